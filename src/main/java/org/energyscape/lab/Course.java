package org.energyscape.lab;

import java.util.List;
import org.energyscape.engine.run.Journal;

/**
 * What was done in a recorded run.
 *
 * @param journal changes and restarts, each after its step
 * @param lastStep where the run ended, counted since its last restart
 */
public record Course(List<Journal.Entry> journal, long lastStep) {
    public Course {
        journal = List.copyOf(journal);
    }
}
