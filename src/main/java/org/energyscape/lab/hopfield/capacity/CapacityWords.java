package org.energyscape.lab.hopfield.capacity;

import java.util.Locale;
import org.energyscape.engine.hopfield.experiment.Estimate;
import org.energyscape.engine.hopfield.experiment.RecallGrid;

/** Numbers of the page in words. Stateless. */
final class CapacityWords {
    private CapacityWords() {}

    /** What is shown of a cell. */
    static Estimate of(RecallGrid.Cell cell, boolean recalled) {
        return recalled ? cell.recalled() : cell.overlap();
    }

    static String measure(boolean recalled) {
        return recalled ? "share recalled" : "final overlap m";
    }

    static String estimate(Estimate value) {
        return value.seeds() < 2
                ? number(value.mean()) + " (one seed)"
                : number(value.mean()) + " ± " + number(value.error()) + " (" + value.seeds() + " seeds)";
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value).replace('-', '−');
    }

    /** As a load is typed. */
    static String load(double value) {
        return Double.toString(Math.round(value * 10000) / 10000.0);
    }
}
