package org.energyscape.lab.hopfield;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.ui.control.Icons;
import org.energyscape.ui.control.ScrollColumn;
import org.kordamp.ikonli.feather.Feather;

/**
 * The steps of the damage in the order in which they are done: first what the settings say, then the list, whose steps can
 * be changed, moved and removed. Keys in a row: Alt with up and down moves it, Delete removes it.
 */
final class DamagePane extends StackPane {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("error");

    /** What can be asked of the list. */
    interface Wishes {
        void steps(DamageSteps steps);

        /** Take away what the settings do: the noise, or the mask. */
        void withoutNoise();

        void withoutMask();
    }

    private final Wishes wishes;
    private final VBox rows = new VBox();
    private DamageSteps steps = DamageSteps.NONE;
    private List<Object> drawn = List.of();
    private int side = 1;

    DamagePane(Wishes wishes) {
        this.wishes = wishes;
        setId("damage-steps");
        rows.getStyleClass().add("damage-rows");
        getChildren().add(new ScrollColumn(rows));
    }

    /** Shows the settings as they stand. */
    void show(ParamValues values) {
        side = values.get(HopfieldParams.SIDE);
        List<String> settings = Damage.settingsInWords(values);
        List<Object> now = List.of(settings, values.get(HopfieldParams.DAMAGE), side);
        if (now.equals(drawn)) {
            return;
        }
        drawn = now;
        steps = Damage.steps(values);
        String focused = focusedId();
        List<Node> nodes = new ArrayList<>();
        double noise = values.get(HopfieldParams.NOISE);
        for (String words : settings) {
            boolean ofNoise = noise > 0 && words.equals(settings.get(0));
            nodes.add(setting(words, ofNoise));
        }
        for (int i = 0; i < steps.steps().size(); i++) {
            nodes.add(row(i, steps.steps().get(i)));
        }
        if (nodes.isEmpty()) {
            Label none = new Label("No damage. Draw on the damaged picture, or add a step with its plus.");
            none.setWrapText(true);
            none.getStyleClass().add("damage-none");
            nodes.add(none);
        }
        rows.getChildren().setAll(nodes);
        if (!focused.isEmpty()) {
            focus(focused);
        }
    }

    private String focusedId() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at.equals(rows)) {
                return owner == null ? "" : Objects.requireNonNullElse(owner.getId(), "");
            }
        }
        return "";
    }

    private void focus(String id) {
        Node node = rows.lookup("#" + id);
        if (node != null && !node.isDisabled()) {
            node.requestFocus();
        } else if (!rows.getChildren().isEmpty()) {
            Node remove = rows.getChildren().get(rows.getChildren().size() - 1).lookup(".button");
            if (remove != null) {
                remove.requestFocus();
            }
        }
    }

    private static Label name(String words) {
        Label name = new Label(words);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setWrapText(true);
        HBox.setHgrow(name, Priority.ALWAYS);
        return name;
    }

    private static Button button(String id, Feather icon, String words, Runnable action) {
        Button button = Icons.button(id, icon, words, action);
        button.getStyleClass().add("small");
        return button;
    }

    private Node setting(String words, boolean noise) {
        Label where = new Label("setting");
        where.getStyleClass().add("damage-source");
        where.setMinWidth(USE_PREF_SIZE);
        String id = noise ? "noise-remove" : "half-remove";
        HBox row = new HBox(
                name(words),
                where,
                button(id, Feather.X, "Take it away", noise ? wishes::withoutNoise : wishes::withoutMask));
        row.getStyleClass().add("damage-row");
        return row;
    }

    private Node row(int index, DamageStep step) {
        HBox row = new HBox(name(index + 1 + "\u00a0\u00a0" + step.title(side)));
        row.getStyleClass().add("damage-row");
        row.setId("step-" + index);
        if (step.isTyped()) {
            row.getChildren().add(field(index, step));
        }
        Button up = button(id(index, "up"), Feather.CHEVRON_UP, "Earlier (Alt+Up)", () -> move(index, -1));
        Button down = button(id(index, "down"), Feather.CHEVRON_DOWN, "Later (Alt+Down)", () -> move(index, 1));
        up.setDisable(index == 0);
        down.setDisable(index == steps.steps().size() - 1);
        row.getChildren()
                .addAll(up, down, button(id(index, "remove"), Feather.X, "Remove (Delete)", () -> remove(index)));
        row.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, index));
        return row;
    }

    private static String id(int index, String part) {
        return "step-" + index + "-" + part;
    }

    /** Enter or leaving it takes the text over; what cannot be read turns it red, Escape puts the old text back. */
    private TextField field(int index, DamageStep step) {
        TextField field = new TextField(step.arguments());
        field.setId(id(index, "value"));
        field.getStyleClass().addAll("figures", "small");
        field.setPrefColumnCount(Math.min(9, Math.max(4, step.arguments().length())));
        field.setMinWidth(44);
        field.setAccessibleText(step.title(side));
        field.setTooltip(Icons.tooltip(help(step)));
        field.setOnAction(event -> commit(index, step, field));
        field.focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                commit(index, step, field);
            }
        });
        return field;
    }

    private static String help(DamageStep step) {
        if (step instanceof DamageStep.Flip) {
            return "Each pixel is turned with this probability, 0 to 1";
        } else if (step instanceof DamageStep.SaltAndPepper) {
            return "Each pixel becomes ink or paper, half and half, with this probability; half of them change";
        } else if (step instanceof DamageStep.Gauss) {
            return "Noise of this standard deviation on the values -1 and +1, then ink where the sum is above zero";
        } else if (step instanceof DamageStep.Shift) {
            return "Pixels to the right, pixels down, and what comes in at the rim: wrap, paper or ink";
        } else if (step instanceof DamageStep.Half) {
            return "left, right, top or bottom";
        }
        return (step instanceof DamageStep.Cover ? "Ink, paper or grey, then c" : "C")
                + "olumns and rows, such as 8-19,4-6";
    }

    private void commit(int index, DamageStep step, TextField field) {
        String text = field.getText().strip();
        if (text.equals(step.arguments())
                || field.getScene() == null
                || index >= steps.steps().size()) {
            field.pseudoClassStateChanged(REFUSED, false);
            return;
        }
        try {
            wishes.steps(steps.with(index, DamageSteps.step(step.kind() + " " + text)));
        } catch (IllegalArgumentException e) {
            field.pseudoClassStateChanged(REFUSED, true);
            field.setTooltip(Icons.tooltip("Not taken over: expected " + e.getMessage()));
        }
    }

    private void key(KeyEvent event, int index) {
        boolean typing = event.getTarget() instanceof TextField;
        if (event.isAltDown() && event.getCode() == KeyCode.UP) {
            move(index, -1);
        } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
            move(index, 1);
        } else if (event.getCode() == KeyCode.DELETE && !typing) {
            remove(index);
        } else if (event.getCode() == KeyCode.ESCAPE && event.getTarget() instanceof TextField field) {
            String before = steps.steps().get(index).arguments();
            if (field.getText().equals(before)) {
                return;
            }
            field.setText(before);
            field.pseudoClassStateChanged(REFUSED, false);
        } else {
            return;
        }
        event.consume();
    }

    /** The keys stay with the step that moves. */
    private void move(int index, int by) {
        int to = index + by;
        if (to < 0 || to >= steps.steps().size()) {
            return;
        }
        wishes.steps(steps.moved(index, by));
        focus(id(to, by < 0 ? "up" : "down"));
    }

    private void remove(int index) {
        wishes.steps(steps.without(index));
    }
}
