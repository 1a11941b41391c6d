package org.energyscape.ui.runs;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputDialog;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.energyscape.engine.param.ParamSet;
import org.energyscape.engine.record.runs.RecordState;
import org.energyscape.engine.record.runs.RunInfo;
import org.energyscape.lab.Lab;
import org.energyscape.lab.LabContext;
import org.energyscape.lab.ShellPage;
import org.energyscape.ui.control.Icons;
import org.energyscape.ui.fx.FxThread;
import org.kordamp.ikonli.feather.Feather;

/**
 * The recorded runs: table, curves over one another, settings side by side, and what can be done to them by button or key.
 * Asks the store once a second while it is in front. FX thread; the store is asked on another.
 */
public final class RunsPage implements ShellPage {
    private static final double REFRESH_NANOS = 1e9;
    private static final String EVERY_STATE = "All states";

    private final LabContext context;
    private final List<Lab> labs;
    private final RunsController runs;
    private final RunsTable table;
    private final RunsPicture picture = new RunsPicture();
    private final SettingsGrid settings = new SettingsGrid();
    private final TextField filter = new TextField();
    private final ChoiceBox<String> state = new ChoiceBox<>();
    private final Label count = new Label();
    private final VBox root = new VBox();
    private long refreshed = Long.MIN_VALUE / 2;

