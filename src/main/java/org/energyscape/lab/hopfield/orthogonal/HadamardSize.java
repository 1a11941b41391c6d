package org.energyscape.lab.hopfield.orthogonal;

import org.energyscape.engine.param.Labelled;

/** Orders of Sylvester's matrices whose 2^N states can all be looked at. */
public enum HadamardSize implements Labelled {
    TWO(2),
    FOUR(4),
    EIGHT(8),
    SIXTEEN(16);

    private final int units;
    private final Words words;

    HadamardSize(int units) {
        this.units = units;
        words = new Words("n" + units, Integer.toString(units), units + " units, " + (1 << units) + " states.");
    }

    /** N. */
    public int units() {
        return units;
    }

    @Override
    public Words words() {
        return words;
    }
}
