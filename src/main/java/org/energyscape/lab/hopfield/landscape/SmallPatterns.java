package org.energyscape.lab.hopfield.landscape;

import org.energyscape.engine.param.Labelled;

/** The patterns of the small network. */
public enum SmallPatterns implements Labelled {
    RANDOM("random", "Random", "Every unit of every pattern is -1 or +1 by equal chance."),
    HADAMARD(
            "hadamard",
            "Hadamard",
            "Patterns at right angles to each other, for 4, 8 or 16 units. The first is all +1.");

    private final Words words;

    SmallPatterns(String key, String label, String help) {
        words = new Words(key, label, help);
    }

    @Override
    public Words words() {
        return words;
    }
}
