package org.energyscape.engine.hopfield;

import org.energyscape.engine.param.Labelled;

/** Which units are updated when. */
public enum UpdateOrder implements Labelled {
    /** One unit at a time, in a fresh random order each sweep. The energy never rises. */
    RANDOM("random", "Random", "One unit at a time, in a fresh random order each sweep. The energy never rises."),
    /** One unit at a time, in index order. The energy never rises. */
    SEQUENTIAL("sequential", "In order", "One unit at a time, row by row. The energy never rises."),
    /** All units at once, from the same fields. The energy may rise, and the end may be a 2-cycle. */
    SYNCHRONOUS("synchronous", "All at once", "All units together. The energy may rise, and the end may be a 2-cycle.");

    private final Words words;

    UpdateOrder(String key, String label, String help) {
        words = new Words(key, label, help);
    }

    @Override
    public Words words() {
        return words;
    }
}
