package org.energyscape.engine.math;

import java.util.Arrays;

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
        this.threads = KernelShapes.threads(threads);
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
        KernelShapes.product("C = A·B", a, b, c);
        BlockedProduct.affine(threads, a, b, false, null, Activation.IDENTITY, c);
    }

    @Override
    public void multiplyTransposed(MatrixView a, MatrixView b, MatrixView c) {
        KernelShapes.productTransposed("C = A·Bᵀ", a, b, c);
        BlockedProduct.affine(threads, a, b, true, null, Activation.IDENTITY, c);
    }

    @Override
    public void addTransposedProduct(float scale, MatrixView a, MatrixView b, MatrixView c) {
        KernelShapes.transposedProduct("C += s·Aᵀ·B", a, b, c);
        BlockedProduct.addTransposed(threads, scale, a, b, c);
    }

    @Override
    public void combineTransposedProducts(
            float beta, float s0, MatrixView a0, MatrixView b0, float s1, MatrixView a1, MatrixView b1, MatrixView c) {
        KernelShapes.transposedProduct("C = β·C + s₀·A₀ᵀ·B₀ + s₁·A₁ᵀ·B₁", a0, b0, c);
        KernelShapes.transposedProduct("C = β·C + s₀·A₀ᵀ·B₀ + s₁·A₁ᵀ·B₁", a1, b1, c);
        if (beta != 1) {
            forRows(c, (from, to) -> {
                for (int i = from; i < to; i++) {
                    scaleRow(c.data(), c.start(i), c.columns(), beta);
                }
            });
        }
        BlockedProduct.addTransposed(threads, s0, a0, b0, c);
        BlockedProduct.addTransposed(threads, s1, a1, b1, c);
    }

    private static void scaleRow(float[] x, int at, int n, float beta) {
        if (beta == 0) {
            Arrays.fill(x, at, at + n, 0);
            return;
        }
        for (int j = at; j < at + n; j++) {
            x[j] *= beta;
        }
    }

    @Override
    public void affine(MatrixView a, MatrixView b, float[] bias, Activation f, MatrixView c) {
        KernelShapes.product("C = f(A·B + bias)", a, b, c);
        KernelShapes.length("bias", bias.length, c.columns());
        BlockedProduct.affine(threads, a, b, false, bias, f, c);
    }

    @Override
    public void affineTransposed(MatrixView a, MatrixView b, float[] bias, Activation f, MatrixView c) {
        KernelShapes.productTransposed("C = f(A·Bᵀ + bias)", a, b, c);
        KernelShapes.length("bias", bias.length, c.columns());
        BlockedProduct.affine(threads, a, b, true, bias, f, c);
    }

    @Override
    public void sampleAffine(MatrixView a, MatrixView b, float[] bias, RandomKey key, MatrixView p, MatrixView s) {
        KernelShapes.same("sampleAffine", p, s);
        affine(a, b, bias, Activation.SIGMOID, p);
        sampleBernoulli(p, key, s);
    }

    @Override
    public void sampleAffineTransposed(
            MatrixView a, MatrixView b, float[] bias, RandomKey key, MatrixView p, MatrixView s) {
        KernelShapes.same("sampleAffineTransposed", p, s);
        affineTransposed(a, b, bias, Activation.SIGMOID, p);
        sampleBernoulli(p, key, s);
    }

    @Override
    public void sampleBernoulli(MatrixView probabilities, RandomKey key, MatrixView samples) {
        KernelShapes.same("sampleBernoulli", probabilities, samples);
        long bits = key.bits();
        float[] p = probabilities.data();
        float[] s = samples.data();
        int n = samples.columns();
        forRows(samples, (from, to) -> {
            for (int i = from; i < to; i++) {
                long row = RandomKey.childBits(bits, i);
                int key0 = CounterBits.key0(row);
                int key1 = CounterBits.key1(row);
                int pAt = probabilities.start(i);
                int sAt = samples.start(i);
                for (int j = 0; j < n; j++) {
                    s[sAt + j] = CounterBits.uniform(key0, key1, j) < p[pAt + j] ? 1 : 0;
                }
            }
        });
    }

    @Override
    public void softplusRowSums(MatrixView z, double[] out) {
        KernelShapes.length("out", out.length, z.rows());
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
        KernelShapes.length("x", x.length, a.columns());
        KernelShapes.length("out", out.length, a.rows());
        forRows(a, (from, to) -> {
            for (int i = from; i < to; i++) {
                out[i] = RowSums.dot(a.data(), a.start(i), x, 0, x.length);
            }
        });
    }

    @Override
    public void rowDots(MatrixView a, MatrixView b, double[] out) {
        KernelShapes.same("rowDots", a, b);
        KernelShapes.length("out", out.length, a.rows());
        forRows(a, (from, to) -> {
            for (int i = from; i < to; i++) {
                out[i] = RowSums.dot(a.data(), a.start(i), b.data(), b.start(i), a.columns());
            }
        });
    }

    @Override
    public void addColumnSums(float scale, MatrixView a, float[] out) {
        KernelShapes.length("out", out.length, a.columns());
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
        KernelShapes.length("x", x.length, y.length);
        int size = 4 * BLOCK_ENTRIES;
        PinnedBlocks.run(threads, (y.length + size - 1) / size, block -> {
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
        PinnedBlocks.run(
                threads, blocks, block -> work.accept(block * perBlock, Math.min(rows, (block + 1) * perBlock)));
    }
}
