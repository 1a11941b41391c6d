package org.energyscape.ui.picture;

import java.util.Arrays;
import java.util.List;
import javafx.scene.shape.StrokeLineJoin;

/**
 * Draws one curve: a stroked line where there are about as many points as pixel columns or fewer, and otherwise the band
 * between the least and the greatest value of every column, widened by the width of the line. The band covers what the
 * stroked line would cover, and filling it costs a fraction of stroking thousands of joints. Reused from frame to frame;
 * JavaFX thread only.
 */
final class CurvePainter {

    private static final double LINE = 1.75;
    static final double POINT = 6;
    private static final double SHADE = 0.16;

    /** Points per column from which a band is drawn. */
    private static final double DENSE = 1.5;

    /** Points farther apart than this many columns get a dot each, if the series wants dots. */
    private static final double DOT_DISTANCE = 8;

    private final Decimation decimation = new Decimation();
    private double[] px = new double[64];
    private double[] py = new double[64];
    private double[] low = new double[64];
    private double[] bandX = new double[0];
    private double[] bandY = new double[0];
    private int length;

    /** Draws the part of the series that the axes show; strays beyond their rectangle, see {@link Brush#openWindow}. */
    void draw(Brush g, PictureStyle style, PlotFrame frame, LineSeries series, double device) {
        boolean positiveOnly = frame.y().logarithmic();
        int columns = (int) Math.max(1, Math.ceil((frame.right() - frame.left()) * device));
        decimation.choose(
                series.x(),
                series.y(),
                series.count(),
                frame.x().min(),
                frame.x().max(),
                evenColumns(frame.x(), columns),
                positiveOnly);
        if (series.isBand()) {
            g.setFill(style.series(series.color()).deriveColor(0, 1, 1, SHADE));
            fillErrors(g, frame, series);
        }
        g.setStroke(style.series(series.color()));
        g.setFill(style.series(series.color()));
        g.setLineWidth(LINE);
        g.setLineJoin(StrokeLineJoin.BEVEL);
        boolean dashed = series.stroke() == LineSeries.Stroke.DASHED;
        if (dashed) {
            g.setLineDashes(LinePlot.DASH, LinePlot.DASH_GAP);
        }
        // A band cannot be dashed.
        boolean dense = !dashed && decimation.size() > DENSE * columns;
        int size = decimation.size();
        length = 0;
        for (int i = 0; i < size; i++) {
            int index = decimation.kept()[i];
            if (isGap(frame, series, index)) {
                finishRun(g, dense, device);
            } else {
                add(frame.x().place(series.x()[index]), place(frame, series.y()[index]), dense ? device : 0);
            }
        }
        finishRun(g, dense, device);
        g.setLineDashes();
    }

    /** Draws the dots of a series, and its errors, if it wants them and they are far enough apart. */
    void drawDots(
            Brush g, PictureStyle style, PlotFrame frame, LineSeries series, List<LineSeries> besides, double device) {
        int columns = (int) Math.max(1, Math.ceil((frame.right() - frame.left()) * device));
        if (!series.hasPoints()) {
            return;
        }
        decimation.choose(
                series.x(),
                series.y(),
                series.count(),
                frame.x().min(),
                frame.x().max(),
                evenColumns(frame.x(), columns),
                frame.y().logarithmic());
        if (decimation.size() * DOT_DISTANCE < columns) {
            g.setStroke(style.series(series.color()));
            g.setFill(style.series(series.color()));
            g.setLineWidth(LINE);
            dots(g, frame, series, besides);
        }
    }

    /** Columns of equal width in x, on a logarithmic axis as narrow everywhere as its leftmost, the narrowest. */
    private static int evenColumns(Axis x, int columns) {
        double ratio = x.max() / x.min();
        double even = x.logarithmic() ? columns * (ratio - 1) / Math.log(ratio) : columns;
        return (int) Math.min(even, Integer.MAX_VALUE);
    }

    private static boolean isGap(PlotFrame frame, LineSeries series, int index) {
        return Decimation.isGap(series.y()[index], frame.y().logarithmic())
                || (frame.x().logarithmic() && series.x()[index] <= 0);
    }

    /** Far outside, a line still leaves the plot at the right place; infinity would not be drawn at all. */
    private static double place(PlotFrame frame, double y) {
        double height = frame.bottom() - frame.top();
        return Math.max(
                frame.top() - 2 * height - 1,
                Math.min(frame.bottom() + 2 * height + 1, frame.y().place(y)));
    }

