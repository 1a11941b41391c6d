package org.energyscape.engine.hopfield;

import java.util.BitSet;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.param.Labelled;

/** Where hidden units begin; visible ones begin as they are. */
public enum MaskedStart implements Labelled {
    /** -1 or +1 with equal probability, independently. */
    RANDOM("random", "Random", "Masked units begin at random values."),
    /**
     * As if every hidden unit were 0 and so pulled at no other: x_i = sign(Σ_{j visible} W_ij x_j + θ_i), the field of the
     * visible units alone. Where that is zero the unit begins at random, since neither sign is favoured.
     */
    NEUTRAL("neutral", "Neutral", "Masked units begin at the sign of the field of the seen pixels alone.");

    private final Words words;

    MaskedStart(String key, String label, String help) {
        words = new Words(key, label, help);
    }

    @Override
    public Words words() {
        return words;
    }

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
