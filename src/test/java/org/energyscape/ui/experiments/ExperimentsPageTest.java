package org.energyscape.ui.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.energyscape.engine.record.runs.RunQuery;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.lab.rbm.RbmLab;
import org.energyscape.lab.rbm.sweep.Experiment;
import org.energyscape.lab.rbm.sweep.SweepRow;
import org.energyscape.ui.picture.LinePlot;
import org.energyscape.ui.shell.AppFolders;
import org.energyscape.ui.shell.EnergyscapeWindow;
import org.energyscape.ui.shell.FxHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The page in the program's window: written digits, one epoch. */
@Timeout(180)
final class ExperimentsPageTest {
    @TempDir
    Path home;

    private EnergyscapeWindow window;

    @BeforeEach
    void open() {
        window =
                FxHarness.call(() -> new EnergyscapeWindow(new Stage(), List.of(new RbmLab()), AppFolders.under(home)));
        FxHarness.run(window::show);
        FxHarness.until("the lab opens", () -> window.shell().page() != null);
        FxHarness.run(() -> FxHarness.press(scene(), KeyCode.DIGIT3, true, false));
        FxHarness.until(
                "the page is put together",
                () -> lookup("#experiments-curves") != null
                        && lookup("#experiment-g") != null
                        && lookup("#experiments-start") != null
                        && lookup("#experiments-table") != null
                        && table("experiments-table").getColumns().size() == 6
                        && lookup("#experiments-runs") != null);
    }

    @AfterEach
    void close() {
        FxHarness.run(window::close);
        FxHarness.until("the store is closed", () -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("record-of-runs")));
    }

    private Scene scene() {
        return window.shell().getScene();
    }

    private Object lookup(String id) {
        return window.shell().lookup(id);
    }

    private TableView<?> table(String id) {
        return FxHarness.find(window.shell(), id, TableView.class);
    }

    private String words() {
        return FxHarness.find(window.shell(), "experiments-words", Label.class).getText();
    }

    private Button button(String id) {
        return FxHarness.find(window.shell(), id, Button.class);
    }

    @Test
    void theColumnsShareTheWidthOfTheTableAsTheyWouldLike() {
        TableView<?> table = table("experiments-table");
        FxHarness.until("the columns fill the table", () -> Math.abs(widths(table) - table.getWidth()) < 20);
        FxHarness.run(() -> {
            double part = widths(table)
                    / table.getColumns().stream()
                            .mapToDouble(TableColumn::getPrefWidth)
                            .sum();
            for (TableColumn<?, ?> column : table.getColumns()) {
                assertThat(column.getWidth())
                        .as(column.getText())
                        .isBetween(column.getPrefWidth() * part - 1.5, column.getPrefWidth() * part + 1.5);
            }
        });
    }

    private static double widths(TableView<?> table) {
        return table.getColumns().stream().mapToDouble(TableColumn::getWidth).sum();
    }

    @Test
    void aCardIsChosenTrainedWithOneClickAndDrawn() throws IOException {
        FxHarness.run(() -> {
            assertThat(FxHarness.find(window.shell(), "lab-title", Label.class).getText())
                    .isEqualTo("Experiments");
            assertThat(table("experiments-runs").getItems()).hasSize(3);
            assertThat(FxHarness.find(window.shell(), "experiment-a", ToggleButton.class)
                            .getHeight())
                    .isBetween(80.0, 240.0);
            FxHarness.find(window.shell(), "experiment-g", ToggleButton.class).fire();
            assertThat(table("experiments-runs").getItems()).hasSize(12);
            FxHarness.find(window.shell(), "experiment-a", ToggleButton.class).fire();
            TextField epochs = FxHarness.find(window.shell(), "experiments-epochs", TextField.class);
            assertThat(epochs.getText()).isEqualTo("400");
            epochs.setText("1");
            FxHarness.find(window.shell(), "experiments-seeds", TextField.class).setText("1");
            assertThat(button("experiments-cancel").isDisabled()).isTrue();
            button("experiments-start").fire();
            assertThat(button("experiments-cancel").isDisabled()).isFalse();
            assertThat(button("experiments-start").isDisabled()).isTrue();
        });
        for (int i = 0; i < 3 && !FxHarness.call(() -> words().startsWith("The run is done")); i++) {
            awaitRun();
        }
        FxHarness.until(
                "curves are drawn",
                () -> FxHarness.find(window.shell(), "experiments-curves", LinePlot.class)
                                .getSeries()
                                .size()
                        == 2);
        FxHarness.run(() -> {
            assertThat(words()).isEqualTo("The run is done");
            SweepRow row = (SweepRow) table("experiments-table").getItems().get(0);
            assertThat(row.runs()).isEqualTo(1);
            assertThat(ResultTable.spread(row.train())).matches("\\d+\\.\\d\\d");
            assertThat(button("experiments-start").isDisabled()).isFalse();
        });
        try (RunStore store = RunStore.open(AppFolders.under(home).data().resolve("runs"))) {
            assertThat(store.list(RunQuery.ALL.withTag(Experiment.ALL.get(0).tag())))
                    .hasSize(1)
                    .allSatisfy(run ->
                            assertThat(Objects.requireNonNull(run.steps())).isPositive());
        }
    }

    /** Digits are written first, which may take longer than a condition is waited for. */
    private void awaitRun() {
        try {
            FxHarness.until("the run ends", () -> words().startsWith("The run is done"));
        } catch (AssertionError e) {
            assertThat(FxHarness.call(this::words)).doesNotStartWith("0 of");
        }
    }
}
