package org.energyscape.cli.bench;

import java.util.function.LongSupplier;

/**
 * Times tasks: first runs one until it is warm, then measures several times, then counts what a run allocates.
 *
 * <p>Java compiles what runs often, so the first runs of a task are many times slower than the later ones; a task is
 * warm when for some time no run was a tenth faster than all before. A short task is run many times for one measurement, because a clock cannot see a microsecond well; putting back between runs is not
 * counted.
 */
final class Stopwatch {
    /** Time for one measurement of a short task. */
    private static final double MEASUREMENT_SECONDS = 0.02;

    private static final int MOST_RUNS = 10_000;

    /** A task that takes longer than this is warm after one run, and fewer measurements of it tell enough. */
    private static final double LONG_SECONDS = 3;

    private static final int MEASUREMENTS_OF_LONG = 3;

    /** A run this much faster than the best before shows that the task was not warm. */
    private static final double FASTER = 0.9;

    /** Warming ends after so many times the time it takes where nothing changes. */
    private static final int MOST_PATIENCE = 10;

    private final LongSupplier nanoTime;
    private final double warmSeconds;
    private double result;

    /**
     * A stopwatch.
     *
     * @param nanoTime the clock
     * @param warmSeconds how long no run must be faster than all before, until a task is measured
     */
    Stopwatch(LongSupplier nanoTime, double warmSeconds) {
        this.nanoTime = nanoTime;
        this.warmSeconds = warmSeconds;
    }

    /**
     * Measures {@code repeat} times; a long task less often if {@code mayShorten}.
     *
     * @param before called before each measurement
     */
    Timing time(BenchTask task, int repeat, boolean mayShorten, Runnable before) {
        int runs = warm(task);
        before.run();
        double first = measure(task, runs);
        boolean isLong = first * runs > LONG_SECONDS;
        int times = mayShorten && isLong ? Math.min(repeat, MEASUREMENTS_OF_LONG) : repeat;
        double[] seconds = new double[times];
        seconds[0] = first;
        for (int i = 1; i < times; i++) {
            before.run();
            seconds[i] = measure(task, runs);
        }
        return new Timing(seconds, Allocation.of(task), result);
    }

    /** Runs the task until it is warm and answers how many runs make one measurement. */
    int warm(BenchTask task) {
        long begin = nanoTime.getAsLong();
        long lastGain = begin;
        double best = measure(task, 1);
        double last = best;
        int done = 1;
        while ((seconds(lastGain) < warmSeconds && seconds(begin) < MOST_PATIENCE * warmSeconds)
                || (done < 2 && last < LONG_SECONDS)) {
            last = measure(task, 1);
            done++;
            if (last < FASTER * best) {
                best = last;
                lastGain = nanoTime.getAsLong();
            }
        }
        return (int) Math.max(1, Math.min(MOST_RUNS, MEASUREMENT_SECONDS / Math.max(best, 1e-9)));
    }

    /** Seconds a run took, the mean of so many. */
    double measure(BenchTask task, int runs) {
        long nanos = 0;
        for (int i = 0; i < runs; i++) {
            task.reset();
            long begin = nanoTime.getAsLong();
            double value = task.run();
            nanos += nanoTime.getAsLong() - begin;
            result = value;
        }
        return nanos * 1e-9 / runs;
    }

    private double seconds(long begin) {
        return (nanoTime.getAsLong() - begin) * 1e-9;
    }
}
