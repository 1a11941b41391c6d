package org.energyscape.lab.hopfield;

import java.util.BitSet;

/**
 * What is left of a picture on its way through the steps of a damage.
 *
 * @param side pixels a side
 * @param spins side² values of -1 and +1, row-major; a hidden pixel keeps its value, should it be shown again
 * @param hidden pixels whose value is not known
 */
record DamagedPicture(int side, float[] spins, BitSet hidden) {
    DamagedPicture with(float[] changed) {
        return new DamagedPicture(side, changed, hidden);
    }

    DamagedPicture withHidden(BitSet changed) {
        return new DamagedPicture(side, spins, changed);
    }
}
