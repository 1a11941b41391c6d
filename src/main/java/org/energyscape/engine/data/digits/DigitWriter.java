package org.energyscape.engine.data.digits;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.data.Dataset;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.ParallelBlocks;
import org.energyscape.engine.math.RandomKey;

/**
 * Writes digits that look written by hand: the built-in data set.
 *
 * <p>A digit is one of several allographs of its class ({@link Scripts}), drawn by a pen with a trembling hand
 * ({@link Pen}), bent, slanted and turned ({@link Hand}), then normalised the way the MNIST digits were (LeCun, Bottou,
 * Bengio and Haffner 1998, "Gradient-based learning applied to document recognition", Proc. IEEE 86(11), §III-A): the
 * ink is scaled, keeping its proportions, into a box of {@value #BOX} x {@value #BOX} pixels, and the box is moved by
 * whole pixels so that the centre of mass falls on the centre of a picture of {@value #SIDE} x {@value #SIDE}.
 *
 * <p>Picture: {@code SIDE * SIDE} values, row-major, 0 paper to 1 ink, each a multiple of 1/255. Immutable: any thread
 * may call, and a digit depends on seed, class and index alone, not on what was written before.
 */
public final class DigitWriter {
    /** Changes whenever the same seed would give other digits, so that old caches are not mistaken for new ones. */
    public static final int WRITER_VERSION = 1;

    /** Height and width of a picture in pixels. */
    public static final int SIDE = 28;

    /** Greatest extent of the ink in pixels. */
    public static final int BOX = 20;

    static final int CLASSES = 10;
    private static final int MARGIN = (SIDE - BOX) / 2;
    private static final int CHUNK = 64;

    private final long seed;
    private final WritingStyle style;
    private final RandomKey digits;
    private final RandomKey order;

    /** A writer whose every digit follows from the seed. */
    public DigitWriter(long seed) {
        this(seed, WritingStyle.DEFAULT);
    }

    DigitWriter(long seed, WritingStyle style) {
        this.seed = seed;
        this.style = style;
        this.digits = RandomKey.ofSeed(seed).child("written digits");
        this.order = RandomKey.ofSeed(seed).child("order of written digits");
    }

    /**
     * Writes a set: classes as even as the count allows, in random order. The sink hears from all the threads.
     *
     * @throws CancellationException if the sink asked to stop
     */
    public Dataset write(int count, int threads, ProgressSink progress) {
        if (count < 1 || threads < 1) {
            throw new IllegalArgumentException("Expected at least one digit and one thread, found " + count
                    + " digits and " + threads + " threads");
        }
        int[] labels = labels(count);
        float[] values = new float[Math.multiplyExact(count, SIDE * SIDE)];
        AtomicInteger done = new AtomicInteger();
        ParallelBlocks.run(threads, (count + CHUNK - 1) / CHUNK, Page::new, (page, chunk) -> {
            if (progress.isCancelled()) {
                throw new CancellationException("Writing digits was cancelled after " + done.get() + " of " + count);
            }
            int from = chunk * CHUNK;
            int to = Math.min(count, from + CHUNK);
            for (int i = from; i < to; i++) {
                page.write(labels[i], i, values, i * SIDE * SIDE);
            }
            progress.report((double) done.addAndGet(to - from) / count, "writing digits");
        });
        return set(seed, labels, values);
    }

    /** One digit of the given class, length {@code SIDE * SIDE}; row i with label c of a set is {@code digit(c, i)}. */
    public float[] digit(int label, long index) {
        float[] picture = new float[SIDE * SIDE];
        new Page().write(label, index, picture, 0);
        return picture;
    }

    /** The data set that these pictures, written from the seed, make up. */
    static Dataset set(long seed, int[] labels, float[] values) {
        String name = "written digits (" + labels.length + ", seed " + seed + ")";
        return new Dataset(name, new FloatMatrix(labels.length, SIDE * SIDE, values), SIDE, SIDE, labels);
    }

    private int[] labels(int count) {
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = i % CLASSES;
        }
        order.stream().shuffle(labels);
        return labels;
    }

    /** The working memory of one thread. */
    private final class Page {
        private final Ink ink = new Ink(BOX);
        private final int[] box = new int[BOX * BOX];

        void write(int label, long index, float[] out, int offset) {
            if (label < 0 || label >= CLASSES) {
                throw new IllegalArgumentException("A digit is 0 to 9, found " + label);
            }
            Chance chance = new Chance(digits.child(label).child(index).stream());
            Hand hand = new Hand(style, Scripts.pen(label), chance);
            Pen pen = new Pen(chance, style.tremble(), style.cornerRounding());
            Scripts.write(label, pen, chance);
            PenPath path = pen.finish();
            hand.shape(path);
            draw(path, hand);
            centre(hand.softness, out, offset);
        }

        /** Fits the path with its ink into the box, whose corner is (0, 0). */
        private void draw(PenPath path, Hand hand) {
            double fringe = hand.softness / 2;
            double room = BOX - 2 * (hand.radius + fringe);
            double minX = path.minX();
            double minY = path.minY();
            double spanX = path.maxX() - minX;
            double spanY = path.maxY() - minY;
            double scale = room / Math.max(spanX, spanY);
            double shiftX = (BOX - spanX * scale) / 2 - minX * scale;
            double shiftY = (BOX - spanY * scale) / 2 - minY * scale;
            ink.clear();
            double lastX = 0;
            double lastY = 0;
            double lastRadius = 0;
            double travelled = 0;
            for (int i = 0; i < path.size(); i++) {
                double x = path.x(i) * scale + shiftX;
                double y = path.y(i) * scale + shiftY;
                if (!path.starts(i)) {
                    travelled += Math.sqrt((x - lastX) * (x - lastX) + (y - lastY) * (y - lastY));
                }
                double radius = hand.radiusAt(travelled);
                if (!path.starts(i)) {
                    ink.capsule(lastX, lastY, lastRadius, x, y, radius, fringe);
                }
                lastX = x;
                lastY = y;
                lastRadius = radius;
            }
        }

        /** Copies the box into the picture so that the centre of mass is as near the middle as whole pixels allow. */
        private void centre(double softness, float[] out, int offset) {
            long mass = 0;
            long momentX = 0;
            long momentY = 0;
            for (int y = 0; y < BOX; y++) {
                for (int x = 0; x < BOX; x++) {
                    int value = (int) Math.round(255 * ink.at(y, x, softness));
                    box[y * BOX + x] = value;
                    mass += value;
                    momentX += (long) value * (2 * x + 1);
                    momentY += (long) value * (2 * y + 1);
                }
            }
            int left = corner((double) momentX / (2 * mass));
            int top = corner((double) momentY / (2 * mass));
            for (int y = 0; y < BOX; y++) {
                for (int x = 0; x < BOX; x++) {
                    out[offset + (y + top) * SIDE + x + left] = box[y * BOX + x] / 255f;
                }
            }
        }

        private int corner(double centre) {
            int corner = (int) Math.round(SIDE / 2.0 - centre);
            return Math.max(0, Math.min(2 * MARGIN, corner));
        }
    }
}
