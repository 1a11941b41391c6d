package org.energyscape.engine.data.image;

import java.util.Arrays;
import org.energyscape.engine.data.GreyPicture;

/**
 * Resizes grey pictures. Where an axis shrinks, each new pixel is the mean over the area it covers, parts of pixels
 * counted by their part; where it grows, values are interpolated linearly between pixel centres.
 *
 * <p>Both axes are independent, so the work is one pass along rows and one along columns. Any thread.
 */
public final class PictureScaler {
    /** How a picture that is not square becomes one. */
    public enum Fit {
        /** The square in the middle; what stands beyond is lost. */
        CROP,
        /** The whole picture, with background at two sides. */
        PAD
    }

    private PictureScaler() {}

    /** The whole picture at another size. */
    public static GreyPicture scale(GreyPicture picture, int width, int height) {
        return scale(picture, new Axis(0, picture.width(), width), new Axis(0, picture.height(), height));
    }

    /**
     * A square picture.
     *
     * @param background grey value beside a padded picture
     */
    public static GreyPicture square(GreyPicture picture, int side, Fit fit, float background) {
        int width = picture.width();
        int height = picture.height();
        if (fit == Fit.CROP) {
            int cut = Math.min(width, height);
            return scale(picture, new Axis((width - cut) / 2, cut, side), new Axis((height - cut) / 2, cut, side));
        }
        int longer = Math.max(width, height);
        int newWidth = (int) Math.max(1, Math.round((double) side * width / longer));
        int newHeight = (int) Math.max(1, Math.round((double) side * height / longer));
        GreyPicture small = scale(picture, newWidth, newHeight);
        float[] padded = new float[Math.multiplyExact(side, side)];
        Arrays.fill(padded, background);
        int left = (side - newWidth) / 2;
        int top = (side - newHeight) / 2;
        for (int y = 0; y < newHeight; y++) {
            System.arraycopy(small.values(), y * newWidth, padded, (top + y) * side + left, newWidth);
        }
        return new GreyPicture(side, side, padded);
    }

    /** A stretch of source pixels that becomes a number of target pixels. */
    private record Axis(int from, int length, int target) {
        Axis {
            if (target < 1) {
                throw new IllegalArgumentException("A picture needs at least 1 pixel a side, found " + target);
            }
        }

        /** Position on the source, in pixels from its left edge, of a position on the target. */
        private double source(double position) {
            return from + position * length / target;
        }

        /** First source pixel that target pixel i takes from. */
        int first(int i) {
            if (target < length) {
                return (int) Math.floor(source(i));
            }
            return Math.max(from, (int) Math.floor(source(i + 0.5) - 0.5));
        }

        /** Shares of the source pixels from {@link #first} on; their sum is 1. */
        double[] weights(int i) {
            int first = first(i);
            if (target >= length) {
                int second = Math.min(from + length - 1, first + 1);
                double share = Math.max(0, source(i + 0.5) - 0.5 - first);
                return second == first || share == 0 ? new double[] {1} : new double[] {1 - share, share};
            }
            double start = source(i);
            double end = source(i + 1.0);
            int last = Math.min(from + length - 1, (int) Math.ceil(end) - 1);
            double[] shares = new double[last - first + 1];
            for (int s = first; s <= last; s++) {
                shares[s - first] = (Math.min(end, s + 1.0) - Math.max(start, s)) / (end - start);
            }
            return shares;
        }
    }

    private static GreyPicture scale(GreyPicture picture, Axis across, Axis down) {
        int width = across.target();
        int rows = picture.height();
        float[] source = picture.values();
        // Only the rows that the second pass will read.
        float[] narrow = new float[Math.multiplyExact(rows, width)];
        for (int x = 0; x < width; x++) {
            int first = across.first(x);
            double[] weights = across.weights(x);
            for (int y = down.from(); y < down.from() + down.length(); y++) {
                double sum = 0;
                for (int k = 0; k < weights.length; k++) {
                    sum += weights[k] * source[y * picture.width() + first + k];
                }
                narrow[y * width + x] = (float) sum;
            }
        }
        int height = down.target();
        float[] values = new float[Math.multiplyExact(height, width)];
        for (int y = 0; y < height; y++) {
            int first = down.first(y);
            double[] weights = down.weights(y);
            for (int x = 0; x < width; x++) {
                double sum = 0;
                for (int k = 0; k < weights.length; k++) {
                    sum += weights[k] * narrow[(first + k) * width + x];
                }
                values[y * width + x] = (float) Math.max(0, Math.min(1, sum));
            }
        }
        return new GreyPicture(width, height, values);
    }
}
