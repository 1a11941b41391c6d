package org.energyscape.ui.experiments;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.energyscape.lab.rbm.sweep.SweepRun;

/** A line for every run of the experiment with how far it has come. */
final class RunTable extends TableView<SweepRun> {
    private static final String KEPT = "kept";

    RunTable(ExperimentsController controller, Executor pieces) {
        setId("experiments-runs");
        getStyleClass().addAll("runs-table", "dense");
        List<Supplier<TableColumn<SweepRun, String>>> columns = List.of(
                () -> Columns.text("Run", 122, false, SweepRun::name),
                () -> Columns.text("Epoch", 96, true, run -> run.epoch() + " of " + run.epochs()),
                () -> Columns.state("State", 98, RunTable::words, RunTable::style),
                () -> Columns.text("Validation", 100, true, run -> Columns.nats(run.validation())));
        Columns.add(this, columns, pieces);
        setItems(controller.lines());
        getSelectionModel().selectedIndexProperty().addListener((o, was, is) -> controller.select(is.intValue()));
    }

    /** Short words: the column is narrow. */
    static String words(SweepRun run) {
        return switch (run.stage()) {
            case FOUND -> KEPT;
            case FAILED -> run.stage().words() + ": " + run.problem();
            default -> run.stage().words();
        };
    }

    private static String style(String words) {
        if (words.startsWith(SweepRun.Stage.FAILED.words())) {
            return "state-interrupted";
        }
        if (words.equals(SweepRun.Stage.RUNNING.words())) {
            return "state-running";
        }
        boolean done = words.equals(SweepRun.Stage.TRAINED.words()) || words.equals(KEPT);
        return done ? "state-finished" : "state-waiting";
    }
}
