package org.energyscape.ui.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.energyscape.ui.control.Icons;
import org.energyscape.ui.control.ScrollColumn;
import org.kordamp.ikonli.feather.Feather;

/** The whole keymap on one card, made from its declaration. */
final class HelpOverlay extends StackPane {
    private static final double COLUMNS_WIDTH = 1200;
    private static final int COLUMNS = 3;
    private static final String PICTURE = "A picture in focus";
    private static final String RUNS = "The page Runs";

    /** Keys that belong to a part of the window alone, and are handled there. */
    private static final List<Line> OF_PARTS = List.of(
            new Line(PICTURE, "Go to a cell, a bar, a point", List.of("\u2190", "\u2192", "\u2191", "\u2193")),
            new Line(PICTURE, "Click it", List.of("Enter")),
            new Line(PICTURE, "Its menu: copy, export", List.of("Shift+F10")),
            new Line(PICTURE, "Closer to a plot, further off", List.of("+", "\u2212")),
            new Line(PICTURE, "All of a plot again", List.of("Escape")),
            new Line(PICTURE, "Logarithmic axis of a plot", List.of("L")),
            new Line(PICTURE, "Hide or show a curve", List.of("1", "2", "\u2026")),
            new Line(RUNS, "Filter", List.of("Ctrl+F")),
            new Line(RUNS, "Reopen at a checkpoint", List.of("O")),
            new Line(RUNS, "Replay", List.of("R")),
            new Line(RUNS, "Tag, note", List.of("T", "N")),
            new Line(RUNS, "Export", List.of("Ctrl+E")),
            new Line(RUNS, "Copy the command line", List.of("Ctrl+C")),
            new Line(RUNS, "Delete, undo", List.of("Delete", "Ctrl+Z")));

    private record Line(String section, String words, List<String> keys) {}

    HelpOverlay(Keymap keymap) {
        setId("help-overlay");
        getStyleClass().add("veil");
        setVisible(false);
        Map<String, VBox> sections = new LinkedHashMap<>();
        List<Line> lines = new ArrayList<>();
        keymap.bindings()
                .forEach(binding -> lines.add(new Line(binding.section(), binding.words(), binding.keyNames())));
        lines.addAll(OF_PARTS);
        for (Line line : lines) {
            sections.computeIfAbsent(line.section(), HelpOverlay::section)
                    .getChildren()
                    .add(line(line));
        }
        FlowPane columns = new FlowPane();
        columns.getStyleClass().add("help-columns");
        // Three columns: the height the card asks for is reckoned from this width.
        columns.setPrefWrapLength(COLUMNS_WIDTH);
        columns.getChildren().setAll(columns(List.copyOf(sections.values()), lines.size()));
        Label title = new Label("Keys");
        title.getStyleClass().add("card-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = Icons.button("help-close", Feather.X, "Close (Esc)", () -> setVisible(false));
        VBox card = new VBox(new HBox(title, gap, close), new ScrollColumn(columns), hint());
        card.getStyleClass().addAll("card", "help-card");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        getChildren().add(card);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                setVisible(false);
            }
        });
    }

    private static Label hint() {
        Label hint = new Label(
                "Drop pictures, MNIST-format files or CSV onto the window to open them in the lab in front."
                        + " A field that is being typed into, a focused slider and a focused picture keep their own keys.");
        hint.getStyleClass().add("help-hint");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        return hint;
    }

    /** Sections one below the other, in columns about equally long. */
    private static List<VBox> columns(List<VBox> sections, int lines) {
        List<VBox> columns = new ArrayList<>();
        double share = (lines + sections.size()) / (double) COLUMNS;
        int placed = 0;
        for (VBox section : sections) {
            // A section belongs where its middle falls.
            int length = section.getChildren().size();
            int column = (int) Math.min(COLUMNS - 1, (placed + length / 2.0) / share);
            while (columns.size() <= column) {
                VBox box = new VBox();
                box.getStyleClass().add("help-column");
                columns.add(box);
            }
            columns.get(column).getChildren().add(section);
            placed += length;
        }
        return columns;
    }

    private static VBox section(String name) {
        Label heading = new Label(name);
        heading.getStyleClass().add("help-heading");
        VBox box = new VBox(heading);
        box.getStyleClass().add("help-section");
        return box;
    }

    private static Node line(Line line) {
        HBox keys = new HBox();
        keys.getStyleClass().add("help-keys");
        for (String name : line.keys()) {
            Label key = new Label(name);
            key.getStyleClass().add("key");
            key.setMinWidth(USE_PREF_SIZE);
            keys.getChildren().add(key);
        }
        Label words = new Label(line.words());
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(keys, words);
        row.getStyleClass().add("help-line");
        return row;
    }
}
