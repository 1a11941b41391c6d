package org.energyscape.ui.runs;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.energyscape.ui.control.ColumnShares;
import org.energyscape.ui.control.Icons;
import org.jspecify.annotations.Nullable;

/** The table of runs, newest first until a column is clicked. What is selected stays so while lines come and go. */
final class RunsTable extends TableView<RunLine> {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final RunsController runs;
    private List<Long> chosen = List.of();
    private boolean restoring;
    private boolean fresh = true;

    /** A table whose columns come one after the other: to style all of them takes longer than a frame by far. */
    RunsTable(RunsController runs, Executor pieces) {
        this.runs = runs;
        setId("runs-table");
        getStyleClass().addAll("runs-table", "dense");
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        for (Supplier<TableColumn<RunLine, ?>> column : columns()) {
            pieces.execute(() -> {
                getColumns().add(column.get());
                applyCss();
                layout();
            });
        }
        // Not before the last one is there: the first would take all the width and the others what is left of it.
        pieces.execute(() -> setColumnResizePolicy(new ColumnShares()));
        Label words = new Label();
        words.setId("runs-words");
        words.getStyleClass().add("runs-empty");
        words.textProperty().bind(runs.wordsProperty());
        setPlaceholder(words);
        // What the selection model makes of a change by itself does not count; afterwards it is put right. First in
        // line.
        runs.shown().addListener((ListChangeListener<RunLine>) change -> restoring = true);
        SortedList<RunLine> sorted = new SortedList<>(runs.shown());
        Comparator<RunLine> newest = Comparator.comparingLong(RunLine::id).reversed();
        sorted.comparatorProperty()
                .bind(Bindings.createObjectBinding(
                        () -> {
                            Comparator<RunLine> wanted = getComparator();
                            return wanted == null ? newest : wanted.thenComparing(newest);
                        },
                        comparatorProperty()));
        setItems(sorted);
        sorted.addListener((ListChangeListener<RunLine>) change -> restore());
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<RunLine>) change -> selected());
        chooseFirst();
    }

    private static List<Supplier<TableColumn<RunLine, ?>>> columns() {
        return List.of(
                () -> column("Run", 50, RunSummary::id, v -> Long.toString(v), true),
                () -> column("Lab", 84, line -> line.run().header().lab(), v -> v, false),
                () -> column("Started", 142, line -> line.run().started(), RunsTable::when, false),
                RunsTable::stateColumn,
                () -> column("Length", 106, RunSummary::length, RunSummary.Length::words, true),
                () -> number("Hidden", 68, line -> line.setting("hidden")),
                () -> number("k", 36, line -> line.setting("k")),
                () -> number("Rate", 56, line -> line.setting("learningRate")),
                () -> number("Train", 66, RunSummary::lastTrain),
                () -> number("Validation", 96, RunSummary::lastValidation),
                () -> number("Overlap", 76, RunSummary::lastOverlap),
                () -> column("Tags", 70, line -> String.join(", ", line.run().tags()), v -> v, false),
                RunsTable::noteColumn);
    }

    /** The newest run is selected when the first runs come: its curves and settings are to be seen without a click. */
    private void chooseFirst() {
        if (fresh && !getItems().isEmpty()) {
            fresh = false;
            getSelectionModel().select(0);
        }
    }

    private void selected() {
        if (!restoring) {
            chosen = getSelectionModel().getSelectedItems().stream()
                    .filter(java.util.Objects::nonNull)
                    .map(RunLine::id)
                    .toList();
            runs.select(chosen);
        }
    }

    private void restore() {
        restoring = true;
        getSelectionModel().clearSelection();
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < getItems().size(); i++) {
            if (chosen.contains(getItems().get(i).id())) {
                rows.add(i);
            }
        }
        rows.forEach(getSelectionModel()::select);
        restoring = false;
        selected();
        chooseFirst();
    }

    private static String when(Instant time) {
        return WHEN.format(time.atZone(ZoneId.systemDefault()));
    }

    private static <V> TableColumn<RunLine, V> column(
            String title, double width, Function<RunSummary, V> value, Function<V, String> words, boolean figures) {
        TableColumn<RunLine, V> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(
                cell -> cell.getValue().summaryProperty().map(value).orElse(null));
        column.setCellFactory(c -> new TextCell<>(words, figures));
        if (figures) {
            column.getStyleClass().add("figures-column");
        }
        return column;
    }

    /** Missing numbers come last when they are sorted. */
    private static TableColumn<RunLine, Double> number(String title, double width, Function<RunSummary, Double> value) {
        return column(title, width, value, v -> v.isNaN() ? "" : shortened(v), true);
    }

    /** Four significant figures at most. */
    static String shortened(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e7) {
            return Long.toString((long) value);
        }
        String text = String.format(Locale.ROOT, "%.4g", value);
        return text.contains("e") || !text.contains(".")
                ? text
                : text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }

    /** A verdict seldom fits its column: all of it is to be read under the pointer. */
    private static TableColumn<RunLine, String> noteColumn() {
        TableColumn<RunLine, String> column =
                column("Note", 116, line -> line.run().note(), v -> v, false);
        column.setCellFactory(c -> new TextCell<>(v -> v, false) {
            @Override
            protected void updateItem(@Nullable String item, boolean empty) {
                super.updateItem(item, empty);
                setTooltip(item == null || empty || item.isBlank() ? null : Icons.tooltip(item));
            }
        });
        return column;
    }

    private static TableColumn<RunLine, String> stateColumn() {
        TableColumn<RunLine, String> column = column("State", 116, RunSummary::state, v -> v, false);
        column.setCellFactory(c -> new TextCell<>(v -> v, false) {
            private final Region dot = new Region();

            @Override
            protected void updateItem(@Nullable String item, boolean empty) {
                super.updateItem(item, empty);
                dot.getStyleClass().setAll("state-dot", "state-" + item);
                setGraphic(item == null || empty ? null : dot);
            }
        });
        return column;
    }

    private static class TextCell<V> extends TableCell<RunLine, V> {
        private final Function<V, String> words;

        TextCell(Function<V, String> words, boolean figures) {
            this.words = words;
            if (figures) {
                getStyleClass().add("figures-cell");
            }
        }

        @Override
        protected void updateItem(@Nullable V item, boolean empty) {
            super.updateItem(item, empty);
            setText(item == null || empty ? "" : words.apply(item));
        }
    }
}
