package org.energyscape.engine.math;

import java.lang.constant.ConstantDescs;
import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link TileLoops} in vector instructions.
 *
 * <p>Never used under its own name: {@link VectorBackend} defines one hidden class of it for each width, with the width as
 * class data, so that the species is a constant to the compiler. A species in an instance field makes every vector an
 * object, a hundred times slower.
 *
 * <p>A tile is two vectors wide and fills the vector registers with its sums: 12 rows where there are 32 registers
 * (AVX-512, ARM), 6 where there are 16. One step of k in a turn: with two the method grows so large that the compiler at times makes objects
 * of its vectors.
 */
final class VectorTiles implements TileLoops {
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
    public int tileRows() {
        return MANY_REGISTERS ? 12 : 6;
    }

    @Override
    public int tileColumns() {
        return 2 * LANES;
    }

    @Override
    public void tile(
            float[] a, int at, int step, float[] panel, int panelAt, int inner, float[] c, int cAt, int cStride) {
        if (MANY_REGISTERS) {
            twelve(a, at, step, panel, panelAt, inner, c, cAt, cStride);
        } else {
            six(a, at, step, panel, panelAt, inner, c, cAt, cStride);
        }
    }

    @Override
    public void tileOfFour(
            float[] a, int at, int step, float[] panel, int panelAt, int inner, float[] c, int cAt, int cStride) {
        four(a, at, step, panel, panelAt, inner, c, cAt, cStride);
    }

    @Override
    public void pack(float scale, float[] from, int at, int stride, int rows, int columns, float[] panel, int panelAt) {
        if (columns == 2 * LANES) {
            packWhole(scale, from, at, stride, rows, panel, panelAt);
            return;
        }
        for (int i = 0; i < rows; i++) {
            int row = at + i * stride;
            int target = panelAt + i * 2 * LANES;
            for (int j = 0; j < columns; j++) {
                panel[target + j] = scale * from[row + j];
            }
            for (int j = columns; j < 2 * LANES; j++) {
                panel[target + j] = 0;
            }
        }
    }

    private static void packWhole(float scale, float[] from, int at, int stride, int rows, float[] panel, int panelAt) {
        FloatVector factor = FloatVector.broadcast(SPECIES, scale);
        int row = at;
        int end = panelAt + rows * 2 * LANES;
        for (int q = panelAt; q < end; q += 2 * LANES) {
            FloatVector.fromArray(SPECIES, from, row).mul(factor).intoArray(panel, q);
            FloatVector.fromArray(SPECIES, from, row + LANES).mul(factor).intoArray(panel, q + LANES);
            row += stride;
        }
    }

