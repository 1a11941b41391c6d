package org.energyscape.ui.picture;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** Crosshair, zoom and legend clicks of a {@link LinePlot}. JavaFX thread only. */
final class PlotPointer {

    /** The stretch of values chosen by dragging. */
    record Zoom(double xMin, double xMax, double yMin, double yMax) {}

    /** A drag shorter than this, in units of the window, is a click. */
    private static final double LEAST_DRAG = 6;

    /** A click chooses a point that is nearer than this. */
    private static final double REACH = 16;

    /** Above and below the values of a stretch, as a share of their range. */
    private static final double ROOM = 0.06;

    private static final double NEARLY_ALL = 0.98;

    private final LinePlot plot;
    private @Nullable Zoom zoom;
    private double hoverX = Double.NaN;
    private double hoverY;
    private boolean dragging;
    private double fromX;
    private double fromY;

    PlotPointer(LinePlot plot) {
        this.plot = plot;
        plot.addEventHandler(MouseEvent.MOUSE_MOVED, e -> hover(e.getX(), e.getY()));
        plot.addEventHandler(MouseEvent.MOUSE_EXITED, e -> leave());
        plot.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        plot.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        plot.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        plot.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    @Nullable
    Zoom zoom() {
        return zoom;
    }

    void reset() {
        zoom = null;
    }

    private void hover(double x, double y) {
        plot.legendEntryAt(x, y);
        PlotFrame frame = plot.frame();
        boolean on = frame != null && frame.contains(x, y);
        if (on || !Double.isNaN(hoverX)) {
            hoverX = on ? x : Double.NaN;
            hoverY = y;
            updateTip();
            plot.refreshOverlay();
        }
    }

    private void leave() {
        if (!Double.isNaN(hoverX) && !dragging) {
            hoverX = Double.NaN;
            updateTip();
            plot.refreshOverlay();
        }
    }

    private void press(MouseEvent e) {
        if (e.getButton() != MouseButton.PRIMARY) {
            return;
        }
        PlotFrame frame = plot.frame();
        int entry = plot.legendEntryAt(e.getX(), e.getY());
        if (entry >= 0) {
            plot.toggle(entry);
            e.consume();
        } else if (frame != null && frame.contains(e.getX(), e.getY())) {
            plot.requestFocus();
            if (e.getClickCount() == 2) {
                zoom = null;
                plot.refresh();
            } else {
                dragging = true;
                fromX = e.getX();
                fromY = e.getY();
            }
            e.consume();
        }
    }

    private void drag(MouseEvent e) {
        PlotFrame frame = plot.frame();
        if (dragging && frame != null) {
            hoverX = Math.max(frame.left(), Math.min(frame.right(), e.getX()));
            hoverY = Math.max(frame.top(), Math.min(frame.bottom(), e.getY()));
            plot.say("", 0, 0);
            plot.refreshOverlay();
            e.consume();
        }
    }

    private void release(MouseEvent e) {
        PlotFrame frame = plot.frame();
        if (!dragging || frame == null) {
            return;
        }
        dragging = false;
        if (Math.abs(hoverX - fromX) >= LEAST_DRAG) {
            double yLow = frame.bottom();
            double yHigh = frame.top();
            if (!isFlat()) {
                yLow = Math.max(fromY, hoverY);
                yHigh = Math.min(fromY, hoverY);
            }
            zoom = new Zoom(
                    frame.x().value(Math.min(fromX, hoverX)),
                    frame.x().value(Math.max(fromX, hoverX)),
                    frame.y().value(yLow),
                    frame.y().value(yHigh));
            plot.refresh();
        } else {
            choose(frame, hoverX, hoverY, REACH);
        }
        plot.refreshOverlay();
        e.consume();
    }

    /** Chooses the point nearest to a place, if it is within reach and somebody listens. */
    private void choose(PlotFrame frame, double px, double py, double reach) {
        PointChoice choice = plot.choice();
        @Nullable LineSeries best = null;
        int chosen = -1;
        double least = reach;
        for (LineSeries s : plot.getSeries()) {
            for (int i = 0; choice != null && s.isVisible() && s.hasPoints() && i < s.count(); i++) {
                double at = frame.x().place(s.x()[i]) + plot.shift(frame, s, i);
                double distance = Math.hypot(at - px, frame.y().place(s.y()[i]) - py);
                if (distance < least) {
                    least = distance;
                    best = s;
                    chosen = i;
                }
            }
        }
        if (choice != null && best != null) {
            choice.chosen(best, chosen);
        }
    }

    /** Moves the crosshair up or down to the next curve at its x. */
    private void climb(PlotFrame frame, int by) {
        double x = nearestX(frame);
        double best = Double.NaN;
        for (LineSeries s : plot.getSeries()) {
            int i = s.isVisible() && s.hasPoints() ? s.nearest(x) : -1;
            if (i >= 0 && s.x()[i] == x) {
                double at = frame.y().place(s.y()[i]);
                if ((at - hoverY) * by > 0.5 && !(Math.abs(best - hoverY) <= Math.abs(at - hoverY))) {
                    best = at;
                }
            }
        }
        if (!Double.isNaN(best)) {
            hoverY = best;
            updateTip();
            plot.refreshOverlay();
        }
    }

    /** A drag along the x axis only: the height stays. */
    private boolean isFlat() {
        return Math.abs(hoverY - fromY) < 2 * LEAST_DRAG;
    }

    private void key(KeyEvent e) {
        PlotFrame frame = plot.frame();
        if (e.isShortcutDown() || e.isAltDown()) {
            return;
        }
        if (e.getCode() == KeyCode.L) {
            plot.setLogarithmic(!plot.isLogarithmic());
            e.consume();
            return;
        }
        if (frame == null) {
            return;
        }
        if (e.getCode().isDigitKey() && e.getText().length() == 1) {
            int digit = e.getText().charAt(0) - '1';
            if (digit < 0 || digit >= plot.getSeries().size()) {
                return;
            }
            plot.toggle(digit);
        } else {
            switch (e.getCode()) {
                case UP, DOWN, ENTER -> {
                    if (plot.choice() == null || Double.isNaN(hoverX)) {
                        return;
                    }
                    if (e.getCode() == KeyCode.ENTER) {
                        choose(frame, frame.x().place(nearestX(frame)), hoverY, Double.POSITIVE_INFINITY);
                    } else {
                        climb(frame, e.getCode() == KeyCode.UP ? -1 : 1);
                    }
                }
                case LEFT -> step(frame, -1);
                case RIGHT -> step(frame, 1);
                case PLUS, ADD, EQUALS -> zoomBy(frame, 0.5);
                case MINUS, SUBTRACT -> zoomBy(frame, 2);
                case ESCAPE -> {
                    if (zoom == null) {
                        return;
                    }
                    zoom = null;
                    plot.refresh();
                }
                default -> {
                    return;
                }
            }
        }
        e.consume();
    }

    private void step(PlotFrame frame, int by) {
        double middle = (frame.left() + frame.right()) / 2;
        double at = Double.isNaN(hoverX) ? middle : hoverX + by * Math.max(1, (frame.right() - frame.left()) / 100);
        hoverX = Math.max(frame.left(), Math.min(frame.right(), at));
        hoverY = plot.choice() == null || Double.isNaN(hoverY) || hoverY == 0
                ? (frame.top() + frame.bottom()) / 2
                : hoverY;
        updateTip();
        plot.refreshOverlay();
    }

    /** Shows a stretch of x about the crosshair that is longer by a factor, with the values that lie in it. */
    private void zoomBy(PlotFrame frame, double factor) {
        double middle = (frame.left() + frame.right()) / 2;
        double at = Double.isNaN(hoverX) ? middle : hoverX;
        double left = at + (frame.left() - at) * factor;
        double right = at + (frame.right() - at) * factor;
        double from = frame.x().value(left);
        double to = frame.x().value(right);
        double[] everything = plot.ranges().stretch();
        if (factor > 1 && everything != null) {
            from = Math.max(from, everything[0]);
            to = Math.min(to, everything[1]);
            if (to - from >= NEARLY_ALL * (everything[1] - everything[0])) {
                zoom = null;
                plot.refresh();
                return;
            }
        }
        double[] range = plot.ranges().valuesWithin(from, to);
        if (range != null && from < to) {
            boolean log = frame.y().logarithmic();
            double room = log ? Math.pow(range[1] / range[0], ROOM) : (range[1] - range[0]) * ROOM;
            if (range[0] == range[1]) {
                room = log ? 1.1 : Math.max(1e-9, Math.abs(range[0]) * 0.1);
            }
            zoom = new Zoom(from, to, log ? range[0] / room : range[0] - room, log ? range[1] * room : range[1] + room);
            plot.refresh();
        }
    }

    /** Says the values at the crosshair. */
    void updateTip() {
        PlotFrame frame = plot.frame();
        if (frame == null || Double.isNaN(hoverX) || dragging) {
            plot.say("", 0, 0);
            return;
        }
        double x = nearestX(frame);
        StringBuilder text = new StringBuilder();
        for (LineSeries s : plot.getSeries()) {
            int i = isSpokenOf(s) ? s.nearest(x) : -1;
            if (i >= 0 && s.x()[i] == x) {
                text.append('\n').append(s.name()).append("  ").append(Numbers.value(s.y()[i]));
            }
        }
        plot.say(text.isEmpty() ? "" : plot.xName() + Numbers.value(x) + text, hoverX, hoverY);
    }

    /** The x of the visible point nearest to the pointer. */
    private double nearestX(PlotFrame frame) {
        double wanted = frame.x().value(hoverX);
        double best = Double.NaN;
        for (LineSeries s : plot.getSeries()) {
            int i = isSpokenOf(s) ? s.nearest(wanted) : -1;
            if (i >= 0 && !(Math.abs(best - wanted) <= Math.abs(s.x()[i] - wanted))) {
                best = s.x()[i];
            }
        }
        return best;
    }

    /** Where points can be chosen, curves without points, such as those of theory, are not pointed at. */
    private boolean isSpokenOf(LineSeries s) {
        return s.isVisible() && (plot.choice() == null || s.hasPoints());
    }

    /** Draws crosshair or rubber band; says whether there was one. */
    boolean draw(Brush g, PlotFrame frame) {
        if (Double.isNaN(hoverX)) {
            return false;
        }
        PictureStyle style = plot.style();
        if (dragging) {
            Color accent = style.accent.get();
            double top = isFlat() ? frame.top() : Math.min(fromY, hoverY);
            double bottom = isFlat() ? frame.bottom() : Math.max(fromY, hoverY);
            g.setFill(accent.deriveColor(0, 1, 1, 0.18));
            g.fillRect(Math.min(fromX, hoverX), top, Math.abs(hoverX - fromX), bottom - top);
            g.setStroke(accent);
            g.setLineWidth(1);
            g.strokeRect(Math.min(fromX, hoverX), top, Math.abs(hoverX - fromX), bottom - top);
            return true;
        }
        double x = nearestX(frame);
        if (!frame.x().holds(x)) {
            return false;
        }
        double at = Math.floor(frame.x().place(x)) + 0.5;
        g.setStroke(style.muted.get());
        g.setLineWidth(1);
        g.strokeLine(at, frame.top(), at, frame.bottom());
        for (LineSeries s : plot.getSeries()) {
            int i = isSpokenOf(s) ? s.nearest(x) : -1;
            if (i >= 0 && s.x()[i] == x && frame.y().holds(s.y()[i])) {
                double py = frame.y().place(s.y()[i]);
                g.setFill(style.surface.get());
                g.fillOval(at - 5, py - 5, 10, 10);
                g.setFill(style.series(s.color()));
                g.fillOval(at - 3.5, py - 3.5, 7, 7);
            }
        }
        return true;
    }
}
