package org.energyscape.lab.rbm.param;

import org.energyscape.engine.param.Labelled;

/** In which order the pictures show the hidden units. */
public enum FilterOrder implements Labelled {
    INDEX("index", "By number", "Each filter keeps its place while training goes on."),
    ACTIVITY("activity", "Most active first", "By the mean of P(h|v) over the probe pictures."),
    STRENGTH("strength", "Strongest weights first", "By the length of the weight vector."),
    SIMILARITY(
            "similarity",
            "Alike ones together",
            "Filters that point the same way are neighbours; sorted anew now and then as training goes on.");

    private final Words words;

    FilterOrder(String key, String label, String help) {
        words = new Words(key, label, help);
    }

    @Override
    public Words words() {
        return words;
    }
}
