package org.energyscape.lab.rbm.param;

import org.energyscape.engine.param.Labelled;

/** What the visible units of the Gibbs chains begin with. */
public enum ChainStart implements Labelled {
    DATA("data", "Digits", "Each chain starts at a validation picture drawn at random."),
    NOISE("noise", "Noise", "Each visible unit is 0 or 1, half and half."),
    DRAWING("drawing", "Drawing", "Every chain starts at the picture of the draw pad.");

    private final Words words;

    ChainStart(String key, String label, String help) {
        words = new Words(key, label, help);
    }

    @Override
    public Words words() {
        return words;
    }
}