    /** Adds a point, or, for a band ({@code device} &gt; 0), widens the column it falls into. */
    private void add(double x, double y, double device) {
        if (device > 0) {
            double column = (Math.floor(x * device) + 0.5) / device;
            if (length > 0 && px[length - 1] == column) {
                py[length - 1] = Math.min(py[length - 1], y);
                low[length - 1] = Math.max(low[length - 1], y);
                return;
            }
            append(column, y);
        } else {
            append(x, y);
        }
    }

    private void append(double x, double y) {
        if (length == px.length) {
            px = Arrays.copyOf(px, 2 * length);
            py = Arrays.copyOf(py, 2 * length);
            low = Arrays.copyOf(low, 2 * length);
        }
        px[length] = x;
        py[length] = y;
        low[length] = y;
        length++;
    }

    private void finishRun(Brush g, boolean dense, double device) {
        if (length == 1) {
            // A line would not show it.
            double top = py[0];
            g.fillRoundRect(px[0] - LINE, top - LINE, 2 * LINE, low[0] - top + 2 * LINE, 2 * LINE, 2 * LINE);
        } else if (length > 1 && dense) {
            fillBand(g, 0.5 / device);
        } else if (length > 1) {
            g.strokePolyline(px, py, length);
        }
        length = 0;
    }

    private void fillBand(Brush g, double half) {
        int n = length;
        for (int i = 0; i + 1 < n; i++) {
            // Columns that do not overlap meet half way, or a steep step would get lost between them.
            if (py[i + 1] > low[i]) {
                low[i] = (low[i] + py[i + 1]) / 2;
                py[i + 1] = low[i];
            } else if (low[i + 1] < py[i]) {
                py[i] = (py[i] + low[i + 1]) / 2;
                low[i + 1] = py[i];
            }
        }
        int corners = 0;
        if (bandX.length < 4 * n) {
            bandX = new double[8 * n];
            bandY = new double[8 * n];
        }
        for (int i = 0; i < n; i++) {
            boolean peak = isPeak(py, i, n, -1);
            corners = corner(corners, px[i], py[i] - LINE / 2, peak ? -half : 0);
        }
        for (int i = n - 1; i >= 0; i--) {
            boolean peak = isPeak(low, i, n, 1);
            corners = corner(corners, px[i], low[i] + LINE / 2, peak ? half : 0);
        }
        g.fillPolygon(bandX, bandY, corners);
    }

    /** Whether a column sticks out from both its neighbours by more than the line is wide. */
    private static boolean isPeak(double[] edge, int i, int n, int direction) {
        return i > 0
                && i + 1 < n
                && (edge[i] - edge[i - 1]) * direction > LINE
                && (edge[i] - edge[i + 1]) * direction > LINE;
    }

    /** A corner of the band; for a peak two, a column apart, since a pointed one would fade away towards its tip. */
    private int corner(int at, double x, double y, double half) {
        bandX[at] = x + half;
        bandY[at] = y;
        if (half == 0) {
            return at + 1;
        }
        bandX[at + 1] = x - half;
        bandY[at + 1] = y;
        return at + 2;
    }

    private void fillErrors(Brush g, PlotFrame frame, LineSeries series) {
        int size = decimation.size();
        int used = 0;
        if (bandX.length < 2 * size) {
            bandX = new double[2 * size];
            bandY = new double[2 * size];
        }
        for (int i = 0; i < 2 * size; i++) {
            boolean up = i < size;
            int index = decimation.kept()[up ? i : 2 * size - 1 - i];
            if (!isGap(frame, series, index)) {
                bandX[used] = frame.x().place(series.x()[index]);
                bandY[used++] = place(frame, up ? series.high(index) : series.low(index));
            }
        }
        g.fillPolygon(bandX, bandY, used);
    }

    private void dots(Brush g, PlotFrame frame, LineSeries series, List<LineSeries> besides) {
        for (int i = 0; i < decimation.size(); i++) {
            int index = decimation.kept()[i];
            if (!isGap(frame, series, index)) {
                double aside = besides.isEmpty() ? 0 : Dodge.shift(frame, besides, series, index);
                double x = frame.x().place(series.x()[index]) + aside;
                double y = place(frame, series.y()[index]);
                double from = place(frame, series.low(index));
                double to = place(frame, series.high(index));
                if (from != to) {
                    g.strokeLine(x, from, x, to);
                    g.strokeLine(x - POINT / 2, from, x + POINT / 2, from);
                    g.strokeLine(x - POINT / 2, to, x + POINT / 2, to);
                }
                g.fillOval(x - POINT / 2, y - POINT / 2, POINT, POINT);
            }
        }
    }
}
