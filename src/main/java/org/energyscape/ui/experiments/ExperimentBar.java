package org.energyscape.ui.experiments;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import org.energyscape.lab.rbm.sweep.Experiment;
import org.energyscape.lab.rbm.sweep.KeptPictures;
import org.energyscape.ui.control.Icons;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What is learned from, for how long and how often, and the two buttons that start and stop. */
final class ExperimentBar extends HBox {
    private final ExperimentsController controller;
    private final TextField epochs = field("experiments-epochs", "Epochs", 5);
    private final TextField seeds = field("experiments-seeds", "Seeds, with commas between", 8);
    private final MenuButton source = new MenuButton();

    ExperimentBar(ExperimentsController controller) {
        this.controller = controller;
        getStyleClass().add("runs-bar");
        source.setId("experiments-data");
        source.setGraphic(Icons.of(Feather.DATABASE));
        source.textProperty().bind(controller.sourceProperty().map(words -> "Data: " + words));
        source.setTooltip(Icons.tooltip(
                "What is learned from: written digits, pictures that earlier runs learned from," + " or a file"));
        source.setMinWidth(0);
        controller.keptProperty().addListener(o -> fillMenu());
        fillMenu();
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        Button start = new Button("Start", Icons.of(Feather.PLAY));
        start.setId("experiments-start");
        start.getStyleClass().add("accent");
        start.setMinWidth(USE_PREF_SIZE);
        start.setTooltip(Icons.tooltip("Train what is missing; runs that are kept already are not repeated"));
        start.setOnAction(event -> controller.start(epochs.getText(), seeds.getText()));
        Button cancel = flat("experiments-cancel", Feather.SQUARE, "Cancel", controller::cancel);
        cancel.disableProperty().bind(controller.runningProperty().not());
        getChildren().setAll(source, gap, note("Epochs"), epochs, note("Seeds"), seeds, start, cancel);
        for (Node one : List.of(source, epochs, seeds, start)) {
            one.disableProperty().bind(controller.runningProperty());
        }
        controller.chosenProperty().addListener((o, was, is) -> show(is));
        show(controller.chosenProperty().get());
    }

    private void show(Experiment experiment) {
        epochs.setText(Integer.toString(experiment.epochs()));
        seeds.setText(experiment.seeds().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private void fillMenu() {
        source.getItems().setAll(item("experiments-written", "Written digits", () -> controller.learnFrom(null, null)));
        for (KeptPictures kept : controller.keptProperty().get()) {
            source.getItems().add(item("", kept.name(), () -> controller.learnFrom(kept.file(), kept.validation())));
        }
        source.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item("experiments-pictures", "Pictures…", this::openPictures),
                        item("experiments-validation", "Validation pictures…", this::openValidation));
    }

    private static MenuItem item(String id, String words, Runnable action) {
        // Underscores of a file's name are no mnemonics.
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }

    private static TextField field(String id, String words, int columns) {
        TextField field = new TextField();
        field.setId(id);
        field.setAccessibleText(words);
        field.setPrefColumnCount(columns);
        field.getStyleClass().add("figures");
        return field;
    }

    private static Label note(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("runs-count");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Button flat(String id, Ikon icon, String words, Runnable action) {
        Button button = new Button(words, Icons.of(icon));
        button.setId(id);
        button.getStyleClass().add("flat");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void openPictures() {
        Path file = ask("Pictures to learn from");
        if (file != null) {
            controller.learnFrom(file, null);
        }
    }

    private void openValidation() {
        Path file = ask("Pictures to judge by");
        if (file != null) {
            controller.learnFrom(controller.data(), file);
        }
    }

    private @Nullable Path ask(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        Path now = controller.data();
        File folder =
                now == null || now.getParent() == null ? null : now.getParent().toFile();
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        File file = chooser.showOpenDialog(getScene().getWindow());
        return file == null ? null : file.toPath();
    }
}
