package org.energyscape.lab.hopfield;

import org.energyscape.engine.param.Labelled;

/** Which units recall may change. */
public enum RecallProcess implements Labelled {
    AUTOMATIC(
            "automatic",
            "By damage",
            "Masked picture: observed pixels are clamped. Noisy picture: every unit is free."),
    FREE("free", "Free", "Every unit may change, also those that were seen."),
    CLAMPED("clamped", "Clamped", "Pixels outside the mask keep their value; only masked units are updated."),
    BOTH("both", "Both", "The two processes side by side, from the same damaged picture.");

    private final String key;
    private final String label;
    private final String help;

    RecallProcess(String key, String label, String help) {
        this.key = key;
        this.label = label;
        this.help = help;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String help() {
        return help;
    }
}
