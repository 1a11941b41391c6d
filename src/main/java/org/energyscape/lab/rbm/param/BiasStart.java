package org.energyscape.lab.rbm.param;

import org.energyscape.engine.param.Labelled;

/** What the visible biases start with, in the words of the parameter pane. */
public enum BiasStart implements Labelled {
    ZERO("zero", "Zero", "Every pixel on with probability one half."),
    LOG_ODDS("log-odds", "Log-odds", "log(p / (1 - p)) with p the share of pictures in which the pixel is on.");

    private final Words words;

    BiasStart(String key, String label, String help) {
        words = new Words(key, label, help);
    }

    @Override
    public Words words() {
        return words;
    }
}
