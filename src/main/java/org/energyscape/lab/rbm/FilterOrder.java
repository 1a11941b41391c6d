package org.energyscape.lab.rbm;

import org.energyscape.engine.param.Labelled;

/** In which order the mosaic shows the hidden units. */
public enum FilterOrder implements Labelled {
    INDEX("By number", "Each filter keeps its place while training goes on.", "index"),
    ACTIVITY("Most active first", "By the mean of P(h|v) over the probe pictures.", "activity"),
    STRENGTH("Strongest weights first", "By the length of the weight vector.", "strength");

    private final String label;
    private final String help;
    private final String key;

    FilterOrder(String label, String help, String key) {
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
