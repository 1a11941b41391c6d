package org.energyscape.engine.record.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.math.RandomStream;
import org.energyscape.engine.record.RbmFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that record into one store, some at a time, are killed at random moments. The kernel keeps what a killed process
 * has written, as it does after every crash of the program; a power cut is another matter.
 */
final class KillTest {
    private static final int KILLS = 100;
    private static final int AT_A_TIME = 4;
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    Path folder;

    private final Set<Long> alive = ConcurrentHashMap.newKeySet();
    private final AtomicInteger runsSeen = new AtomicInteger();
    private final AtomicInteger oldPointsSeen = new AtomicInteger();

    private Path store() {
        return folder.resolve("runs");
    }

    @Test
    void killingTheProcessLosesAtMostTheLastSecondAndNoFinishedRun() throws Exception {
        ExecutorService lanes = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            List<Future<?>> kills = new ArrayList<>();
            for (int i = 0; i < KILLS; i++) {
                int number = i;
                kills.add(lanes.submit(() -> {
                    startKillAndLook(number);
                    return null;
                }));
            }
            for (Future<?> kill : kills) {
                kill.get();
            }
        } finally {
            lanes.shutdownNow();
        }
        // Else the test has looked at nothing.
        assertThat(runsSeen.get()).isGreaterThan(KILLS / 4);
        assertThat(oldPointsSeen.get()).isGreaterThan(KILLS);
    }

    private void startKillAndLook(int number) throws Exception {
        RandomStream random = RandomKey.ofSeed(42).child(number).stream();
        RecordingChild child =
                new RecordingChild(store(), folder.resolve(number + ".stamps"), folder.resolve("unpacked"));
        // Some die while they open the store, most soon after, some after more than a second of recording.
        boolean early = number % 3 == 2;
        if (early) {
            Thread.sleep(50 + random.nextInt(500));
        } else {
            alive.add(child.stream());
            Thread.sleep(number % 12 == 0 ? 1100 + random.nextInt(500) : 20 + random.nextInt(400));
            alive.remove(child.stream());
        }
        long killed = child.kill();
        // Those that are recorded at this moment: they may end before the store is looked at, but not be interrupted.
        Set<Long> others = Set.copyOf(alive);
        try (RunStore store = RunStore.open(store())) {
            requireIntact();
            for (String line : child.finished()) {
                requireWhole(store, line.split(" "));
            }
            if (child.hasStream()) {
                requireAllButTheLastSecond(store, child, killed);
            }
            for (long other : others) {
                RecordState state = store.get(other).state();
                assertThat(state == RecordState.RUNNING || !alive.contains(other))
                        .as("run %d of a living process is %s", other, state)
                        .isTrue();
            }
        }
    }

    private void requireIntact() throws SQLException {
        String url = "jdbc:sqlite:" + store().resolve(RunStore.DATABASE) + "?busy_timeout=20000";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA integrity_check")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("ok");
        }
    }

    private void requireWhole(RunStore store, String[] line) throws IOException {
        long id = Long.parseLong(line[1]);
        RunInfo run = store.get(id);
        assertThat(run.state()).isEqualTo(RecordState.FINISHED);
        assertThat(run.finalHash()).isEqualTo(line[3]);
        assertThat(store.metrics(id).get(0).size()).isEqualTo(Integer.parseInt(line[2]));
        Path weights = store.folder(id).resolve(store.files(id).get(0).name());
        assertThat(Hashes.of(RbmFile.read(weights))).isEqualTo(line[3]);
        runsSeen.incrementAndGet();
    }

    private void requireAllButTheLastSecond(RunStore store, RecordingChild child, long killed) throws Exception {
        long id = child.stream();
        assertThat(store.get(id).state()).isEqualTo(RecordState.INTERRUPTED);
        LongBuffer stamps = child.stamps();
        List<RunCurve> curves = store.metrics(id);
        int kept = curves.isEmpty() ? 0 : curves.get(0).size();
        if (kept > 0) {
            // No gaps; and every number as it was, but that the very last stamp may have come too late.
            assertThat(curves.get(0).steps())
                    .isEqualTo(LongStream.range(0, kept).toArray());
            double[] recorded = IntStream.range(0, kept)
                    .mapToDouble(step -> stamps.get(step) == 0 ? curves.get(0).values()[step] : stamps.get(step))
                    .toArray();
            assertThat(curves.get(0).values()).isEqualTo(recorded);
        }
        int old = 0;
        while (old < RecordingProcess.ROOM && stamps.get(old) != 0 && killed - stamps.get(old) > SECOND) {
            old++;
        }
        assertThat(kept)
                .as("points kept of run %d, of which %d are older than a second", id, old)
                .isGreaterThanOrEqualTo(old);
        oldPointsSeen.addAndGet(old);
    }
}
