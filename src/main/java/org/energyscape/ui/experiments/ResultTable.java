package org.energyscape.ui.experiments;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.energyscape.lab.rbm.sweep.SweepRow;

/** Ours beside the published values, in nats a picture. */
final class ResultTable extends TableView<SweepRow> {
    ResultTable(ExperimentsController controller, Executor pieces) {
        setId("experiments-table");
        getStyleClass().addAll("runs-table", "dense");
        List<Supplier<TableColumn<SweepRow, String>>> columns = List.of(
                () -> Columns.text("Setting", 96, false, row -> row.variant().label()),
                () -> Columns.text("Runs", 56, true, row -> Integer.toString(row.runs())),
                () -> Columns.text("Train, ours", 120, true, row -> spread(row.train())),
                () -> Columns.text(
                        "Published", 90, true, row -> published(row.variant().publishedTrain())),
                () -> Columns.text("Validation, ours", 130, true, row -> spread(row.validation())),
                () -> Columns.text(
                        "Published", 90, true, row -> published(row.variant().publishedValidation())));
        Columns.add(this, columns, pieces);
        getItems().setAll(controller.rowsProperty().get());
        controller.rowsProperty().addListener((o, was, is) -> getItems().setAll(is));
    }

    /** {@code "63.41 ± 0.35"}, without the second number where there is but one run. */
    static String spread(SweepRow.Spread spread) {
        return Double.isNaN(spread.deviation())
                ? Columns.nats(spread.mean())
                : Columns.nats(spread.mean()) + " ± " + Columns.nats(spread.deviation());
    }

    private static String published(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.1f", value);
    }
}
