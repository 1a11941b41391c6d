package org.energyscape.lab.hopfield.orthogonal;

import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

/** Panels side by side that share the width as told. */
final class Cells {
    private Cells() {}

    /** One row of panels. */
    static GridPane row(double[] shares, Node... panels) {
        GridPane row = new GridPane();
        row.getStyleClass().add("orthogonal-grid");
        for (double share : shares) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100 * share);
            column.setFillWidth(true);
            row.getColumnConstraints().add(column);
        }
        RowConstraints all = new RowConstraints();
        all.setPercentHeight(100);
        all.setVgrow(Priority.ALWAYS);
        row.getRowConstraints().add(all);
        row.addRow(0, panels);
        row.setMinSize(0, 0);
        return row;
    }

    /** Two rows, the upper with so many percent of the height. */
    static GridPane column(double percent, Node upper, Node lower) {
        GridPane column = new GridPane();
        for (int i = 0; i < 2; i++) {
            RowConstraints part = new RowConstraints();
            part.setPercentHeight(i == 0 ? percent : 100 - percent);
            part.setVgrow(Priority.ALWAYS);
            column.getRowConstraints().add(part);
        }
        ColumnConstraints whole = new ColumnConstraints();
        whole.setPercentWidth(100);
        column.getColumnConstraints().add(whole);
        column.addColumn(0, upper, lower);
        column.setMinSize(0, 0);
        return column;
    }
}
