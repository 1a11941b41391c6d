package org.energyscape.engine.record.runs;

/** How far a recorded run has come. */
public enum RecordState {
    /** A living process is recording it. */
    RUNNING,
    /** It came to its end. */
    FINISHED,
    /** Somebody ended it earlier; it is whole up to there. */
    STOPPED,
    /** Its process died or the run failed; up to the last second before that it is whole. */
    INTERRUPTED
}
