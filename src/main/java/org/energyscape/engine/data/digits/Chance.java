package org.energyscape.engine.data.digits;

import org.energyscape.engine.math.RandomStream;

/**
 * The few random choices a writing hand makes, over one {@link RandomStream}.
 *
 * <p>Not thread-safe, like the stream it draws from.
 */
final class Chance {
    /** A normal draw is cut at this many standard deviations, so that no digit becomes absurd. */
    private static final double CUT = 2.5;

    private final RandomStream stream;

    Chance(RandomStream stream) {
        this.stream = stream;
    }

    /** Uniform in [low, high). */
    double between(double low, double high) {
        return low + (high - low) * stream.nextDouble();
    }

    /** Normal around the mean, cut at 2.5 standard deviations. */
    double near(double mean, double deviation) {
        double z = stream.nextGaussian();
        return mean + deviation * Math.max(-CUT, Math.min(CUT, z));
    }

    /** True with the given probability. */
    boolean happens(double probability) {
        return stream.nextDouble() < probability;
    }

    /** An index drawn in proportion to the weights. */
    int pick(double... weights) {
        double total = 0;
        for (double w : weights) {
            total += w;
        }
        double left = stream.nextDouble() * total;
        for (int i = 0; i < weights.length - 1; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }
}
