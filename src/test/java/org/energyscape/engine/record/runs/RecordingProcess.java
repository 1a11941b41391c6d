package org.energyscape.engine.record.runs;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that records until it is killed: one long run with a point about every millisecond, whose value is
 * {@code System.nanoTime()}, and finished small runs in between. What it has put into the record it writes down as well
 * in a file mapped into memory, which survives a kill without any commit. It says {@code stream ID} when the long run has
 * begun and {@code finished ID POINTS HASH} when {@code finish()} of a small one has returned.
 */
final class RecordingProcess {
    /** Points the file of stamps has room for. */
    static final int ROOM = 1 << 16;

    private static final int POINTS_BETWEEN_RUNS = 15;
    private static final int SMALL_RUN = 20;

    private RecordingProcess() {}

    /** Arguments: folder of the store, file of stamps. */
    public static void main(String[] args) throws IOException {
        PrintStream out = System.out;
        LongBuffer stamps;
        try (FileChannel channel = FileChannel.open(
                Path.of(args[1]), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            stamps = channel.map(FileChannel.MapMode.READ_WRITE, 0, (long) ROOM * Long.BYTES)
                    .order(ByteOrder.nativeOrder())
                    .asLongBuffer();
        }
        RunStore store = RunStore.open(Path.of(args[0]));
        RunRecorder stream = store.begin(Runs.header("stream", null, 1));
        out.println("stream " + stream.id());
        out.flush();
        for (int step = 0; step < ROOM; step++) {
            long now = System.nanoTime();
            stream.metric(Runs.TRAIN, step, step, (double) now);
            stamps.put(step, now);
            if (step % POINTS_BETWEEN_RUNS == POINTS_BETWEEN_RUNS - 1) {
                smallRun(store, step, out);
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static void smallRun(RunStore store, int seed, PrintStream out) throws IOException {
        RunRecorder recorder = store.begin(Runs.header("small", null, seed));
        for (int step = 0; step < SMALL_RUN; step++) {
            recorder.metric(Runs.TRAIN, step, step, (double) System.nanoTime());
        }
        String hash = recorder.weights(SMALL_RUN, Runs.machine(seed));
        recorder.finish(RecordState.FINISHED, SMALL_RUN, hash);
        out.println("finished " + recorder.id() + " " + SMALL_RUN + " " + hash);
        out.flush();
    }
}
