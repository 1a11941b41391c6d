package org.energyscape.engine.hopfield;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** The first training digits of the shared test data as spins: +1 where a pixel is above half. */
final class MnistDigits {
    static final int SIDE = 28;

    /** In file order, by class. */
    private final List<List<SpinVector>> byClass = new ArrayList<>();

    private MnistDigits(Path folder, int count) throws IOException {
        for (int c = 0; c < 10; c++) {
            byClass.add(new ArrayList<>());
        }
        try (DataInputStream images = open(folder.resolve("train-images-idx3-ubyte.gz"), 0x803);
                DataInputStream labels = open(folder.resolve("train-labels-idx1-ubyte.gz"), 0x801)) {
            images.skipNBytes(3 * Integer.BYTES);
            labels.skipNBytes(Integer.BYTES);
            for (int k = 0; k < count; k++) {
                byte[] grey = images.readNBytes(SIDE * SIDE);
                float[] values = new float[grey.length];
                for (int i = 0; i < grey.length; i++) {
                    values[i] = (grey[i] & 0xFF) / 255f;
                }
                byClass.get(labels.readUnsignedByte()).add(SpinVector.threshold(values, 0.5f));
            }
        }
    }

    /** The digits, or a skipped test where the data is absent; in CI its absence is a failure. */
    static MnistDigits firstOrSkip(int count) throws IOException {
        String property = System.getProperty("energyscape.data");
        String variable = System.getenv("ENERGYSCAPE_DATA");
        String root = Objects.requireNonNullElse(property, Objects.requireNonNullElse(variable, "../shared/data"));
        Path folder = Path.of(root, "mnist");
        if (!Files.isDirectory(folder)) {
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException("CI needs the digits in " + folder.toAbsolutePath());
            }
            assumeThat(false)
                    .as("Skipped: no digits in " + folder.toAbsolutePath())
                    .isTrue();
        }
        return new MnistDigits(folder, count);
    }

    /** The nth digit of a class, in file order. */
    SpinVector digit(int label, int number) {
        return byClass.get(label).get(number);
    }

    int count(int label) {
        return byClass.get(label).size();
    }

    private static DataInputStream open(Path file, int magic) throws IOException {
        DataInputStream in =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file))));
        int found = in.readInt();
        if (found != magic) {
            throw new IOException(file + ": expected IDX magic " + magic + ", found " + found);
        }
        return in;
    }
}
