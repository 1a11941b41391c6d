package org.energyscape.ui.picture;

import javafx.scene.paint.Color;

/**
 * Counts in the cells of a rectangle of a {@link ScatterPlot}.
 *
 * @param counts columns x rows, row by row from the lower left
 */
public record CountCells(double left, double right, double bottom, double top, int columns, int rows, int[] counts) {
    private static final double DARKEST = 0.55;

    public CountCells {
        if (counts.length != columns * rows) {
            throw new IllegalArgumentException(
                    "Expected " + columns + " x " + rows + " counts, found " + counts.length);
        }
    }

    /** Shades by the square root of a count, against the greatest: cells rarely stayed in are still seen. */
    void draw(Brush g, PlotFrame frame, Color color) {
        int most = 0;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                double from = Math.rint(frame.x().place(across(i % columns)));
                double to = Math.rint(frame.x().place(across(i % columns + 1)));
                double head = Math.rint(frame.y().place(up(Math.floorDiv(i, columns) + 1)));
                double foot = Math.rint(frame.y().place(up(Math.floorDiv(i, columns))));
                g.setFill(color.deriveColor(0, 1, 1, DARKEST * Math.sqrt(counts[i] / (double) most)));
                g.fillRect(from, head, to - from, foot - head);
            }
        }
    }

    private double across(double column) {
        return left + (right - left) * column / columns;
    }

    private double up(double row) {
        return bottom + (top - bottom) * row / rows;
    }

    /** One line a cell that has a count: its number, middle and count. */
    void append(StringBuilder text) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                text.append("cell,").append(i + 1);
                text.append(',').append(across(i % columns + 0.5));
                text.append(',').append(up(Math.floorDiv(i, columns) + 0.5));
                text.append(',').append(counts[i]).append('\n');
            }
        }
    }
}
