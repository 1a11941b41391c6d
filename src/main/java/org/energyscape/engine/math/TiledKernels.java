package org.energyscape.engine.math;

import org.energyscape.engine.math.TiledProduct.Epilogue;
import org.energyscape.engine.math.TiledProduct.Path;
import org.energyscape.engine.math.TiledProduct.Term;
import org.jspecify.annotations.Nullable;

/**
 * The {@link Kernels} in vector instructions: products by {@link TiledProduct}, the rest by {@link RowLoops} over fixed pieces.
 *
 * <p>Holds no state beyond its settings; any thread may use it.
 */
final class TiledKernels implements Kernels {
    /** Fewer entries than this a piece are not worth handing to another thread. */
    private static final int PIECE_ENTRIES = 16_384;

    private final VectorBackend backend;
    private final Path path;
    private final int threads;

    TiledKernels(VectorBackend backend, int threads) {
        this(backend, Path.AUTOMATIC, threads);
    }

    /** With the choice between dense and sparse sums taken away, to test and to measure either. */
    TiledKernels(VectorBackend backend, Path path, int threads) {
        this.backend = backend;
        this.path = path;
        this.threads = KernelShapes.threads(threads);
    }

    @Override
    public String name() {
        return "vector " + backend.bits() + " bit, " + threads + (threads == 1 ? " thread" : " threads");
    }

    @Override
    public int threads() {
        return threads;
    }

    @Override
    public void multiply(MatrixView a, MatrixView b, MatrixView c) {
        KernelShapes.product("C = A·B", a, b, c);
        product(c, 0, null, null, new Term(a, false, b, false, 1));
    }

    @Override
    public void multiplyTransposed(MatrixView a, MatrixView b, MatrixView c) {
        KernelShapes.productTransposed("C = A·Bᵀ", a, b, c);
        product(c, 0, null, null, new Term(a, false, b, true, 1));
    }

    @Override
    public void addTransposedProduct(float scale, MatrixView a, MatrixView b, MatrixView c) {
        KernelShapes.transposedProduct("C += s·Aᵀ·B", a, b, c);
        product(c, 1, null, null, new Term(a, true, b, false, scale));
    }

    @Override
    public void combineTransposedProducts(
            float beta, float s0, MatrixView a0, MatrixView b0, float s1, MatrixView a1, MatrixView b1, MatrixView c) {
        KernelShapes.transposedProduct("C = β·C + s₀·A₀ᵀ·B₀ + s₁·A₁ᵀ·B₁", a0, b0, c);
        KernelShapes.transposedProduct("C = β·C + s₀·A₀ᵀ·B₀ + s₁·A₁ᵀ·B₁", a1, b1, c);
        product(c, beta, null, null, new Term(a0, true, b0, false, s0), new Term(a1, true, b1, false, s1));
    }

    @Override
    public void affine(MatrixView a, MatrixView b, float[] bias, Activation f, MatrixView c) {
        KernelShapes.product("C = f(A·B + bias)", a, b, c);
        KernelShapes.length("bias", bias.length, c.columns());
        product(c, 0, bias, activation(f), new Term(a, false, b, false, 1));
    }

    @Override
    public void affineTransposed(MatrixView a, MatrixView b, float[] bias, Activation f, MatrixView c) {
        KernelShapes.productTransposed("C = f(A·Bᵀ + bias)", a, b, c);
        KernelShapes.length("bias", bias.length, c.columns());
        product(c, 0, bias, activation(f), new Term(a, false, b, true, 1));
    }

    @Override
    public void sampleAffine(MatrixView a, MatrixView b, float[] bias, RandomKey key, MatrixView p, MatrixView s) {
        KernelShapes.product("P = σ(A·B + bias)", a, b, p);
        KernelShapes.length("bias", bias.length, p.columns());
        KernelShapes.same("sampleAffine", p, s);
        product(p, 0, bias, sampling(key, p, s), new Term(a, false, b, false, 1));
    }

    @Override
    public void sampleAffineTransposed(
            MatrixView a, MatrixView b, float[] bias, RandomKey key, MatrixView p, MatrixView s) {
        KernelShapes.productTransposed("P = σ(A·Bᵀ + bias)", a, b, p);
        KernelShapes.length("bias", bias.length, p.columns());
        KernelShapes.same("sampleAffineTransposed", p, s);
        product(p, 0, bias, sampling(key, p, s), new Term(a, false, b, true, 1));
    }

