package org.energyscape.engine.data;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.energyscape.engine.ProgressSink;

/**
 * One data file being read: unpacked when its content (not its name) is gzip, with the share already read.
 *
 * <p>A damaged or cut gzip stream appears as {@link DataFormatException}. One thread at a time.
 */
final class SourceFile implements Closeable {
    /** Deflate cannot pack better than this: 258 bytes in 2 bits (RFC 1951, §3.2.5). */
    static final long LARGEST_PACKING = 1032;

    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final long size;
    private final boolean packed;
    private final Counted raw;
    private final InputStream stream;

    SourceFile(Path path) throws IOException {
        this.path = path;
        size = Files.size(path);
        raw = new Counted(Files.newInputStream(path));
        try {
            BufferedInputStream buffered = new BufferedInputStream(raw, BUFFER);
            buffered.mark(2);
            byte[] magic = buffered.readNBytes(2);
            buffered.reset();
            packed = magic.length == 2 && (magic[0] & 0xFF) == 0x1F && (magic[1] & 0xFF) == 0x8B;
            stream = packed ? unpack(buffered) : buffered;
        } catch (IOException | RuntimeException failure) {
            raw.close();
            throw failure;
        }
    }

    /** The last part of a path, for messages. */
    static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    /** The name without folders and without {@code .gz}, as a title for a data set. */
    static String titleOf(Path path) {
        String name = nameOf(path);
        return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }

    /** Throws if the listener wants the work to stop. */
    static void stopIfCancelled(ProgressSink progress) {
        if (progress.isCancelled()) {
            throw new CancellationException("Reading was cancelled");
        }
    }

    Path path() {
        return path;
    }

    boolean packed() {
        return packed;
    }

    /** Bytes on the disk, packed or not. */
    long size() {
        return size;
    }

    /** The content, unpacked. */
    InputStream stream() {
        return stream;
    }

    /** Share of the file already read, 0 to 1. */
    double fraction() {
        return size == 0 ? 1 : Math.min(1, (double) raw.count / size);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private InputStream unpack(InputStream in) throws IOException {
        try {
            return new Unpacked(path, new GZIPInputStream(in, BUFFER));
        } catch (EOFException | ZipException damage) {
            throw new DataFormatException(path, "", "a damaged gzip header", "a complete gzip file");
        }
    }

    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            count += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = in.read(bytes, offset, length);
            count += Math.max(0, n);
            return n;
        }
    }

    private static final class Unpacked extends FilterInputStream {
        private final Path path;
        private long count;

        Unpacked(Path path, InputStream in) {
            super(in);
            this.path = path;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                int n = in.read(bytes, offset, length);
                count += Math.max(0, n);
                return n;
            } catch (EOFException cut) {
                throw new DataFormatException(
                        path,
                        "after " + count + " unpacked bytes",
                        "the end of the file",
                        "the rest of the gzip stream");
            } catch (ZipException damage) {
                throw new DataFormatException(
                        path, "after " + count + " unpacked bytes", "damaged gzip data", "a sound gzip stream");
            }
        }
    }
}
