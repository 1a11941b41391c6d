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

    /** Two rows of equal height. */
    static GridPane column(Node upper, Node lower) {
        GridPane column = new GridPane();
        for (int i = 0; i < 2; i++) {
            RowConstraints half = new RowConstraints();
            half.setPercentHeight(50);
            half.setVgrow(Priority.ALWAYS);
            column.getRowConstraints().add(half);
        }
        ColumnConstraints whole = new ColumnConstraints();
        whole.setPercentWidth(100);
        column.getColumnConstraints().add(whole);
        column.addColumn(0, upper, lower);
        column.setMinSize(0, 0);
        return column;
    }
}
