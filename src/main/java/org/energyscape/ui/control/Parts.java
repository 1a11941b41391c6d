package org.energyscape.ui.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Small pieces from which the views of labs are put together. FX thread. */
public final class Parts {
    private Parts() {}

    /** A picture under its name; a note may stand at the right of the name. */
    public static VBox panel(String title, Node note, Node content) {
        Label name = new Label(title);
        name.getStyleClass().add("lab-panel-title");
        name.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(name, spacer(), note);
        head.getStyleClass().add("lab-panel-head");
        head.setAlignment(Pos.CENTER_LEFT);
        VBox panel = new VBox(head, content);
        panel.getStyleClass().add("lab-panel");
        VBox.setVgrow(content, Priority.ALWAYS);
        return panel;
    }

    /** A picture under its name. */
    public static VBox panel(String title, Node content) {
        return panel(title, new Region(), content);
    }

    /** A line of muted text. */
    public static Label note(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("lab-note");
        return label;
    }

    /** Takes the room that is left in a row. */
    public static Region spacer() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    /**
     * A small button.
     *
     * @param words on it; empty for an icon alone
     * @param icon an Ikonli code, or empty
     * @param help the tip, and what a screen reader says of an icon
     */
    public static Button button(String id, String words, String icon, String help, Runnable action) {
        Button button = new Button(words, icon.isEmpty() ? null : new FontIcon(icon));
        button.setId(id);
        button.setTooltip(new Tooltip(help));
        button.setOnAction(e -> action.run());
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        if (words.isEmpty()) {
            button.getStyleClass().add("button-icon");
            button.setAccessibleText(help);
        }
        return button;
    }

    /** A small list that drops down; nothing is chosen yet. */
    public static <T> ComboBox<T> choices(String id, List<T> choices, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(choices);
        box.getStyleClass().add("small");
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("This is chosen, not typed");
            }
        });
        return box;
    }

    /** Buttons in a row of which one is always pressed. */
    public static final class Segments<T> extends HBox {
        private final ToggleGroup group = new ToggleGroup();

        /**
         * Makes a row.
         *
         * @param prefix of the node ids, before the number of the choice
         */
        public Segments(String prefix, List<T> choices, Function<T, String> words, Consumer<T> chosen) {
            for (int i = 0; i < choices.size(); i++) {
                T choice = choices.get(i);
                ToggleButton button = new ToggleButton(words.apply(choice));
                button.setId(prefix + "-" + i);
                button.setToggleGroup(group);
                button.setUserData(choice);
                button.getStyleClass().addAll("small", pill(i, choices.size()));
                getChildren().add(button);
            }
            group.getToggles().get(0).setSelected(true);
            group.selectedToggleProperty().addListener((o, was, is) -> {
                if (is == null) {
                    was.setSelected(true);
                } else if (was != null) {
                    chosen.accept(choices.get(group.getToggles().indexOf(is)));
                }
            });
            setAlignment(Pos.CENTER_LEFT);
            setMinWidth(USE_PREF_SIZE);
        }

        private static String pill(int index, int count) {
            return index == 0 ? "left-pill" : index == count - 1 ? "right-pill" : "center-pill";
        }

        /** Presses a button, as a click does. */
        public void select(T choice) {
            group.getToggles().stream()
                    .filter(toggle -> choice.equals(toggle.getUserData()))
                    .findFirst()
                    .ifPresent(group::selectToggle);
        }

        /** Takes a choice out of the row, or puts it back; the first one takes over where it was the one pressed. */
        public void offer(T choice, boolean offered) {
            for (Node node : getChildren()) {
                if (choice.equals(node.getUserData()) && node.isManaged() != offered) {
                    node.setVisible(offered);
                    node.setManaged(offered);
                    if (!offered && ((ToggleButton) node).isSelected()) {
                        group.getToggles().get(0).setSelected(true);
                    }
                    shape();
                }
            }
        }

        private void shape() {
            List<Node> shown = getChildren().stream().filter(Node::isManaged).toList();
            for (int i = 0; i < shown.size(); i++) {
                shown.get(i).getStyleClass().removeAll("left-pill", "center-pill", "right-pill");
                shown.get(i).getStyleClass().add(pill(i, shown.size()));
            }
        }

        /** The button of a choice. */
        public ToggleButton button(T choice) {
            return (ToggleButton) getChildren().stream()
                    .filter(node -> choice.equals(node.getUserData()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No button for " + choice));
        }

        /** The button of a choice, counted from 0. */
        public ToggleButton button(int index) {
            return (ToggleButton) getChildren().get(index);
        }
    }
}
