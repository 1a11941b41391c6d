package org.energyscape.lab.rbm;

import org.energyscape.engine.param.Labelled;

/** What the visible units of the Gibbs chains begin with. */
public enum ChainStart implements Labelled {
    DATA("Digits", "Each chain starts at a validation picture drawn at random.", "data"),
    NOISE("Noise", "Each visible unit is 0 or 1, half and half.", "noise"),
    DRAWING("Drawing", "Every chain starts at the picture of the draw pad.", "drawing");

    private final String label;
    private final String help;
    private final String key;

    ChainStart(String label, String help, String key) {
        this.label = label;
        this.help = help;
        this.key = key;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String help() {
        return help;
    }

    @Override
    public String key() {
        return key;
    }
}
