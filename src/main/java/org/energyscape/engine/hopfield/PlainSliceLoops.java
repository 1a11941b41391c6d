package org.energyscape.engine.hopfield;

/** {@link SliceLoops} in plain Java: one population count for each slice of 64 counters. */
final class PlainSliceLoops implements SliceLoops {
    @Override
    public int sum(long[] own, int offset, long[][] slices, int width) {
        return sum(own, offset, slices, 0, width);
    }

    /** The part of the sum that the words {@code from} (inclusive) to {@code to} (exclusive) make. */
    static int sum(long[] own, int offset, long[][] slices, int from, int to) {
        long[] slice0 = slices[0];
        long[] slice1 = slices[1];
        long[] slice2 = slices[2];
        long[] slice3 = slices[3];
        long[] slice4 = slices[4];
        long[] slice5 = slices[5];
        long[] slice6 = slices[6];
        long[] slice7 = slices[7];
        int sum = 0;
        for (int w = from; w < to; w++) {
            long bits = own[offset + w];
            sum += Long.bitCount(bits & slice0[w])
                    + 2 * Long.bitCount(bits & slice1[w])
                    + 4 * Long.bitCount(bits & slice2[w])
                    + 8 * Long.bitCount(bits & slice3[w])
                    + 16 * Long.bitCount(bits & slice4[w])
                    + 32 * Long.bitCount(bits & slice5[w])
                    + 64 * Long.bitCount(bits & slice6[w])
                    + 128 * Long.bitCount(bits & slice7[w]);
        }
        return sum;
    }

    @Override
    public void increment(long[][] slices, long[] where) {
        for (long[] slice : slices) {
            for (int w = 0; w < where.length; w++) {
                long carry = where[w];
                where[w] = carry & slice[w];
                slice[w] ^= carry;
            }
        }
    }

    @Override
    public void decrement(long[][] slices, long[] where) {
        for (long[] slice : slices) {
            for (int w = 0; w < where.length; w++) {
                long borrow = where[w];
                where[w] = borrow & ~slice[w];
                slice[w] ^= borrow;
            }
        }
    }
}
