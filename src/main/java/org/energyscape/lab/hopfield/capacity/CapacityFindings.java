package org.energyscape.lab.hopfield.capacity;

import org.energyscape.engine.hopfield.experiment.GrowthFindings;
import org.energyscape.engine.hopfield.experiment.RecallFindings;
import org.energyscape.engine.math.RandomKey;

/**
 * All that the page has found since it was opened. Any thread.
 *
 * @param recalls of curves and phase diagrams
 * @param growths of dense memories
 */
record CapacityFindings(RecallFindings recalls, GrowthFindings growths) {
    CapacityFindings() {
        this(new RecallFindings(), new GrowthFindings());
    }

    /** All but what was found with a key. */
    CapacityFindings without(RandomKey key) {
        return new CapacityFindings(recalls.without(key), growths.without(key));
    }
}
