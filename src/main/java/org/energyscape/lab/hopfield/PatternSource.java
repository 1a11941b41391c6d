package org.energyscape.lab.hopfield;

import org.energyscape.engine.param.Labelled;

/** Where the gallery's first patterns come from. */
public enum PatternSource implements Labelled {
    GLYPHS("glyphs", "Glyphs", "Simple shapes, chosen to be nearly orthogonal: the Hebb rule keeps them apart."),
    DIGITS(
            "digits",
            "Written digits",
            "Handwritten-looking digits. They resemble each other, which the Hebb rule does not forgive."),
    RANDOM("random", "Random", "Independent random pixels: the patterns that the theory of capacity speaks of."),
    HADAMARD(
            "hadamard",
            "Hadamard",
            "Stripes and checks at right angles to each other: exactly for a side that is a multiple of 4, for others within"
                    + " a few pixels of it.");

    private final Words words;

    PatternSource(String key, String label, String help) {
        words = new Words(key, label, help);
    }

    @Override
    public Words words() {
        return words;
    }
}
