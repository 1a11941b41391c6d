package org.energyscape.lab.hopfield.capacity;

import java.util.Locale;
import org.energyscape.engine.hopfield.experiment.Estimate;

/** Numbers of the page in words. Stateless. */
final class CapacityWords {
    private CapacityWords() {}

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
