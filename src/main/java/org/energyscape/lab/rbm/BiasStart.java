package org.energyscape.lab.rbm;

import org.energyscape.engine.param.Labelled;

/** What the visible biases start with, in the words of the parameter pane. */
public enum BiasStart implements Labelled {
    ZERO("Zero", "Every pixel on with probability one half.", "zero"),
    LOG_ODDS("Log-odds", "log(p / (1 - p)) with p the share of pictures in which the pixel is on.", "logOdds");

    private final String label;
    private final String help;
    private final String key;

    BiasStart(String label, String help, String key) {
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
