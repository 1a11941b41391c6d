package org.energyscape.lab.hopfield.landscape;

import org.energyscape.engine.param.Labelled;

/** Where the recalls on the plane begin. */
public enum WalkStart implements Labelled {
    STORED("stored", "Stored pictures", "At the stored pictures by turns, with noise."),
    RANDOM("random", "Random states", "Every unit is -1 or +1 by equal chance."),
    PLACE(
            "place",
            "A place",
            "At the state nearest to a place of the plane, with noise. Click the plane to choose one.");

    private final Words words;

    WalkStart(String key, String label, String help) {
        words = new Words(key, label, help);
    }

    @Override
    public Words words() {
        return words;
    }
}
