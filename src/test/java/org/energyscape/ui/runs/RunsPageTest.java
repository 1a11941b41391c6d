package org.energyscape.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.energyscape.lab.rbm.RbmLab;
import org.energyscape.ui.picture.LinePlot;
import org.energyscape.ui.shell.AppFolders;
import org.energyscape.ui.shell.EnergyscapeWindow;
import org.energyscape.ui.shell.FxHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The page in the program's window, by keys alone. */
@Timeout(120)
final class RunsPageTest {
    @TempDir
    Path home;

    private EnergyscapeWindow window;

    @BeforeEach
    void open() throws IOException {
        RecordedRuns.into(AppFolders.under(home).data().resolve("runs"));
        window =
                FxHarness.call(() -> new EnergyscapeWindow(new Stage(), List.of(new RbmLab()), AppFolders.under(home)));
        FxHarness.run(window::show);
        FxHarness.until("the lab opens", () -> window.shell().page() != null);
        FxHarness.run(() -> FxHarness.press(scene(), KeyCode.DIGIT2, true, false));
        FxHarness.until(
                "the runs are listed",
                () -> lookup("#runs-table") != null
                        && lookup("#runs-curves") != null
                        && table().getItems().size() == 3);
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

    private TableView<?> table() {
        return FxHarness.find(window.shell(), "runs-table", TableView.class);
    }

    private int drawn() {
        return FxHarness.find(window.shell(), "runs-curves", LinePlot.class)
                .getSeries()
                .size();
    }

    @Test
    void runsAreSelectedDrawnDeletedBroughtBackAndFilteredByKeys() {
        FxHarness.run(() -> {
            assertThat(FxHarness.find(window.shell(), "lab-title", Label.class).getText())
                    .isEqualTo("Runs");
            assertThat(scene().getFocusOwner()).isEqualTo(table());
            FxHarness.press(scene(), KeyCode.A, true, false);
        });
        FxHarness.until("curves of three runs", () -> drawn() == 6);
        FxHarness.run(() -> FxHarness.press(scene(), KeyCode.DELETE));
        FxHarness.until("they are gone", () -> table().getItems().isEmpty());
        FxHarness.run(() -> assertThat(FxHarness.find(window.shell(), "runs-deleted", Label.class)
                        .getText())
                .isEqualTo("Deleted 3 runs"));
        FxHarness.run(() -> FxHarness.press(scene(), KeyCode.Z, true, false));
        FxHarness.until("they are back", () -> table().getItems().size() == 3);
        FxHarness.run(() -> {
            FxHarness.press(scene(), KeyCode.F, true, false);
            FxHarness.find(window.shell(), "runs-filter", TextField.class).setText("k=10");
            assertThat(table().getItems()).hasSize(1);
            FxHarness.press(scene(), KeyCode.ESCAPE);
            assertThat(table().getItems()).hasSize(3);
            assertThat(scene().getFocusOwner()).isEqualTo(table());
        });
    }

    @Test
    void theColumnsShareTheWidthOfTheTable() {
        FxHarness.until("all columns are there", () -> table().getColumns().size() == 13);
        FxHarness.until("they fill the table", () -> {
            double sum = table().getColumns().stream()
                    .mapToDouble(TableColumn::getWidth)
                    .sum();
            return Math.abs(sum - table().getWidth()) < 20;
        });
        FxHarness.run(() -> {
            for (TableColumn<?, ?> column : table().getColumns().subList(0, 12)) {
                assertThat(column.getWidth())
                        .as(column.getText())
                        .isBetween(column.getPrefWidth() * 0.7, column.getPrefWidth() * 1.5);
            }
        });
    }

    private Region holder(String id) {
        return FxHarness.find(window.shell(), id, Region.class);
    }

    @Test
    void theLabComesBackWithTheSizesItHad() {
        FxHarness.run(() -> FxHarness.press(scene(), KeyCode.DIGIT1, true, false));
        FxHarness.until(
                "the lab is laid out", () -> lookup("#curves-holder") != null && lookup("#rbm-filters") != null);
        FxHarness.run(() ->
                FxHarness.find(window.shell(), "centre-split", SplitPane.class).setDividerPositions(0.6));
        FxHarness.until("the divider is moved", () -> holder("curves-holder").getHeight() > 220);
        double height = FxHarness.call(() -> holder("curves-holder").getHeight());
        double width = FxHarness.call(() -> holder("settings-holder").getWidth());
        for (int visit = 0; visit < 3; visit++) {
            FxHarness.run(() -> FxHarness.press(scene(), KeyCode.DIGIT2, true, false));
            FxHarness.until("the runs are in front", () -> lookup("#curves-holder") == null);
            FxHarness.run(() -> FxHarness.press(scene(), KeyCode.DIGIT1, true, false));
            FxHarness.until("the lab is back", () -> lookup("#rbm-filters") != null);
            FxHarness.run(() -> {
                window.shell().layout();
                assertThat(holder("curves-holder").getHeight()).isCloseTo(height, within(2.0));
                assertThat(holder("settings-holder").getWidth()).isCloseTo(width, within(2.0));
            });
        }
    }

    @Test
    void theLabComesBackWithItsTransportAndItsSettings() {
        FxHarness.run(() -> {
            assertThat(lookup("#settings-holder")).isNull();
            assertThat(FxHarness.find(window.shell(), "transport", javafx.scene.Node.class)
                            .isVisible())
                    .isFalse();
            FxHarness.press(scene(), KeyCode.DIGIT1, true, false);
        });
        FxHarness.until("the settings are there", () -> lookup("#settings-holder") != null);
        FxHarness.run(() -> {
            assertThat(FxHarness.find(window.shell(), "transport", javafx.scene.Node.class)
                            .isVisible())
                    .isTrue();
            assertThat(FxHarness.find(window.shell(), "play", Button.class).isVisible())
                    .isTrue();
        });
    }
}
