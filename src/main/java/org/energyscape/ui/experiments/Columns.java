package org.energyscape.ui.experiments;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.energyscape.ui.control.ColumnShares;
import org.jspecify.annotations.Nullable;

/** Columns of words and figures. */
final class Columns {
    private Columns() {}

    /**
     * Adds columns one after the other, for to style all of them takes longer than a frame; only then do they share the
     * width of the table.
     */
    static <R> void add(TableView<R> table, List<Supplier<TableColumn<R, String>>> columns, Executor pieces) {
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        for (Supplier<TableColumn<R, String>> column : columns) {
            pieces.execute(() -> {
                table.getColumns().add(column.get());
                table.applyCss();
                table.layout();
            });
        }
        pieces.execute(() -> table.setColumnResizePolicy(new ColumnShares()));
    }

    /** A column of words; figures stand at the right. */
    static <R> TableColumn<R, String> text(String title, double width, boolean figures, Function<R, String> words) {
        TableColumn<R, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(words.apply(cell.getValue())));
        if (figures) {
            column.getStyleClass().add("figures-column");
            column.setCellFactory(c -> new TextCell<>());
        }
        return column;
    }

    /** A column of words with a dot in front, whose style class is made of them. */
    static <R> TableColumn<R, String> state(
            String title, double width, Function<R, String> words, Function<String, String> style) {
        TableColumn<R, String> column = text(title, width, false, words);
        column.setCellFactory(c -> new DotCell<>(style));
        return column;
    }

    /** Nats with two decimals; nothing for NaN. */
    static String nats(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.2f", value);
    }

    private static class TextCell<R> extends TableCell<R, String> {
        TextCell() {
            getStyleClass().add("figures-cell");
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            setText(item == null || empty ? "" : item);
        }
    }

    private static final class DotCell<R> extends TableCell<R, String> {
        private final Region dot = new Region();
        private final Function<String, String> style;

        DotCell(Function<String, String> style) {
            this.style = style;
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            boolean none = item == null || empty;
            setText(none ? "" : item);
            setGraphic(none ? null : dot);
            if (item != null && !empty) {
                dot.getStyleClass().setAll("state-dot", style.apply(item));
            }
        }
    }
}
