package org.energyscape.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.energyscape.engine.math.ParallelBlocks;
import org.junit.jupiter.api.Test;

final class StopwatchTest {
    private static final long MILLI = 1_000_000;

    /** A clock that stands still but for the runs and resets of the task. */
    private long now;

    private int runs;
    private int resets;

    private BenchTask task(long runNanos, long resetNanos) {
        return BenchTask.resetting(
                () -> {
                    now += resetNanos;
                    resets++;
                },
                () -> {
                    now += runNanos;
                    runs++;
                    return 1;
                });
    }

    private Stopwatch stopwatch(double warmSeconds) {
        return new Stopwatch(() -> now, warmSeconds);
    }

    @Test
    void timeIsThatOfARunWithoutPuttingBack() {
        Timing timing = stopwatch(0.1).time(task(3 * MILLI, 50 * MILLI), 5, false, () -> {});
        assertThat(timing.seconds()).hasSize(5);
        assertThat(timing.median()).isCloseTo(0.003, within(1e-12));
        assertThat(resets).isEqualTo(runs);
    }

    @Test
    void aTaskIsWarmOnlyAfterTheTimeAskedFor() {
        int perMeasurement = stopwatch(0.5).warm(task(10 * MILLI, 0));
        assertThat(runs).isEqualTo(50);
        assertThat(perMeasurement).as("runs in 20 ms").isEqualTo(2);
    }

    @Test
    void aTaskThatStillGetsFasterIsNotWarm() {
        // Compiled after a second, then four times as fast.
        stopwatch(0.5).warm(() -> now += now < 400 * MILLI ? 40 * MILLI : 10 * MILLI);
        assertThat(now).as("half a second from the first fast run on").isBetween(900 * MILLI, 920 * MILLI);
    }

    @Test
    void warmingEndsEvenIfEveryRunIsFasterThanTheOneBefore() {
        long[] next = {400 * MILLI};
        stopwatch(0.1).warm(() -> {
            next[0] = next[0] * 85 / 100;
            return now += next[0] + 10;
        });
        assertThat(now).isBetween(1000 * MILLI, 1400 * MILLI);
    }

    @Test
    void aLongTaskIsWarmAfterOneRunAndMeasuredThreeTimesUnlessMoreIsAskedFor() {
        stopwatch(2).time(task(4000 * MILLI, 0), 9, true, () -> {});
        // One to warm, three to measure, one to count bytes.
        assertThat(runs).isEqualTo(5);
        assertThat(stopwatch(2).time(task(4000 * MILLI, 0), 9, false, () -> {}).seconds())
                .hasSize(9);
    }

    @Test
    void bytesAreCountedOnAllThreads() {
        byte[][] kept = new byte[64][];
        BenchTask task = () -> {
            ParallelBlocks.run(2, kept.length, block -> {
                // Long enough that the helper gets some of the blocks.
                for (int i = 0; i < 100; i++) {
                    kept[block] = new byte[10_000];
                }
            });
            return kept[0].length;
        };
        assertThat(Allocation.of(task)).isBetween(64_000_000L, 66_000_000L);
        assertThat(Allocation.of(() -> 1)).isLessThan(2_000);
    }
}
