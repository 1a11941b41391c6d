package org.energyscape.engine.data.digits;

import java.util.Arrays;

/**
 * What the pen drew: points joined by straight segments, in several strokes.
 *
 * <p>Point i is ({@code x[i]}, {@code y[i]}), x to the right and y down; {@code starts[i]} is true where a new stroke
 * begins, so that no segment joins i - 1 and i. Grows by {@link #add}; not thread-safe.
 */
final class PenPath {
    private double[] x = new double[128];
    private double[] y = new double[128];
    private boolean[] starts = new boolean[128];
    private int size;

    int size() {
        return size;
    }

    double x(int i) {
        return x[i];
    }

    double y(int i) {
        return y[i];
    }

    boolean starts(int i) {
        return starts[i];
    }

    void add(double px, double py, boolean startsStroke) {
        if (size == x.length) {
            x = Arrays.copyOf(x, 2 * size);
            y = Arrays.copyOf(y, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
        }
        x[size] = px;
        y[size] = py;
        starts[size++] = startsStroke;
    }

    void move(int i, double px, double py) {
        x[i] = px;
        y[i] = py;
    }

    double minX() {
        return least(x);
    }

    double minY() {
        return least(y);
    }

    double maxX() {
        return greatest(x);
    }

    double maxY() {
        return greatest(y);
    }

    private double least(double[] values) {
        double m = values[0];
        for (int i = 1; i < size; i++) {
            m = Math.min(m, values[i]);
        }
        return m;
    }

    private double greatest(double[] values) {
        double m = values[0];
        for (int i = 1; i < size; i++) {
            m = Math.max(m, values[i]);
        }
        return m;
    }
}
