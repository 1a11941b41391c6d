package org.energyscape.engine.math;

import java.lang.constant.ConstantDescs;
import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link SumLoops} in vector instructions; like {@link VectorTiles} only used as one hidden class for each width. Sums keep
 * eight vectors, as many as a chain of additions needs to hide its latency.
 */
final class VectorSums implements SumLoops {
    private static final VectorSpecies<Float> SPECIES = species();
    private static final int LANES = SPECIES.length();

    private static VectorSpecies<Float> species() {
        try {
            int bits = MethodHandles.classData(MethodHandles.lookup(), ConstantDescs.DEFAULT_NAME, Integer.class);
            return VectorSpecies.of(float.class, VectorShape.forBitSize(bits));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int lanes() {
        return LANES;
    }

    @Override
    public void addRows(
            SparseRows lists,
            int block,
            int rows,
            float[] b,
            int bAt,
            int bStride,
            float[] c,
            int at,
            int stride,
            int vectors) {
        int[] index = lists.index();
        float[] value = lists.value();
        int v = 0;
        for (; v + 8 <= vectors; v += 8) {
            for (int i = 0; i < rows; i++) {
                int from = lists.start(i, block);
                int to = lists.start(i, block + 1);
                addEight(index, value, from, to, b, bAt + v * LANES, bStride, c, at + i * stride + v * LANES);
            }
        }
        for (; v + 4 <= vectors; v += 4) {
            for (int i = 0; i < rows; i++) {
                int from = lists.start(i, block);
                int to = lists.start(i, block + 1);
                addFour(index, value, from, to, b, bAt + v * LANES, bStride, c, at + i * stride + v * LANES);
            }
        }
        for (; v < vectors; v++) {
            for (int i = 0; i < rows; i++) {
                int from = lists.start(i, block);
                int to = lists.start(i, block + 1);
                addOne(index, value, from, to, b, bAt + v * LANES, bStride, c, at + i * stride + v * LANES);
            }
        }
    }

    @Override
    public void pack(
            float scale, float[] from, int at, int stride, int rows, int columns, float[] to, int toAt, int width) {
        FloatVector factor = FloatVector.broadcast(SPECIES, scale);
        int whole = columns - columns % LANES;
        for (int i = 0; i < rows; i++) {
            int row = at + i * stride;
            int toRow = toAt + i * width;
            for (int j = 0; j < whole; j += LANES) {
                FloatVector.fromArray(SPECIES, from, row + j).mul(factor).intoArray(to, toRow + j);
            }
            for (int j = whole; j < columns; j++) {
                to[toRow + j] = scale * from[row + j];
            }
            for (int j = columns; j < width; j++) {
                to[toRow + j] = 0;
            }
        }
    }

    private static void addEight(
            int[] index, float[] factor, int from, int to, float[] b, int bAt, int bStride, float[] c, int at) {
        FloatVector s0 = FloatVector.fromArray(SPECIES, c, at);
        FloatVector s1 = FloatVector.fromArray(SPECIES, c, at + 1 * LANES);
        FloatVector s2 = FloatVector.fromArray(SPECIES, c, at + 2 * LANES);
        FloatVector s3 = FloatVector.fromArray(SPECIES, c, at + 3 * LANES);
        FloatVector s4 = FloatVector.fromArray(SPECIES, c, at + 4 * LANES);
        FloatVector s5 = FloatVector.fromArray(SPECIES, c, at + 5 * LANES);
        FloatVector s6 = FloatVector.fromArray(SPECIES, c, at + 6 * LANES);
        FloatVector s7 = FloatVector.fromArray(SPECIES, c, at + 7 * LANES);
        for (int p = from; p < to; p++) {
            int q = bAt + index[p] * bStride;
            FloatVector f = FloatVector.broadcast(SPECIES, factor[p]);
            s0 = f.fma(FloatVector.fromArray(SPECIES, b, q), s0);
            s1 = f.fma(FloatVector.fromArray(SPECIES, b, q + 1 * LANES), s1);
            s2 = f.fma(FloatVector.fromArray(SPECIES, b, q + 2 * LANES), s2);
            s3 = f.fma(FloatVector.fromArray(SPECIES, b, q + 3 * LANES), s3);
            s4 = f.fma(FloatVector.fromArray(SPECIES, b, q + 4 * LANES), s4);
            s5 = f.fma(FloatVector.fromArray(SPECIES, b, q + 5 * LANES), s5);
            s6 = f.fma(FloatVector.fromArray(SPECIES, b, q + 6 * LANES), s6);
            s7 = f.fma(FloatVector.fromArray(SPECIES, b, q + 7 * LANES), s7);
        }
        s0.intoArray(c, at);
        s1.intoArray(c, at + 1 * LANES);
        s2.intoArray(c, at + 2 * LANES);
        s3.intoArray(c, at + 3 * LANES);
        s4.intoArray(c, at + 4 * LANES);
        s5.intoArray(c, at + 5 * LANES);
        s6.intoArray(c, at + 6 * LANES);
        s7.intoArray(c, at + 7 * LANES);
    }

    private static void addFour(
            int[] index, float[] factor, int from, int to, float[] b, int bAt, int bStride, float[] c, int at) {
        FloatVector s0 = FloatVector.fromArray(SPECIES, c, at);
        FloatVector s1 = FloatVector.fromArray(SPECIES, c, at + 1 * LANES);
        FloatVector s2 = FloatVector.fromArray(SPECIES, c, at + 2 * LANES);
        FloatVector s3 = FloatVector.fromArray(SPECIES, c, at + 3 * LANES);
        for (int p = from; p < to; p++) {
            int q = bAt + index[p] * bStride;
            FloatVector f = FloatVector.broadcast(SPECIES, factor[p]);
            s0 = f.fma(FloatVector.fromArray(SPECIES, b, q), s0);
            s1 = f.fma(FloatVector.fromArray(SPECIES, b, q + 1 * LANES), s1);
            s2 = f.fma(FloatVector.fromArray(SPECIES, b, q + 2 * LANES), s2);
            s3 = f.fma(FloatVector.fromArray(SPECIES, b, q + 3 * LANES), s3);
        }
        s0.intoArray(c, at);
        s1.intoArray(c, at + 1 * LANES);
        s2.intoArray(c, at + 2 * LANES);
        s3.intoArray(c, at + 3 * LANES);
    }

    private static void addOne(
            int[] index, float[] factor, int from, int to, float[] b, int bAt, int bStride, float[] c, int at) {
        FloatVector s0 = FloatVector.fromArray(SPECIES, c, at);
        for (int p = from; p < to; p++) {
            int q = bAt + index[p] * bStride;
            FloatVector f = FloatVector.broadcast(SPECIES, factor[p]);
            s0 = f.fma(FloatVector.fromArray(SPECIES, b, q), s0);
        }
        s0.intoArray(c, at);
    }
}
