package org.energyscape.engine.rbm;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the cross-entropy between a picture v and probabilities p is made of, in nats:
 *
 * <pre>
 * -Σ_i [v_i log p_i + (1 - v_i) log(1 - p_i)]
 * </pre>
 *
 * Probabilities are kept {@value #NEAREST} away from 0 and 1. In double. Pure functions; any thread.
 *
 * @param ink the part of v_i log p_i
 * @param paper the part of (1 - v_i) log(1 - p_i)
 * @param crossEntropy their sum
 * @param costliest the pixels that cost most, costliest first
 * @param rest what the others cost
 * @param pixels how many there are
 */
public record CrossEntropyTerms(
        double ink, double paper, double crossEntropy, List<Pixel> costliest, double rest, int pixels) {
    /** About a float's step away from 1. */
    static final double NEAREST = 1e-7;

    /**
     * One pixel.
     *
     * @param index i
     * @param value v_i
     * @param probability p_i
     * @param cost in nats
     */
    public record Pixel(int index, double value, double probability, double cost) {}

    /** The terms, with the given number of pixels listed. */
    public static CrossEntropyTerms of(float[] v, float[] p, int listed) {
        double ink = 0;
        double paper = 0;
        double sum = 0;
        double[] cost = new double[v.length];
        for (int i = 0; i < v.length; i++) {
            double q = Math.min(1 - NEAREST, Math.max(NEAREST, p[i]));
            double inked = -v[i] * Math.log(q);
            double white = -(1 - v[i]) * Math.log(1 - q);
            ink += inked;
            paper += white;
            cost[i] = inked + white;
            sum += cost[i];
        }
        List<Pixel> costliest = IntStream.range(0, v.length)
                .mapToObj(i -> new Pixel(i, v[i], p[i], cost[i]))
                .sorted(Comparator.comparingDouble(pixel -> -pixel.cost()))
                .limit(listed)
                .toList();
        double named = costliest.stream().mapToDouble(Pixel::cost).sum();
        return new CrossEntropyTerms(ink, paper, sum, costliest, sum - named, v.length);
    }
}
