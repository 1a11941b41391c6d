package org.energyscape.engine.math;

import java.util.Optional;

/**
 * The arithmetic the models spend their time in, on rectangles of float: products with their epilogues, Bernoulli
 * sampling, row and column sums.
 *
 * <p>Everything that trains or samples takes a {@code Kernels}, so that a faster implementation replaces the plain one
 * without a change elsewhere. The contract every implementation keeps:
 *
 * <ul>
 *   <li>the result is the same bits for any number of threads (implementations may differ from each other in rounding);
 *   <li>uniform numbers are those of {@link RandomKey} row by row as {@link #sampleBernoulli} says, the same in every
 *       implementation;
 *   <li>a target that overlaps an operand is not allowed, except where a method says so;
 *   <li>shapes that do not fit throw {@link IllegalArgumentException} before anything is written;
 *   <li>empty shapes are fine, and a product over an empty inner dimension is zero;
 *   <li>NaN and infinity in an operand reach the entries of the result they belong to, but for one case: where A_ik is 0 the
 *       term A_ik·B_kj may be left out, whatever B_kj is;
 *   <li>no arrays are allocated once a kernel has run with a shape, so a training step causes no garbage to speak of.
 * </ul>
 *
 * <p>One instance may be used by several threads at a time, on different targets.
 */
public interface Kernels {
    /**
     * The fastest kernels this JVM has, on at most the given number of threads: vector instructions if it was started with
     * {@code --add-modules jdk.incubator.vector} and the processor has them, else plain Java. The same for the whole life of
     * the process; {@link #name()} says which.
     */
    static Kernels best(int threads) {
        Optional<VectorBackend> vector = VectorBackend.preferred();
        return vector.isPresent() ? new TiledKernels(vector.get(), threads) : plain(threads);
    }

    /** The plain Java kernels, on at most the given number of threads. */
    static Kernels plain(int threads) {
        return new PlainKernels(threads);
    }

    /** What it is, for the record of a run: {@code "plain, 2 threads"}, {@code "vector 512 bit, 2 threads"}. */
    String name();

    /** Most threads it uses, the caller included. */
    int threads();

    /** What is done to every entry of an affine product while it is still in the cache. */
    enum Activation {
        /** z stays z. */
        IDENTITY,
        /** z becomes σ(z). */
        SIGMOID
    }

    /** C = A·B for A (p x q), B (q x r), C (p x r). */
    void multiply(MatrixView a, MatrixView b, MatrixView c);

    /** C = A·Bᵀ for A (p x q), B (r x q), C (p x r). */
    void multiplyTransposed(MatrixView a, MatrixView b, MatrixView c);

    /** C += scale · Aᵀ·B for A (q x p), B (q x r), C (p x r). */
    void addTransposedProduct(float scale, MatrixView a, MatrixView b, MatrixView c);

    /**
     * C = beta · C + s₀ · A₀ᵀ·B₀ + s₁ · A₁ᵀ·B₁ for A₀ (q₀ x p), B₀ (q₀ x r), A₁ (q₁ x p), B₁ (q₁ x r), C (p x r): with s₁ below
     * zero the gradient of a Boltzmann machine, straight into the weights or into their velocity. A beta of 0 overwrites what
     * was there.
     */
    void combineTransposedProducts(
            float beta, float s0, MatrixView a0, MatrixView b0, float s1, MatrixView a1, MatrixView b1, MatrixView c);

    /** C = f(A·B + 1·biasᵀ) for A (p x q), B (q x r), bias (r), C (p x r): the hidden layer of a batch. */
    void affine(MatrixView a, MatrixView b, float[] bias, Activation f, MatrixView c);

    /** C = f(A·Bᵀ + 1·biasᵀ) for A (p x q), B (r x q), bias (r), C (p x r): the visible layer of a batch. */
    void affineTransposed(MatrixView a, MatrixView b, float[] bias, Activation f, MatrixView c);

    /**
     * P = σ(A·B + 1·biasᵀ) and S ~ P, for A (p x q), B (q x r), bias (r), P and S (p x r): the hidden layer with a sample of it.
     * Draws like {@link #sampleBernoulli}. P and S may be the same view, in which the samples then stand.
     */
    void sampleAffine(MatrixView a, MatrixView b, float[] bias, RandomKey key, MatrixView p, MatrixView s);

    /**
     * P = σ(A·Bᵀ + 1·biasᵀ) and S ~ P, for A (p x q), B (r x q), bias (r), P and S (p x r): the visible layer with a sample of
     * it. Draws like {@link #sampleBernoulli}. P and S may be the same view, in which the samples then stand.
     */
    void sampleAffineTransposed(MatrixView a, MatrixView b, float[] bias, RandomKey key, MatrixView p, MatrixView s);

    /**
     * Draws S_ij = 1 with probability P_ij, else 0. Target and probabilities may be the same view.
     *
     * <p>Row i draws its uniform numbers from {@code key.child(i)}: entry j compares P_ij with the j-th 24-bit uniform
     * number of {@link RandomKey#uniformAt}, so neither threads nor the other rows matter. A probability is so rounded up to
     * the next multiple of 2^-24; 0 never gives 1, 1 always does, and neither NaN nor what is below 0 ever does.
     */
    void sampleBernoulli(MatrixView probabilities, RandomKey key, MatrixView samples);

    /** out_i = Σ_j softplus(Z_ij), summed in double. */
    void softplusRowSums(MatrixView z, double[] out);

    /** out_i = Σ_j A_ij x_j, summed in double. */
    void rowDots(MatrixView a, float[] x, double[] out);

    /** out_i = Σ_j A_ij B_ij, summed in double. */
    void rowDots(MatrixView a, MatrixView b, double[] out);

    /** out_j += scale · Σ_i A_ij. */
    void addColumnSums(float scale, MatrixView a, float[] out);

    /** y = alpha · x + beta · y, entry by entry; x and y may be the same array. */
    void addScaled(float alpha, float[] x, float beta, float[] y);
}
