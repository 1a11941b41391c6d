package org.energyscape.engine.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.energyscape.engine.ProgressSink;

/** Small data files for tests. */
final class DataFilesMade {
    private DataFilesMade() {}

    static Path write(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Path write(Path folder, String name, String text) {
        return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return packed.toByteArray();
    }

    /** An IDX head with any content after it. */
    static byte[] idx(int type, int[] sizes, byte... content) {
        ByteBuffer buffer = ByteBuffer.allocate(4 + 4 * sizes.length + content.length);
        buffer.put((byte) 0).put((byte) 0).put((byte) type).put((byte) sizes.length);
        for (int size : sizes) {
            buffer.putInt(size);
        }
        return buffer.put(content).array();
    }

    static int[] sizes(int... sizes) {
        return sizes;
    }

    /** Cancels once it has been asked so many times. */
    static ProgressSink cancelledAtQuestion(int question) {
        AtomicInteger asked = new AtomicInteger();
        return new ProgressSink() {
            @Override
            public void report(double fraction, String text) {}

            @Override
            public boolean isCancelled() {
                return asked.incrementAndGet() >= question;
            }
        };
    }
}
