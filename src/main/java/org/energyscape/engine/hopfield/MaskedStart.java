package org.energyscape.engine.hopfield;

import java.util.BitSet;
import org.energyscape.engine.math.RandomKey;

/** Where hidden units begin; visible ones begin as they are. */
public enum MaskedStart {
    /** -1 or +1 with equal probability, independently. */
    RANDOM,
    /**
     * As if every hidden unit were 0 and so pulled at no other: x_i = sign(Σ_{j visible} W_ij x_j + θ_i), the field of the
     * visible units alone. Where that is zero the unit begins at random, since neither sign is favoured.
     */
    NEUTRAL;

    /** The picture with the hidden units replaced; their true values are not looked at. */
    public SpinVector fill(HopfieldNetwork network, SpinVector picture, BitSet hidden, RandomKey key) {
        int n = picture.size();
        SpinVector noise = SpinVector.random(n, key);
        SpinVector start = picture.withUnitsOf(noise, hidden);
        if (this == RANDOM || hidden.isEmpty()) {
            return start;
        }
        // The field is linear: with the hidden units once one way and once all turned, their own part cancels in the
        // sum.
        Fields one = network.fields(start);
        Fields other = network.fields(start.flipped(hidden));
        BitSet turned = new BitSet(n);
        for (int i = hidden.nextSetBit(0); i >= 0; i = hidden.nextSetBit(i + 1)) {
            double twiceVisible = one.field(i) + other.field(i);
            if (twiceVisible * start.spin(i) < 0) {
                turned.set(i);
            }
        }
        return start.flipped(turned);
    }
}
