package org.energyscape.lab.rbm.data;

import java.io.IOException;
import java.nio.file.Path;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.data.Dataset;
import org.energyscape.engine.data.digits.DigitCache;
import org.jspecify.annotations.Nullable;

/** Where the pictures of a run come from. Immutable; loaded on the worker of the run. */
public sealed interface RbmSource {
    /** Seed of the built-in digits: fixed, so that runs with different seeds learn from the same pictures. */
    long WRITING_SEED = 1;

    /** At least {@code wanted} pictures, or all there are. */
    Dataset load(int wanted, int threads, ProgressSink progress) throws IOException;

    /** The file the pictures stand in, or null. */
    default @Nullable Path file() {
        return null;
    }

    /** Digits from the built-in writer, kept in a folder between runs. */
    record Written(Path cacheFolder) implements RbmSource {
        @Override
        public Dataset load(int wanted, int threads, ProgressSink progress) {
            return new DigitCache(cacheFolder).get(WRITING_SEED, wanted, threads, progress);
        }
    }

    /**
     * A set that is in memory, such as an imported file.
     *
     * @param file where it was read from, or null
     */
    record Loaded(Dataset data, @Nullable Path file) implements RbmSource {
        @Override
        public Dataset load(int wanted, int threads, ProgressSink progress) {
            return data;
        }
    }

    /** A file whose content and layout are found out when it is read. */
    record InFile(Path file) implements RbmSource {
        @Override
        public Dataset load(int wanted, int threads, ProgressSink progress) throws IOException {
            return DataImport.read(file, progress);
        }
    }
}
