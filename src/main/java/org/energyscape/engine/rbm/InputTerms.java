package org.energyscape.engine.rbm;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.energyscape.engine.math.Activations;

/**
 * What the input of one unit is made of, and the probability it gives:
 *
 * <pre>
 * hidden:   z_j = c_j + Σ_i v_i w_ij    P(h_j = 1|v) = σ(z_j)
 * visible:  z_i = b_i + Σ_j w_ij h_j    P(v_i = 1|h) = σ(z_i)
 * </pre>
 *
 * In double. Pure functions of the machine; any thread, as long as nobody trains.
 *
 * @param unit j or i
 * @param bias c_j or b_i
 * @param largest the contributions of greatest magnitude, greatest first
 * @param rest the sum of those not listed
 * @param restCount how many are in it, those of units that are 0 left out
 * @param input z
 * @param probability σ(z)
 */
public record InputTerms(
        int unit,
        double bias,
        List<Contribution> largest,
        double rest,
        int restCount,
        double input,
        double probability) {
    /**
     * What one unit of the other layer adds.
     *
     * @param from its number
     * @param state its value or probability
     * @param weight between the two
     */
    public record Contribution(int from, double state, double weight) {
        public double value() {
            return state * weight;
        }
    }

    /** The input of hidden unit j from the visible units v, with the given number of contributions listed. */
    public static InputTerms ofHidden(Rbm rbm, float[] v, int j, int listed) {
        int n = rbm.hidden();
        double[] weights = new double[rbm.visible()];
        Arrays.setAll(weights, i -> rbm.weights().data()[i * n + j]);
        return of(j, rbm.hiddenBias()[j], v, weights, listed);
    }

    /** The input of visible unit i from the hidden units h, with the given number of contributions listed. */
    public static InputTerms ofVisible(Rbm rbm, float[] h, int i, int listed) {
        int n = rbm.hidden();
        double[] weights = new double[n];
        Arrays.setAll(weights, j -> rbm.weights().data()[i * n + j]);
        return of(i, rbm.visibleBias()[i], h, weights, listed);
    }

    private static InputTerms of(int unit, double bias, float[] states, double[] weights, int listed) {
        if (states.length != weights.length) {
            throw new IllegalArgumentException(
                    "Expected the states of " + weights.length + " units, found " + states.length);
        }
        int[] active =
                IntStream.range(0, states.length).filter(k -> states[k] != 0).toArray();
        List<Contribution> all = Arrays.stream(active)
                .mapToObj(k -> new Contribution(k, states[k], weights[k]))
                .sorted(Comparator.comparingDouble(c -> -Math.abs(c.value())))
                .toList();
        int count = Math.min(listed, all.size());
        double rest = all.stream().skip(count).mapToDouble(Contribution::value).sum();
        double input = bias;
        for (int k : active) {
            input += states[k] * weights[k];
        }
        return new InputTerms(
                unit,
                bias,
                List.copyOf(all.subList(0, count)),
                rest,
                all.size() - count,
                input,
                Activations.sigmoid(input));
    }
}
