package org.energyscape.ui.runs;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.energyscape.engine.param.ParamSet;
import org.energyscape.engine.record.runs.RunCurve;
import org.energyscape.engine.record.runs.RunHeader;
import org.energyscape.engine.record.runs.RunInfo;
import org.energyscape.lab.Lab;
import org.energyscape.lab.LabContext;
import org.energyscape.lab.RunWords;
import org.energyscape.lab.ShellPage;
import org.energyscape.ui.control.Icons;
import org.energyscape.ui.fx.FxThread;
import org.energyscape.ui.fx.Later;
import org.energyscape.ui.picture.Caption;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The recorded runs: table, curves over one another, settings side by side, and what can be done to them by button or key.
 * Asks the store once a second while it is in front. FX thread; the store is asked on another.
 */
public final class RunsPage implements ShellPage {
    private static final double REFRESH_NANOS = 1e9;

    private final List<Lab> labs;
    private final RunsController runs;
    private final RunActions actions;
    private final Later<RunsBar> bar;
    private final Later<RunsTable> table;
    private final Later<RunsPicture> picture;
    private final Later<SettingsGrid> settings;
    private final VBox root = new VBox();
    private long refreshed = Long.MIN_VALUE / 2;

    /**
     * Opens the store in the background if nobody has yet.
     *
     * @param reopening brings a run back into its lab
     */
    public RunsPage(LabContext context, List<Lab> labs, Reopening reopening) {
        this.labs = labs;
        context.runs().open();
        runs = new RunsController(context.runs(), context.runs()::later, FxThread.LATER, labs);
        actions = new RunActions(
                runs,
                context.messages(),
                this::params,
                this::words,
                reopening,
                new Replaying(context, labs),
                () -> root.getScene().getWindow());
        table = new Later<>(context.pieces(), () -> new RunsTable(runs, context.pieces()));
        bar = new Later<>(context.pieces(), () -> new RunsBar(runs, actions));
        picture = new Later<>(context.pieces(), () -> new RunsPicture(this::caption));
        settings = new Later<>(context.pieces(), () -> new SettingsGrid(context.pieces()));
        root.setId("runs-page");
        root.getStyleClass().add("runs");
        SplitPane below = new SplitPane(picture, settings);
        below.setDividerPositions(0.62);
        SplitPane split = new SplitPane(table, below);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.48);
        VBox.setVgrow(split, Priority.ALWAYS);
        root.getChildren().addAll(bar, split, undoBar());
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        runs.selectedProperty().addListener((o, was, is) -> selected());
        runs.curvesProperty().addListener((o, was, is) -> drawCurves(is));
    }

    /** Address of the page's style sheet, loaded with the window. */
    public static String styleSheet() {
        return Objects.requireNonNull(RunsPage.class.getResource("/org/energyscape/css/runs.css"), "runs.css")
                .toExternalForm();
    }

    private HBox undoBar() {
        Label words = new Label();
        words.setId("runs-deleted");
        words.textProperty().bind(runs.deletedProperty().map(ids -> "Deleted " + RunActions.number(ids.size())));
        Button undo = new Button("Undo");
        undo.setId("runs-undo");
        undo.getStyleClass().addAll("accent", "button-outlined");
        undo.setTooltip(Icons.tooltip("Bring them back (Ctrl+Z)"));
        undo.setOnAction(event -> undo());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox undone = new HBox(words, undo, gap, Icons.button("runs-forget", Feather.X, "Close", runs::forgetDeleted));
        undone.getStyleClass().add("undo-bar");
        undone.visibleProperty().bind(runs.deletedProperty().map(ids -> !ids.isEmpty()));
        undone.managedProperty().bind(undone.visibleProperty());
        return undone;
    }

    private void pressed(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextField;
        Runnable action = null;
        if (KeyCombination.keyCombination("Shortcut+F").match(event)) {
            action = () -> bar.get().focusFilter();
        } else if (typing) {
            action = typed(event.getCode());
        } else if (KeyCombination.keyCombination("Shortcut+Z").match(event)) {
            action = this::undo;
        } else if (KeyCombination.keyCombination("Shortcut+C").match(event)) {
            action = actions::copy;
        } else if (KeyCombination.keyCombination("Shortcut+E").match(event)) {
            action = actions::export;
        } else if (event.getCode() == KeyCode.DELETE) {
            action = actions::delete;
        } else if (event.getCode() == KeyCode.T && !event.isShortcutDown()) {
            action = actions::tag;
        } else if (event.getCode() == KeyCode.O && !event.isShortcutDown()) {
            action = actions::reopen;
        } else if (event.getCode() == KeyCode.R && !event.isShortcutDown()) {
            action = actions::replay;
        } else if (event.getCode() == KeyCode.N && !event.isShortcutDown()) {
            action = actions::note;
        }
        if (action != null) {
            event.consume();
            action.run();
        }
    }

    private @Nullable Runnable typed(KeyCode code) {
        if (code == KeyCode.ESCAPE) {
            return () -> {
                bar.get().clearFilter();
                focusTable();
            };
        }
        return code == KeyCode.ENTER || code == KeyCode.DOWN ? this::focusTable : null;
    }

    private void focusTable() {
        table.render(RunsTable::requestFocus);
    }

    private void selected() {
        List<RunInfo> chosen = chosen();
        settings.render(grid -> grid.show(chosen, SettingRow.of(chosen, this::params)));
    }

    private List<RunInfo> chosen() {
        return runs.selectedProperty().get().stream().map(RunSummary::run).toList();
    }

    private void drawCurves(Map<Long, List<RunCurve>> curves) {
        List<RunInfo> chosen = chosen();
        picture.render(plot -> plot.show(curves, chosen, this::words));
    }

    private RunWords words(RunHeader run) {
        return RunWords.of(run, labs);
    }

    private Caption caption() {
        return RunsCaption.of(chosen(), this::params);
    }

    private Optional<ParamSet> params(RunHeader run) {
        return labs.stream()
                .filter(lab -> lab.id().equals(run.lab()))
                .map(lab -> lab.recordedParams(run))
                .findFirst();
    }

    private void undo() {
        runs.undo();
        focusTable();
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
        focusTable();
    }

    @Override
    public void hidden() {}

    @Override
    public void close() {}
}
