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

    private final Words words;

    RecallProcess(String key, String label, String help) {
        words = new Words(key, label, help);
    }

    @Override
    public Words words() {
        return words;
    }
}
