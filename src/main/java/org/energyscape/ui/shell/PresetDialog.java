package org.energyscape.ui.shell;

import java.util.Optional;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.energyscape.lab.Preset;

/** Asks how settings that are handed on should be called, and what to look at. */
final class PresetDialog {
    private static final ButtonType SAVE = new ButtonType("Save to a file…", ButtonBar.ButtonData.OK_DONE);
    private static final ButtonType COPY = new ButtonType("Copy as text", ButtonBar.ButtonData.APPLY);

    private final Preset suggested;
    private final TextField title = new TextField();
    private final TextArea story = new TextArea();

    /**
     * What is wanted.
     *
     * @param preset the settings with title and story
     * @param toFile to a file, not to the clipboard
     */
    record Wish(Preset preset, boolean toFile) {}

    PresetDialog(Preset suggested) {
        this.suggested = suggested;
    }

    /** Shows the dialog; empty if the student thinks better of it. */
    Optional<Wish> show(Window owner) {
        Dialog<Wish> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle("Hand on these settings");
        dialog.setHeaderText("Hand on these settings as a preset");
        dialog.getDialogPane().getButtonTypes().setAll(SAVE, COPY, ButtonType.CANCEL);
        dialog.getDialogPane().setContent(content());
        dialog.setResultConverter(
                pressed -> pressed == SAVE || pressed == COPY ? new Wish(preset(), pressed == SAVE) : null);
        dialog.setOnShown(event -> title.requestFocus());
        return dialog.showAndWait();
    }

    private VBox content() {
        title.setId("preset-title");
        title.setText(suggested.title());
        title.setPrefColumnCount(34);
        story.setId("preset-story");
        story.setText(suggested.story());
        story.setPromptText("One or two sentences: what to look at");
        story.setWrapText(true);
        story.setPrefRowCount(4);
        story.setPrefColumnCount(34);
        Label titleLabel = new Label("Title");
        titleLabel.setLabelFor(title);
        Label storyLabel = new Label("Story");
        storyLabel.setLabelFor(story);
        return new VBox(6, titleLabel, title, storyLabel, story);
    }

    private Preset preset() {
        String name =
                title.getText().isBlank() ? "My settings" : title.getText().strip();
        return new Preset(suggested.id(), name, story.getText().strip(), suggested.values(), suggested.page());
    }
}
