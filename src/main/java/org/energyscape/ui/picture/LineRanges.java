package org.energyscape.ui.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which stretch of both axes a {@link LinePlot} shows: all points of the curves that are to be seen, with some room, or what
 * was zoomed to. A linear y axis ends on round numbers. JavaFX thread only.
 */
final class LineRanges {
    private static final double HEAD_ROOM = 0.04;

    /** For points that stand beside the first or last x. */
    private static final double SIDE_ROOM = 0.025;

    private final List<LineSeries> series;
    private boolean logarithmic;
    private boolean logarithmicX;
    private boolean wholeX;
    private boolean roomAtSides;
    private double greatestY = Double.POSITIVE_INFINITY;

    /** Follows the list of curves as it changes. */
    LineRanges(List<LineSeries> series) {
        this.series = series;
    }

    void setLogarithmic(boolean logarithmic) {
        this.logarithmic = logarithmic;
    }

    boolean isLogarithmic() {
        return logarithmic;
    }

    void setLogarithmicX(boolean logarithmic) {
        logarithmicX = logarithmic;
    }

    void setWholeX(boolean whole) {
        wholeX = whole;
    }

    void setRoomAtSides(boolean room) {
        roomAtSides = room;
    }

    /** The greatest value that y can have: a linear axis ends just above it. */
    void setGreatestY(double greatest) {
        greatestY = greatest;
    }

    /** From the first to the last x of what is shown without zoom, or null where there is nothing. */
    double @Nullable [] stretch() {
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        for (LineSeries s : series) {
            double first = s.firstX(logarithmicX);
            if (s.isVisible() && !Double.isNaN(first)) {
                from = Math.min(from, first);
                to = Math.max(to, s.lastX());
            }
        }
        return from < to ? new double[] {from, to} : null;
    }

    /** The least and greatest value to be seen over a stretch of x, or null where there is none. */
    double @Nullable [] valuesWithin(double from, double to) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (LineSeries s : series) {
            for (int i = 0; i < s.count() && s.isVisible(); i++) {
                double y = s.y()[i];
                if (s.x()[i] >= from && s.x()[i] <= to && !Decimation.isGap(y, logarithmic)) {
                    least = Math.min(least, y);
                    greatest = Math.max(greatest, y);
                }
            }
        }
        return least <= greatest ? new double[] {least, greatest} : null;
    }

    /** Axes for a plot without a value. */
    PlotFrame.Spec empty() {
        return range(logarithmicX ? 0.1 : 0, 1, logarithmic ? 0.1 : 0, 1);
    }

    /**
     * The ranges to show; null while there is no value to show.
     *
     * @param references lines that are to be seen as well
     */
    PlotFrame.@Nullable Spec spec(List<ReferenceLine> references, PlotPointer.@Nullable Zoom zoom) {
        double xMin = Double.POSITIVE_INFINITY;
        double xMax = Double.NEGATIVE_INFINITY;
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (LineSeries s : series) {
            double first = s.firstX(logarithmicX);
            if (s.isVisible() && !Double.isNaN(first)) {
                xMin = Math.min(xMin, first);
                xMax = Math.max(xMax, s.lastX());
                least = Math.min(least, s.least(logarithmic));
                greatest = Math.max(greatest, s.greatest());
            }
        }
        if (!(least <= greatest)) {
            return null;
        }
        if (zoom != null) {
            return range(zoom.xMin(), zoom.xMax(), zoom.yMin(), zoom.yMax());
        }
        for (ReferenceLine line : references) {
            if (!Decimation.isGap(line.y(), logarithmic)) {
                least = Math.min(least, line.y());
                greatest = Math.max(greatest, line.y());
            }
        }
        if (!(xMin < xMax)) {
            // Epochs and steps begin at zero: a point alone stands in the middle of the way from there.
            boolean fromZero = xMin >= 0 && !logarithmicX;
            xMax = logarithmicX || xMin > 0 ? xMax * 2 : xMax + 0.5;
            xMin = fromZero ? 0 : logarithmicX ? xMin / 2 : xMin - 0.5;
        } else if (logarithmicX) {
            // A law of growth has few points, and the first and last are not to be cut in half by the axes.
            double reach = Math.pow(xMax / xMin, HEAD_ROOM);
            xMin /= reach;
            xMax *= reach;
        } else if (roomAtSides) {
            double room = (xMax - xMin) * SIDE_ROOM;
            xMin -= room;
            xMax += room;
        }
        return logarithmic ? logSpec(xMin, xMax, least, greatest) : linearSpec(xMin, xMax, least, greatest);
    }

    private PlotFrame.Spec logSpec(double xMin, double xMax, double least, double greatest) {
        double reach = Math.max(1.2, Math.pow(greatest / least, HEAD_ROOM));
        return range(xMin, xMax, least / reach, greatest * reach);
    }

    private PlotFrame.Spec range(double xMin, double xMax, double yMin, double yMax) {
        return new PlotFrame.Spec(xMin, xMax, yMin, yMax, logarithmicX, logarithmic, wholeX, false);
    }

    /** The y range ends on round numbers, so that it moves in steps and not with every point. */
    private PlotFrame.Spec linearSpec(double xMin, double xMax, double least, double greatest) {
        double low = least;
        double high = greatest;
        if (high - low <= Math.ulp(Math.max(Math.abs(low), Math.abs(high))) * 64) {
            double reach = high == 0 ? 1 : Math.abs(high) * 0.1;
            low -= reach;
            high += reach;
        }
        double room = (high - low) * HEAD_ROOM;
        double step = Ticks.niceStep((high - low) / 10);
        double yMin = Math.floor((low - room) / step) * step;
        double yMax = Math.ceil((high + room) / step) * step;
        if (yMax > greatestY && yMin < greatestY) {
            yMax = greatestY + (greatestY - yMin) * HEAD_ROOM / 2;
        }
        // A quantity that is never negative gets no room below zero.
        return range(xMin, xMax, least >= 0 ? Math.max(0, yMin) : yMin, yMax);
    }
}
