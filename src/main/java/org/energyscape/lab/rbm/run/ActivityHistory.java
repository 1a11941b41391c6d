package org.energyscape.lab.rbm.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How active every hidden unit was whenever the run was measured: mean of P(h_j=1|v) over the probe pictures. At most
 * {@value #MOST_POINTS} points and {@value #MOST_BYTES} bytes are kept; when they are full every second point goes, so that
 * the whole of training stays covered evenly.
 *
 * <p>A run that goes back and takes the same way again measures the same; where it measures something else the later points
 * belong to a way that was given up, and go. Worker thread only.
 */
public final class ActivityHistory {
    static final int MOST_POINTS = 2048;
    static final int MOST_BYTES = 8 << 20;

    private final List<Point> points = new ArrayList<>();
    private final int room;

    private record Point(long step, double epoch, float[] activity) {}

    /**
     * The course of one unit.
     *
     * @param epochs with their fraction, rising
     * @param values mean of P(h_j=1|v) at each
     */
    public record Course(double[] epochs, double[] values) {
        public static final Course NONE = new Course(new double[0], new double[0]);
    }

    ActivityHistory(int hidden) {
        room = Math.max(16, Math.min(MOST_POINTS, MOST_BYTES / (Float.BYTES * hidden)));
    }

    /** Keeps what was measured; the array is taken as it is. */
    void add(long step, double epoch, float[] activity) {
        int at = points.size();
        while (at > 0 && points.get(at - 1).step() >= step) {
            at--;
        }
        if (at < points.size() && points.get(at).step() > step) {
            // It was thinned out, or nothing was measured here the last time; what follows shows whether it still
            // holds.
            return;
        }
        if (at < points.size()) {
            if (Arrays.equals(points.get(at).activity(), activity)) {
                return;
            }
            points.subList(at, points.size()).clear();
        }
        points.add(new Point(step, epoch, activity));
        if (points.size() > room) {
            thin();
        }
    }

    private void thin() {
        List<Point> kept = new ArrayList<>();
        for (int i = 0; i < points.size(); i += 2) {
            kept.add(points.get(i));
        }
        points.clear();
        points.addAll(kept);
    }

    /** Of one unit up to a step. */
    Course of(int unit, long step) {
        int count = 0;
        while (count < points.size() && points.get(count).step() <= step) {
            count++;
        }
        double[] epochs = new double[count];
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            epochs[i] = points.get(i).epoch();
            values[i] = points.get(i).activity()[unit];
        }
        return new Course(epochs, values);
    }
}
