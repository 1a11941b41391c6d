package org.energyscape.engine.math;

import java.lang.constant.ConstantDescs;
import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
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
 * there are 16. The factor A is read with one index and constant offsets, the panel with a constant stride, and the sums go
 * to an array of their own: then the inner loop has neither index arithmetic nor range checks, which else take as long as
 * the multiplications. Sums of selected rows keep eight vectors, as many as a chain of additions needs to hide its latency.
 */
final class VectorProducts implements ProductLoops {
    private static final VectorSpecies<Float> SPECIES = species();
    private static final int LANES = SPECIES.length();
    private static final boolean MANY_REGISTERS =
            SPECIES.vectorBitSize() == 512 || System.getProperty("os.arch", "").equals("aarch64");

    /** Squares transposed together. */
    private static final int SQUARES = 8;

    /** The lanes whose number has the bit d. */
    private static final VectorMask<Float> UPPER_8 = upper(8);

    private static final VectorMask<Float> UPPER_4 = upper(4);
    private static final VectorMask<Float> UPPER_2 = upper(2);
    private static final VectorMask<Float> UPPER_1 = upper(1);

    private static VectorMask<Float> upper(int d) {
        boolean[] set = new boolean[LANES];
        for (int l = 0; l < LANES; l++) {
            set[l] = (l & d) != 0;
        }
        return VectorMask.fromArray(SPECIES, set, 0);
    }

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
    public void tile(float[] a, int at, int step, float[] panel, int from, int inner, float[] out) {
        if (MANY_REGISTERS) {
            twelveByTwo(a, at, step, panel, from, inner, out);
        } else {
            fourByThree(a, at, step, panel, from, inner, out);
        }
    }

    @Override
    public void tileOfFour(float[] a, int at, int step, float[] panel, int from, int inner, float[] out) {
        if (MANY_REGISTERS) {
            fourByTwo(a, at, step, panel, from, inner, out);
        } else {
            fourByThree(a, at, step, panel, from, inner, out);
        }
    }

