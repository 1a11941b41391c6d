package org.energyscape.engine.rbm;

/**
 * The share of the last change that is repeated, in the course of training: from {@code start} evenly to {@code end} over
 * the first {@code epochs}. Hinton 2012, "A practical guide to training RBMs", §9, begins with 0.5 and ends with 0.9.
 *
 * @param start in [0, 1)
 * @param end in [0, 1)
 * @param epochs at least 0; 0: {@code end} from the beginning
 */
public record Momentum(double start, double end, double epochs) {
    public static final Momentum NONE = constant(0);

    public Momentum {
        require(start >= 0 && start < 1, "momentum start", start);
        require(end >= 0 && end < 1, "momentum end", end);
        if (!(epochs >= 0)) {
            throw new IllegalArgumentException("momentum epochs is " + epochs + ", expected a number not below 0");
        }
    }

    public static Momentum constant(double value) {
        return new Momentum(value, value, 0);
    }

    /** After so many epochs, fractions counted. */
    public double at(double after) {
        return after >= epochs ? end : start + (end - start) * after / epochs;
    }

    private static void require(boolean holds, String name, double found) {
        if (!holds) {
            throw new IllegalArgumentException(name + " is " + found + ", expected 0 … below 1");
        }
    }
}
