package org.energyscape.lab.rbm.gibbs;

/**
 * The chains that hold no pixel beside those that do. Nobody writes into its arrays.
 *
 * @param samples the visible units of the free chains, chains x m
 * @param probabilities P(v|h) of them as last computed, chains x m
 * @param original what both began with, chains x m
 * @param hidden how many pixels are not held
 * @param measured whether they began at pictures, so that there is something to be wrong about
 * @param since the full step from which on the present pixels are held
 * @param course of the errors
 */
public record GibbsComparison(
        float[] samples,
        float[] probabilities,
        float[] original,
        int hidden,
        boolean measured,
        long since,
        InpaintingCourse.State course) {}
