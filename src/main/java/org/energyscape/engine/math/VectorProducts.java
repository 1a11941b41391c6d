package org.energyscape.engine.math;

import java.lang.constant.ConstantDescs;
import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link ProductLoops} in vector instructions.
 *
 * <p>Never used under its own name: {@link VectorBackend} defines one hidden class of it for each width, with the width as
 * class data, so that the species is a constant to the compiler. A species in an instance field makes every vector an
 * object, a hundred times slower.
 *
 * <p>Dense tiles fill the vector registers: 12 rows x 2 vectors where there are 32 registers (AVX-512, ARM), 4 x 3 where
 * there are 16. Both factors are read with constant strides and offsets: index arithmetic and range
 * checks else take half as long as the multiplications. Sums of selected rows keep eight vectors, as many as a chain of additions needs to hide its latency.
 */
final class VectorProducts implements ProductLoops {
    private static final VectorSpecies<Float> SPECIES = species();
    private static final int LANES = SPECIES.length();
    private static final boolean MANY_REGISTERS =
            SPECIES.vectorBitSize() == 512 || System.getProperty("os.arch", "").equals("aarch64");

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
    public int tileRows() {
        return MANY_REGISTERS ? 12 : 4;
    }

    @Override
    public int tileColumns() {
        return (MANY_REGISTERS ? 2 : 3) * LANES;
    }

    @Override
    public void tile(float[] a, int at, float[] panel, int inner, float[] c, int cAt, int cStride) {
        if (MANY_REGISTERS) {
            twelveByTwo(a, at, panel, inner, c, cAt, cStride);
        } else {
            fourByThree(a, at, panel, inner, c, cAt, cStride);
        }
    }

    @Override
    public void tileOfFour(float[] a, int at, float[] panel, int inner, float[] c, int cAt, int cStride) {
        if (MANY_REGISTERS) {
            fourByTwo(a, at, panel, inner, c, cAt, cStride);
        } else {
            fourByThree(a, at, panel, inner, c, cAt, cStride);
        }
    }

