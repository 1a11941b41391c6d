package org.energyscape.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.data.Dataset;
import org.energyscape.engine.data.IdxReader;
import org.energyscape.engine.data.digits.DigitWriter;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Where training pictures come from: {@code written:COUNT}, or MNIST-format pictures with their labels beside them. */
sealed interface TrainingSource {
    /** Reads or writes the pictures. */
    Dataset load(long seed, int threads, ProgressSink progress) throws IOException;

    /**
     * Digits of the built-in writer.
     *
     * @param count how many
     */
    record Written(int count) implements TrainingSource {
        @Override
        public Dataset load(long seed, int threads, ProgressSink progress) {
            return new DigitWriter(seed).write(count, threads, progress);
        }
    }

    /**
     * Digits of a file.
     *
     * @param images pictures in IDX form
     */
    record Images(Path images) implements TrainingSource {
        @Override
        public Dataset load(long seed, int threads, ProgressSink progress) throws IOException {
            return IdxReader.read(images, progress);
        }
    }

    /** Reads a source as it is typed. */
    final class Converter implements ITypeConverter<TrainingSource> {
        private static final Pattern WRITTEN = Pattern.compile("written(?::(?<count>.*))?");
        private static final int MOST = 1_000_000;

        @Override
        public TrainingSource convert(String text) {
            Matcher written = WRITTEN.matcher(text);
            if (!written.matches()) {
                return new Images(Path.of(text));
            }
            String count = written.group("count");
            if (count != null && count.matches("[1-9]\\d{0,6}") && Integer.parseInt(count) <= MOST) {
                return new Written(Integer.parseInt(count));
            }
            throw new TypeConversionException("found \"" + text + "\", expected written:COUNT with COUNT from 1 to "
                    + MOST + ", or a file of pictures");
        }
    }
}
