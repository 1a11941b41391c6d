package org.energyscape.lab.hopfield.capacity;

import org.energyscape.engine.hopfield.experiment.Estimate;
import org.energyscape.ui.picture.Numbers;

/** Numbers of the page in words. Stateless. */
final class CapacityWords {
    private CapacityWords() {}

    static String estimate(Estimate value) {
        return value.seeds() < 2
                ? number(value.mean()) + " (one seed)"
                : number(value.mean()) + " ± " + number(value.error()) + " (" + value.seeds() + " seeds)";
    }

    static String number(double value) {
        return Numbers.plain(value, 3);
    }

    /** As a load is typed. */
    static String load(double value) {
        return Double.toString(Math.round(value * 10000) / 10000.0);
    }
}
