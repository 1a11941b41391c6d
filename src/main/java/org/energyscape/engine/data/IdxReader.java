package org.energyscape.engine.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.math.FloatMatrix;

/**
 * Reads MNIST-format files, plain or gzip: pictures as unsigned bytes in three dimensions (count, height, width), labels
 * as unsigned bytes in one.
 *
 * <p>A byte x becomes the value x / 255. Whether a file is gzip is told from its content. Sizes claimed by the head are
 * checked against the size of the file and the memory before anything is allocated. Safe on any thread.
 */
public final class IdxReader {
    private static final float[] GREY = new float[256];

    static {
        for (int i = 0; i < GREY.length; i++) {
            GREY[i] = i / 255f;
        }
    }

    private IdxReader() {}

    /** Pictures with the labels found beside them ({@link #labelsBeside}), or without labels where there are none. */
    public static Dataset read(Path images, ProgressSink progress) throws IOException {
        Optional<Path> labels = labelsBeside(images);
        return labels.isPresent() ? read(images, labels.get(), progress) : readImages(images, progress);
    }

    /**
     * Pictures with their labels.
     *
     * @throws java.util.concurrent.CancellationException if the listener cancels
     */
    public static Dataset read(Path images, Path labels, ProgressSink progress) throws IOException {
        // The small file first: a mismatch shows before the large one is read.
        int[] classes = readLabels(labels, progress);
        int count;
        try (SourceFile source = new SourceFile(images)) {
            count = imageHeader(source).count();
        }
        if (count != classes.length) {
            throw new DataFormatException(
                    labels,
                    "head",
                    classes.length + " labels",
                    count + ", one for each picture of " + SourceFile.nameOf(images));
        }
        Dataset pictures = readImages(images, progress);
        return new Dataset(pictures.name(), pictures.values(), pictures.width(), pictures.height(), classes);
    }

    /** Pictures alone; every label is {@link Dataset#NO_LABEL}. */
    public static Dataset readImages(Path images, ProgressSink progress) throws IOException {
        return readImages(images, progress, MemoryBudget.ofThisMachine());
    }

    static Dataset readImages(Path images, ProgressSink progress, MemoryBudget budget) throws IOException {
        try (SourceFile source = new SourceFile(images)) {
            IdxHeader head = imageHeader(source);
            int height = head.dimensions().get(1);
            int width = head.dimensions().get(2);
            long pixels = (long) height * width;
            checkSize(source, head, pixels);
            float[] values = new float[budget.floatsFor(head.count(), pixels, images, "head")];
            byte[] picture = new byte[(int) pixels];
            for (int r = 0; r < head.count(); r++) {
                if (r % 256 == 0) {
                    SourceFile.stopIfCancelled(progress);
                    progress.report((double) r / head.count(), "Reading " + SourceFile.nameOf(images));
                }
                readFully(source, picture, head, r);
                int base = r * picture.length;
                for (int i = 0; i < picture.length; i++) {
                    values[base + i] = GREY[picture[i] & 0xFF];
                }
            }
            expectEnd(source, head);
            progress.report(1, head.count() + " pictures read");
            FloatMatrix matrix = new FloatMatrix(head.count(), picture.length, values);
            return Dataset.unlabelled(SourceFile.titleOf(images), matrix, width, height);
        }
    }

    /** Labels alone, 0 to 255. */
    public static int[] readLabels(Path labels, ProgressSink progress) throws IOException {
        return readLabels(labels, progress, MemoryBudget.ofThisMachine());
    }

    static int[] readLabels(Path labels, ProgressSink progress, MemoryBudget budget) throws IOException {
        try (SourceFile source = new SourceFile(labels)) {
            IdxHeader head = IdxHeader.read(source.stream(), labels);
            if (!head.holdsLabels()) {
                throw new DataFormatException(
                        labels, "head", head.describe(), "labels: unsigned bytes in one dimension");
            }
            SourceFile.stopIfCancelled(progress);
            checkSize(source, head, 1);
            budget.floatsFor(head.count(), 1, labels, "head");
            byte[] bytes = new byte[head.count()];
            readFully(source, bytes, head, 0);
            expectEnd(source, head);
            int[] classes = new int[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                classes[i] = bytes[i] & 0xFF;
            }
            return classes;
        }
    }

    /**
     * The labels file that stands beside a pictures file by the naming of MNIST: {@code train-images-idx3-ubyte} and
     * {@code train-labels-idx1-ubyte}, each with or without {@code .gz}.
     */
    public static Optional<Path> labelsBeside(Path images) {
        return beside(images, "images", "labels", "idx3", "idx1");
    }

    /** The pictures file that stands beside a labels file; the counterpart of {@link #labelsBeside}. */
    public static Optional<Path> imagesBeside(Path labels) {
        return beside(labels, "labels", "images", "idx1", "idx3");
    }

    private static Optional<Path> beside(Path file, String from, String to, String fromRank, String toRank) {
        String title = SourceFile.titleOf(file);
        if (!title.contains(from)) {
            return Optional.empty();
        }
        String other = title.replace(from, to).replace(fromRank, toRank);
        boolean packed = SourceFile.nameOf(file).endsWith(".gz");
        Path likely = file.resolveSibling(packed ? other + ".gz" : other);
        Path less = file.resolveSibling(packed ? other : other + ".gz");
        if (Files.isRegularFile(likely)) {
            return Optional.of(likely);
        }
        return Files.isRegularFile(less) ? Optional.of(less) : Optional.empty();
    }

    private static IdxHeader imageHeader(SourceFile source) throws IOException {
        IdxHeader head = IdxHeader.read(source.stream(), source.path());
        if (!head.holdsImages()) {
            throw new DataFormatException(
                    source.path(),
                    "head",
                    head.describe(),
                    "pictures: unsigned bytes in three dimensions (count, height, width)");
        }
        return head;
    }

    /** A plain file must have exactly the claimed size; a packed one can be no smaller than packing allows. */
    private static void checkSize(SourceFile source, IdxHeader head, long bytesEach) throws DataFormatException {
        long limit = (source.packed() ? source.size() * SourceFile.LARGEST_PACKING : source.size()) - head.length();
        if (bytesEach > limit || head.count() > limit / bytesEach) {
            throw new DataFormatException(
                    source.path(),
                    "head",
                    "a claim of " + head.describe() + " in a file of " + source.size() + " bytes",
                    "a file long enough to hold them");
        }
    }

    private static void readFully(SourceFile source, byte[] target, IdxHeader head, int index) throws IOException {
        InputStream in = source.stream();
        int n = in.readNBytes(target, 0, target.length);
        if (n < target.length) {
            long at = head.length() + (long) index * target.length + n;
            throw new DataFormatException(source.path(), "byte " + at, "the end of the data", head.describe());
        }
    }

    private static void expectEnd(SourceFile source, IdxHeader head) throws IOException {
        if (source.stream().read() >= 0) {
            throw new DataFormatException(
                    source.path(), "after the last element", "more bytes", "the end (head: " + head.describe() + ")");
        }
    }
}
