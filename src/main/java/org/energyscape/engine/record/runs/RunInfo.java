package org.energyscape.engine.record.runs;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table of runs.
 *
 * @param id its number; never given twice
 * @param header what was known when it began
 * @param started by the clock of the machine
 * @param ended null while it runs, and for a run whose process died
 * @param state how far it has come
 * @param steps steps of the simulation done; null until it ended by itself or by a student's wish
 * @param finalHash of what came out: of final weights as {@link Hashes#of(org.energyscape.engine.rbm.Rbm)} says, of final
 *     spins as {@link Hashes#of(byte[]...)}, of the cells of an experiment as {@link Hashes#of(double[])}; or null
 * @param note words of the student, empty at first
 * @param tags in alphabetical order
 * @param deleted when it was deleted, or null; a deleted run can be restored until it is purged
 */
public record RunInfo(
        long id,
        RunHeader header,
        Instant started,
        @Nullable Instant ended,
        RecordState state,
        @Nullable Long steps,
        @Nullable String finalHash,
        String note,
        List<String> tags,
        @Nullable Instant deleted) {
    public RunInfo {
        tags = List.copyOf(tags);
    }

    /** As JSON holds it; what is null is left out. */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", id);
        map.put("lab", header.lab());
        put(map, "preset", header.preset());
        map.put("state", state.name());
        map.put("started", started.toString());
        put(map, "ended", ended);
        put(map, "deleted", deleted);
        map.put("tags", tags);
        map.put("note", note);
        put(map, "steps", steps);
        put(map, "finalHash", finalHash);
        map.put("seed", header.seed());
        map.put("data", header.data().name());
        map.put("dataSha256", header.data().sha256());
        put(map, "dataFile", header.data().file());
        map.put("coding", header.coding());
        map.put("version", header.platform().version());
        map.put("kernels", header.platform().kernels());
        map.put("jvm", header.platform().jvm());
        map.put("os", header.platform().os());
        RunHeader.Origin origin = header.origin();
        if (origin != null) {
            Map<String, Object> from = new LinkedHashMap<>();
            from.put("run", origin.run());
            from.put("step", origin.step());
            map.put("origin", from);
        }
        map.put("settings", header.params());
        return map;
    }

    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value instanceof Instant instant ? instant.toString() : value);
        }
    }
}
