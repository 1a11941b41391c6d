package org.energyscape.engine.run;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every measured point of a run: nothing is thinned here, plots decimate to the pixels they have. One series is a
 * metric measured on a set, such as ("crossEntropy", "validation"), its points in rising order of step.
 *
 * <p>Written by the worker, read by any thread; each call locks briefly.
 */
public final class MetricLog {
    private final Map<Series, Points> points = new LinkedHashMap<>();
    private final Listener listener;
    private long version;

    /** A log of its own. */
    public MetricLog() {
        this(new Listener() {});
    }

    /** A log whose listener is told everything, on the thread that does it, while the log is locked. */
    public MetricLog(Listener listener) {
        this.listener = listener;
    }

    /** Told what happens to the log, such as a recorder of the run. Must return at once. */
    public interface Listener {
        /** A point was added. */
        default void added(Series series, long step, double x, double value) {}

        /** Every point after the step was dropped; all of them if it is below zero. */
        default void truncated(long lastStep) {}
    }

    /**
     * Names one curve.
     *
     * @param metric what is measured, such as {@code "crossEntropy"}
     * @param set on what, such as {@code "train"}; empty where it has no set
     */
    public record Series(String metric, String set) {}

    /**
     * A copy of one curve.
     *
     * @param x positions, rising (steps, or epochs: whatever the simulation counts by)
     * @param y values at those positions
     */
    public record Curve(double[] x, double[] y) {
        /** A curve without points. */
        public static final Curve EMPTY = new Curve(new double[0], new double[0]);

        public int size() {
            return x.length;
        }
    }

    private static final class Points {
        private double[] x = new double[64];
        private double[] y = new double[64];
        private long[] steps = new long[64];
        private int size;

        void add(long step, double atX, double value) {
            if (size == x.length) {
                x = Arrays.copyOf(x, size * 2);
                y = Arrays.copyOf(y, size * 2);
                steps = Arrays.copyOf(steps, size * 2);
            }
            steps[size] = step;
            x[size] = atX;
            y[size] = value;
            size++;
        }
    }

    /**
     * Adds a point. A point at or before the last step of its series is dropped: it is a replay of one already kept.
     *
     * @param step the step count of the simulation
     * @param x the position on the axis, such as the epoch
     */
    public synchronized void add(Series series, long step, double x, double value) {
        Points p = points.computeIfAbsent(series, s -> new Points());
        if (p.size > 0 && step <= p.steps[p.size - 1]) {
            return;
        }
        p.add(step, x, value);
        version++;
        listener.added(series, step, x, value);
    }

    /** Forgets every point after the step. */
    public synchronized void truncateAfter(long step) {
        for (Points p : points.values()) {
            while (p.size > 0 && p.steps[p.size - 1] > step) {
                p.size--;
            }
        }
        version++;
        listener.truncated(step);
    }

    public synchronized void clear() {
        points.clear();
        version++;
        listener.truncated(-1);
    }

    /** Rises with every change: a plot that has drawn this version need not draw again. */
    public synchronized long version() {
        return version;
    }

    /** The names of all curves in order of first appearance. */
    public synchronized Set<Series> series() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(points.keySet()));
    }

    /** A copy of one curve, empty if nothing has been measured. */
    public synchronized Curve curve(Series series) {
        Points p = points.get(series);
        return p == null ? Curve.EMPTY : new Curve(Arrays.copyOf(p.x, p.size), Arrays.copyOf(p.y, p.size));
    }

    /** The last value of one curve, or null if nothing has been measured. */
    public synchronized @Nullable Double last(Series series) {
        Points p = points.get(series);
        return p == null || p.size == 0 ? null : Double.valueOf(p.y[p.size - 1]);
    }

    /** The last value of one curve that was measured at or before a step, or null if there is none. */
    public synchronized @Nullable Double lastUpTo(Series series, long step) {
        Points p = points.get(series);
        int end = p == null ? 0 : p.size;
        while (p != null && end > 0 && p.steps[end - 1] > step) {
            end--;
        }
        return p == null || end == 0 ? null : Double.valueOf(p.y[end - 1]);
    }
}
