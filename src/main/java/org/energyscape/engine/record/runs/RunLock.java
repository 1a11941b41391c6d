package org.energyscape.engine.record.runs;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Says that a living process is recording a run: a lock on a file in the run's folder, which the operating system takes
 * away when the process dies, however it dies. Process numbers are used again, and a heartbeat stops while a laptop
 * sleeps; a lock does neither.
 *
 * <p>A lock belongs to the process, and closing any channel of the file would give it up; so those held by this process are
 * remembered here and their files not touched. Any thread.
 */
final class RunLock implements AutoCloseable {
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private RunLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** The lock, or null if a living process, this one included, has it. The folder of the file must exist. */
    static @Nullable RunLock tryAcquire(Path lockFile) throws IOException {
        Path file = lockFile.toAbsolutePath().normalize();
        if (!HELD_HERE.add(file)) {
            return null;
        }
        FileChannel channel = null;
        boolean held = false;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            held = lock != null;
            return held ? new RunLock(file, channel) : null;
        } finally {
            if (!held) {
                HELD_HERE.remove(file);
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }

    /** Gives it up and removes the file. */
    @Override
    public void close() throws IOException {
        try {
            channel.close();
            Files.deleteIfExists(file);
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
