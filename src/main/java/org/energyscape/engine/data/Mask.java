package org.energyscape.engine.data;

import java.util.Arrays;
import java.util.BitSet;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.math.RandomStream;

/**
 * The pixels of a picture that are hidden. Unmasked pixels are known to be true: recall clamps them and lets only masked
 * ones change.
 *
 * <p>Pixel (y, x) has the index {@code y * width + x}. Immutable; any thread may use it. Shapes that reach beyond the
 * picture are cut at its edge.
 */
public final class Mask {
    /** A half of a picture. Of an odd side the middle row or column belongs to the left or top half. */
    public enum Half {
        LEFT,
        RIGHT,
        TOP,
        BOTTOM
    }

    private final int width;
    private final int height;
    private final BitSet bits;

    /** Takes the bits over: the caller must not keep them. */
    private Mask(int width, int height, BitSet bits) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("A mask needs a picture, found " + width + " x " + height);
        }
        this.width = width;
        this.height = height;
        this.bits = bits;
    }

    /** Nothing hidden. */
    public static Mask none(int width, int height) {
        return new Mask(width, height, new BitSet());
    }

    /** Everything hidden. */
    public static Mask all(int width, int height) {
        return none(width, height).inverted();
    }

    /** The pixels whose entry is true. */
    public static Mask of(int width, int height, boolean[] masked) {
        if (masked.length != width * height) {
            throw new IllegalArgumentException("A mask of " + width + " x " + height + " needs " + width * height
                    + " entries, found " + masked.length);
        }
        BitSet bits = new BitSet();
        for (int i = 0; i < masked.length; i++) {
            bits.set(i, masked[i]);
        }
        return new Mask(width, height, bits);
    }

    /** The rectangle between two corner pixels, both included, in any order. */
    public static Mask rectangle(int width, int height, int x0, int y0, int x1, int y1) {
        Mask mask = none(width, height);
        int left = Math.max(0, Math.min(x0, x1));
        int right = Math.min(width - 1, Math.max(x0, x1));
        for (int y = Math.max(0, Math.min(y0, y1)); y <= Math.min(height - 1, Math.max(y0, y1)); y++) {
            if (left <= right) {
                mask.bits.set(y * width + left, y * width + right + 1);
            }
        }
        return mask;
    }

    /** A half of the picture. */
    public static Mask half(int width, int height, Half half) {
        int midX = (width + 1) / 2;
        int midY = (height + 1) / 2;
        return switch (half) {
            case LEFT -> rectangle(width, height, 0, 0, midX - 1, height - 1);
            case RIGHT -> rectangle(width, height, 0, 0, midX - 1, height - 1).inverted();
            case TOP -> rectangle(width, height, 0, 0, width - 1, midY - 1);
            case BOTTOM -> rectangle(width, height, 0, 0, width - 1, midY - 1).inverted();
        };
    }

    /** A dab of the brush: pixels whose centre is no farther than the radius from (x, y), in pixels; centres are whole. */
    public static Mask disc(int width, int height, double x, double y, double radius) {
        return stroke(width, height, x, y, x, y, radius);
    }

    /** A brush drawn from one point to another, so that a quick mouse leaves no gaps. */
    public static Mask stroke(int width, int height, double x0, double y0, double x1, double y1, double radius) {
        Mask mask = none(width, height);
        double dx = x1 - x0;
        double dy = y1 - y0;
        double length2 = dx * dx + dy * dy;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double along = length2 == 0 ? 0 : ((x - x0) * dx + (y - y0) * dy) / length2;
                double t = Math.max(0, Math.min(1, along));
                double ex = x - x0 - t * dx;
                double ey = y - y0 - t * dy;
                if (ex * ex + ey * ey <= radius * radius) {
                    mask.bits.set(y * width + x);
                }
            }
        }
        return mask;
    }

    /** Each pixel hidden with the given probability, independently. */
    public static Mask random(int width, int height, double probability, RandomKey key) {
        Mask mask = none(width, height);
        RandomStream random = key.stream();
        for (int i = 0; i < width * height; i++) {
            if (random.nextDouble() < probability) {
                mask.bits.set(i);
            }
        }
        return mask;
    }

    /** Exactly so many pixels hidden, every choice of them equally likely. */
    public static Mask randomCount(int width, int height, int count, RandomKey key) {
        int n = width * height;
        if (count < 0 || count > n) {
            throw new IllegalArgumentException("Cannot mask " + count + " of " + n + " pixels");
        }
        int[] order = new int[n];
        Arrays.setAll(order, i -> i);
        key.stream().shuffle(order);
        Mask mask = none(width, height);
        for (int i = 0; i < count; i++) {
            mask.bits.set(order[i]);
        }
        return mask;
    }

    /** Pixels a row. */
    public int width() {
        return width;
    }

    /** Rows. */
    public int height() {
        return height;
    }

    /** Number of pixels, hidden or not. */
    public int size() {
        return width * height;
    }

    /** Number of hidden pixels. */
    public int count() {
        return bits.cardinality();
    }

    /** Whether the pixel with this index is hidden. */
    public boolean isMasked(int index) {
        return bits.get(index);
    }

    /** Whether the pixel at column x, row y is hidden. */
    public boolean isMasked(int x, int y) {
        return bits.get(y * width + x);
    }

    /** The indices of the hidden pixels, ascending. */
    public int[] maskedIndices() {
        return bits.stream().toArray();
    }

    /** The indices of the hidden pixels as a set; a fresh copy. */
    public BitSet toBitSet() {
        return (BitSet) bits.clone();
    }

    /** True for each hidden pixel; a fresh array. */
    public boolean[] toArray() {
        boolean[] masked = new boolean[size()];
        bits.stream().forEach(i -> masked[i] = true);
        return masked;
    }

    /** Hidden where this or the other hides. */
    public Mask union(Mask other) {
        BitSet joined = copyFor(other);
        joined.or(other.bits);
        return new Mask(width, height, joined);
    }

    /** Hidden where this hides and the other does not: the eraser. */
    public Mask minus(Mask other) {
        BitSet rest = copyFor(other);
        rest.andNot(other.bits);
        return new Mask(width, height, rest);
    }

    /** Hidden where this shows. */
    public Mask inverted() {
        BitSet flipped = toBitSet();
        flipped.flip(0, size());
        return new Mask(width, height, flipped);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mask mask && width == mask.width && height == mask.height && bits.equals(mask.bits);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * width + height) + bits.hashCode();
    }

    @Override
    public String toString() {
        return count() + " of " + width + " x " + height + " pixels masked";
    }

    private BitSet copyFor(Mask other) {
        if (width != other.width || height != other.height) {
            throw new IllegalArgumentException("Masks of " + width + " x " + height + " and " + other.width + " x "
                    + other.height + " do not fit together");
        }
        return toBitSet();
    }
}
