package org.energyscape.engine.data;

import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.math.RandomStream;

/**
 * Damages pictures: flips, salt and pepper, Gaussian noise, shifts, hidden pixels.
 *
 * <p>Every method returns a fresh array and leaves its argument alone. The draw for pixel i is the i-th of the key's
 * stream and does not look at the picture, so a pattern as spins and as grey values, and a picture before and after a change,
 * are damaged at the same pixels. Grey pictures are in [0, 1], spin patterns in {-1, +1}.
 */
public final class Corruption {
    private Corruption() {}

    /** Each spin turned with the given probability. */
    public static float[] flipSpins(float[] spins, double probability, RandomKey key) {
        RandomStream random = streamFor(probability, key);
        float[] damaged = spins.clone();
        for (int i = 0; i < damaged.length; i++) {
            damaged[i] = random.nextDouble() < probability ? -damaged[i] : damaged[i];
        }
        return damaged;
    }

    /** Each pixel x turned into 1 - x with the given probability. */
    public static float[] flipGrey(float[] grey, double probability, RandomKey key) {
        RandomStream random = streamFor(probability, key);
        float[] damaged = grey.clone();
        for (int i = 0; i < damaged.length; i++) {
            damaged[i] = random.nextDouble() < probability ? 1 - damaged[i] : damaged[i];
        }
        return damaged;
    }

    /** Each pixel replaced by black or white, half and half, with the given probability. */
    public static float[] saltAndPepperGrey(float[] grey, double probability, RandomKey key) {
        RandomStream random = streamFor(probability, key);
        float[] damaged = grey.clone();
        for (int i = 0; i < damaged.length; i++) {
            double u = random.nextDouble();
            if (u < probability) {
                damaged[i] = u < probability / 2 ? 0 : 1;
            }
        }
        return damaged;
    }

    /** Each spin replaced by -1 or +1, half and half, with the given probability: half of those replaced change. */
    public static float[] saltAndPepperSpins(float[] spins, double probability, RandomKey key) {
        RandomStream random = streamFor(probability, key);
        float[] damaged = spins.clone();
        for (int i = 0; i < damaged.length; i++) {
            double u = random.nextDouble();
            if (u < probability) {
                damaged[i] = u < probability / 2 ? -1 : 1;
            }
        }
        return damaged;
    }

    /**
     * Normal noise of the given standard deviation σ added to each spin, then the sign: a spin turns with probability
     * ½ erfc(1 / (σ √2)).
     */
    public static float[] gaussianSpins(float[] spins, double deviation, RandomKey key) {
        if (!(deviation >= 0 && deviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A standard deviation is 0 or more, found " + deviation);
        }
        RandomStream random = key.stream();
        float[] damaged = spins.clone();
        for (int i = 0; i < damaged.length; i++) {
            damaged[i] = damaged[i] + deviation * random.nextGaussian() > 0 ? 1 : -1;
        }
        return damaged;
    }

    /** The picture moved by dx columns to the right and dy rows down; what goes out comes in at the other side. */
    public static float[] shiftAround(float[] picture, int width, int height, int dx, int dy) {
        float[] moved = new float[picture.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                moved[y * width + x] = picture[Math.floorMod(y - dy, height) * width + Math.floorMod(x - dx, width)];
            }
        }
        return moved;
    }

    /** The same, but what comes in is background. */
    public static float[] shift(float[] picture, int width, int height, int dx, int dy, float background) {
        float[] moved = new float[picture.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int fromX = x - dx;
                int fromY = y - dy;
                boolean inside = fromX >= 0 && fromX < width && fromY >= 0 && fromY < height;
                moved[y * width + x] = inside ? picture[fromY * width + fromX] : background;
            }
        }
        return moved;
    }

    /** Hidden pixels set to one value: 0 for neutral spins, any grey for grey pictures. */
    public static float[] hide(float[] picture, Mask mask, float value) {
        float[] damaged = copyFor(picture, mask);
        for (int i : mask.maskedIndices()) {
            damaged[i] = value;
        }
        return damaged;
    }

    private static float[] copyFor(float[] picture, Mask mask) {
        if (picture.length != mask.size()) {
            throw new IllegalArgumentException("A mask of " + mask.width() + " x " + mask.height()
                    + " does not fit a picture of " + picture.length + " pixels");
        }
        return picture.clone();
    }

    private static RandomStream streamFor(double probability, RandomKey key) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("A probability lies in 0 … 1, found " + probability);
        }
        return key.stream();
    }
}
