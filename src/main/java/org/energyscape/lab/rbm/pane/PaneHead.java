package org.energyscape.lab.rbm.pane;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.energyscape.lab.rbm.run.Exhibit;
import org.energyscape.ui.control.Icons;
import org.energyscape.ui.control.Parts;
import org.kordamp.ikonli.javafx.FontIcon;

/** The head of a pane: its name, which is a menu of what it can show instead, a note, and what can be done with the pane. */
final class PaneHead extends HBox {
    private final PaneArrangement panes;
    private final Exhibit.Kind kind;
    private final MenuButton name;
    private final Label note;
    private final Button beside;
    private final Button below;
    private final Button close;

    PaneHead(PaneArrangement panes, Exhibit.Kind kind) {
        this.panes = panes;
        this.kind = kind;
        String id = "rbm-pane-" + kind.key();
        name = new MenuButton(kind.label());
        name.setId(id);
        name.getStyleClass().addAll("flat", "small", "rbm-pane-name");
        name.setMinWidth(USE_PREF_SIZE);
        name.setTooltip(Icons.tooltip(kind.help() + " Press to show something else here."));
        for (Exhibit.Kind other : Exhibit.Kind.values()) {
            MenuItem item = new MenuItem(other.label());
            item.setId(id + "-to-" + other.key());
            item.setDisable(other == kind);
            item.setOnAction(e -> panes.show(kind, other));
            name.getItems().add(item);
        }
        note = Parts.note("rbm-note-" + kind.key());
        note.setMinWidth(0);
        FontIcon rows = new FontIcon("fth-columns");
        rows.setRotate(90);
        beside = button(id + "-beside", new FontIcon("fth-columns"), "Divide this pane: another one beside it", false);
        below = button(id + "-below", rows, "Divide this pane: another one below it", true);
        close = new Button(null, new FontIcon("fth-x"));
        close.setOnAction(e -> panes.close(kind));
        look(close, id + "-close", "Close this pane; its neighbour takes its room");
        HBox buttons = new HBox(beside, below, close);
        buttons.setAlignment(Pos.CENTER);
        getChildren().addAll(name, Parts.spacer(), note, buttons);
        getStyleClass().add("rbm-pane-head");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
    }

    private Button button(String id, FontIcon icon, String help, boolean stacked) {
        Button button = new Button(null, icon);
        button.setOnAction(e -> panes.split(kind, stacked));
        look(button, id, help);
        return button;
    }

    private static void look(Button button, String id, String help) {
        button.setId(id);
        button.getStyleClass().addAll("button-icon", "flat", "small", "rbm-pane-button");
        button.setTooltip(new Tooltip(help));
        button.setAccessibleText(help);
        button.setMinWidth(USE_PREF_SIZE);
    }

    void setNote(String words) {
        if (!words.equals(note.getText())) {
            note.setText(words);
        }
    }

    /** What can be done depends on how many panes there are. */
    void update() {
        beside.setDisable(!panes.canSplit());
        below.setDisable(!panes.canSplit());
        close.setVisible(panes.canClose());
        close.setManaged(panes.canClose());
    }

    /** The keys come to the pane. */
    void focusName() {
        name.requestFocus();
    }

    /** A note is shown whole or not at all. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        note.setVisible(note.getWidth() + 0.5 >= note.prefWidth(-1));
    }
}
