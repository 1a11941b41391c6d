package org.energyscape.engine.network;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.energyscape.engine.data.Dataset;
import org.energyscape.engine.math.FloatMatrix;

/** The MNIST test digits where they are at hand; a test that asks for them is skipped elsewhere, but fails in CI. */
final class MnistTestSet {
    private MnistTestSet() {}

    static Dataset first(int count) throws IOException {
        Path folder = folder();
        float[] values = new float[count * 784];
        int[] labels = new int[count];
        try (DataInputStream in = open(folder.resolve("t10k-images-idx3-ubyte.gz"))) {
            in.skipNBytes(16);
            byte[] pixels = in.readNBytes(values.length);
            for (int i = 0; i < values.length; i++) {
                values[i] = (pixels[i] & 0xFF) / 255f;
            }
        }
        try (DataInputStream in = open(folder.resolve("t10k-labels-idx1-ubyte.gz"))) {
            in.skipNBytes(8);
            for (int i = 0; i < count; i++) {
                labels[i] = in.readByte();
            }
        }
        return new Dataset("MNIST test, first " + count, new FloatMatrix(count, 784, values), 28, 28, labels);
    }

    private static DataInputStream open(Path file) throws IOException {
        return new DataInputStream(new GZIPInputStream(Files.newInputStream(file)));
    }

    private static Path folder() {
        String property = System.getProperty("energyscape.data");
        String variable = System.getenv("ENERGYSCAPE_DATA");
        Path root = Path.of(property != null ? property : variable != null ? variable : "../shared/data");
        Path folder = root.resolve("mnist");
        if (!Files.isDirectory(folder)) {
            String message = "No MNIST data in " + folder.toAbsolutePath();
            if ("true".equals(System.getenv("CI"))) {
                fail(message);
            }
            abort(message);
        }
        return folder;
    }
}
