package org.energyscape.lab.hopfield.capacity;

import org.energyscape.engine.hopfield.experiment.Estimate;
import org.energyscape.engine.hopfield.experiment.RecallGrid;

/** What is shown of the recalls of a cell. */
enum CapacityMeasure {
    OVERLAP("Overlap", "final overlap m", "Mean overlap of the end with the pattern sought"),
    /** Clamped units agree by themselves: only the others tell what recall has done. */
    HIDDEN("Hidden overlap", "overlap of hidden units", "Mean overlap of the end over the hidden units alone"),
    RECALLED("Share recalled", "share recalled", "Share of the recalls that end at an overlap of 0.95 or more");

    private final String label;
    private final String words;
    private final String help;

    CapacityMeasure(String label, String words, String help) {
        this.label = label;
        this.words = words;
        this.help = help;
    }

    String label() {
        return label;
    }

    /** As the title of an axis. */
    String words() {
        return words;
    }

    String help() {
        return help;
    }

    Estimate of(RecallGrid.Cell cell) {
        return switch (this) {
            case OVERLAP -> cell.overlap();
            case HIDDEN -> cell.hiddenOverlap();
            case RECALLED -> cell.recalled();
        };
    }
}
