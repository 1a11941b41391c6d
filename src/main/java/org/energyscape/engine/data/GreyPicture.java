package org.energyscape.engine.data;

/**
 * One picture in grey: 0 is black, 1 is white; pixel (y, x) at {@code y * width + x}.
 *
 * <p>Immutable by contract: nobody writes into {@link #values()} of a picture already handed out.
 *
 * @param width pixels a row
 * @param height rows
 * @param values width * height grey values in [0, 1]
 */
public record GreyPicture(int width, int height, float[] values) {
    private static final int BINS = 256;

    public GreyPicture {
        if (width < 1 || height < 1 || (long) width * height != values.length) {
            throw new IllegalArgumentException(
                    "A picture of " + width + " x " + height + " does not have " + values.length + " pixels");
        }
    }

    /** The grey value at column x, row y. */
    public float at(int x, int y) {
        return values[y * width + x];
    }

    /** Black for white and white for black. */
    public GreyPicture inverted() {
        float[] turned = new float[values.length];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = 1 - values[i];
        }
        return new GreyPicture(width, height, turned);
    }

    /** A spin pattern: +1 from the threshold up, -1 below. */
    public float[] spins(double threshold) {
        return Spins.ofGrey(values, threshold);
    }

    /**
     * The threshold that parts dark from light best: it maximises the variance between the two classes, ω₀ω₁(μ₀-μ₁)² (Otsu
     * 1979, "A threshold selection method from gray-level histograms", IEEE Trans. SMC 9(1)), over 256 levels.
     *
     * <p>Where every threshold of a gap parts alike, the middle of the gap is taken; a picture of one grey gives 0.5.
     */
    public double otsuThreshold() {
        long[] histogram = new long[BINS];
        double total = 0;
        for (float v : values) {
            int bin = Math.round(Math.max(0, Math.min(1, v)) * (BINS - 1));
            histogram[bin]++;
            total += bin;
        }
        double best = 0;
        int first = -1;
        int last = -1;
        long below = 0;
        double belowSum = 0;
        for (int t = 0; t < BINS - 1; t++) {
            below += histogram[t];
            belowSum += (double) t * histogram[t];
            long above = values.length - below;
            if (below == 0 || above == 0) {
                continue;
            }
            double distance = belowSum / below - (total - belowSum) / above;
            double between = (double) below * above * distance * distance;
            if (between > best) {
                best = between;
                first = t;
            }
            last = between == best ? t : last;
        }
        return first < 0 ? 0.5 : ((first + last) / 2.0 + 0.5) / (BINS - 1);
    }
}
