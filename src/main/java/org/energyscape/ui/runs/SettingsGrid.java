package org.energyscape.ui.runs;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.energyscape.engine.record.runs.RunInfo;
import org.energyscape.ui.control.Icons;

/** The settings of some runs side by side; those that differ come first, on a ground of their own. */
final class SettingsGrid extends VBox {
    private final GridPane grid = new GridPane();
    private final Label title = new Label();
    private final Executor pieces;
    private List<RunInfo> shown = List.of();

    /** Rows come one after the other: all of them at once take longer than a frame. */
    SettingsGrid(Executor pieces) {
        this.pieces = pieces;
        setId("runs-settings");
        getStyleClass().add("runs-settings");
        title.getStyleClass().add("panel-title");
        grid.getStyleClass().add("runs-grid");
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("scroll-column");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(title, scroll);
        show(List.of(), List.of());
    }

    void show(List<RunInfo> runs, List<SettingRow> rows) {
        if (!runs.isEmpty() && runs.equals(shown)) {
            return;
        }
        shown = runs;
        long different = rows.stream().filter(SettingRow::differs).count();
        title.setText(
                switch (runs.size()) {
                    case 0 -> "Settings";
                    case 1 -> "Settings of run " + runs.get(0).id();
                    default -> "Settings: " + different + (different == 1 ? " differs" : " differ");
                });
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        if (runs.isEmpty()) {
            Label words = new Label("Those of the selected runs, side by side");
            words.getStyleClass().add("runs-empty");
            grid.add(words, 0, 0);
            return;
        }
        ColumnConstraints names =
                new ColumnConstraints(Region.USE_PREF_SIZE, Region.USE_COMPUTED_SIZE, Double.MAX_VALUE);
        names.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(names);
        for (int r = 0; r < runs.size(); r++) {
            ColumnConstraints values =
                    new ColumnConstraints(72, Region.USE_COMPUTED_SIZE, runs.size() == 1 ? Double.MAX_VALUE : 190);
            values.setHgrow(Priority.SOMETIMES);
            grid.getColumnConstraints().add(values);
            if (runs.size() > 1) {
                grid.add(cell("Run " + runs.get(r).id(), "runs-grid-head", false), r + 1, 0);
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            int place = i + 1;
            SettingRow row = rows.get(i);
            pieces.execute(() -> {
                if (runs == shown) {
                    add(row, place);
                }
            });
        }
    }

    private void add(SettingRow row, int place) {
        grid.add(cell(row.label(), "runs-grid-label", row.differs()), 0, place);
        for (int r = 0; r < row.values().size(); r++) {
            grid.add(cell(row.values().get(r), "runs-grid-value", row.differs()), r + 1, place);
        }
        grid.applyCss();
    }

    private static Label cell(String text, String style, boolean differs) {
        Label label = new Label(text);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add(style);
        if (differs) {
            label.getStyleClass().add("differs");
        }
        if (text.length() > 14) {
            label.setOnMouseEntered(event -> {
                if (label.getTooltip() == null) {
                    label.setTooltip(Icons.tooltip(text));
                }
            });
        }
        return label;
    }
}
