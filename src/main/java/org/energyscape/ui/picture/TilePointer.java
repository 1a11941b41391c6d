package org.energyscape.ui.picture;

import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Which tile of a {@link TileGrid} is pointed at, by the pointer or by the arrow keys, and what is said and done there. A
 * click chooses a tile, as do Enter and Space. JavaFX thread only.
 */
final class TilePointer {
    private final TileGrid grid;
    private IntFunction<String> text = i -> "";
    private @Nullable IntConsumer onTile;
    private @Nullable IntConsumer onPointed;
    private int hovered = -1;
    private int cursor = -1;
    private int told = -1;

    TilePointer(TileGrid grid) {
        this.grid = grid;
        grid.addEventHandler(MouseEvent.MOUSE_MOVED, e -> hover(tileAt(e)));
        grid.addEventHandler(MouseEvent.MOUSE_EXITED, e -> hover(-1));
        grid.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        grid.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        grid.focusedProperty().addListener(o -> {
            cursor = -1;
            moved();
        });
    }

    void setText(IntFunction<String> newText) {
        text = newText;
    }

    void setOnTile(@Nullable IntConsumer handler) {
        onTile = handler;
    }

    void setOnPointed(@Nullable IntConsumer handler) {
        onPointed = handler;
    }

    /** The tile pointed at, or -1. */
    int tile() {
        return cursor >= 0 ? cursor : hovered;
    }

    /** Points nowhere, for the tiles are others. */
    void reset() {
        hovered = -1;
        cursor = -1;
    }

    private int tileAt(MouseEvent e) {
        TileFit fit = grid.fit();
        return fit == null ? -1 : fit.tile(e.getX(), e.getY());
    }

    private void hover(int tile) {
        if (tile != hovered || cursor >= 0) {
            hovered = tile;
            cursor = -1;
            moved();
        }
    }

    private void moved() {
        int tile = tile();
        if (tile != told) {
            told = tile;
            if (onPointed != null) {
                onPointed.accept(tile);
            }
        }
        TileFit now = grid.fit();
        if (tile < 0 || now == null) {
            grid.hideTip();
        } else {
            grid.showTip(text.apply(tile), now.tileX(tile) + now.tileSpanX() / 2, now.tileY(tile));
        }
        grid.redrawOverlay();
    }

    private void clicked(MouseEvent e) {
        int tile = tileAt(e);
        if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress() && tile >= 0 && onTile != null) {
            grid.requestFocus();
            onTile.accept(tile);
            e.consume();
        }
    }

    private void key(KeyEvent e) {
        TileFit fit = grid.fit();
        if (fit == null || grid.count() == 0 || e.isAltDown()) {
            return;
        }
        int columns = fit.columns();
        switch (e.getCode()) {
            case LEFT -> move(-1);
            case RIGHT -> move(1);
            case UP -> move(-columns);
            case DOWN -> move(columns);
            case ENTER, SPACE -> {
                // Where only the pointer is, space belongs to the run: a click on a filter, and space still pauses.
                if (onTile == null || tile() < 0 || (e.getCode() == KeyCode.SPACE && cursor < 0)) {
                    return;
                }
                onTile.accept(tile());
            }
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void move(int by) {
        int from = tile() >= 0 ? tile() : grid.getSelected();
        int to = from < 0 ? 0 : from + by;
        cursor = to >= 0 && to < grid.count() ? to : from;
        moved();
    }
}
