package org.energyscape.engine.hopfield;

import java.util.BitSet;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.math.RandomStream;

/**
 * A way to damage a picture. Noise and mask differ in what is known afterwards: after noise no pixel is known to be right,
 * under a mask every visible pixel is. Only that knowledge can be clamped.
 */
public sealed interface Degradation {
    /** The damaged picture; the network is asked where the start of hidden units follows from the visible ones. */
    Degraded apply(HopfieldNetwork network, SpinVector truth, RandomKey key);

    /**
     * Every unit turned with this probability, independently.
     *
     * @param flipProbability 0 to 1; at 0.5 nothing is left of the picture
     */
    record Noise(double flipProbability) implements Degradation {
        public Noise {
            if (!(flipProbability >= 0 && flipProbability <= 1)) {
                throw new IllegalArgumentException("A flip probability lies in 0 to 1, found " + flipProbability);
            }
        }

        @Override
        public Degraded apply(HopfieldNetwork network, SpinVector truth, RandomKey key) {
            RandomStream random = key.stream();
            BitSet turned = new BitSet(truth.size());
            for (int i = 0; i < truth.size(); i++) {
                if (random.nextDouble() < flipProbability) {
                    turned.set(i);
                }
            }
            return new Degraded(truth.flipped(turned), new BitSet());
        }
    }

    /** Any other way, such as several one after the other. */
    record Composed(Maker maker) implements Degradation {
        /** Damages a picture; a function of its arguments, called from several threads at once. */
        @FunctionalInterface
        public interface Maker {
            Degraded damage(HopfieldNetwork network, SpinVector truth, RandomKey key);
        }

        @Override
        public Degraded apply(HopfieldNetwork network, SpinVector truth, RandomKey key) {
            return maker.damage(network, truth, key);
        }
    }

    /**
     * The given units hidden, all others visible and right.
     *
     * @param hidden units whose state is not known
     * @param start where the hidden units begin
     */
    record Mask(BitSet hidden, MaskedStart start) implements Degradation {
        public Mask {
            hidden = (BitSet) hidden.clone();
        }

        /** The hidden units, copied. */
        @Override
        public BitSet hidden() {
            return (BitSet) hidden.clone();
        }

        @Override
        public Degraded apply(HopfieldNetwork network, SpinVector truth, RandomKey key) {
            SpinVector.requireInside(hidden, truth.size(), "Hidden units");
            BitSet known = new BitSet(truth.size());
            known.set(0, truth.size());
            known.andNot(hidden);
            return new Degraded(start.fill(network, truth, hidden, key), known);
        }
    }
}
