package org.energyscape.ui.fx;

import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Notices when the FX thread does not answer. A daemon thread sends it a trivial task, waits for the answer, rests and
 * asks again. An answer that takes longer than {@value #STALL_MILLIS} ms is a stall: it is counted and logged together
 * with where the FX thread was found while it was silent. Independent of pulses, so a hidden window is watched as well.
 *
 * <p>Its cost: {@value #REST_MILLIS} ms of rest between two empty tasks. Any thread may read its figures.
 */
public final class StallWatchdog implements AutoCloseable {
    /** From here on, a person feels that the window does not answer. */
    public static final long STALL_MILLIS = 100;

    private static final long REST_MILLIS = 25;
    private static final int FRAMES_LOGGED = 25;
    private static final Logger LOG = Logger.getLogger(StallWatchdog.class.getName());

    private final Executor watched;
    private final Thread thread;
    private volatile boolean closed;
    private volatile long answeredNanos;
    private volatile boolean answered;
    private volatile @Nullable Thread fxThread;
    private volatile Report report = new Report(0, 0, "");

    /**
     * What has been seen so far.
     *
     * @param stalls how many
     * @param worstMillis the longest, in milliseconds
     * @param lastTrace where the FX thread was found during the last one; empty if it answered before it was looked at
     */
    public record Report(int stalls, double worstMillis, String lastTrace) {}

    /** Starts watching the thread behind the given executor, {@link FxThread#LATER} in the window. */
    public StallWatchdog(Executor watched) {
        this.watched = watched;
        thread = new Thread(this::watch, "stall-watchdog");
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    public Report report() {
        return report;
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }

    private void watch() {
        while (!closed) {
            ask();
            rest(REST_MILLIS);
        }
    }

    private void ask() {
        long asked = System.nanoTime();
        answered = false;
        watched.execute(this::answer);
        String trace = "";
        while (!answered && !closed) {
            // The answer unparks this thread; the limit decides when to look at what holds the FX thread up.
            rest(STALL_MILLIS);
            if (!answered && trace.isEmpty() && System.nanoTime() - asked >= STALL_MILLIS * 1_000_000) {
                trace = whereItIs();
            }
        }
        if (answered) {
            judge((answeredNanos - asked) / 1e6, trace);
        }
    }

    private void answer() {
        fxThread = Thread.currentThread();
        answeredNanos = System.nanoTime();
        answered = true;
        LockSupport.unpark(thread);
    }

    private void judge(double millis, String trace) {
        if (millis < STALL_MILLIS) {
            return;
        }
        report = new Report(report.stalls() + 1, Math.max(report.worstMillis(), millis), trace);
        LOG.log(Level.WARNING, () -> String.format("The window did not answer for %.0f ms%s", millis, trace));
    }

    private String whereItIs() {
        Thread fx = fxThread;
        return fx == null
                ? ""
                : Stream.of(fx.getStackTrace())
                        .limit(FRAMES_LOGGED)
                        .map(frame -> System.lineSeparator() + "    at " + frame)
                        .collect(Collectors.joining());
    }

    private static void rest(long millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