    @Override
    public void sampleBernoulli(MatrixView probabilities, RandomKey key, MatrixView samples) {
        KernelShapes.same("sampleBernoulli", probabilities, samples);
        long bits = key.bits();
        int n = samples.columns();
        forRows(samples.rows(), n, (from, to) -> {
            float[] scratch = Workspace.own().strip(n);
            for (int i = from; i < to; i++) {
                long row = RandomKey.childBits(bits, i);
                backend.rows()
                        .sample(
                                probabilities.data(),
                                probabilities.start(i),
                                CounterBits.key0(row),
                                CounterBits.key1(row),
                                0,
                                samples.data(),
                                samples.start(i),
                                n,
                                scratch);
            }
        });
    }

    @Override
    public void softplusRowSums(MatrixView z, double[] out) {
        KernelShapes.length("out", out.length, z.rows());
        forRows(z.rows(), z.columns(), (from, to) -> {
            float[] strip = Workspace.own().strip(z.columns());
            for (int i = from; i < to; i++) {
                backend.rows().softplus(z.data(), z.start(i), strip, 0, z.columns());
                out[i] = RowSums.sum(strip, 0, z.columns());
            }
        });
    }

    @Override
    public void rowDots(MatrixView a, float[] x, double[] out) {
        KernelShapes.length("x", x.length, a.columns());
        KernelShapes.length("out", out.length, a.rows());
        forRows(a.rows(), a.columns(), (from, to) -> {
            for (int i = from; i < to; i++) {
                out[i] = RowSums.dot(a.data(), a.start(i), x, 0, x.length);
            }
        });
    }

    @Override
    public void rowDots(MatrixView a, MatrixView b, double[] out) {
        KernelShapes.same("rowDots", a, b);
        KernelShapes.length("out", out.length, a.rows());
        forRows(a.rows(), a.columns(), (from, to) -> {
            for (int i = from; i < to; i++) {
                out[i] = RowSums.dot(a.data(), a.start(i), b.data(), b.start(i), a.columns());
            }
        });
    }

    @Override
    public void addColumnSums(float scale, MatrixView a, float[] out) {
        KernelShapes.length("out", out.length, a.columns());
        for (int i = 0; i < a.rows(); i++) {
            backend.rows().addScaled(scale, a.data(), a.start(i), 1, out, 0, out.length);
        }
    }

    @Override
    public void addScaled(float alpha, float[] x, float beta, float[] y) {
        KernelShapes.length("x", x.length, y.length);
        int pieces = (y.length + PIECE_ENTRIES - 1) / PIECE_ENTRIES;
        PinnedBlocks.run(threads, pieces, piece -> {
            int from = piece * PIECE_ENTRIES;
            int n = Math.min(y.length - from, PIECE_ENTRIES);
            backend.rows().addScaled(alpha, x, from, beta, y, from, n);
        });
    }

    private void product(
            MatrixView c, float beta, float @Nullable [] bias, @Nullable Epilogue epilogue, Term... terms) {
        new TiledProduct(backend, path, threads, c, beta, bias, epilogue, terms).run();
    }

    private @Nullable Epilogue activation(Activation f) {
        RowLoops loops = backend.rows();
        return f == Activation.IDENTITY ? null : (own, row, column, c, at, n) -> loops.sigmoid(c, at, n, own.strip(n));
    }

    private Epilogue sampling(RandomKey key, MatrixView p, MatrixView s) {
        RowLoops loops = backend.rows();
        long bits = key.bits();
        boolean inPlace = p.equals(s);
        return (own, row, column, c, at, n) -> {
            loops.sigmoid(c, at, n, own.strip(n));
            long child = RandomKey.childBits(bits, row);
            float[] target = inPlace ? c : s.data();
            int to = inPlace ? at : s.start(row) + column;
            loops.sample(c, at, CounterBits.key0(child), CounterBits.key1(child), column, target, to, n, own.strip(n));
        };
    }

    private interface RowRange {
        void accept(int from, int to);
    }

    private void forRows(int rows, int columns, RowRange work) {
        int perPiece = Math.max(1, PIECE_ENTRIES / Math.max(1, columns));
        int pieces = (rows + perPiece - 1) / perPiece;
        PinnedBlocks.run(
                threads, pieces, piece -> work.accept(piece * perPiece, Math.min(rows, (piece + 1) * perPiece)));
    }
}