    private static void twelve(
            float[] a, int at, int step, float[] panel, int panelAt, int inner, float[] c, int cAt, int cStride) {
        int r = cAt;
        FloatVector s0a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s0b = FloatVector.fromArray(SPECIES, c, r + LANES);
        r += cStride;
        FloatVector s1a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s1b = FloatVector.fromArray(SPECIES, c, r + LANES);
        r += cStride;
        FloatVector s2a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s2b = FloatVector.fromArray(SPECIES, c, r + LANES);
        r += cStride;
        FloatVector s3a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s3b = FloatVector.fromArray(SPECIES, c, r + LANES);
        r += cStride;
        FloatVector s4a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s4b = FloatVector.fromArray(SPECIES, c, r + LANES);
        r += cStride;
        FloatVector s5a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s5b = FloatVector.fromArray(SPECIES, c, r + LANES);
        r += cStride;
        FloatVector s6a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s6b = FloatVector.fromArray(SPECIES, c, r + LANES);
        r += cStride;
        FloatVector s7a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s7b = FloatVector.fromArray(SPECIES, c, r + LANES);
        r += cStride;
        FloatVector s8a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s8b = FloatVector.fromArray(SPECIES, c, r + LANES);
        r += cStride;
        FloatVector s9a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s9b = FloatVector.fromArray(SPECIES, c, r + LANES);
        r += cStride;
        FloatVector s10a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s10b = FloatVector.fromArray(SPECIES, c, r + LANES);
        r += cStride;
        FloatVector s11a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s11b = FloatVector.fromArray(SPECIES, c, r + LANES);
        int p = at;
        int end = panelAt + inner * 2 * LANES;
        for (int q = panelAt; q < end; q += 2 * LANES) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, panel, q);
            FloatVector b1 = FloatVector.fromArray(SPECIES, panel, q + LANES);
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
            p += step;
        }
        r = cAt;
        s0a.intoArray(c, r);
        s0b.intoArray(c, r + LANES);
        r += cStride;
        s1a.intoArray(c, r);
        s1b.intoArray(c, r + LANES);
        r += cStride;
        s2a.intoArray(c, r);
        s2b.intoArray(c, r + LANES);
        r += cStride;
        s3a.intoArray(c, r);
        s3b.intoArray(c, r + LANES);
        r += cStride;
        s4a.intoArray(c, r);
        s4b.intoArray(c, r + LANES);
        r += cStride;
        s5a.intoArray(c, r);
        s5b.intoArray(c, r + LANES);
        r += cStride;
        s6a.intoArray(c, r);
        s6b.intoArray(c, r + LANES);
        r += cStride;
        s7a.intoArray(c, r);
        s7b.intoArray(c, r + LANES);
        r += cStride;
        s8a.intoArray(c, r);
        s8b.intoArray(c, r + LANES);
        r += cStride;
        s9a.intoArray(c, r);
        s9b.intoArray(c, r + LANES);
        r += cStride;
        s10a.intoArray(c, r);
        s10b.intoArray(c, r + LANES);
        r += cStride;
        s11a.intoArray(c, r);
        s11b.intoArray(c, r + LANES);
    }

    private static void six(
            float[] a, int at, int step, float[] panel, int panelAt, int inner, float[] c, int cAt, int cStride) {
        int r = cAt;
        FloatVector s0a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s0b = FloatVector.fromArray(SPECIES, c, r + LANES);
        r += cStride;
        FloatVector s1a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s1b = FloatVector.fromArray(SPECIES, c, r + LANES);
        r += cStride;
        FloatVector s2a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s2b = FloatVector.fromArray(SPECIES, c, r + LANES);
        r += cStride;
        FloatVector s3a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s3b = FloatVector.fromArray(SPECIES, c, r + LANES);
        r += cStride;
        FloatVector s4a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s4b = FloatVector.fromArray(SPECIES, c, r + LANES);
        r += cStride;
        FloatVector s5a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s5b = FloatVector.fromArray(SPECIES, c, r + LANES);
        int p = at;
        int end = panelAt + inner * 2 * LANES;
        for (int q = panelAt; q < end; q += 2 * LANES) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, panel, q);
            FloatVector b1 = FloatVector.fromArray(SPECIES, panel, q + LANES);
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
            p += step;
        }
        r = cAt;
        s0a.intoArray(c, r);
        s0b.intoArray(c, r + LANES);
        r += cStride;
        s1a.intoArray(c, r);
        s1b.intoArray(c, r + LANES);
        r += cStride;
        s2a.intoArray(c, r);
        s2b.intoArray(c, r + LANES);
        r += cStride;
        s3a.intoArray(c, r);
        s3b.intoArray(c, r + LANES);
        r += cStride;
        s4a.intoArray(c, r);
        s4b.intoArray(c, r + LANES);
        r += cStride;
        s5a.intoArray(c, r);
        s5b.intoArray(c, r + LANES);
    }

    private static void four(
            float[] a, int at, int step, float[] panel, int panelAt, int inner, float[] c, int cAt, int cStride) {
        int r = cAt;
        FloatVector s0a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s0b = FloatVector.fromArray(SPECIES, c, r + LANES);
        r += cStride;
        FloatVector s1a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s1b = FloatVector.fromArray(SPECIES, c, r + LANES);
        r += cStride;
        FloatVector s2a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s2b = FloatVector.fromArray(SPECIES, c, r + LANES);
        r += cStride;
        FloatVector s3a = FloatVector.fromArray(SPECIES, c, r);
        FloatVector s3b = FloatVector.fromArray(SPECIES, c, r + LANES);
        int p = at;
        int end = panelAt + inner * 2 * LANES;
        for (int q = panelAt; q < end; q += 2 * LANES) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, panel, q);
            FloatVector b1 = FloatVector.fromArray(SPECIES, panel, q + LANES);
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
            p += step;
        }
        r = cAt;
        s0a.intoArray(c, r);
        s0b.intoArray(c, r + LANES);
        r += cStride;
        s1a.intoArray(c, r);
        s1b.intoArray(c, r + LANES);
        r += cStride;
        s2a.intoArray(c, r);
        s2b.intoArray(c, r + LANES);
        r += cStride;
        s3a.intoArray(c, r);
        s3b.intoArray(c, r + LANES);
    }
}
