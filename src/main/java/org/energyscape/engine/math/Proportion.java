package org.energyscape.engine.math;

/**
 * A count of successes among independent trials, and what it says about their probability.
 *
 * @param successes 0 to {@code trials}
 * @param trials 1 or more
 */
public record Proportion(int successes, int trials) {
    public Proportion {
        if (trials < 1 || successes < 0 || successes > trials) {
            throw new IllegalArgumentException(
                    "Expected 0 to " + trials + " successes in at least one trial, found " + successes);
        }
    }

    /** Successes over trials. */
    public double rate() {
        return (double) successes / trials;
    }

    /** Standard error √(r (1-r) / n); zero at rates 0 and 1, where the interval still has a width. */
    public double error() {
        return Math.sqrt(rate() * (1 - rate()) / trials);
    }

    /** Lower end of the interval of z standard errors (Wilson 1927, J. Am. Stat. Assoc. 22, p. 209). */
    public double low(double z) {
        return Math.max(0, centre(z) - half(z));
    }

    /** Upper end of that interval. */
    public double high(double z) {
        return Math.min(1, centre(z) + half(z));
    }

    private double centre(double z) {
        return (rate() + z * z / (2 * trials)) / (1 + z * z / trials);
    }

    private double half(double z) {
        return z / (1 + z * z / trials) * Math.sqrt(rate() * (1 - rate()) / trials + z * z / (4.0 * trials * trials));
    }
}
