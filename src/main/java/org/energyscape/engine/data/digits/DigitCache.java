package org.energyscape.engine.data.digits;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.data.AtomicFiles;
import org.energyscape.engine.data.Dataset;

/**
 * Keeps written digits in a folder, one file a set, so that they are written once only.
 *
 * <p>File {@code written-digits-<count>-<seed>.bin}, big-endian: magic (8 bytes), {@link DigitWriter#WRITER_VERSION} (int),
 * seed (long), count (int), CRC-32 of the rest (long), count labels (a byte each), count pictures of 28 x 28 pixels (a byte
 * each, value times 255, row-major). Since the writer knows only 256 shades, a loaded set equals a fresh one bit for bit.
 *
 * <p>A file that is missing, cut short, damaged or of another version is written anew, and a folder that cannot be
 * written to costs nothing but time: the cache never fails because of a file. Files appear by renaming a finished
 * temporary file, so threads and processes may share a folder. Stateless but for the folder's name; any thread may call.
 */
public final class DigitCache {
    private static final long MAGIC = 0x4445_4449_4749_5453L;
    private static final int HEADER = Long.BYTES + Integer.BYTES + Long.BYTES + Integer.BYTES + Long.BYTES;
    private static final int PIXELS = DigitWriter.SIDE * DigitWriter.SIDE;

    private final Path folder;

    /** A cache in the given folder, made when the first set is stored. */
    public DigitCache(Path folder) {
        this.folder = folder;
    }

    /** The file that holds, or would hold, the set. */
    public Path file(long seed, int count) {
        return folder.resolve("written-digits-" + count + "-" + seed + ".bin");
    }

    /** The set from its file, or written now and stored. The same as {@link DigitWriter#write} but for the time taken. */
    public Dataset get(long seed, int count, int threads, ProgressSink progress) {
        Optional<Dataset> kept = load(seed, count);
        if (kept.isPresent()) {
            return kept.get();
        }
        Dataset fresh = new DigitWriter(seed).write(count, threads, progress);
        try {
            store(seed, fresh);
        } catch (IOException e) {
            // The digits are there; a read-only or full folder only means writing them again next time.
            progress.report(1, "written digits could not be kept: " + e.getMessage());
        }
        return fresh;
    }

    /** The set from its file, or nothing if the file is missing, damaged or of another version. */
    public Optional<Dataset> load(long seed, int count) {
        Path file = file(seed, count);
        long expected = HEADER + (long) count * (1 + PIXELS);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) != expected) {
                return Optional.empty();
            }
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                if (in.readLong() != MAGIC
                        || in.readInt() != DigitWriter.WRITER_VERSION
                        || in.readLong() != seed
                        || in.readInt() != count) {
                    return Optional.empty();
                }
                long checksum = in.readLong();
                byte[] body = in.readAllBytes();
                return checksum(body) == checksum ? decode(seed, count, body) : Optional.empty();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void store(long seed, Dataset digits) throws IOException {
        byte[] body = encode(digits);
        Files.createDirectories(folder);
        AtomicFiles.write(file(seed, digits.size()), stream -> {
            DataOutputStream out = new DataOutputStream(stream);
            out.writeLong(MAGIC);
            out.writeInt(DigitWriter.WRITER_VERSION);
            out.writeLong(seed);
            out.writeInt(digits.size());
            out.writeLong(checksum(body));
            out.write(body);
            out.flush();
        });
    }

    private static byte[] encode(Dataset digits) {
        int count = digits.size();
        byte[] body = new byte[count * (1 + PIXELS)];
        for (int i = 0; i < count; i++) {
            body[i] = (byte) digits.labels()[i];
        }
        float[] values = digits.values().data();
        for (int i = 0; i < values.length; i++) {
            body[count + i] = (byte) Math.round(values[i] * 255);
        }
        return body;
    }

    private static Optional<Dataset> decode(long seed, int count, byte[] body) {
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = body[i];
        }
        float[] values = new float[count * PIXELS];
        for (int i = 0; i < values.length; i++) {
            values[i] = (body[count + i] & 0xFF) / 255f;
        }
        return Optional.of(DigitWriter.set(seed, labels, values));
    }

    private static long checksum(byte[] body) {
        CRC32 crc = new CRC32();
        crc.update(body);
        return crc.getValue();
    }
}
