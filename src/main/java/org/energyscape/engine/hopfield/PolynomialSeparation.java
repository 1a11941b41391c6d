package org.energyscape.engine.hopfield;

/**
 * F(z) = z^k, or 0 for z &lt; 0 where rectified. A unit that agrees with a pattern of overlap z makes F(z) - F(z-2) of the
 * energy, one that differs F(z+2) - F(z). Powers of whole numbers: exact as long as they and their sums stay below 2^53.
 */
final class PolynomialSeparation implements Separation {
    private final int units;
    private final double fieldScale;
    private final double energyScale;
    /** z^k, at index z + units + 2. */
    private final double[] powers;

    PolynomialSeparation(int units, int degree, boolean rectified) {
        this.units = units;
        // E = -(N/k) Σ (z/N)^k, and x h is half a difference of energies.
        energyScale = degree * power(units, degree - 1);
        fieldScale = 2 * energyScale;
        powers = new double[2 * units + 5];
        for (int z = -units - 2; z <= units + 2; z++) {
            powers[z + units + 2] = rectified && z < 0 ? 0 : power(z, degree);
        }
    }

    @Override
    public int weigh(int[] overlaps, double[] agreeing, double[] differing) {
        double[] table = powers;
        int largest = Integer.MIN_VALUE;
        for (int mu = 0; mu < overlaps.length; mu++) {
            int overlap = overlaps[mu];
            double own = table[overlap + units + 2];
            agreeing[mu] = own - table[overlap + units];
            differing[mu] = table[overlap + units + 4] - own;
            largest = Math.max(largest, overlap);
        }
        return largest;
    }

    @Override
    public double aligned(double agreeing, double differing) {
        return (agreeing - differing) / fieldScale;
    }

    @Override
    public double share(boolean agrees, double part) {
        return agrees ? part : -part;
    }

    @Override
    public double energy(int[] overlaps, int largest) {
        double sum = 0;
        for (int overlap : overlaps) {
            sum += powers[overlap + units + 2];
        }
        return -sum / energyScale;
    }

    private static double power(int base, int exponent) {
        double result = 1;
        for (int k = 0; k < exponent; k++) {
            result *= base;
        }
        return result;
    }
}
