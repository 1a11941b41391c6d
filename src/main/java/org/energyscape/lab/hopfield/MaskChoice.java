package org.energyscape.lab.hopfield;

import org.energyscape.engine.param.Labelled;

/** Which pixels are hidden, besides those painted by hand. */
public enum MaskChoice implements Labelled {
    NONE("none", "None", "Every pixel is seen; noise may have turned it."),
    LEFT("left", "Left half", "The left half is hidden."),
    RIGHT("right", "Right half", "The right half is hidden."),
    TOP("top", "Top half", "The top half is hidden."),
    BOTTOM("bottom", "Bottom half", "The bottom half is hidden.");

    private final Words words;

    MaskChoice(String key, String label, String help) {
        words = new Words(key, label, help);
    }

    @Override
    public Words words() {
        return words;
    }
}
