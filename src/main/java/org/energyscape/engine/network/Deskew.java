package org.energyscape.engine.network;

import org.energyscape.engine.data.Dataset;
import org.energyscape.engine.math.FloatMatrix;

/**
 * Sets slanted pictures upright, so that a classifier need not learn every slant.
 *
 * <p>With central moments μ11 = Σ v (x - x̄)(y - ȳ) and μ02 = Σ v (y - ȳ)², the shear x' = x - (μ11/μ02)(y - ȳ) makes
 * the principal upright axis vertical; x̄ moves to the middle of the row at the same time. Values between pixels are
 * interpolated linearly along the row. Stateless; any thread may call.
 */
public final class Deskew {
    private Deskew() {}

    /** A copy of the set with every picture upright. */
    public static Dataset of(Dataset data) {
        int features = data.features();
        float[] out = new float[data.size() * features];
        for (int row = 0; row < data.size(); row++) {
            upright(data.values().data(), row * features, data.width(), data.height(), out);
        }
        return new Dataset(
                data.name() + ", upright",
                new FloatMatrix(data.size(), features, out),
                data.width(),
                data.height(),
                data.labels());
    }

    private static void upright(float[] in, int offset, int width, int height, float[] out) {
        double mass = 0;
        double sumX = 0;
        double sumY = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float v = in[offset + y * width + x];
                mass += v;
                sumX += v * x;
                sumY += v * y;
            }
        }
        double middleX = mass > 0 ? sumX / mass : 0;
        double middleY = mass > 0 ? sumY / mass : 0;
        double mixed = 0;
        double upright = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float v = in[offset + y * width + x];
                mixed += v * (x - middleX) * (y - middleY);
                upright += v * (y - middleY) * (y - middleY);
            }
        }
        double shear = upright > 0 ? mixed / upright : 0;
        double centre = mass > 0 ? (width - 1) / 2.0 : 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double from = x - centre + middleX + shear * (y - middleY);
                int left = (int) Math.floor(from);
                float share = (float) (from - left);
                float a = left >= 0 && left < width ? in[offset + y * width + left] : 0;
                float b = left >= -1 && left + 1 < width ? in[offset + y * width + left + 1] : 0;
                out[offset + y * width + x] = a + share * (b - a);
            }
        }
    }
}
