package org.energyscape.engine.hopfield;

import org.energyscape.engine.ProgressSink;

/**
 * Dense associative memory: no weights, but E(x) = -Σ_μ F(ξ^μ·x) with a steep F, and x_i ← the value with the lower energy,
 * all others kept (Krotov and Hopfield 2016, "Dense associative memory for pattern recognition", NeurIPS 29, eq. 2 to 4). With
 * z^k the number of random patterns that can be recalled grows as N^(k-1); with an exponential as e^(cN) (Demircigil et al.
 * 2017, "On a model of associative memory with huge storage capacity", J. Stat. Phys. 168, p. 288).
 *
 * <p>Energies are in the units of the other rules: F is scaled so that the energy is proportional to N, and the polynomial of
 * degree 2 is Hebb's network to the bit of every decision.
 *
 * <p>A look at a unit costs P steps, a flip as much.
 */
public sealed interface DenseMemoryRule extends LearningRule {
    /** The greatest degree of a polynomial. */
    int MAX_DEGREE = 30;

    /** There is nothing to learn. */
    @Override
    default void prepare(HopfieldNetwork network, ProgressSink progress) {}

    @Override
    default Fields fields(HopfieldNetwork network, SpinVector start) {
        return network.memoryFields(start);
    }

    /**
     * F(z) = (N/k) (z/N)^k.
     *
     * @param degree k, 2 to 30
     * @param rectified whether F(z) = 0 for z &lt; 0, so that inverses and, at odd k, opposites of patterns have no part
     */
    record Polynomial(int degree, boolean rectified) implements DenseMemoryRule {
        public Polynomial {
            if (degree < 2 || degree > MAX_DEGREE) {
                throw new IllegalArgumentException(
                        "The degree of a dense memory lies in 2 to " + MAX_DEGREE + ", found " + degree);
            }
        }

        @Override
        public String title() {
            return "Dense, k = " + degree;
        }
    }

    /**
     * E(x) = -(1/β) log Σ_μ exp(β ξ^μ·x): the logarithm of the sum of exponentials, which takes the same decisions as the sum
     * itself at zero temperature and does not leave the range of numbers. Up to a constant it is the energy of the modern network
     * on states of spins (Ramsauer et al. 2021, eq. 2).
     *
     * @param rate β, positive, at most 10; 1 in Demircigil et al.
     */
    record Exponential(double rate) implements DenseMemoryRule {
        /** The greatest rate; a step of an overlap then counts e^20. */
        public static final double MAX_RATE = 10;

        public Exponential {
            if (!(rate > 0 && rate <= MAX_RATE)) {
                throw new IllegalArgumentException(
                        "The rate of an exponential memory is positive and at most " + MAX_RATE + ", found " + rate);
            }
        }

        @Override
        public String title() {
            return "Dense, exponential";
        }
    }
}