    /** Opens the store in the background if nobody has yet. */
    public RunsPage(LabContext context, List<Lab> labs) {
        this.context = context;
        this.labs = labs;
        context.runs().open();
        runs = new RunsController(context.runs(), context.runs()::later, FxThread.LATER);
        table = new RunsTable(runs);
        root.setId("runs-page");
        root.getStyleClass().add("runs");
        root.getStylesheets()
                .add(Objects.requireNonNull(RunsPage.class.getResource("/org/energyscape/css/runs.css"), "runs.css")
                        .toExternalForm());
        SplitPane below = new SplitPane(picture, settings);
        below.setDividerPositions(0.62);
        SplitPane split = new SplitPane(table, below);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.48);
        VBox.setVgrow(split, Priority.ALWAYS);
        root.getChildren().addAll(bar(), split, undoBar());
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        runs.selectedProperty().addListener((o, was, is) -> selected());
        runs.curvesProperty().addListener((o, was, is) -> picture.show(is));
        runs.shown().addListener((javafx.beans.Observable change) -> showCount());
    }

    private HBox bar() {
        filter.setId("runs-filter");
        filter.setPromptText("Filter: digits k=10 tag …");
        filter.setTooltip(
                Icons.tooltip("Runs in which all these words are found; settings as key=value (Ctrl+F, Esc clears)"));
        filter.setPrefColumnCount(18);
        filter.textProperty().addListener((o, was, is) -> filtered());
        state.setId("runs-state");
        state.getItems().add(EVERY_STATE);
        for (RecordState one : RecordState.values()) {
            state.getItems().add(words(one));
        }
        state.setValue(EVERY_STATE);
        state.valueProperty().addListener((o, was, is) -> filtered());
        count.getStyleClass().add("runs-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(
                filter,
                state,
                count,
                gap,
                button("runs-tag", Feather.TAG, "Tag", "Tag the selected runs (T)", this::tag),
                button("runs-note", Feather.EDIT_3, "Note", "Note on the selected runs (N)", this::note),
                button("runs-export", Feather.DOWNLOAD, "Export", "JSON, CSV and NumPy files (Ctrl+E)", this::export),
                button(
                        "runs-copy",
                        Feather.TERMINAL,
                        "Copy command",
                        "Copy the command line that repeats the run (Ctrl+C)",
                        this::copy),
                button("runs-delete", Feather.TRASH_2, "Delete", "Delete, with undo (Del)", this::delete));
        bar.getStyleClass().add("runs-bar");
        return bar;
    }

    private Button button(String id, Feather icon, String words, String help, Runnable action) {
        Button button = new Button(words, Icons.of(icon));
        button.setId(id);
        button.getStyleClass().add("flat");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(Icons.tooltip(help));
        button.setOnAction(event -> action.run());
        button.disableProperty().bind(runs.selectedProperty().map(List::isEmpty));
        return button;
    }

    private HBox undoBar() {
        Label words = new Label();
        words.setId("runs-deleted");
        words.textProperty().bind(runs.deletedProperty().map(ids -> "Deleted " + number(ids.size())));
        Button undo = new Button("Undo");
        undo.setId("runs-undo");
        undo.getStyleClass().addAll("accent", "button-outlined");
        undo.setTooltip(Icons.tooltip("Bring them back (Ctrl+Z)"));
        undo.setOnAction(event -> undo());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(words, undo, gap, Icons.button("runs-forget", Feather.X, "Close", runs::forgetDeleted));
        bar.getStyleClass().add("undo-bar");
        bar.visibleProperty().bind(runs.deletedProperty().map(ids -> !ids.isEmpty()));
        bar.managedProperty().bind(bar.visibleProperty());
        return bar;
    }

    private static String number(int runs) {
        return runs == 1 ? "1 run" : runs + " runs";
    }

    private void pressed(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextField;
        Runnable action = null;
        if (KeyCombination.keyCombination("Shortcut+F").match(event)) {
            action = filter::requestFocus;
        } else if (typing) {
            action = typed(event.getCode());
        } else if (KeyCombination.keyCombination("Shortcut+Z").match(event)) {
            action = this::undo;
        } else if (KeyCombination.keyCombination("Shortcut+C").match(event)) {
            action = this::copy;
        } else if (KeyCombination.keyCombination("Shortcut+E").match(event)) {
            action = this::export;
        } else if (event.getCode() == KeyCode.DELETE) {
            action = this::delete;
        } else if (event.getCode() == KeyCode.T && !event.isShortcutDown()) {
            action = this::tag;
        } else if (event.getCode() == KeyCode.N && !event.isShortcutDown()) {
            action = this::note;
        }
        if (action != null) {
            event.consume();
            action.run();
        }
    }

    private @org.jspecify.annotations.Nullable Runnable typed(KeyCode code) {
        if (code == KeyCode.ESCAPE) {
            return () -> {
                filter.clear();
                table.requestFocus();
            };
        }
        return code == KeyCode.ENTER || code == KeyCode.DOWN ? table::requestFocus : null;
    }

    private void filtered() {
        RecordState wanted = null;
        for (RecordState one : RecordState.values()) {
            if (words(one).equals(state.getValue())) {
                wanted = one;
            }
        }
        runs.filter(filter.getText(), wanted);
    }

    private static String words(RecordState one) {
        return one.name().charAt(0) + one.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private void showCount() {
        int shown = runs.shown().size();
        count.setText(shown == runs.count() ? number(shown) : shown + " of " + number(runs.count()));
    }

    private void selected() {
        List<RunInfo> chosen =
                runs.selectedProperty().get().stream().map(RunSummary::run).toList();
        settings.show(chosen, SettingRow.of(chosen, this::params));
    }

    private Optional<ParamSet> params(String id) {
        return labs.stream().filter(lab -> lab.id().equals(id)).map(Lab::params).findFirst();
    }

    private boolean nothingSelected() {
        return runs.selectedProperty().get().isEmpty();
    }

    private void tag() {
        if (nothingSelected()) {
            return;
        }
        ask("Tags", "Tags of " + chosen() + ", with commas between", String.join(", ", runs.commonTags()))
                .ifPresent(text -> runs.tag(Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .toList()));
    }

    private void note() {
        List<RunSummary> lines = runs.selectedProperty().get();
        if (!lines.isEmpty()) {
            ask("Note", "Note on " + chosen(), lines.get(0).run().note()).ifPresent(runs::note);
        }
    }

    private String chosen() {
        List<RunSummary> lines = runs.selectedProperty().get();
        return lines.size() == 1 ? "run " + lines.get(0).id() : number(lines.size());
    }

    private Optional<String> ask(String title, String words, String before) {
        TextInputDialog dialog = new TextInputDialog(before);
        dialog.initOwner(root.getScene().getWindow());
        dialog.setTitle(title);
        dialog.setHeaderText(words);
        dialog.setGraphic(null);
        dialog.getEditor().setPrefColumnCount(32);
        return dialog.showAndWait().map(String::strip);
    }

    private void export() {
        if (nothingSelected()) {
            return;
        }
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("A folder for " + chosen());
        File folder = chooser.showDialog(root.getScene().getWindow());
        if (folder != null) {
            runs.export(folder.toPath(), done -> context.messages()
                    .info("Exported " + number(done) + " to " + folder.getName()));
        }
    }

    private void copy() {
        if (nothingSelected()) {
            return;
        }
        runs.repeatLines(this::params, lines -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(lines);
            Clipboard.getSystemClipboard().setContent(content);
            context.messages().info("Copied: " + lines);
        });
    }

    private void delete() {
        if (!nothingSelected() && !runs.delete()) {
            context.messages().info("A run that is being recorded can be deleted once it has ended");
        }
    }

    private void undo() {
        runs.undo();
        table.requestFocus();
    }

    @Override
    public Node centre() {
        return root;
    }

    @Override
    public void pulse(long nowNanos) {
        if (nowNanos - refreshed >= REFRESH_NANOS) {
            refreshed = nowNanos;
            runs.refresh();
        }
    }

    @Override
    public void shown() {
        refreshed = Long.MIN_VALUE / 2;
        table.requestFocus();
    }

    @Override
    public void hidden() {}

    @Override
    public void close() {}
}
