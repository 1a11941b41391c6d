package org.energyscape.ui.picture;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** The mouse and the keys over a {@link PlanePlot}: what is there, what is said of it, and what is chosen. */
final class PlanePointer {
    private static final double REACH = 9;
    private static final double FINE_STEPS = 80;
    private static final double WIDE_STEPS = 10;
    private static final double THUMBNAIL = 72;

    private final PlanePlot plot;
    private final CellImage thumbnail = new CellImage();
    private PlanePlot.Words words = (x, y, mark, dot) -> "";
    private PlanePlot.@Nullable Chosen chosen;
    private double x = Double.NaN;
    private double y = Double.NaN;
    private boolean byKey;
    private int mark = -1;
    private int dot = -1;

    PlanePointer(PlanePlot plot) {
        this.plot = plot;
        plot.addEventHandler(MouseEvent.MOUSE_MOVED, e -> {
            byKey = false;
            point(e.getX(), e.getY());
        });
        plot.addEventHandler(MouseEvent.MOUSE_EXITED, e -> {
            if (!byKey) {
                leave();
            }
        });
        plot.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                plot.requestFocus();
                point(e.getX(), e.getY());
                choose();
                e.consume();
            }
        });
        plot.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        plot.focusedProperty().addListener((o, was, is) -> {
            if (!is && byKey) {
                leave();
            }
        });
    }

    void setWords(PlanePlot.Words say) {
        words = say;
    }

    void setOnChosen(PlanePlot.Chosen handler) {
        chosen = handler;
    }

    private void leave() {
        x = Double.NaN;
        mark = -1;
        dot = -1;
        plot.say("", 0, 0);
        plot.pointed();
    }

    private void point(double px, double py) {
        PlotFrame frame = plot.frame();
        if (frame == null || !frame.contains(px, py)) {
            leave();
            return;
        }
        x = frame.x().value(px);
        y = frame.y().value(py);
        mark = nearestMark(frame, px, py);
        dot = nearestDot(frame, px, py);
        String said = words.at(x, y, mark, dot);
        boolean pictured = mark >= 0 && plot.marks().get(mark).thumbnail() != null;
        plot.say(said, px, pictured ? py - THUMBNAIL / 2 : py);
        plot.pointed();
    }

    private void choose() {
        if (!Double.isNaN(x) && chosen != null) {
            chosen.chosen(x, y, mark, dot);
        }
    }

    private int nearestMark(PlotFrame frame, double px, double py) {
        int nearest = -1;
        double least = REACH;
        List<PlaneMark> marks = plot.marks();
        for (int k = 0; k < marks.size(); k++) {
            double distance = Math.hypot(
                    frame.x().place(marks.get(k).x()) - px,
                    frame.y().place(marks.get(k).y()) - py);
            if (distance < least) {
                least = distance;
                nearest = k;
            }
        }
        return nearest;
    }

    private int nearestDot(PlotFrame frame, double px, double py) {
        float[] dots = plot.ground().dots();
        int nearest = -1;
        double least = REACH;
        for (int i = 0; i < dots.length / 2; i++) {
            double distance =
                    Math.hypot(frame.x().place(dots[2 * i]) - px, frame.y().place(dots[2 * i + 1]) - py);
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }

    private void key(KeyEvent e) {
        PlotFrame frame = plot.frame();
        if (frame == null || e.isShortcutDown() || e.isAltDown()) {
            return;
        }
        switch (e.getCode()) {
            case LEFT -> go(frame, -1, 0, e.isShiftDown());
            case RIGHT -> go(frame, 1, 0, e.isShiftDown());
            case UP -> go(frame, 0, -1, e.isShiftDown());
            case DOWN -> go(frame, 0, 1, e.isShiftDown());
            case ENTER -> choose();
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void go(PlotFrame frame, int dx, int dy, boolean far) {
        byKey = true;
        double px =
                Double.isNaN(x) ? (frame.left() + frame.right()) / 2 : frame.x().place(x);
        double py =
                Double.isNaN(x) ? (frame.top() + frame.bottom()) / 2 : frame.y().place(y);
        if (plot.ground().field() == null) {
            toNeighbour(frame, px, py, dx, dy);
            return;
        }
        double step = (frame.right() - frame.left()) / (far ? WIDE_STEPS : FINE_STEPS);
        point(
                Math.max(frame.left(), Math.min(frame.right(), px + dx * step)),
                Math.max(frame.top(), Math.min(frame.bottom(), py + dy * step)));
    }

    /** The nearest dot or mark in a direction, what lies aside counting double; stays where there is none. */
    private void toNeighbour(PlotFrame frame, double px, double py, int dx, int dy) {
        double[] best = {Double.POSITIVE_INFINITY, px, py};
        float[] dots = plot.ground().dots();
        for (int i = 0; i + 1 < dots.length; i += 2) {
            consider(best, frame.x().place(dots[i]), frame.y().place(dots[i + 1]), px, py, dx, dy);
        }
        for (PlaneMark one : plot.marks()) {
            consider(best, frame.x().place(one.x()), frame.y().place(one.y()), px, py, dx, dy);
        }
        point(best[1], best[2]);
    }

    private static void consider(double[] best, double tx, double ty, double px, double py, int dx, int dy) {
        double ahead = (tx - px) * dx + (ty - py) * dy;
        double aside = Math.abs((tx - px) * dy) + Math.abs((ty - py) * dx);
        double cost = ahead + 2 * aside;
        if (ahead > 0.5 && cost < best[0]) {
            best[0] = cost;
            best[1] = tx;
            best[2] = ty;
        }
    }

    /** The pointer's ring, the cross of the keys, and the small picture of the mark there. */
    boolean draw(Brush g, PlotFrame frame, PictureStyle style) {
        if (Double.isNaN(x)) {
            return false;
        }
        if (mark >= 0 && mark < plot.marks().size()) {
            PlaneMark at = plot.marks().get(mark);
            double px = frame.x().place(at.x());
            double py = frame.y().place(at.y());
            plot.ring(g, px, py, MarkPainter.radius(at.look().shape()) + 3);
            if (at.thumbnail() != null) {
                drawThumbnail(g, frame, style, at.thumbnail(), px, py);
            }
            return true;
        }
        float[] dots = plot.ground().dots();
        if (dot >= 0 && 2 * dot + 1 < dots.length) {
            plot.ring(g, frame.x().place(dots[2 * dot]), frame.y().place(dots[2 * dot + 1]), 4);
            return true;
        }
        if (byKey) {
            plot.ring(g, frame.x().place(x), frame.y().place(y), 3);
        }
        return byKey;
    }

    private void drawThumbnail(
            Brush g, PlotFrame frame, PictureStyle style, Bar.Thumbnail picture, double px, double py) {
        double cell = Math.max(1, Math.floor(THUMBNAIL / Math.max(picture.width(), picture.height())));
        double wide = cell * picture.width();
        double high = cell * picture.height();
        Rectangle2D window = frame.window();
        double left = px + 14 + wide <= window.getMaxX() ? px + 14 : px - 14 - wide;
        double top = Math.max(window.getMinY(), Math.min(window.getMaxY() - high, py - high / 2 + 20));
        left = Math.rint(left);
        top = Math.rint(top);
        int[] pixels = thumbnail.cells(picture.width(), picture.height());
        ColorScale.SIGNED.paint(Palette.INK.map(style.isDark()), picture.values(), 0, pixels.length, pixels, 0);
        g.setFill(style.frame.get());
        g.fillRect(left - 1, top - 1, wide + 2, high + 2);
        g.prepare(thumbnail, cell, cell);
        g.drawCells(thumbnail, null, left, top, wide, high);
    }
}
