package org.energyscape.engine.record.runs;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A NumPy archive in the folder of a run.
 *
 * @param name of the file, such as {@code "weights.npz"}
 * @param kind what it holds
 * @param step steps of the simulation done when it was made
 * @param bytes its length
 * @param sha256 of its content
 */
public record RunFile(String name, Kind kind, long step, long bytes, String sha256) {
    /** As JSON holds it. */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", name);
        map.put("kind", kind.name());
        map.put("step", step);
        map.put("bytes", bytes);
        map.put("sha256", sha256);
        return map;
    }

    /** What a file holds. */
    public enum Kind {
        /** The model at some moment of the run; that of the step a run began with is where a replay begins. */
        CHECKPOINT("CHECKPOINT"),
        /** The model at the end of the run, or what else came out: weights, spins, cells of an experiment. */
        FINAL("WEIGHTS");

        private final String stored;

        Kind(String stored) {
            this.stored = stored;
        }

        /** The word in the tables of the store, which has been the same since its first version. */
        String stored() {
            return stored;
        }

        static Kind ofStored(String word) {
            return FINAL.stored.equals(word) ? FINAL : valueOf(word);
        }
    }
}
