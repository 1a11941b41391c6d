package org.energyscape.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import org.energyscape.ui.shell.FxHarness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ColumnSharesTest {
    private final double[] preferred = {50, 100, 150};
    private final TableView<String> table = FxHarness.call(TableView::new);
    private final StackPane root = FxHarness.call(() -> new StackPane(table));

    @BeforeEach
    void aTableOfThreeColumns() {
        FxHarness.run(() -> {
            for (double width : preferred) {
                TableColumn<String, String> column = new TableColumn<>("c");
                column.setPrefWidth(width);
                table.getColumns().add(column);
            }
            table.setColumnResizePolicy(new ColumnShares());
            new Scene(root, 800, 300);
            layOut(600);
        });
    }

    private void layOut(double width) {
        table.setMinWidth(width);
        table.setMaxWidth(width);
        for (int i = 0; i < 3; i++) {
            root.applyCss();
            root.layout();
        }
    }

    private double[] widths() {
        return table.getColumns().stream().mapToDouble(TableColumn::getWidth).toArray();
    }

    @Test
    void columnsKeepTheirProportionsAfterTheTableWasNarrow() {
        FxHarness.run(() -> {
            double[] before = widths();
            assertThat(Arrays.stream(before).sum()).isBetween(580.0, 600.0);
            assertThat(before[1] / before[0]).isBetween(1.95, 2.05);
            assertThat(before[2] / before[0]).isBetween(2.9, 3.1);
            layOut(120);
            assertThat(Arrays.stream(widths()).sum()).isLessThanOrEqualTo(120);
            layOut(600);
            assertThat(widths()).containsExactly(before);
        });
    }

    @Test
    void aDraggedColumnTakesFromItsRightNeighbourAlone() {
        FxHarness.run(() -> {
            double[] before = widths();
            assertThat(table.resizeColumn(table.getColumns().get(0), 40)).isTrue();
            assertThat(widths()).containsExactly(before[0] + 40, before[1] - 40, before[2]);
            layOut(300);
            double[] half = widths();
            assertThat(half[0] / half[2])
                    .isBetween((before[0] + 40) / before[2] * 0.93, (before[0] + 40) / before[2] * 1.07);
        });
    }

    @Test
    void noColumnIsDraggedAwayAndTheLastHasNothingToTakeFrom() {
        FxHarness.run(() -> {
            assertThat(table.resizeColumn(table.getColumns().get(0), 5000)).isTrue();
            assertThat(Arrays.stream(widths()).min().orElse(0)).isGreaterThanOrEqualTo(24);
            assertThat(table.resizeColumn(table.getColumns().get(2), 10)).isFalse();
        });
    }
}
