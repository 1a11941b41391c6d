package org.energyscape.engine.record.runs;

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
    /** What a file holds. */
    public enum Kind {
        /** The model at some moment of its training. */
        CHECKPOINT,
        /** The model at the end of its training. */
        WEIGHTS
    }
}
