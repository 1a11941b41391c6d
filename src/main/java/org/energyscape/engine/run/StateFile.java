package org.energyscape.engine.run;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * States of one time line in one temporary file that never grows beyond a budget. Places that were freed are used again,
 * the first that is large enough; states of one run have nearly all the same size, so hardly anything is wasted.
 *
 * <p>The file is made with the first state and is gone when it is closed. It is opened so that the operating system removes
 * it however the process ends; on Unix its name vanishes at once. What a system has left behind all the same (after a power
 * cut, say) is swept away by the next run that uses the folder. A living process that shares the folder loses nothing by
 * that: an open file outlives its name.
 *
 * <p>Takes at most a quarter of what the disk had free when it was made. Not thread-safe: the runner's worker owns it.
 */
final class StateFile implements StateShelf {
    /** How names begin and end. */
    static final String PREFIX = "timeline-";

    static final String SUFFIX = ".states";

    private static final int ATTEMPTS = 10_000;

    /** The share of the free disk that is left alone, as a divisor. */
    private static final int SHARE = 4;

    private final Path folder;
    private final long budget;
    private final StateCodec codec;
    private final TreeMap<Long, Long> holes = new TreeMap<>();
    private @Nullable FileChannel channel;
    private ByteBuffer buffer = ByteBuffer.allocateDirect(0);
    private long room;
    private long end;

    /**
     * A file that is made when the first state comes.
     *
     * @param folder is made if missing
     * @param budget bytes it may take
     */
    StateFile(Path folder, long budget, StateCodec codec) {
        this.folder = folder;
        this.budget = budget;
        this.codec = codec;
        sweep(folder);
    }

    @Override
    public @Nullable Place put(SavedState state) throws IOException {
        int bytes = codec.encodedBytes(state);
        FileChannel file = channel;
        if (file == null) {
            file = open(bytes);
            channel = file;
        }
        long offset = allocate(bytes);
        if (offset < 0) {
            return null;
        }
        boolean written = false;
        try {
            ByteBuffer out = buffer(bytes);
            codec.encode(state, out);
            if (out.hasRemaining()) {
                throw new IllegalStateException(
                        "A state of " + bytes + " bytes left " + out.remaining() + " unwritten");
            }
            out.flip();
            CRC32 checksum = new CRC32();
            checksum.update(out.duplicate());
            long at = offset;
            while (out.hasRemaining()) {
                at += file.write(out, at);
            }
            written = true;
            return new Place(offset, bytes, checksum.getValue());
        } catch (IOException e) {
            throw new IOException(folder + ": " + e.getMessage(), e);
        } finally {
            if (!written) {
                release(offset, bytes);
            }
        }
    }

    @Override
    public SavedState get(Place place) throws IOException {
        FileChannel file = channel;
        if (file == null) {
            throw new IOException(folder + ": the kept states of the time line are gone");
        }
        ByteBuffer in = buffer(place.bytes());
        long at = place.offset();
        while (in.hasRemaining()) {
            int read = file.read(in, at);
            if (read < 0) {
                throw new EOFException(folder + ": the kept states end at byte " + at + ", expected " + place.bytes()
                        + " bytes from " + place.offset());
            }
            at += read;
        }
        in.flip();
        CRC32 checksum = new CRC32();
        checksum.update(in.duplicate());
        if (checksum.getValue() != place.checksum()) {
            throw new IOException(folder + ": a kept state of the time line is damaged");
        }
        return codec.decode(in);
    }

    @Override
    public void free(Place place) {
        release(place.offset(), place.bytes());
    }

    @Override
    public void clear() {
        FileChannel file = channel;
        channel = null;
        holes.clear();
        end = 0;
        buffer = ByteBuffer.allocateDirect(0);
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                // Nothing is lost, and the next run that uses the folder sweeps the file away.
            }
        }
    }

    /** Bytes of the file. */
    long length() {
        return end;
    }

    private ByteBuffer buffer(int bytes) {
        if (buffer.capacity() < bytes) {
            buffer = ByteBuffer.allocateDirect(bytes);
        }
        return buffer.clear().limit(bytes);
    }

    private FileChannel open(int firstBytes) throws IOException {
        Files.createDirectories(folder);
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free / SHARE < firstBytes) {
            throw new IOException(folder + ": the disk has " + free + " bytes free, too few for a time line");
        }
        room = Math.min(budget, free / SHARE);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            String name = PREFIX + ProcessHandle.current().pid() + "-" + attempt + SUFFIX;
            try {
                return FileChannel.open(
                        folder.resolve(name),
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
            } catch (FileAlreadyExistsException taken) {
                // Another time line of this process: the loop takes the next number.
            }
        }
        throw new IOException(folder + ": " + ATTEMPTS + " files named " + PREFIX + "* stand there already");
    }

    private static void sweep(Path folder) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | DirectoryIteratorException e) {
            // There is no folder yet, or it is not ours to tidy: a file of ours takes another name.
        }
    }

    /** Where so many bytes find room; below zero where they do not. */
    private long allocate(int bytes) {
        Map.Entry<Long, Long> fitting = null;
        for (Map.Entry<Long, Long> hole : holes.entrySet()) {
            if (hole.getValue() >= bytes) {
                fitting = hole;
                break;
            }
        }
        if (fitting != null) {
            long offset = fitting.getKey();
            long left = fitting.getValue() - bytes;
            holes.remove(offset);
            if (left > 0) {
                holes.put(offset + bytes, left);
            }
            return offset;
        }
        if (end + bytes > room) {
            return -1;
        }
        long offset = end;
        end += bytes;
        return offset;
    }

    private void release(long offset, long bytes) {
        long from = offset;
        long to = offset + bytes;
        Map.Entry<Long, Long> before = holes.lowerEntry(from);
        if (before != null && before.getKey() + before.getValue() == from) {
            from = before.getKey();
            holes.remove(from);
        }
        Long after = holes.remove(to);
        if (after != null) {
            to += after;
        }
        if (to < end) {
            holes.put(from, to - from);
        } else {
            end = from;
            giveBack();
        }
    }

    private void giveBack() {
        FileChannel file = channel;
        if (file != null) {
            try {
                file.truncate(end);
            } catch (IOException e) {
                // The bytes stay where they are, within the budget, and are written over.
            }
        }
    }
}
