package org.energyscape.ui.picture;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One curve of a {@link LinePlot}: points with ascending x; y may be NaN, where the curve has a gap. JavaFX thread only.
 */
public final class LineSeries {

    /** How the curve is drawn. */
    public enum Stroke {
        /** By custom here: measured on the training set, or the only one. */
        SOLID,
        /** By custom here: measured on the validation set. */
        DASHED
    }

    private final String name;
    private final int color;
    private final Stroke stroke;
    private final boolean points;
    private final Runnable changed;
    private double[] x = new double[0];
    private double[] y = new double[0];
    private double[] low = new double[0];
    private double[] high = new double[0];
    private boolean band;
    private int count;
    private int scanned;
    private double least;
    private double greatest;
    private double leastPositive;
    private boolean visible = true;
    private @Nullable LineSeries leader;

    LineSeries(String name, int color, Stroke stroke, boolean points, Runnable changed) {
        this.name = name;
        this.color = color;
        this.stroke = stroke;
        this.points = points;
        this.changed = changed;
        forgetExtent();
    }

    /**
     * Shows the first {@code count} entries of two arrays, which are kept, not copied: entries once shown must not
     * change, more may be written behind them before the next call.
     */
    public void set(double[] newX, double[] newY, int newCount) {
        if (newCount < 0 || newCount > newX.length || newCount > newY.length) {
            throw new IllegalArgumentException("Series " + name + ": " + newCount + " points, but the arrays hold "
                    + newX.length + " x and " + newY.length + " y");
        }
        if (newX != x || newY != y || newCount < count) {
            forgetExtent();
        }
        x = newX;
        y = newY;
        count = newCount;
        changed.run();
    }

    /**
     * Gives every point of {@link #set} a bar of error from {@code newLow} to {@code newHigh}; drawn where points are. An
     * end that is no finite number leaves that half out.
     */
    public void setErrors(double[] newLow, double[] newHigh) {
        if (newLow.length != newHigh.length) {
            throw new IllegalArgumentException(
                    "Series " + name + ": " + newLow.length + " lower and " + newHigh.length + " upper ends");
        }
        low = newLow;
        high = newHigh;
        forgetExtent();
        changed.run();
    }

    /** Shades between the ends of {@link #setErrors} instead of drawing bars: for curves of many points. */
    public void setBand(boolean shaded) {
        band = shaded;
        changed.run();
    }

    boolean isBand() {
        return band && low.length > 0;
    }

    /** The lower end of the bar of error of a point; its y where it has none. */
    double low(int index) {
        return index < low.length && Double.isFinite(low[index]) ? low[index] : y[index];
    }

    /** The upper end of the bar of error of a point; its y where it has none. */
    double high(int index) {
        return index < high.length && Double.isFinite(high[index]) ? high[index] : y[index];
    }

    /** Adds a point; its x must not be below the last one. */
    public void append(double nextX, double nextY) {
        if (count > 0 && !(nextX >= x[count - 1])) {
            throw new IllegalArgumentException(
                    "Series " + name + ": x must not fall, found " + nextX + " after " + x[count - 1]);
        }
        if (count == x.length || count == y.length) {
            x = Arrays.copyOf(x, Math.max(64, 2 * count));
            y = Arrays.copyOf(y, Math.max(64, 2 * count));
        }
        x[count] = nextX;
        y[count] = nextY;
        count++;
        changed.run();
    }

    /** Forgets all points. */
    public void clear() {
        x = new double[0];
        y = new double[0];
        low = new double[0];
        high = new double[0];
        count = 0;
        forgetExtent();
        changed.run();
    }

    public void setVisible(boolean visible) {
        this.visible = visible;
        changed.run();
    }

    public boolean isVisible() {
        return visible && (leader == null || leader.isVisible());
    }

    /** Is shown with another from now on. */
    void follow(LineSeries other) {
        leader = other;
    }

    /** The one it is shown with, or null. */
    @Nullable
    LineSeries leader() {
        return leader;
    }

    public String name() {
        return name;
    }

    public int count() {
        return count;
    }

    int color() {
        return color;
    }

    Stroke stroke() {
        return stroke;
    }

    boolean hasPoints() {
        return points;
    }

    double[] x() {
        return x;
    }

    double[] y() {
        return y;
    }

    /** The least x, or the least that a logarithmic axis can show; NaN if there is none. */
    double firstX(boolean positiveOnly) {
        int first = positiveOnly ? Decimation.lowerBound(x, count, Double.MIN_VALUE) : 0;
        return first < count ? x[first] : Double.NaN;
    }

    double lastX() {
        return x[count - 1];
    }

    /** The least finite y, or the least that a logarithmic axis can show; infinite if there is none. */
    double least(boolean positiveOnly) {
        scan();
        return positiveOnly ? leastPositive : least;
    }

    double greatest() {
        scan();
        return greatest;
    }

    /** The point whose x is nearest; -1 if there is none. */
    int nearest(double wanted) {
        if (count == 0) {
            return -1;
        }
        int right = Math.min(count - 1, Decimation.lowerBound(x, count, wanted));
        boolean left = right > 0 && wanted - x[right - 1] < x[right] - wanted;
        return left ? right - 1 : right;
    }

    private void scan() {
        for (; scanned < count; scanned++) {
            double v = y[scanned];
            if (!Double.isFinite(v)) {
                continue;
            }
            least = Math.min(least, low(scanned));
            greatest = Math.max(greatest, high(scanned));
            if (v > 0) {
                leastPositive = Math.min(leastPositive, v);
            }
        }
    }

    private void forgetExtent() {
        scanned = 0;
        least = Double.POSITIVE_INFINITY;
        leastPositive = Double.POSITIVE_INFINITY;
        greatest = Double.NEGATIVE_INFINITY;
    }
}