    @Override
    public void addTile(float[] tile, float[] c, int at, int stride, int rows, int columns) {
        int whole = columns - columns % LANES;
        for (int i = 0; i < rows; i++) {
            int from = i * tileColumns();
            int to = at + i * stride;
            for (int j = 0; j < whole; j += LANES) {
                FloatVector.fromArray(SPECIES, c, to + j)
                        .add(FloatVector.fromArray(SPECIES, tile, from + j))
                        .intoArray(c, to + j);
            }
            for (int j = whole; j < columns; j++) {
                c[to + j] += tile[from + j];
            }
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
    public void pack(
            float scale, float[] from, int at, int stride, int rows, int columns, float[] to, int width, int panels) {
        FloatVector factor = FloatVector.broadcast(SPECIES, scale);
        for (int i = 0; i < rows; i++) {
            int row = at + i * stride;
            for (int p = 0; p < panels; p++) {
                int first = p * width;
                int last = Math.max(first, Math.min(columns, first + width));
                int whole = last - (last - first) % LANES;
                int toRow = (p * rows + i) * width - first;
                for (int j = first; j < whole; j += LANES) {
                    FloatVector.fromArray(SPECIES, from, row + j).mul(factor).intoArray(to, toRow + j);
                }
                for (int j = whole; j < last; j++) {
                    to[toRow + j] = scale * from[row + j];
                }
                for (int j = last; j < first + width; j++) {
                    to[toRow + j] = 0;
                }
            }
        }
    }

    /**
     * Squares of as many rows as a vector has lanes: pairs of rows at distance d = 8, 4, 2, 1 exchange the lanes whose number
     * has the bit d in the one and has not in the other. They get across by being read d floats aside, since a permutation
     * within a vector costs more; several squares go through a step together, so that what is read aside has long been
     * written. What is left over at the edges goes entry by entry.
     */
    @Override
    public void transpose(
            float[] from, int fromAt, int fromStride, int rows, int columns, float[] to, int toAt, int toStride) {
        int wholeRows = rows - rows % LANES;
        int wholeColumns = columns - columns % LANES;
        for (int i = 0; i < wholeRows; i += LANES) {
            for (int j = 0; j < wholeColumns; j += SQUARES * LANES) {
                int squares = Math.min(SQUARES, (wholeColumns - j) / LANES);
                squares(from, fromAt + i * fromStride + j, fromStride, squares, to, toAt + j * toStride + i, toStride);
            }
            byEntry(from, fromAt, fromStride, i, i + LANES, wholeColumns, columns, to, toAt, toStride);
        }
        byEntry(from, fromAt, fromStride, wholeRows, rows, 0, columns, to, toAt, toStride);
    }

    private static void byEntry(
            float[] from,
            int fromAt,
            int fromStride,
            int row0,
            int row1,
            int column0,
            int column1,
            float[] to,
            int toAt,
            int toStride) {
        for (int j = column0; j < column1; j++) {
            for (int i = row0; i < row1; i++) {
                to[toAt + j * toStride + i] = from[fromAt + i * fromStride + j];
            }
        }
    }

    private static void squares(float[] from, int at, int stride, int squares, float[] to, int toAt, int toStride) {
        int next = LANES * toStride;
        if (LANES == 16) {
            exchange8(from, at, stride, LANES, squares, to, toAt, toStride);
            exchange4(to, toAt, toStride, next, squares, to, toAt, toStride);
            exchange2(to, toAt, toStride, next, squares, to, toAt, toStride);
        } else if (LANES == 8) {
            exchange4(from, at, stride, LANES, squares, to, toAt, toStride);
            exchange2(to, toAt, toStride, next, squares, to, toAt, toStride);
        } else {
            exchange2(from, at, stride, LANES, squares, to, toAt, toStride);
        }
        exchange1(to, toAt, toStride, next, squares, to, toAt, toStride);
    }

    private static void exchange8(
            float[] from, int at, int stride, int next, int squares, float[] to, int toAt, int toStride) {
        for (int q = 0; q < squares; q++) {
            for (int g = 0; g + 8 < LANES; g += 16) {
                for (int i = g; i < g + 8; i++) {
                    int x = at + q * next + i * stride;
                    int y = x + 8 * stride;
                    FloatVector lower = FloatVector.fromArray(SPECIES, from, x)
                            .blend(FloatVector.fromArray(SPECIES, from, y - 8), UPPER_8);
                    FloatVector upper = FloatVector.fromArray(SPECIES, from, x + 8)
                            .blend(FloatVector.fromArray(SPECIES, from, y), UPPER_8);
                    int z = toAt + (q * LANES + i) * toStride;
                    lower.intoArray(to, z);
                    upper.intoArray(to, z + 8 * toStride);
                }
            }
        }
    }

    private static void exchange4(
            float[] from, int at, int stride, int next, int squares, float[] to, int toAt, int toStride) {
        for (int q = 0; q < squares; q++) {
            for (int g = 0; g + 4 < LANES; g += 8) {
                for (int i = g; i < g + 4; i++) {
                    int x = at + q * next + i * stride;
                    int y = x + 4 * stride;
                    FloatVector lower = FloatVector.fromArray(SPECIES, from, x)
                            .blend(FloatVector.fromArray(SPECIES, from, y - 4), UPPER_4);
                    FloatVector upper = FloatVector.fromArray(SPECIES, from, x + 4)
                            .blend(FloatVector.fromArray(SPECIES, from, y), UPPER_4);
                    int z = toAt + (q * LANES + i) * toStride;
                    lower.intoArray(to, z);
                    upper.intoArray(to, z + 4 * toStride);
                }
            }
        }
    }

    private static void exchange2(
            float[] from, int at, int stride, int next, int squares, float[] to, int toAt, int toStride) {
        for (int q = 0; q < squares; q++) {
            for (int g = 0; g + 2 < LANES; g += 4) {
                for (int i = g; i < g + 2; i++) {
                    int x = at + q * next + i * stride;
                    int y = x + 2 * stride;
                    FloatVector lower = FloatVector.fromArray(SPECIES, from, x)
                            .blend(FloatVector.fromArray(SPECIES, from, y - 2), UPPER_2);
                    FloatVector upper = FloatVector.fromArray(SPECIES, from, x + 2)
                            .blend(FloatVector.fromArray(SPECIES, from, y), UPPER_2);
                    int z = toAt + (q * LANES + i) * toStride;
                    lower.intoArray(to, z);
                    upper.intoArray(to, z + 2 * toStride);
                }
            }
        }
    }

    private static void exchange1(
            float[] from, int at, int stride, int next, int squares, float[] to, int toAt, int toStride) {
        for (int q = 0; q < squares; q++) {
            for (int g = 0; g + 1 < LANES; g += 2) {
                for (int i = g; i < g + 1; i++) {
                    int x = at + q * next + i * stride;
                    int y = x + 1 * stride;
                    FloatVector lower = FloatVector.fromArray(SPECIES, from, x)
                            .blend(FloatVector.fromArray(SPECIES, from, y - 1), UPPER_1);
                    FloatVector upper = FloatVector.fromArray(SPECIES, from, x + 1)
                            .blend(FloatVector.fromArray(SPECIES, from, y), UPPER_1);
                    int z = toAt + (q * LANES + i) * toStride;
                    lower.intoArray(to, z);
                    upper.intoArray(to, z + 1 * toStride);
                }
            }
        }
    }

    private static void twelveByTwo(float[] a, int at, int step, float[] b, int from, int inner, float[] out) {
        FloatVector s0a = FloatVector.zero(SPECIES);
        FloatVector s0b = FloatVector.zero(SPECIES);
        FloatVector s1a = FloatVector.zero(SPECIES);
        FloatVector s1b = FloatVector.zero(SPECIES);
        FloatVector s2a = FloatVector.zero(SPECIES);
        FloatVector s2b = FloatVector.zero(SPECIES);
        FloatVector s3a = FloatVector.zero(SPECIES);
        FloatVector s3b = FloatVector.zero(SPECIES);
        FloatVector s4a = FloatVector.zero(SPECIES);
        FloatVector s4b = FloatVector.zero(SPECIES);
        FloatVector s5a = FloatVector.zero(SPECIES);
        FloatVector s5b = FloatVector.zero(SPECIES);
        FloatVector s6a = FloatVector.zero(SPECIES);
        FloatVector s6b = FloatVector.zero(SPECIES);
        FloatVector s7a = FloatVector.zero(SPECIES);
        FloatVector s7b = FloatVector.zero(SPECIES);
        FloatVector s8a = FloatVector.zero(SPECIES);
        FloatVector s8b = FloatVector.zero(SPECIES);
        FloatVector s9a = FloatVector.zero(SPECIES);
        FloatVector s9b = FloatVector.zero(SPECIES);
        FloatVector s10a = FloatVector.zero(SPECIES);
        FloatVector s10b = FloatVector.zero(SPECIES);
        FloatVector s11a = FloatVector.zero(SPECIES);
        FloatVector s11b = FloatVector.zero(SPECIES);
        int p = at;
        for (int k = 0; k < inner; k++) {
            int q = from + k * 2 * LANES;
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, q);
            FloatVector b1 = FloatVector.fromArray(SPECIES, b, q + 1 * LANES);
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
        s0a.intoArray(out, 0);
        s0b.intoArray(out, 1 * LANES);
        s1a.intoArray(out, 2 * LANES);
        s1b.intoArray(out, 3 * LANES);
        s2a.intoArray(out, 4 * LANES);
        s2b.intoArray(out, 5 * LANES);
        s3a.intoArray(out, 6 * LANES);
        s3b.intoArray(out, 7 * LANES);
        s4a.intoArray(out, 8 * LANES);
        s4b.intoArray(out, 9 * LANES);
        s5a.intoArray(out, 10 * LANES);
        s5b.intoArray(out, 11 * LANES);
        s6a.intoArray(out, 12 * LANES);
        s6b.intoArray(out, 13 * LANES);
        s7a.intoArray(out, 14 * LANES);
        s7b.intoArray(out, 15 * LANES);
        s8a.intoArray(out, 16 * LANES);
        s8b.intoArray(out, 17 * LANES);
        s9a.intoArray(out, 18 * LANES);
        s9b.intoArray(out, 19 * LANES);
        s10a.intoArray(out, 20 * LANES);
        s10b.intoArray(out, 21 * LANES);
        s11a.intoArray(out, 22 * LANES);
        s11b.intoArray(out, 23 * LANES);
    }

    private static void fourByTwo(float[] a, int at, int step, float[] b, int from, int inner, float[] out) {
        FloatVector s0a = FloatVector.zero(SPECIES);
        FloatVector s0b = FloatVector.zero(SPECIES);
        FloatVector s1a = FloatVector.zero(SPECIES);
        FloatVector s1b = FloatVector.zero(SPECIES);
        FloatVector s2a = FloatVector.zero(SPECIES);
        FloatVector s2b = FloatVector.zero(SPECIES);
        FloatVector s3a = FloatVector.zero(SPECIES);
        FloatVector s3b = FloatVector.zero(SPECIES);
        int p = at;
        for (int k = 0; k < inner; k++) {
            int q = from + k * 2 * LANES;
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, q);
            FloatVector b1 = FloatVector.fromArray(SPECIES, b, q + 1 * LANES);
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
        s0a.intoArray(out, 0);
        s0b.intoArray(out, 1 * LANES);
        s1a.intoArray(out, 2 * LANES);
        s1b.intoArray(out, 3 * LANES);
        s2a.intoArray(out, 4 * LANES);
        s2b.intoArray(out, 5 * LANES);
        s3a.intoArray(out, 6 * LANES);
        s3b.intoArray(out, 7 * LANES);
    }

    private static void fourByThree(float[] a, int at, int step, float[] b, int from, int inner, float[] out) {
        FloatVector s0a = FloatVector.zero(SPECIES);
        FloatVector s0b = FloatVector.zero(SPECIES);
        FloatVector s0c = FloatVector.zero(SPECIES);
        FloatVector s1a = FloatVector.zero(SPECIES);
        FloatVector s1b = FloatVector.zero(SPECIES);
        FloatVector s1c = FloatVector.zero(SPECIES);
        FloatVector s2a = FloatVector.zero(SPECIES);
        FloatVector s2b = FloatVector.zero(SPECIES);
        FloatVector s2c = FloatVector.zero(SPECIES);
        FloatVector s3a = FloatVector.zero(SPECIES);
        FloatVector s3b = FloatVector.zero(SPECIES);
        FloatVector s3c = FloatVector.zero(SPECIES);
        int p = at;
        for (int k = 0; k < inner; k++) {
            int q = from + k * 3 * LANES;
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, q);
            FloatVector b1 = FloatVector.fromArray(SPECIES, b, q + 1 * LANES);
            FloatVector b2 = FloatVector.fromArray(SPECIES, b, q + 2 * LANES);
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
            p += step;
        }
        s0a.intoArray(out, 0);
        s0b.intoArray(out, 1 * LANES);
        s0c.intoArray(out, 2 * LANES);
        s1a.intoArray(out, 3 * LANES);
        s1b.intoArray(out, 4 * LANES);
        s1c.intoArray(out, 5 * LANES);
        s2a.intoArray(out, 6 * LANES);
        s2b.intoArray(out, 7 * LANES);
        s2c.intoArray(out, 8 * LANES);
        s3a.intoArray(out, 9 * LANES);
        s3b.intoArray(out, 10 * LANES);
        s3c.intoArray(out, 11 * LANES);
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
