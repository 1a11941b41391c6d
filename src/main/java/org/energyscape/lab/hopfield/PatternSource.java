package org.energyscape.lab.hopfield;

import org.energyscape.engine.param.Labelled;

/** Where the gallery's first patterns come from. */
public enum PatternSource implements Labelled {
    GLYPHS("glyphs", "Glyphs", "Simple shapes, chosen to be nearly orthogonal: the Hebb rule keeps them apart."),
    DIGITS(
            "digits",
            "Written digits",
            "Handwritten-looking digits. They resemble each other, which the Hebb rule does not forgive."),
    RANDOM("random", "Random", "Independent random pixels: the patterns that the theory of capacity speaks of.");

    private final String key;
    private final String label;
    private final String help;

    PatternSource(String key, String label, String help) {
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
