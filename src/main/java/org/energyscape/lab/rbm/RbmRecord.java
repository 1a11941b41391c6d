package org.energyscape.lab.rbm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.energyscape.engine.data.DataFile;
import org.energyscape.engine.data.DataFiles;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.record.runs.Hashes;
import org.energyscape.engine.record.runs.RunHeader;
import org.energyscape.lab.Recording;
import org.jspecify.annotations.Nullable;

/** What the record of a training run says of it. Stateless. */
final class RbmRecord {
    private RbmRecord() {}

    /** The settings with a second file that is found from any folder. */
    static ParamValues lasting(ParamValues values) {
        String second = values.get(RbmParams.VALIDATION_FILE).strip();
        return second.isEmpty()
                ? values
                : values.with(
                        RbmParams.VALIDATION_FILE,
                        Path.of(second).toAbsolutePath().normalize().toString());
    }

    /** What is known before the first step. */
    static RunHeader header(
            Recording recording,
            ParamValues values,
            @Nullable Path file,
            RbmData data,
            String dataHash,
            Kernels kernels) {
        return new RunHeader(
                RbmLab.ID,
                recording.preset(),
                values.toMap(),
                values.get(RbmParams.SEED),
                new RunHeader.Data(
                        data.name(),
                        dataHash,
                        file == null ? null : file.toAbsolutePath().normalize().toString()),
                values.get(RbmParams.CODING).key(),
                RunHeader.Platform.here(recording.version(), kernels.name()));
    }

    /**
     * The hash of what is learned from and judged by: of every file that was read, labels included since they decide the
     * split; of the pictures where they do not come from a file.
     */
    static String dataHash(@Nullable Path file, ParamValues values, RbmData data) throws IOException {
        String second = values.get(RbmParams.VALIDATION_FILE).strip();
        List<Path> read = new ArrayList<>();
        if (file != null) {
            addWithLabels(file, read);
        }
        if (!second.isEmpty()) {
            addWithLabels(Path.of(second), read);
        }
        if (file != null) {
            return Hashes.ofFiles(read);
        }
        return second.isEmpty()
                ? Hashes.of(data.train().values(), data.validation().values())
                : Hashes.of(data.train().values()) + " / " + Hashes.ofFiles(read);
    }

    private static void addWithLabels(Path file, List<Path> read) throws IOException {
        read.add(file);
        if (DataFiles.sniff(file) instanceof DataFile.IdxImages images) {
            images.labels().ifPresent(read::add);
        }
    }
}
