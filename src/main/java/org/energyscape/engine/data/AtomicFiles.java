package org.energyscape.engine.data;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file so that a reader sees the whole old content or the whole new one, never a part.
 *
 * <p>The bytes go to a hidden file in the same folder, are forced to the disk, and then take the name in one atomic move.
 * If anything fails before the move, the hidden file is removed and the old file stands untouched. Any thread may call
 * it; of two writers of one file the last to finish wins.
 */
public final class AtomicFiles {
    private static final int ATTEMPTS = 10_000;

    private AtomicFiles() {}

    /** Replaces or creates the file with what the writer puts into the stream. The folder must exist. */
    public static void write(Path file, IOConsumer<OutputStream> writer) throws IOException {
        // A link keeps pointing at the file it names; moving over the link itself would cut it.
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw new IOException("Cannot write " + file + ": found a folder, expected a file or nothing");
        }
        Path name = target.getFileName();
        Path folder = target.getParent();
        if (name == null || folder == null) {
            throw new IOException("Cannot write " + file + ": found a path without a file name");
        }
        Path part = create(folder, name.toString());
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                OutputStream buffered = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                writer.accept(new KeptOpen(buffered));
                buffered.flush();
                channel.force(true);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Numbered names instead of {@code Files.createTempFile}, whose files only their owner may read. */
    private static Path create(Path folder, String name) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return Files.createFile(folder.resolve("." + name + "." + attempt + ".part"));
            } catch (FileAlreadyExistsException taken) {
                // Another writer, or the remains of a crash: the loop takes the next number.
            }
        }
        throw new IOException("Cannot write " + folder.resolve(name) + ": " + ATTEMPTS + " unfinished copies stand in "
                + "its folder (files named ." + name + ".*.part)");
    }

    /** A writer may close its stream; the channel below must stay open until it is forced to the disk. */
    private static final class KeptOpen extends FilterOutputStream {
        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
