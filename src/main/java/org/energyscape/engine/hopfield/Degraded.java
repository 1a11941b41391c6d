package org.energyscape.engine.hopfield;

import java.util.BitSet;

/**
 * A damaged picture, and what is known about it.
 *
 * @param state where recall starts
 * @param known units known to be right, which a clamped recall holds fast; empty after noise
 */
public record Degraded(SpinVector state, BitSet known) {
    public Degraded {
        known = (BitSet) known.clone();
    }

    /** The units known to be right, copied. */
    @Override
    public BitSet known() {
        return (BitSet) known.clone();
    }
}
