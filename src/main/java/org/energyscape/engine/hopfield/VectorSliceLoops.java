package org.energyscape.engine.hopfield;

import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link SliceLoops} in vector instructions. Bits are counted by sums within words, over fields of 2, 4, 8 bits and so on
 * (Warren 2012, Hacker's Delight, §5-1), because few processors count the bits of a vector in one instruction; slices
 * of neighbouring weight share the later steps, which is why a sum of eight slices costs little more than twice one count.
 */
final class VectorSliceLoops implements SliceLoops {
    private static final VectorSpecies<Long> SPECIES = LongVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final long EVERY_2ND = 0x5555_5555_5555_5555L;
    private static final long PAIRS = 0x3333_3333_3333_3333L;
    private static final long NIBBLES = 0x0F0F_0F0F_0F0F_0F0FL;
    private static final long BYTES = 0x00FF_00FF_00FF_00FFL;
    private static final long SHORTS = 0x0000_FFFF_0000_FFFFL;

    @Override
    public int sum(long[] own, int offset, long[][] slices, int width) {
        LongVector total = LongVector.zero(SPECIES);
        int w = 0;
        for (; w <= width - LANES; w += LANES) {
            LongVector bits = LongVector.fromArray(SPECIES, own, offset + w);
            LongVector counts = LongVector.zero(SPECIES);
            // A loop, not eight lines: the compiler gives up on methods with too many vector operations.
            for (int k = SLICES - 2; k >= 0; k -= 2) {
                LongVector two = nibbles(bits, slices[k], w)
                        .add(nibbles(bits, slices[k + 1], w).lanewise(VectorOperators.LSHL, 1));
                LongVector inShorts = halves(halves(two, 4, NIBBLES), 8, BYTES);
                counts = counts.lanewise(VectorOperators.LSHL, 2).add(inShorts);
            }
            total = total.add(halves(counts, 16, SHORTS));
        }
        long sum = total.reduceLanes(VectorOperators.ADD);
        return (int) sum + (int) (sum >>> 32) + PlainSliceLoops.sum(own, offset, slices, w, width);
    }

    /** One slice counted in fields of 4 bits. */
    private static LongVector nibbles(LongVector bits, long[] slice, int w) {
        LongVector set = bits.and(LongVector.fromArray(SPECIES, slice, w));
        LongVector pairs = set.sub(set.lanewise(VectorOperators.LSHR, 1).and(EVERY_2ND));
        return halves(pairs, 2, PAIRS);
    }

    /** Adds the upper half of each field to the lower. */
    private static LongVector halves(LongVector x, int bits, long mask) {
        return x.and(mask).add(x.lanewise(VectorOperators.LSHR, bits).and(mask));
    }

    @Override
    public void increment(long[][] slices, long[] where) {
        int w = 0;
        for (; w <= where.length - LANES; w += LANES) {
            LongVector carry = LongVector.fromArray(SPECIES, where, w);
            for (int k = 0; k < SLICES; k++) {
                LongVector slice = LongVector.fromArray(SPECIES, slices[k], w);
                slice.lanewise(VectorOperators.XOR, carry).intoArray(slices[k], w);
                carry = carry.and(slice);
            }
            carry.intoArray(where, w);
        }
        for (; w < where.length; w++) {
            long carry = where[w];
            for (int k = 0; k < SLICES; k++) {
                long slice = slices[k][w];
                slices[k][w] = slice ^ carry;
                carry &= slice;
            }
            where[w] = carry;
        }
    }

    @Override
    public void decrement(long[][] slices, long[] where) {
        int w = 0;
        for (; w <= where.length - LANES; w += LANES) {
            LongVector borrow = LongVector.fromArray(SPECIES, where, w);
            for (int k = 0; k < SLICES; k++) {
                LongVector slice = LongVector.fromArray(SPECIES, slices[k], w);
                slice.lanewise(VectorOperators.XOR, borrow).intoArray(slices[k], w);
                borrow = borrow.lanewise(VectorOperators.AND_NOT, slice);
            }
            borrow.intoArray(where, w);
        }
        for (; w < where.length; w++) {
            long borrow = where[w];
            for (int k = 0; k < SLICES; k++) {
                long slice = slices[k][w];
                slices[k][w] = slice ^ borrow;
                borrow &= ~slice;
            }
            where[w] = borrow;
        }
    }
}
