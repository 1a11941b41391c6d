package org.energyscape.engine.record.runs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A {@link RecordingProcess} as its parent sees it. */
final class RecordingChild {
    private final Process process;
    private final Path stamps;
    private final Path complaints;
    private final List<String> finished = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Long> stream = new CompletableFuture<>();
    private final Thread reader;

    /** Starts it. The driver's unpacked library, which a killed process leaves behind, goes to the temporary folder. */
    RecordingChild(Path store, Path stamps, Path temporary) throws IOException {
        this.stamps = stamps;
        complaints = Path.of(stamps + ".err");
        Files.createDirectories(temporary);
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.sqlite.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        RecordingProcess.class.getName(),
                        store.toString(),
                        stamps.toString())
                .redirectError(complaints.toFile())
                .start();
        reader = new Thread(this::read, "lines of a recording process");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("stream ")) {
                    stream.complete(Long.valueOf(line.substring("stream ".length())));
                } else if (line.matches("finished \\d+ \\d+ [0-9a-f]{64}")) {
                    finished.add(line);
                }
            }
        } catch (IOException e) {
            // The pipe of a killed process may break; what was read until then counts.
        } finally {
            stream.cancel(false);
        }
    }

    /** Waits for the number of its long run. */
    long stream() throws InterruptedException, ExecutionException, TimeoutException, IOException {
        try {
            return stream.get(30, TimeUnit.SECONDS);
        } catch (CancellationException e) {
            throw new AssertionError("The process ended by itself: " + Files.readString(complaints), e);
        }
    }

    /** The number of its long run if it has told it. */
    boolean hasStream() {
        return stream.isDone() && !stream.isCancelled();
    }

    /** Kills it and answers the moment before, by {@code System.nanoTime()}, which all processes of a machine share. */
    long kill() throws InterruptedException {
        long moment = System.nanoTime();
        process.destroyForcibly();
        process.waitFor();
        reader.join(10_000);
        return moment;
    }

    /** The lines it wrote for finished runs. */
    List<String> finished() {
        return List.copyOf(finished);
    }

    /** The moments at which it recorded the points of its long run, by step; 0 after the last. */
    LongBuffer stamps() throws IOException {
        try (FileChannel channel = FileChannel.open(stamps, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, (long) RecordingProcess.ROOM * Long.BYTES)
                    .order(ByteOrder.nativeOrder())
                    .asLongBuffer();
        }
    }
}
