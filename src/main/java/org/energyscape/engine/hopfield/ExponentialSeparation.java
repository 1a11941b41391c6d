package org.energyscape.engine.hopfield;

/**
 * exp(β (z - z_max)) for every pattern, relative to the largest overlap. After a flip of the unit the patterns that agreed
 * count e^(-2β) as much and the others e^(2β).
 */
final class ExponentialSeparation implements Separation {
    private final double rate;
    private final double less;
    private final double more;
    /** exp(-2β d) at index d, half a difference of overlaps. */
    private final double[] weights;

    ExponentialSeparation(int units, double rate) {
        this.rate = rate;
        less = Math.exp(-2 * rate);
        more = Math.exp(2 * rate);
        weights = new double[units + 1];
        for (int d = 0; d <= units; d++) {
            weights[d] = Math.exp(-2 * rate * d);
        }
    }

    @Override
    public int weigh(int[] overlaps, double[] agreeing, double[] differing) {
        int largest = Integer.MIN_VALUE;
        for (int overlap : overlaps) {
            largest = Math.max(largest, overlap);
        }
        double[] table = weights;
        for (int mu = 0; mu < overlaps.length; mu++) {
            double weight = table[(largest - overlaps[mu]) >> 1];
            agreeing[mu] = weight;
            differing[mu] = weight;
        }
        return largest;
    }

    @Override
    public double aligned(double agreeing, double differing) {
        return Math.log((agreeing + differing) / (agreeing * less + differing * more)) / (2 * rate);
    }

    /** A flip lowers the energy where Σ agreeing (1 - e^(-2β)) is less than Σ differing (e^(2β) - 1). */
    @Override
    public double share(boolean agrees, double part) {
        return agrees ? part * (1 - less) : -part * (more - 1);
    }

    @Override
    public double energy(int[] overlaps, int largest) {
        double sum = 0;
        for (int overlap : overlaps) {
            sum += weights[(largest - overlap) >> 1];
        }
        return -largest - Math.log(sum) / rate;
    }
}
