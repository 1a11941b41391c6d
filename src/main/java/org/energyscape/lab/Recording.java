package org.energyscape.lab;

import java.io.IOException;
import org.energyscape.engine.record.runs.RunHeader;
import org.energyscape.engine.record.runs.RunRecorder;
import org.energyscape.engine.record.runs.RunStore;
import org.jspecify.annotations.Nullable;

/**
 * Where a run is recorded, and what only the caller knows of it.
 *
 * @param store takes the run
 * @param version of the program
 * @param preset id of the preset the settings began with, or null
 * @param beginning is told the number of the run before its first step
 */
public record Recording(
        RunStore store, String version, @Nullable String preset, Beginning beginning) {
    /** What else is done when a record begins, such as a tag. */
    @FunctionalInterface
    public interface Beginning {
        /**
         * The record has begun.
         *
         * @throws IOException if what belongs to the record cannot be written; the run does not begin then
         */
        void begun(long id) throws IOException;
    }

    /** A run of which nobody else has to know. */
    public Recording(RunStore store, String version, @Nullable String preset) {
        this(store, version, preset, id -> {});
    }

    /** Begins the record. */
    public RunRecorder begin(RunHeader header) throws IOException {
        RunRecorder recorder = store.begin(header);
        boolean told = false;
        try {
            beginning.begun(recorder.id());
            told = true;
        } finally {
            if (!told) {
                recorder.close();
            }
        }
        return recorder;
    }
}
