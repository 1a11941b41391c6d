package org.energyscape.engine.math;

/**
 * The {@link Kernels} in plain Java: products by {@link BlockedProduct}, the rest as simple loops over fixed blocks of
 * rows. Multiplications and additions are not fused, so the numbers are the same on every processor.
 *
 * <p>Holds no state; any thread may use it.
 */
final class PlainKernels implements Kernels {
    /** Fewer entries than this a block are not worth handing to another thread. */
    private static final int BLOCK_ENTRIES = 8192;

    private final int threads;

    PlainKernels(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("Expected at least 1 thread, found " + threads);
        }
        this.threads = threads;
    }

    @Override
    public String name() {
        return threads == 1 ? "plain, 1 thread" : "plain, " + threads + " threads";
    }

    @Override
    public int threads() {
        return threads;
    }

    @Override
    public void multiply(MatrixView a, MatrixView b, MatrixView c) {
        require(a.columns() == b.rows() && a.rows() == c.rows() && b.columns() == c.columns(), "C = A·B", a, b, c);
        BlockedProduct.affine(threads, a, b, false, null, Activation.IDENTITY, c);
    }

    @Override
    public void multiplyTransposed(MatrixView a, MatrixView b, MatrixView c) {
        require(a.columns() == b.columns() && a.rows() == c.rows() && b.rows() == c.columns(), "C = A·Bᵀ", a, b, c);
        BlockedProduct.affine(threads, a, b, true, null, Activation.IDENTITY, c);
    }

    @Override
    public void addTransposedProduct(float scale, MatrixView a, MatrixView b, MatrixView c) {
        require(a.rows() == b.rows() && a.columns() == c.rows() && b.columns() == c.columns(), "C += s·Aᵀ·B", a, b, c);
        BlockedProduct.addTransposed(threads, scale, a, b, c);
    }

    @Override
    public void affine(MatrixView a, MatrixView b, float[] bias, Activation f, MatrixView c) {
        require(
                a.columns() == b.rows() && a.rows() == c.rows() && b.columns() == c.columns(),
                "C = f(A·B + bias)",
                a,
                b,
                c);
        requireLength("bias", bias.length, c.columns());
        BlockedProduct.affine(threads, a, b, false, bias, f, c);
    }

    @Override
    public void affineTransposed(MatrixView a, MatrixView b, float[] bias, Activation f, MatrixView c) {
        require(
                a.columns() == b.columns() && a.rows() == c.rows() && b.rows() == c.columns(),
                "C = f(A·Bᵀ + bias)",
                a,
                b,
                c);
        requireLength("bias", bias.length, c.columns());
        BlockedProduct.affine(threads, a, b, true, bias, f, c);
    }

    @Override
    public void sampleBernoulli(MatrixView probabilities, RandomKey key, MatrixView samples) {
        requireSameShape("sampleBernoulli", probabilities, samples);
        long bits = key.bits();
        float[] p = probabilities.data();
        float[] s = samples.data();
        int n = samples.columns();
        forRows(samples, (from, to) -> {
            for (int i = from; i < to; i++) {
                long row = RandomKey.childBits(bits, i);
                int pAt = probabilities.start(i);
                int sAt = samples.start(i);
                for (int j = 0; j < n; j++) {
                    s[sAt + j] = RandomKey.uniformAt(row, j) < p[pAt + j] ? 1 : 0;
                }
            }
        });
    }

    @Override
    public void softplusRowSums(MatrixView z, double[] out) {
        requireLength("out", out.length, z.rows());
        float[] data = z.data();
        forRows(z, (from, to) -> {
            for (int i = from; i < to; i++) {
                double sum = 0;
                int at = z.start(i);
                for (int j = 0; j < z.columns(); j++) {
                    sum += Activations.softplus(data[at + j]);
                }
                out[i] = sum;
            }
        });
    }

    @Override
    public void rowDots(MatrixView a, float[] x, double[] out) {
        requireLength("x", x.length, a.columns());
        requireLength("out", out.length, a.rows());
        float[] data = a.data();
        forRows(a, (from, to) -> {
            for (int i = from; i < to; i++) {
                double sum = 0;
                int at = a.start(i);
                for (int j = 0; j < x.length; j++) {
                    sum += (double) data[at + j] * x[j];
                }
                out[i] = sum;
            }
        });
    }

    @Override
    public void rowDots(MatrixView a, MatrixView b, double[] out) {
        requireSameShape("rowDots", a, b);
        requireLength("out", out.length, a.rows());
        forRows(a, (from, to) -> {
            for (int i = from; i < to; i++) {
                double sum = 0;
                int at = a.start(i);
                int bt = b.start(i);
                for (int j = 0; j < a.columns(); j++) {
                    sum += (double) a.data()[at + j] * b.data()[bt + j];
                }
                out[i] = sum;
            }
        });
    }

    @Override
    public void addColumnSums(float scale, MatrixView a, float[] out) {
        requireLength("out", out.length, a.columns());
        float[] data = a.data();
        for (int i = 0; i < a.rows(); i++) {
            int at = a.start(i);
            for (int j = 0; j < out.length; j++) {
                out[j] += scale * data[at + j];
            }
        }
    }

    @Override
    public void addScaled(float alpha, float[] x, float beta, float[] y) {
        requireLength("x", x.length, y.length);
        int size = 4 * BLOCK_ENTRIES;
        ParallelBlocks.run(threads, (y.length + size - 1) / size, block -> {
            int to = Math.min(y.length, (block + 1) * size);
            for (int i = block * size; i < to; i++) {
                y[i] = alpha * x[i] + beta * y[i];
            }
        });
    }

    private interface RowRange {
        void accept(int from, int to);
    }

    private void forRows(MatrixView view, RowRange work) {
        int rows = view.rows();
        int perBlock = Math.max(1, BLOCK_ENTRIES / Math.max(1, view.columns()));
        int blocks = (rows + perBlock - 1) / perBlock;
        ParallelBlocks.run(
                threads, blocks, block -> work.accept(block * perBlock, Math.min(rows, (block + 1) * perBlock)));
    }

    private static void require(boolean fits, String product, MatrixView a, MatrixView b, MatrixView c) {
        if (!fits) {
            throw new IllegalArgumentException("The shapes do not fit " + product + ": A is " + a.shape() + ", B is "
                    + b.shape() + ", C is " + c.shape());
        }
    }

    private static void requireSameShape(String kernel, MatrixView a, MatrixView b) {
        if (a.rows() != b.rows() || a.columns() != b.columns()) {
            throw new IllegalArgumentException(
                    kernel + " needs two rectangles of one shape, found " + a.shape() + " and " + b.shape());
        }
    }

    private static void requireLength(String what, int found, int expected) {
        if (found != expected) {
            throw new IllegalArgumentException("Expected " + what + " of length " + expected + ", found " + found);
        }
    }
}
