package org.energyscape.lab.hopfield.attention;

import java.util.List;
import org.energyscape.engine.hopfield.SoftmaxProfile;
import org.energyscape.engine.run.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows. Nobody writes into the arrays.
 *
 * @param step updates done
 * @param memories what is remembered; may be none, and then nothing else is there
 * @param query the picture asked with, in 0 … 1
 * @param queryName what it was made of
 * @param beta inverse temperature
 * @param update the next update; null without memories
 * @param journey the first update at other β; null without memories or where it is not in front
 * @param dense the dense memories asked with the same query; null likewise
 * @param matrix several queries at once; null likewise
 */
record AttentionSnapshot(
        long step,
        AttentionMemories memories,
        float[] query,
        String queryName,
        double beta,
        @Nullable Update update,
        @Nullable Journey journey,
        @Nullable Dense dense,
        @Nullable Matrix matrix)
        implements Snapshot {

    /**
     * One update ξ ← X softmax(β Xᵀξ).
     *
     * @param state ξ
     * @param result what becomes of it
     * @param similarities Xᵀξ
     * @param weights the softmax
     * @param ranking memories, the one with the most weight first
     * @param profile how the weights are spread
     * @param largestSquare M², the length of the longest memory, squared
     * @param group what most of the weight goes to, in words
     * @param nearest the memory nearest to the result
     * @param distance from the result to it
     * @param separation Δ of the memory with the most weight
     * @param margin how much more similar the state is to it than to any other; infinite with one memory
     * @param error distance from the result to that memory
     * @param bound what the error cannot exceed, 2 (K - 1) exp(-β margin) M
     * @param energies E before the first update, after it, and so on to the present
     * @param next E after the update shown
     * @param moved how far the update moves the state
     * @param settled whether it moves it no more
     */
    record Update(
            float[] state,
            float[] result,
            double[] similarities,
            double[] weights,
            int[] ranking,
            SoftmaxProfile profile,
            double largestSquare,
            String group,
            int nearest,
            double distance,
            double separation,
            double margin,
            double error,
            double bound,
            double[] energies,
            double next,
            double moved,
            boolean settled) {}

    /**
     * The first update over β.
     *
     * @param betas of the pictures, ascending
     * @param results one after the other
     * @param profiles of their weights
     * @param curveBetas of the curve, ascending
     * @param effective exp(H) at each
     * @param regimes at each
     */
    record Journey(
            double[] betas,
            float[] results,
            List<SoftmaxProfile> profiles,
            double[] curveBetas,
            double[] effective,
            List<SoftmaxProfile.Regime> regimes) {}

    /**
     * The thresholded query under dense memories.
     *
     * @param degree k
     * @param query spins
     * @param overlaps ξ·x with each memory
     * @param power the memory of degree k
     * @param exponential the limit
     */
    record Dense(int degree, float[] query, int[] overlaps, Pull power, Pull exponential) {}

    /**
     * One dense memory.
     *
     * @param weights normalised F'(overlap)
     * @param profile of the weights
     * @param result spins after one sweep
     * @param nearest the memory nearest to them
     * @param wrong pixels in which they differ
     */
    record Pull(double[] weights, SoftmaxProfile profile, float[] result, int nearest, int wrong) {}

    /**
     * Softmax weights of several queries.
     *
     * @param names of the queries
     * @param queries grey pictures
     * @param weights row by row
     * @param hits rows whose greatest weight is on a memory of the same class; -1 where there are no classes
     */
    record Matrix(List<String> names, List<float[]> queries, float[] weights, int hits) {}
}
