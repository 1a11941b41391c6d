package org.energyscape.ui.picture;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link HeatMap} does with whole columns where each stands for something: marks above the matrix, one that is
 * chosen, names for the label beside the pointer, and a click or a key that chooses. Left and right walk, Enter and Space
 * choose. Marks belong to the picture; what is chosen or pointed at lies on the layer above. JavaFX thread only.
 */
public final class HeatMapColumns {
    private static final double MARK = 7;
    private static final double ROOM = 10;

    /** A frame around a column that is narrower is thin, or it would be all there is to see. */
    private static final double NARROW = 6;

    private final HeatMap map;
    private Mark[] marks = new Mark[0];
    private IntFunction<String> names = column -> "";
    private @Nullable IntConsumer onColumn;
    private int selected = -1;
    private int cursor = -1;
    private boolean marked;

    /** What stands above a column. */
    public enum Mark {
        NONE,
        /** A hollow triangle. */
        HOLLOW,
        /** A filled triangle. */
        FILLED
    }

    HeatMapColumns(HeatMap map) {
        this.map = map;
        map.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        map.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        map.focusedProperty().addListener(o -> {
            cursor = -1;
            map.redrawOverlay();
        });
    }

    /** A mark for each column; the matrix leaves room for them from now on. */
    public void setMarks(Mark[] newMarks) {
        if (!marked || !Arrays.equals(marks, newMarks)) {
            marked = true;
            marks = newMarks.clone();
            map.redraw();
        }
    }

    /** How a column is named beside the pointer. */
    public void setNames(IntFunction<String> newNames) {
        names = newNames;
    }

    /** Who is told which column was clicked. */
    public void setOnColumn(@Nullable IntConsumer handler) {
        onColumn = handler;
        map.setFocusTraversable(handler != null);
    }

    /** Marks a column as chosen, or none by -1. */
    public void setSelected(int column) {
        if (column != selected) {
            selected = column;
            map.redrawOverlay();
        }
    }

    public int getSelected() {
        return selected;
    }

    double height() {
        return marked ? ROOM : 0;
    }

    String words(int column, int count) {
        return column < 0 || column >= count ? "" : names.apply(column);
    }

    void drawMarks(Brush g, HeatMap.Fit fit, int count) {
        double wide = fit.width() / Math.max(1, count);
        for (int c = 0; c < Math.min(count, marks.length); c++) {
            if (marks[c] != Mark.NONE) {
                triangle(g, fit.x() + (c + 0.5) * wide, fit.y(), marks[c] == Mark.FILLED);
            }
        }
    }

    private void triangle(Brush g, double middle, double bottom, boolean filled) {
        double half = MARK / 2;
        double top = bottom - MARK - 1;
        double[] xs = {middle - half, middle + half, middle, middle - half};
        double[] ys = {top, top, bottom - 2, top};
        if (filled) {
            g.setFill(map.style().series(1));
            g.fillPolygon(xs, ys, xs.length);
        } else {
            g.setStroke(map.style().ink.get());
            g.setLineWidth(1);
            g.strokePolyline(xs, ys, xs.length);
        }
    }

    /** What is chosen and what is pointed at; says whether there was anything. */
    boolean drawChosen(Brush g, HeatMap.Fit fit, int count) {
        boolean any = false;
        if (selected >= 0 && selected < count) {
            any = true;
            frame(g, fit, selected, count, map.style().accent.get(), 3);
        }
        if (cursor >= 0 && cursor < count) {
            any = true;
            frame(g, fit, cursor, count, map.style().ink.get(), 1.5);
        }
        return any;
    }

    /** Around a column, which may be narrower than a pixel: what is inside stays seen. */
    private static void frame(Brush g, HeatMap.Fit fit, int column, int count, Color color, double wanted) {
        double wide = fit.width() / count;
        double line = wide < NARROW ? Math.min(1.5, wanted) : wanted;
        double left = fit.x() + column * wide - line / 2;
        g.setStroke(color);
        g.setLineWidth(line);
        g.strokeRect(left, fit.y() - line / 2, Math.max(wide, 2) + line, fit.height() + line);
    }

    private void clicked(MouseEvent e) {
        HeatMap.Fit fit = map.fit();
        IntConsumer handler = onColumn;
        int count = map.columnCount();
        if (handler != null
                && fit != null
                && count > 0
                && e.getButton() == MouseButton.PRIMARY
                && e.isStillSincePress()
                && fit.contains(e.getX(), e.getY())) {
            map.requestFocus();
            handler.accept(Math.min(count - 1, (int) ((e.getX() - fit.x()) / fit.width() * count)));
            e.consume();
        }
    }

    private void key(KeyEvent e) {
        IntConsumer handler = onColumn;
        if (handler == null || map.columnCount() == 0 || e.isAltDown() || e.isShortcutDown()) {
            return;
        }
        switch (e.getCode()) {
            case LEFT -> walk(-1);
            case RIGHT -> walk(1);
            case ENTER, SPACE -> {
                if (cursor < 0) {
                    return;
                }
                handler.accept(cursor);
            }
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void walk(int by) {
        int from = cursor >= 0 ? cursor : selected;
        cursor = from < 0 ? 0 : Math.max(0, Math.min(map.columnCount() - 1, from + by));
        map.pointTo(cursor);
    }
}
