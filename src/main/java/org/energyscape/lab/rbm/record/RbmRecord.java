package org.energyscape.lab.rbm.record;

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
import org.energyscape.lab.rbm.data.RbmData;
import org.energyscape.lab.rbm.param.RbmParams;
import org.jspecify.annotations.Nullable;

/** What the record of a training run says of it. Stateless. */
public final class RbmRecord {
    /** The lab, as records and the command line name it. */
    public static final String LAB = "rbm";

    private RbmRecord() {}

    /** The settings with a second file that is found from any folder. */
    public static ParamValues lasting(ParamValues values) {
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
        return header(recording, values, file, data, dataHash, kernels, null);
    }

    /** The same of a run that goes on from another. */
    static RunHeader header(
            Recording recording,
            ParamValues values,
            @Nullable Path file,
            RbmData data,
            String dataHash,
            Kernels kernels,
            RunHeader.@Nullable Origin origin) {
        return new RunHeader(
                LAB,
                recording.preset(),
                values.toMap(),
                values.get(RbmParams.SEED),
                new RunHeader.Data(
                        data.name(),
                        dataHash,
                        file == null ? null : file.toAbsolutePath().normalize().toString()),
                values.get(RbmParams.CODING).key(),
                RunHeader.Platform.here(recording.version(), kernels.name()),
                origin);
    }

    /**
     * The hash of what is learned from and judged by: of every file that was read, labels included since they decide the
     * split; of the pictures where they do not come from a file.
     */
    static String dataHash(@Nullable Path file, ParamValues values, RbmData data) throws IOException {
        if (file != null) {
            return fileHash(file, values);
        }
        String second = values.get(RbmParams.VALIDATION_FILE).strip();
        return second.isEmpty()
                ? Hashes.of(data.train().values(), data.validation().values())
                : Hashes.of(data.train().values()) + " / " + Hashes.ofFiles(withLabels(Path.of(second)));
    }

    /** The same where everything comes from files, which need not be read for it. */
    static String fileHash(Path file, ParamValues values) throws IOException {
        String second = values.get(RbmParams.VALIDATION_FILE).strip();
        List<Path> read = new ArrayList<>(withLabels(file));
        if (!second.isEmpty()) {
            read.addAll(withLabels(Path.of(second)));
        }
        return Hashes.ofFiles(read);
    }

    private static List<Path> withLabels(Path file) throws IOException {
        List<Path> read = new ArrayList<>(List.of(file));
        if (DataFiles.sniff(file) instanceof DataFile.IdxImages images) {
            images.labels().ifPresent(read::add);
        }
        return read;
    }
}
