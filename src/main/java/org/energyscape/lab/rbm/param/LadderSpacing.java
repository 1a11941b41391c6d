package org.energyscape.lab.rbm.param;

import org.energyscape.engine.param.Labelled;

/** How the inverse temperatures of tempered chains are spaced. */
public enum LadderSpacing implements Labelled {
    EVEN("even", "Even", "Equal distances in β.", 1),
    NEAR_MODEL(
            "near-model",
            "Close near 1",
            "The distances in β grow evenly from the model on: β = 1 − (1 − least) t².",
            2),
    NEAR_HOT_END("near-hot-end", "Close near the end", "The distances in β shrink towards the hot end.", 0.5);

    private final Words words;
    private final double power;

    LadderSpacing(String key, String label, String help, double power) {
        words = new Words(key, label, help);
        this.power = power;
    }

    @Override
    public Words words() {
        return words;
    }

    /** Of t in β = 1 - (1 - least) t^power. */
    double power() {
        return power;
    }
}