    @Override
    public void tileAndPack(
            float[] a,
            int at,
            float[] b,
            int bAt,
            int bStride,
            int inner,
            float[] panel,
            float[] c,
            int cAt,
            int cStride) {
        if (MANY_REGISTERS) {
            twelveByTwo(a, at, b, bAt, bStride, inner, panel, c, cAt, cStride);
        } else {
            fourByThree(a, at, b, bAt, bStride, inner, panel, c, cAt, cStride);
        }
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
    public void pack(float scale, float[] from, int at, int stride, int rows, int columns, float[] to, int width) {
        FloatVector factor = FloatVector.broadcast(SPECIES, scale);
        int whole = columns - columns % LANES;
        for (int i = 0; i < rows; i++) {
            int row = at + i * stride;
            int toRow = i * width;
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

    private static void twelveByTwo(float[] a, int at, float[] panel, int inner, float[] c, int cAt, int cStride) {
        int r = cAt;
        FloatVector s0a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s0b = FloatVector.fromArray(SPECIES, c, r + 1 * LANES);
        r += cStride;
        FloatVector s1a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s1b = FloatVector.fromArray(SPECIES, c, r + 1 * LANES);
        r += cStride;
        FloatVector s2a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s2b = FloatVector.fromArray(SPECIES, c, r + 1 * LANES);
        r += cStride;
        FloatVector s3a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s3b = FloatVector.fromArray(SPECIES, c, r + 1 * LANES);
        r += cStride;
        FloatVector s4a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s4b = FloatVector.fromArray(SPECIES, c, r + 1 * LANES);
        r += cStride;
        FloatVector s5a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s5b = FloatVector.fromArray(SPECIES, c, r + 1 * LANES);
        r += cStride;
        FloatVector s6a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s6b = FloatVector.fromArray(SPECIES, c, r + 1 * LANES);
        r += cStride;
        FloatVector s7a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s7b = FloatVector.fromArray(SPECIES, c, r + 1 * LANES);
        r += cStride;
        FloatVector s8a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s8b = FloatVector.fromArray(SPECIES, c, r + 1 * LANES);
        r += cStride;
        FloatVector s9a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s9b = FloatVector.fromArray(SPECIES, c, r + 1 * LANES);
        r += cStride;
        FloatVector s10a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s10b = FloatVector.fromArray(SPECIES, c, r + 1 * LANES);
        r += cStride;
        FloatVector s11a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s11b = FloatVector.fromArray(SPECIES, c, r + 1 * LANES);
        int p = at;
        int end = inner * 2 * LANES;
        for (int q = 0; q < end; q += 2 * LANES) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, panel, q);
            FloatVector b1 = FloatVector.fromArray(SPECIES, panel, q + 1 * LANES);
            FloatVector f = FloatVector.broadcast(SPECIES, a[p]);
            s0a = f.fma(b0, s0a);
            s0b = f.fma(b1, s0b);
            f = FloatVector.broadcast(SPECIES, a[p + 1]);
            s1a = f.fma(b0, s1a);
            s1b = f.fma(b1, s1b);
            f = FloatVector.broadcast(SPECIES, a[p + 2]);
            s2a = f.fma(b0, s2a);
            s2b = f.fma(b1, s2b);
            f = FloatVector.broadcast(SPECIES, a[p + 3]);
            s3a = f.fma(b0, s3a);
            s3b = f.fma(b1, s3b);
            f = FloatVector.broadcast(SPECIES, a[p + 4]);
            s4a = f.fma(b0, s4a);
            s4b = f.fma(b1, s4b);
            f = FloatVector.broadcast(SPECIES, a[p + 5]);
            s5a = f.fma(b0, s5a);
            s5b = f.fma(b1, s5b);
            f = FloatVector.broadcast(SPECIES, a[p + 6]);
            s6a = f.fma(b0, s6a);
            s6b = f.fma(b1, s6b);
            f = FloatVector.broadcast(SPECIES, a[p + 7]);
            s7a = f.fma(b0, s7a);
            s7b = f.fma(b1, s7b);
            f = FloatVector.broadcast(SPECIES, a[p + 8]);
            s8a = f.fma(b0, s8a);
            s8b = f.fma(b1, s8b);
            f = FloatVector.broadcast(SPECIES, a[p + 9]);
            s9a = f.fma(b0, s9a);
            s9b = f.fma(b1, s9b);
            f = FloatVector.broadcast(SPECIES, a[p + 10]);
            s10a = f.fma(b0, s10a);
            s10b = f.fma(b1, s10b);
            f = FloatVector.broadcast(SPECIES, a[p + 11]);
            s11a = f.fma(b0, s11a);
            s11b = f.fma(b1, s11b);
            p += 12;
        }
        r = cAt;
        s0a.intoArray(c, r);
        s0b.intoArray(c, r + 1 * LANES);
        r += cStride;
        s1a.intoArray(c, r);
        s1b.intoArray(c, r + 1 * LANES);
        r += cStride;
        s2a.intoArray(c, r);
        s2b.intoArray(c, r + 1 * LANES);
        r += cStride;
        s3a.intoArray(c, r);
        s3b.intoArray(c, r + 1 * LANES);
        r += cStride;
        s4a.intoArray(c, r);
        s4b.intoArray(c, r + 1 * LANES);
        r += cStride;
        s5a.intoArray(c, r);
        s5b.intoArray(c, r + 1 * LANES);
        r += cStride;
        s6a.intoArray(c, r);
        s6b.intoArray(c, r + 1 * LANES);
        r += cStride;
        s7a.intoArray(c, r);
        s7b.intoArray(c, r + 1 * LANES);
        r += cStride;
        s8a.intoArray(c, r);
        s8b.intoArray(c, r + 1 * LANES);
        r += cStride;
        s9a.intoArray(c, r);
        s9b.intoArray(c, r + 1 * LANES);
        r += cStride;
        s10a.intoArray(c, r);
        s10b.intoArray(c, r + 1 * LANES);
        r += cStride;
        s11a.intoArray(c, r);
        s11b.intoArray(c, r + 1 * LANES);
    }

    private static void twelveByTwo(
            float[] a,
            int at,
            float[] b,
            int from,
            int stride,
            int inner,
            float[] panel,
            float[] c,
            int cAt,
            int cStride) {
        int r = cAt;
        FloatVector s0a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s0b = FloatVector.fromArray(SPECIES, c, r + 1 * LANES);
        r += cStride;
        FloatVector s1a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s1b = FloatVector.fromArray(SPECIES, c, r + 1 * LANES);
        r += cStride;
        FloatVector s2a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s2b = FloatVector.fromArray(SPECIES, c, r + 1 * LANES);
        r += cStride;
        FloatVector s3a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s3b = FloatVector.fromArray(SPECIES, c, r + 1 * LANES);
        r += cStride;
        FloatVector s4a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s4b = FloatVector.fromArray(SPECIES, c, r + 1 * LANES);
        r += cStride;
        FloatVector s5a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s5b = FloatVector.fromArray(SPECIES, c, r + 1 * LANES);
        r += cStride;
        FloatVector s6a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s6b = FloatVector.fromArray(SPECIES, c, r + 1 * LANES);
        r += cStride;
        FloatVector s7a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s7b = FloatVector.fromArray(SPECIES, c, r + 1 * LANES);
        r += cStride;
        FloatVector s8a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s8b = FloatVector.fromArray(SPECIES, c, r + 1 * LANES);
        r += cStride;
        FloatVector s9a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s9b = FloatVector.fromArray(SPECIES, c, r + 1 * LANES);
        r += cStride;
        FloatVector s10a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s10b = FloatVector.fromArray(SPECIES, c, r + 1 * LANES);
        r += cStride;
        FloatVector s11a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s11b = FloatVector.fromArray(SPECIES, c, r + 1 * LANES);
        int p = at;
        int t = from;
        int end = inner * 2 * LANES;
        for (int q = 0; q < end; q += 2 * LANES) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, t);
            FloatVector b1 = FloatVector.fromArray(SPECIES, b, t + 1 * LANES);
            b0.intoArray(panel, q);
            b1.intoArray(panel, q + 1 * LANES);
            t += stride;
            FloatVector f = FloatVector.broadcast(SPECIES, a[p]);
            s0a = f.fma(b0, s0a);
            s0b = f.fma(b1, s0b);
            f = FloatVector.broadcast(SPECIES, a[p + 1]);
            s1a = f.fma(b0, s1a);
            s1b = f.fma(b1, s1b);
            f = FloatVector.broadcast(SPECIES, a[p + 2]);
            s2a = f.fma(b0, s2a);
            s2b = f.fma(b1, s2b);
            f = FloatVector.broadcast(SPECIES, a[p + 3]);
            s3a = f.fma(b0, s3a);
            s3b = f.fma(b1, s3b);
            f = FloatVector.broadcast(SPECIES, a[p + 4]);
            s4a = f.fma(b0, s4a);
            s4b = f.fma(b1, s4b);
            f = FloatVector.broadcast(SPECIES, a[p + 5]);
            s5a = f.fma(b0, s5a);
            s5b = f.fma(b1, s5b);
            f = FloatVector.broadcast(SPECIES, a[p + 6]);
            s6a = f.fma(b0, s6a);
            s6b = f.fma(b1, s6b);
            f = FloatVector.broadcast(SPECIES, a[p + 7]);
            s7a = f.fma(b0, s7a);
            s7b = f.fma(b1, s7b);
            f = FloatVector.broadcast(SPECIES, a[p + 8]);
            s8a = f.fma(b0, s8a);
            s8b = f.fma(b1, s8b);
            f = FloatVector.broadcast(SPECIES, a[p + 9]);
            s9a = f.fma(b0, s9a);
            s9b = f.fma(b1, s9b);
            f = FloatVector.broadcast(SPECIES, a[p + 10]);
            s10a = f.fma(b0, s10a);
            s10b = f.fma(b1, s10b);
            f = FloatVector.broadcast(SPECIES, a[p + 11]);
            s11a = f.fma(b0, s11a);
            s11b = f.fma(b1, s11b);
            p += 12;
        }
        r = cAt;
        s0a.intoArray(c, r);
        s0b.intoArray(c, r + 1 * LANES);
        r += cStride;
        s1a.intoArray(c, r);
        s1b.intoArray(c, r + 1 * LANES);
        r += cStride;
        s2a.intoArray(c, r);
        s2b.intoArray(c, r + 1 * LANES);
        r += cStride;
        s3a.intoArray(c, r);
        s3b.intoArray(c, r + 1 * LANES);
        r += cStride;
        s4a.intoArray(c, r);
        s4b.intoArray(c, r + 1 * LANES);
        r += cStride;
        s5a.intoArray(c, r);
        s5b.intoArray(c, r + 1 * LANES);
        r += cStride;
        s6a.intoArray(c, r);
        s6b.intoArray(c, r + 1 * LANES);
        r += cStride;
        s7a.intoArray(c, r);
        s7b.intoArray(c, r + 1 * LANES);
        r += cStride;
        s8a.intoArray(c, r);
        s8b.intoArray(c, r + 1 * LANES);
        r += cStride;
        s9a.intoArray(c, r);
        s9b.intoArray(c, r + 1 * LANES);
        r += cStride;
        s10a.intoArray(c, r);
        s10b.intoArray(c, r + 1 * LANES);
        r += cStride;
        s11a.intoArray(c, r);
        s11b.intoArray(c, r + 1 * LANES);
    }

    private static void fourByTwo(float[] a, int at, float[] panel, int inner, float[] c, int cAt, int cStride) {
        int r = cAt;
        FloatVector s0a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s0b = FloatVector.fromArray(SPECIES, c, r + 1 * LANES);
        r += cStride;
        FloatVector s1a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s1b = FloatVector.fromArray(SPECIES, c, r + 1 * LANES);
        r += cStride;
        FloatVector s2a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s2b = FloatVector.fromArray(SPECIES, c, r + 1 * LANES);
        r += cStride;
        FloatVector s3a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s3b = FloatVector.fromArray(SPECIES, c, r + 1 * LANES);
        int p = at;
        int end = inner * 2 * LANES;
        for (int q = 0; q < end; q += 2 * LANES) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, panel, q);
            FloatVector b1 = FloatVector.fromArray(SPECIES, panel, q + 1 * LANES);
            FloatVector f = FloatVector.broadcast(SPECIES, a[p]);
            s0a = f.fma(b0, s0a);
            s0b = f.fma(b1, s0b);
            f = FloatVector.broadcast(SPECIES, a[p + 1]);
            s1a = f.fma(b0, s1a);
            s1b = f.fma(b1, s1b);
            f = FloatVector.broadcast(SPECIES, a[p + 2]);
            s2a = f.fma(b0, s2a);
            s2b = f.fma(b1, s2b);
            f = FloatVector.broadcast(SPECIES, a[p + 3]);
            s3a = f.fma(b0, s3a);
            s3b = f.fma(b1, s3b);
            p += 12;
        }
        r = cAt;
        s0a.intoArray(c, r);
        s0b.intoArray(c, r + 1 * LANES);
        r += cStride;
        s1a.intoArray(c, r);
        s1b.intoArray(c, r + 1 * LANES);
        r += cStride;
        s2a.intoArray(c, r);
        s2b.intoArray(c, r + 1 * LANES);
        r += cStride;
        s3a.intoArray(c, r);
        s3b.intoArray(c, r + 1 * LANES);
    }

    private static void fourByThree(float[] a, int at, float[] panel, int inner, float[] c, int cAt, int cStride) {
        int r = cAt;
        FloatVector s0a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s0b = FloatVector.fromArray(SPECIES, c, r + 1 * LANES);
        FloatVector s0c = FloatVector.fromArray(SPECIES, c, r + 2 * LANES);
        r += cStride;
        FloatVector s1a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s1b = FloatVector.fromArray(SPECIES, c, r + 1 * LANES);
        FloatVector s1c = FloatVector.fromArray(SPECIES, c, r + 2 * LANES);
        r += cStride;
        FloatVector s2a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s2b = FloatVector.fromArray(SPECIES, c, r + 1 * LANES);
        FloatVector s2c = FloatVector.fromArray(SPECIES, c, r + 2 * LANES);
        r += cStride;
        FloatVector s3a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s3b = FloatVector.fromArray(SPECIES, c, r + 1 * LANES);
        FloatVector s3c = FloatVector.fromArray(SPECIES, c, r + 2 * LANES);
        int p = at;
        int end = inner * 3 * LANES;
        for (int q = 0; q < end; q += 3 * LANES) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, panel, q);
            FloatVector b1 = FloatVector.fromArray(SPECIES, panel, q + 1 * LANES);
            FloatVector b2 = FloatVector.fromArray(SPECIES, panel, q + 2 * LANES);
            FloatVector f = FloatVector.broadcast(SPECIES, a[p]);
            s0a = f.fma(b0, s0a);
            s0b = f.fma(b1, s0b);
            s0c = f.fma(b2, s0c);
            f = FloatVector.broadcast(SPECIES, a[p + 1]);
            s1a = f.fma(b0, s1a);
            s1b = f.fma(b1, s1b);
            s1c = f.fma(b2, s1c);
            f = FloatVector.broadcast(SPECIES, a[p + 2]);
            s2a = f.fma(b0, s2a);
            s2b = f.fma(b1, s2b);
            s2c = f.fma(b2, s2c);
            f = FloatVector.broadcast(SPECIES, a[p + 3]);
            s3a = f.fma(b0, s3a);
            s3b = f.fma(b1, s3b);
            s3c = f.fma(b2, s3c);
            p += 4;
        }
        r = cAt;
        s0a.intoArray(c, r);
        s0b.intoArray(c, r + 1 * LANES);
        s0c.intoArray(c, r + 2 * LANES);
        r += cStride;
        s1a.intoArray(c, r);
        s1b.intoArray(c, r + 1 * LANES);
        s1c.intoArray(c, r + 2 * LANES);
        r += cStride;
        s2a.intoArray(c, r);
        s2b.intoArray(c, r + 1 * LANES);
        s2c.intoArray(c, r + 2 * LANES);
        r += cStride;
        s3a.intoArray(c, r);
        s3b.intoArray(c, r + 1 * LANES);
        s3c.intoArray(c, r + 2 * LANES);
    }

    private static void fourByThree(
            float[] a,
            int at,
            float[] b,
            int from,
            int stride,
            int inner,
            float[] panel,
            float[] c,
            int cAt,
            int cStride) {
        int r = cAt;
        FloatVector s0a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s0b = FloatVector.fromArray(SPECIES, c, r + 1 * LANES);
        FloatVector s0c = FloatVector.fromArray(SPECIES, c, r + 2 * LANES);
        r += cStride;
        FloatVector s1a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s1b = FloatVector.fromArray(SPECIES, c, r + 1 * LANES);
        FloatVector s1c = FloatVector.fromArray(SPECIES, c, r + 2 * LANES);
        r += cStride;
        FloatVector s2a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s2b = FloatVector.fromArray(SPECIES, c, r + 1 * LANES);
        FloatVector s2c = FloatVector.fromArray(SPECIES, c, r + 2 * LANES);
        r += cStride;
        FloatVector s3a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s3b = FloatVector.fromArray(SPECIES, c, r + 1 * LANES);
        FloatVector s3c = FloatVector.fromArray(SPECIES, c, r + 2 * LANES);
        int p = at;
        int t = from;
        int end = inner * 3 * LANES;
        for (int q = 0; q < end; q += 3 * LANES) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, t);
            FloatVector b1 = FloatVector.fromArray(SPECIES, b, t + 1 * LANES);
            FloatVector b2 = FloatVector.fromArray(SPECIES, b, t + 2 * LANES);
            b0.intoArray(panel, q);
            b1.intoArray(panel, q + 1 * LANES);
            b2.intoArray(panel, q + 2 * LANES);
            t += stride;
            FloatVector f = FloatVector.broadcast(SPECIES, a[p]);
            s0a = f.fma(b0, s0a);
            s0b = f.fma(b1, s0b);
            s0c = f.fma(b2, s0c);
            f = FloatVector.broadcast(SPECIES, a[p + 1]);
            s1a = f.fma(b0, s1a);
            s1b = f.fma(b1, s1b);
            s1c = f.fma(b2, s1c);
            f = FloatVector.broadcast(SPECIES, a[p + 2]);
            s2a = f.fma(b0, s2a);
            s2b = f.fma(b1, s2b);
            s2c = f.fma(b2, s2c);
            f = FloatVector.broadcast(SPECIES, a[p + 3]);
            s3a = f.fma(b0, s3a);
            s3b = f.fma(b1, s3b);
            s3c = f.fma(b2, s3c);
            p += 4;
        }
        r = cAt;
        s0a.intoArray(c, r);
        s0b.intoArray(c, r + 1 * LANES);
        s0c.intoArray(c, r + 2 * LANES);
        r += cStride;
        s1a.intoArray(c, r);
        s1b.intoArray(c, r + 1 * LANES);
        s1c.intoArray(c, r + 2 * LANES);
        r += cStride;
        s2a.intoArray(c, r);
        s2b.intoArray(c, r + 1 * LANES);
        s2c.intoArray(c, r + 2 * LANES);
        r += cStride;
        s3a.intoArray(c, r);
        s3b.intoArray(c, r + 1 * LANES);
        s3c.intoArray(c, r + 2 * LANES);
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
