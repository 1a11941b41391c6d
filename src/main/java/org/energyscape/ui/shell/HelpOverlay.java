package org.energyscape.ui.shell;

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
    private static final double COLUMNS_WIDTH = 860;

    HelpOverlay(Keymap keymap) {
        setId("help-overlay");
        getStyleClass().add("veil");
        setVisible(false);
        Map<String, VBox> sections = new LinkedHashMap<>();
        for (Keymap.Binding binding : keymap.bindings()) {
            sections.computeIfAbsent(binding.section(), HelpOverlay::section)
                    .getChildren()
                    .add(line(binding));
        }
        FlowPane columns = new FlowPane();
        columns.getStyleClass().add("help-columns");
        // Two columns: the height the card asks for is reckoned from this width.
        columns.setPrefWrapLength(COLUMNS_WIDTH);
        columns.getChildren().setAll(sections.values());
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

    private static VBox section(String name) {
        Label heading = new Label(name);
        heading.getStyleClass().add("help-heading");
        VBox box = new VBox(heading);
        box.getStyleClass().add("help-section");
        return box;
    }

    private static Node line(Keymap.Binding binding) {
        HBox keys = new HBox();
        keys.getStyleClass().add("help-keys");
        List<String> names = binding.keyNames();
        for (String name : names) {
            Label key = new Label(name);
            key.getStyleClass().add("key");
            key.setMinWidth(USE_PREF_SIZE);
            keys.getChildren().add(key);
        }
        Label words = new Label(binding.words());
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(keys, words);
        line.getStyleClass().add("help-line");
        return line;
    }
}
