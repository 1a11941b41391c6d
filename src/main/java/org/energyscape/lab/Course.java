package org.energyscape.lab;

import java.nio.file.Path;
import java.util.List;
import org.energyscape.engine.run.Journal;
import org.jspecify.annotations.Nullable;

/**
 * What was done in a recorded run.
 *
 * @param journal changes and restarts, each after its step
 * @param lastStep where the run ended, counted since its last restart
 * @param start the state it began with, of another run or one made by hand; null where it follows from settings and data
 */
public record Course(
        List<Journal.Entry> journal,
        long lastStep,
        @Nullable Start start) {
    public Course {
        journal = List.copyOf(journal);
    }

    /** What was done in a run that began at its beginning. */
    public Course(List<Journal.Entry> journal, long lastStep) {
        this(journal, lastStep, null);
    }

    /**
     * A state to begin with.
     *
     * @param file that holds it
     * @param step steps that had been done then
     */
    public record Start(Path file, long step) {}
}
