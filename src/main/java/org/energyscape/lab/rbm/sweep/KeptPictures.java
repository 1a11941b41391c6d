package org.energyscape.lab.rbm.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.energyscape.engine.record.runs.RunHeader;
import org.energyscape.engine.record.runs.RunQuery;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.lab.rbm.param.RbmParams;
import org.energyscape.lab.rbm.record.RbmRecord;
import org.jspecify.annotations.Nullable;

/**
 * Pictures that runs of experiments have learned from.
 *
 * @param name of the data set, as the runs have it
 * @param file where it stood; null for written digits
 * @param validation where the second file stood, or null
 */
public record KeptPictures(
        String name, @Nullable Path file, @Nullable Path validation) {
    /** The data sets of all experiments whose runs are in the store, those of the newest run first. Not for the FX thread. */
    public static List<KeptPictures> in(RunStore store) throws IOException {
        return store.list(RunQuery.ALL.withLab(RbmRecord.LAB)).stream()
                .filter(run ->
                        Experiment.ALL.stream().anyMatch(one -> run.tags().contains(one.tag())))
                .map(run -> of(run.header()))
                .distinct()
                .toList();
    }

    private static KeptPictures of(RunHeader header) {
        return new KeptPictures(
                header.data().name(),
                path(header.data().file()),
                path(value(header.params(), RbmParams.VALIDATION_FILE.key())));
    }

    private static String value(Map<String, Object> params, String key) {
        return Objects.toString(params.get(key), "");
    }

    private static @Nullable Path path(@Nullable String place) {
        return place == null || place.isBlank() ? null : Path.of(place);
    }
}
