package org.energyscape.ui.experiments;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.energyscape.lab.rbm.SweepRun;

/** A line for every run of the experiment with how far it has come. */
final class RunTable extends TableView<SweepRun> {
    RunTable(ExperimentsController controller, Executor pieces) {
        setId("experiments-runs");
        getStyleClass().addAll("runs-table", "dense");
        List<Supplier<TableColumn<SweepRun, String>>> columns = List.of(
                () -> Columns.text("Setting", 96, false, run -> run.variant().label()),
                () -> Columns.text("Seed", 56, true, run -> Long.toString(run.seed())),
                () -> Columns.text("Epoch", 100, true, run -> run.epoch() + " of " + run.epochs()),
                () -> Columns.state("State", 150, RunTable::words, RunTable::style),
                () -> Columns.text("Run", 56, true, run -> run.id() < 0 ? "" : Long.toString(run.id())),
                () -> Columns.text("Train", 72, true, run -> Columns.nats(run.train())),
                () -> Columns.text("Validation", 92, true, run -> Columns.nats(run.validation())));
        Columns.add(this, columns, pieces);
        setItems(controller.lines());
    }

    static String words(SweepRun run) {
        return run.problem().isEmpty() ? run.stage().words() : run.stage().words() + ": " + run.problem();
    }

    private static String style(String words) {
        if (words.startsWith(SweepRun.Stage.FAILED.words())) {
            return "state-interrupted";
        }
        if (words.equals(SweepRun.Stage.RUNNING.words())) {
            return "state-running";
        }
        boolean done = words.equals(SweepRun.Stage.TRAINED.words()) || words.equals(SweepRun.Stage.FOUND.words());
        return done ? "state-finished" : "state-waiting";
    }
}
