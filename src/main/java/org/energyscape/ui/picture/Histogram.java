package org.energyscape.ui.picture;

import java.util.List;
import javafx.geometry.Dimension2D;
import javafx.geometry.VPos;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** How often values occur: bars over bins, the mean as a line; the bin under the pointer says its range and count. */
public final class Histogram extends Picture {

    private @Nullable Bins bins;
    private @Nullable PlotFrame frame;
    private final Legend head = new Legend();
    private int color;
    private String xTitle = "";
    private String yTitle = "count";
    private boolean meanShown = true;
    private int hovered = -1;
    private double marked = Double.NaN;
    private String markWords = "";

    public Histogram() {
        getStyleClass().add("histogram");
        setFocusTraversable(true);
        addEventHandler(MouseEvent.MOUSE_MOVED, e -> point(e.getX(), e.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, e -> point(-1, -1));
    }

    /** Shows counts, or nothing. */
    public void setBins(@Nullable Bins bins) {
        Bins before = this.bins;
        if (bins != null && before != null && bins.sameAs(before)) {
            return;
        }
        this.bins = bins;
        if (bins == null || hovered >= bins.counts().length) {
            hovered = -1;
            hideTip();
        }
        redraw();
    }

    /** Points at one of the values, with a few words; NaN for none. */
    public void setMark(double value, String words) {
        if (Double.compare(value, marked) != 0 || !words.equals(markWords)) {
            marked = value;
            markWords = words;
            redrawOverlay();
        }
    }

    /** One of the eight series colours ({@code color} modulo 8). */
    public void setColor(int color) {
        this.color = color;
        redraw();
    }

    public void setAxisTitles(String x, String y) {
        xTitle = x;
        yTitle = y;
        redraw();
    }

    public void setMeanShown(boolean shown) {
        if (shown != meanShown) {
            meanShown = shown;
            redraw();
        }
    }

    @Override
    void draw(Brush g, double width, double height) {
        Bins shown = bins;
        if (shown == null) {
            frame = null;
            return;
        }
        double most = Math.max(1, shown.largest());
        double step = Math.max(1, Ticks.niceStep(most / 4));
        double top = head.layout(smallFont(), yTitle, List.of(), width) + 4;
        PlotFrame now = PlotFrame.of(
                this,
                new PlotFrame.Spec(
                        shown.min(), shown.max(), 0, Math.ceil(most / step) * step, false, false, false, true),
                top,
                width,
                height,
                !xTitle.isEmpty());
        frame = now;
        now.drawGrid(g, style());
        g.setFill(style().series(color));
        double device = deviceScale();
        double gap = (now.right() - now.left()) / shown.counts().length >= 4 ? 1 : 0;
        for (int i = 0; i < shown.counts().length; i++) {
            if (shown.counts()[i] > 0) {
                double left = snap(now.x().place(shown.edge(i)), device);
                double right = snap(now.x().place(shown.edge(i + 1)), device) - gap;
                // A bin that is not empty is seen, however small.
                double y = Math.min(snap(now.y().place((double) shown.counts()[i]), device), now.bottom() - 1);
                g.fillRect(left, y, Math.max(1 / device, right - left), now.bottom() - y);
            }
        }
        if (meanShown && now.x().holds(shown.mean())) {
            double at = Math.floor(now.x().place(shown.mean())) + 0.5;
            g.setStroke(style().ink.get());
            g.setLineWidth(1);
            g.setLineDashes(4, 3);
            g.strokeLine(at, now.top(), at, now.bottom());
            g.setLineDashes();
        }
        now.drawAxes(g, style(), xTitle);
        head.draw(g, this, yTitle, List.of());
        if (meanShown && !Double.isNaN(shown.mean())) {
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText("mean " + Numbers.value(shown.mean()), now.right(), head.middle());
        }
        if (hovered >= 0) {
            tip(shown, now);
        }
    }

    @Override
    Dimension2D sheetSize(Dimension2D shown) {
        return PlotFrame.sheetSize(shown);
    }

    private static double snap(double at, double device) {
        return Math.rint(at * device) / device;
    }

    @Override
    boolean drawOverlay(Brush g, double width, double height) {
        PlotFrame now = frame;
        Bins shown = bins;
        if (now == null || shown == null) {
            return false;
        }
        boolean any = !Double.isNaN(marked) && now.x().holds(marked);
        if (any) {
            drawMark(g, now);
        }
        if (hovered < 0) {
            return any;
        }
        Color ink = style().ink.get();
        double left = now.x().place(shown.edge(hovered));
        g.setFill(ink.deriveColor(0, 1, 1, 0.14));
        g.fillRect(left, now.top(), now.x().place(shown.edge(hovered + 1)) - left, now.bottom() - now.top());
        return true;
    }

    private void drawMark(Brush g, PlotFrame now) {
        double at = now.x().place(marked);
        g.setStroke(style().accent.get());
        g.setLineWidth(2);
        g.strokeLine(at, now.top(), at, now.bottom());
        g.setFill(style().accent.get());
        g.setFont(smallFont());
        boolean right = at < (now.left() + now.right()) / 2;
        g.setTextAlign(right ? TextAlignment.LEFT : TextAlignment.RIGHT);
        g.setTextBaseline(VPos.TOP);
        g.fillText(markWords, at + (right ? 4 : -4), now.top() + 1);
    }

    private void point(double px, double py) {
        PlotFrame now = frame;
        Bins shown = bins;
        if (now == null || shown == null || !now.contains(px, py)) {
            hovered = -1;
            hideTip();
        } else {
            int bin = (int) ((now.x().value(px) - shown.min()) / shown.width());
            hovered = Math.max(0, Math.min(shown.counts().length - 1, bin));
            tip(shown, now);
        }
        redrawOverlay();
    }

    private void tip(Bins shown, PlotFrame now) {
        String range = Numbers.value(shown.edge(hovered)) + " to " + Numbers.value(shown.edge(hovered + 1));
        String text = range + ": " + Numbers.value((double) shown.counts()[hovered]);
        showTip(text, now.x().place(shown.edge(hovered) + shown.width() / 2), now.top() + 24);
    }

    @Override
    public String csv() {
        StringBuilder text = new StringBuilder("from,to,count\n");
        Bins shown = bins;
        if (shown != null) {
            for (int i = 0; i < shown.counts().length; i++) {
                text.append(shown.edge(i))
                        .append(',')
                        .append(shown.edge(i + 1))
                        .append(',')
                        .append(shown.counts()[i])
                        .append('\n');
            }
        }
        return text.toString();
    }

    @Override
    protected String description() {
        Bins shown = bins;
        return shown == null
                ? "empty histogram"
                : "histogram of " + Numbers.value((double) shown.total()) + " values, mean "
                        + Numbers.value(shown.mean());
    }
}
