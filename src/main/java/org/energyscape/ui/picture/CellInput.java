package org.energyscape.ui.picture;

import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Turns pointer and keys over a grid of cells into strokes and rectangles. Left button only (the right one opens the
 * context menu). Keys while the grid has the focus: arrows move the cursor, Enter and Space click it; with the
 * rectangle tool the first click sets one corner, the second the other; Escape lets go. Clicks and their keys are left
 * to the window where nobody listens for cells, and Space where only the pointer was here. JavaFX thread only.
 */
final class CellInput {

    /** The grid under the pointer. */
    interface Grid {
        /** Where the cells are now; null while there are none. */
        @Nullable
        CellFit fit();

        /** Hover, cursor or band changed. */
        void pointed();
    }

    private final Picture picture;
    private final Grid grid;
    private PixelGrid.Tool tool = PixelGrid.Tool.POINT;
    private @Nullable Consumer<CellEvent> onCell;
    private @Nullable Consumer<CellArea> onArea;
    private boolean pressed;
    private boolean inside;
    private boolean byKey;
    private boolean anchored;
    private int x;
    private int y;
    private int anchorX;
    private int anchorY;

    CellInput(Picture picture, Grid grid) {
        this.picture = picture;
        this.grid = grid;
        picture.addEventHandler(MouseEvent.MOUSE_MOVED, e -> hover(e.getX(), e.getY()));
        picture.addEventHandler(MouseEvent.MOUSE_EXITED, e -> leave());
        picture.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
            if (e.getButton() == MouseButton.PRIMARY && press(e)) {
                picture.requestFocus();
                e.consume();
            }
        });
        picture.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        picture.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        picture.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        picture.focusedProperty().addListener(o -> {
            if (!picture.isFocused() && byKey) {
                byKey = false;
                inside = false;
                anchored = false;
                grid.pointed();
            }
        });
    }

    void setTool(PixelGrid.Tool tool) {
        this.tool = tool;
        anchored = false;
        pressed = false;
        grid.pointed();
    }

    void setOnCell(@Nullable Consumer<CellEvent> handler) {
        onCell = handler;
    }

    void setOnArea(@Nullable Consumer<CellArea> handler) {
        onArea = handler;
    }

    /** The cell under the pointer or the keyboard cursor, as an area of one; null if neither is on the grid. */
    @Nullable
    CellArea cell() {
        CellFit fit = grid.fit();
        return inside && fit != null && fit.contains(x, y) ? new CellArea(x, y, 1, 1) : null;
    }

    /** The rubber band being drawn. */
    @Nullable
    CellArea band() {
        return anchored ? CellArea.spanning(anchorX, anchorY, x, y) : null;
    }

    private boolean isListening() {
        return tool == PixelGrid.Tool.RECTANGLE ? onArea != null : onCell != null;
    }

    private void hover(double px, double py) {
        CellFit fit = grid.fit();
        if (fit == null) {
            return;
        }
        int column = fit.column(px);
        int row = fit.row(py);
        boolean now = fit.contains(column, row);
        if (now != inside || column != x || row != y || byKey) {
            inside = now;
            byKey = false;
            if (now || !anchored) {
                x = column;
                y = row;
            }
            grid.pointed();
        }
    }

    private void leave() {
        if (inside && !pressed && !byKey) {
            inside = false;
            grid.pointed();
        }
    }

    private boolean press(MouseEvent e) {
        hover(e.getX(), e.getY());
        if (!inside || !isListening()) {
            return false;
        }
        pressed = true;
        if (tool == PixelGrid.Tool.RECTANGLE) {
            anchor();
        } else {
            emit(CellEvent.Phase.PRESS, x, y, e.isShiftDown(), e.isShortcutDown());
        }
        return true;
    }

    private void drag(MouseEvent e) {
        CellFit fit = grid.fit();
        if (!pressed || fit == null) {
            return;
        }
        int column = fit.column(e.getX());
        int row = fit.row(e.getY());
        if (tool == PixelGrid.Tool.RECTANGLE) {
            column = Math.max(0, Math.min(fit.columns() - 1, column));
            row = Math.max(0, Math.min(fit.rows() - 1, row));
        } else {
            stroke(fit, column, row, e);
        }
        x = column;
        y = row;
        inside = fit.contains(x, y);
        grid.pointed();
        e.consume();
    }

    /** Reports the cells of the straight line (Bresenham) from the last position, which was reported already. */
    private void stroke(CellFit fit, int toX, int toY, MouseEvent e) {
        int steps = Math.max(Math.abs(toX - x), Math.abs(toY - y));
        for (int i = 1; i <= steps; i++) {
            int column = x + (int) Math.round((double) (toX - x) * i / steps);
            int row = y + (int) Math.round((double) (toY - y) * i / steps);
            if (fit.contains(column, row)) {
                emit(CellEvent.Phase.DRAG, column, row, e.isShiftDown(), e.isShortcutDown());
            }
        }
    }

    private void release(MouseEvent e) {
        CellFit fit = grid.fit();
        if (!pressed || fit == null || e.getButton() != MouseButton.PRIMARY) {
            return;
        }
        pressed = false;
        if (tool == PixelGrid.Tool.RECTANGLE) {
            finishArea();
        } else {
            int column = Math.max(0, Math.min(fit.columns() - 1, x));
            int row = Math.max(0, Math.min(fit.rows() - 1, y));
            emit(CellEvent.Phase.RELEASE, column, row, e.isShiftDown(), e.isShortcutDown());
        }
        grid.pointed();
        e.consume();
    }

    private void key(KeyEvent e) {
        CellFit fit = grid.fit();
        if (fit == null || e.isAltDown()) {
            return;
        }
        switch (e.getCode()) {
            case LEFT -> move(fit, -1, 0);
            case RIGHT -> move(fit, 1, 0);
            case UP -> move(fit, 0, -1);
            case DOWN -> move(fit, 0, 1);
            case ENTER, SPACE -> {
                if (!isListening() || (e.getCode() == KeyCode.SPACE && !byKey && !picture.isFocusVisible())) {
                    return;
                }
                click(fit, e);
            }
            case ESCAPE -> {
                if (!anchored) {
                    return;
                }
                anchored = false;
            }
            default -> {
                return;
            }
        }
        grid.pointed();
        e.consume();
    }

    private void move(CellFit fit, int dx, int dy) {
        boolean fresh = !inside || !fit.contains(x, y);
        if (fresh) {
            x = Math.max(0, Math.min(fit.columns() - 1, x));
            y = Math.max(0, Math.min(fit.rows() - 1, y));
        } else {
            x = Math.max(0, Math.min(fit.columns() - 1, x + dx));
            y = Math.max(0, Math.min(fit.rows() - 1, y + dy));
        }
        inside = true;
        byKey = true;
    }

    private void click(CellFit fit, KeyEvent e) {
        move(fit, 0, 0);
        if (tool == PixelGrid.Tool.POINT) {
            emit(CellEvent.Phase.PRESS, x, y, e.isShiftDown(), e.isShortcutDown());
            emit(CellEvent.Phase.RELEASE, x, y, e.isShiftDown(), e.isShortcutDown());
        } else if (anchored) {
            finishArea();
        } else {
            anchor();
        }
    }

    private void anchor() {
        anchored = true;
        anchorX = x;
        anchorY = y;
    }

    private void finishArea() {
        CellArea area = band();
        anchored = false;
        if (area != null && onArea != null) {
            onArea.accept(area);
        }
    }

    private void emit(CellEvent.Phase phase, int column, int row, boolean shift, boolean shortcut) {
        if (onCell != null) {
            onCell.accept(new CellEvent(phase, column, row, shift, shortcut));
        }
    }
}
