package org.energyscape.engine.hopfield;

import java.util.Arrays;
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
     * So many units turned, any with equal probability: a start at an exact Hamming distance.
     *
     * @param count 0 to N
     */
    record Flips(int count) implements Degradation {
        public Flips {
            if (count < 0) {
                throw new IllegalArgumentException("The number of units to turn is 0 or more, found " + count);
            }
        }

        @Override
        public Degraded apply(HopfieldNetwork network, SpinVector truth, RandomKey key) {
            if (count > truth.size()) {
                throw new IllegalArgumentException(
                        "Of " + truth.size() + " units at most as many can be turned, found " + count);
            }
            return new Degraded(truth.flipped(chosen(truth.size(), count, key)), new BitSet());
        }
    }

    /**
     * A share of the units hidden, any with equal probability, all others visible and right.
     *
     * @param share 0 to 1 of the units, rounded to a whole number
     * @param start where the hidden units begin
     */
    record HiddenShare(double share, MaskedStart start) implements Degradation {
        public HiddenShare {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("A share lies in 0 to 1, found " + share);
            }
        }

        @Override
        public Degraded apply(HopfieldNetwork network, SpinVector truth, RandomKey key) {
            BitSet hidden = chosen(truth.size(), (int) Math.round(share * truth.size()), key.child("hidden"));
            return new Mask(hidden, start).apply(network, truth, key.child("start"));
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

    /** So many units of all, any set of them with equal probability. */
    private static BitSet chosen(int units, int count, RandomKey key) {
        int[] order = new int[units];
        Arrays.setAll(order, i -> i);
        key.stream().shuffle(order);
        BitSet chosen = new BitSet(units);
        for (int k = 0; k < count; k++) {
            chosen.set(order[k]);
        }
        return chosen;
    }
}
