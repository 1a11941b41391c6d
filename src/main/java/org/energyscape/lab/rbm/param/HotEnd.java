package org.energyscape.lab.rbm.param;

import org.energyscape.engine.param.Labelled;

/** What the distribution of tempered chains becomes at β = 0. */
public enum HotEnd implements Labelled {
    BASE_RATES(
            "base-rates",
            "Base rates",
            "At β = 0 each pixel is on as often as in the pictures. The way from there to the model is short."),
    UNIFORM("uniform", "Uniform", "At β = 0 every state is equally probable: W, b and c are all scaled by β.");

    private final Words words;

    HotEnd(String key, String label, String help) {
        words = new Words(key, label, help);
    }

    @Override
    public Words words() {
        return words;
    }
}
