package org.energyscape.ui.picture;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.VPos;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * Names with the marks that stand for them on a {@link PlanePlot}, how many there are of each, and the share as a bar. As high as
 * its rows. A row is chosen by a click, or with the arrow keys and Enter. JavaFX thread only.
 */
public final class ShareList extends Picture {
    private static final double MARK_ROOM = 20;
    private static final double ROOM = 8;

    private List<Row> rows = List.of();
    private int total = 1;
    private int pointed = -1;
    private @Nullable IntConsumer onRow;

    /**
     * One line.
     *
     * @param look of its mark
     * @param name what it is
     * @param count how many
     * @param words said at the pointer
     */
    public record Row(PlaneMark.Look look, String name, int count, String words) {}

    public ShareList() {
        getStyleClass().add("share-list");
        setFocusTraversable(true);
        addEventHandler(MouseEvent.MOUSE_MOVED, e -> point(rowAt(e.getY()), e.getX()));
        addEventHandler(MouseEvent.MOUSE_EXITED, e -> point(-1, 0));
        addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                requestFocus();
                point(rowAt(e.getY()), e.getX());
                choose();
                e.consume();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            switch (e.getCode()) {
                case UP -> point(Math.min(rows.size() - 1, Math.max(0, pointed - 1)), 0);
                case DOWN -> point(Math.min(rows.size() - 1, pointed + 1), 0);
                case ENTER -> choose();
                default -> {
                    return;
                }
            }
            e.consume();
        });
    }

    /** Rows and the number that a full bar stands for. */
    public void setRows(List<Row> shown, int of) {
        if (shown.equals(rows) && of == total) {
            return;
        }
        if (shown.size() != rows.size()) {
            pointed = -1;
            requestLayout();
            if (getParent() != null) {
                getParent().requestLayout();
            }
        }
        rows = List.copyOf(shown);
        total = Math.max(1, of);
        redraw();
    }

    public void setOnRow(IntConsumer handler) {
        onRow = handler;
    }

    private double rowHeight() {
        return Math.ceil(ruler().height(font())) + ROOM;
    }

    private int rowAt(double y) {
        int row = (int) Math.floor(y / rowHeight());
        return row < rows.size() ? row : -1;
    }

    private void point(int row, double x) {
        pointed = row;
        showTip(row < 0 ? "" : rows.get(row).words(), x, (row + 1) * rowHeight());
        redrawOverlay();
    }

    private void choose() {
        if (pointed >= 0 && onRow != null) {
            onRow.accept(pointed);
        }
    }

    @Override
    void draw(Brush g, double width, double height) {
        double high = rowHeight();
        g.setFont(font());
        g.setTextBaseline(VPos.CENTER);
        for (int k = 0; k < rows.size(); k++) {
            Row row = rows.get(k);
            double middle = Math.rint(k * high + high / 2 - 2);
            MarkPainter.draw(g, style(), row.look(), 8, middle);
            String count = Integer.toString(row.count());
            double wide = ruler().width(font(), count);
            g.setTextAlign(TextAlignment.RIGHT);
            g.setFill(style().ink.get());
            g.fillText(count, width - 2, middle);
            g.setTextAlign(TextAlignment.LEFT);
            g.setFill(row.count() > 0 ? style().ink.get() : style().muted.get());
            g.fillText(ruler().fit(font(), row.name(), width - MARK_ROOM - wide - 14), MARK_ROOM, middle);
            double bar = Math.rint(k * high + high - 4);
            g.setFill(style().line.get());
            g.fillRect(MARK_ROOM, bar, width - MARK_ROOM - 2, 2);
            g.setFill(MarkPainter.color(style(), row.look().color()));
            g.fillRect(MARK_ROOM, bar, (width - MARK_ROOM - 2) * row.count() / total, 2);
        }
    }

    @Override
    boolean drawOverlay(Brush g, double width, double height) {
        if (pointed < 0 || pointed >= rows.size()) {
            return false;
        }
        g.setStroke(style().accent.get());
        g.setLineWidth(1);
        g.strokeRoundRect(0.5, pointed * rowHeight() + 0.5, width - 1, rowHeight() - 1, 5, 5);
        return true;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(1, rows.size()) * rowHeight() + 2;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 200;
    }

    @Override
    public String csv() {
        StringBuilder text = new StringBuilder("name,count\n");
        rows.forEach(row -> text.append('"')
                .append(row.name().replace("\"", "\"\""))
                .append("\",")
                .append(row.count())
                .append('\n'));
        return text.toString();
    }

    @Override
    protected String description() {
        return rows.size() + " rows"
                + (pointed >= 0 && pointed < rows.size()
                        ? ": " + rows.get(pointed).words()
                        : "");
    }
}
