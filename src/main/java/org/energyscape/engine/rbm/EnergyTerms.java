package org.energyscape.engine.rbm;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.energyscape.engine.math.Activations;
import org.jspecify.annotations.Nullable;

/**
 * What the free energy of a visible state, and the energy of a joint state, are made of, in nats:
 *
 * <pre>
 * F(v)    = -bᵀv - Σ_j softplus(z_j)       z = c + Wᵀv
 * E(v, h) = -bᵀv - cᵀh - vᵀWh
 * </pre>
 *
 * In double, in the order of {@link Rbm#freeEnergy} and {@link Rbm#energy}, so that the bits agree with the former. Pure
 * functions of the machine; any thread, as long as nobody trains.
 *
 * @param visible bᵀv
 * @param softplus Σ_j softplus(z_j)
 * @param freeEnergy F(v)
 * @param largest the hidden units that lower F most, first the one that does so most
 * @param rest the sum of softplus(z_j) over those not listed
 * @param hidden n
 * @param joint the terms of E(v, h), or null where no hidden state was given
 */
public record EnergyTerms(
        double visible,
        double softplus,
        double freeEnergy,
        List<Unit> largest,
        double rest,
        int hidden,
        @Nullable Joint joint) {
    /**
     * One hidden unit's part of the free energy.
     *
     * @param index j
     * @param input z_j
     * @param softplus log(1 + e^z_j)
     */
    public record Unit(int index, double input, double softplus) {}

    /**
     * The terms that need a hidden state.
     *
     * @param hidden cᵀh
     * @param weights vᵀWh
     * @param energy E(v, h)
     */
    public record Joint(double hidden, double weights, double energy) {}

    /** The free energy of v, with the given number of hidden units listed. */
    public static EnergyTerms of(Rbm rbm, float[] v, int listed) {
        return of(rbm, v, null, listed);
    }

    /** The free energy of v and the energy of (v, h). */
    public static EnergyTerms of(Rbm rbm, float[] v, float @Nullable [] h, int listed) {
        double[] input = rbm.hiddenInputs(v);
        double visible = dot(rbm.visibleBias(), v);
        double softplus = 0;
        double f = -visible;
        double[] parts = new double[input.length];
        for (int j = 0; j < input.length; j++) {
            parts[j] = Activations.softplus(input[j]);
            softplus += parts[j];
            f -= parts[j];
        }
        List<Unit> units = IntStream.range(0, input.length)
                .mapToObj(j -> new Unit(j, input[j], parts[j]))
                .sorted(Comparator.comparingDouble(u -> -u.softplus()))
                .limit(listed)
                .toList();
        double rest = softplus - units.stream().mapToDouble(Unit::softplus).sum();
        return new EnergyTerms(
                visible, softplus, f, units, rest, input.length, h == null ? null : joint(rbm, input, visible, h));
    }

    private static Joint joint(Rbm rbm, double[] input, double visible, float[] h) {
        if (h.length != input.length) {
            throw new IllegalArgumentException("Expected h of length " + input.length + ", found " + h.length);
        }
        double hidden = dot(rbm.hiddenBias(), h);
        double both = 0;
        for (int j = 0; j < h.length; j++) {
            both += input[j] * h[j];
        }
        return new Joint(hidden, both - hidden, -visible - both);
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
