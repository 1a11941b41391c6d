package org.energyscape.ui.picture;

import javafx.scene.paint.Color;

/** Lines along the cells of a grid. JavaFX thread only. */
final class Outline {

    private Outline() {}

    /** One screen pixel around the grid, outside the cells, so that blank paper has an edge. */
    static void frame(Brush g, Color color, CellFit fit, double device) {
        double line = 1 / device;
        g.setStroke(color);
        g.setLineWidth(line);
        g.strokeRect(fit.x() - line / 2, fit.y() - line / 2, fit.width() + line, fit.height() + line);
    }

    /** An area in two tones, one of which stands out from any colour beneath. */
    static void area(Brush g, CellFit fit, CellArea area, Color inner, Color outer) {
        double x = fit.x() + area.x() * fit.cell();
        double y = fit.y() + area.y() * fit.cell();
        double width = area.width() * fit.cell();
        double height = area.height() * fit.cell();
        g.setStroke(outer);
        g.setLineWidth(3.5);
        g.strokeRect(x - 0.5, y - 0.5, width + 1, height + 1);
        g.setStroke(inner);
        g.setLineWidth(1.5);
        g.strokeRect(x - 0.5, y - 0.5, width + 1, height + 1);
    }

    /** A rising diagonal through every marked cell; neighbours join into continuous lines. */
    static void hatch(Brush g, boolean[] cells, CellFit fit) {
        g.beginPath();
        for (int i = 0; i < cells.length; i++) {
            if (cells[i]) {
                int column = i % fit.columns();
                int row = i / fit.columns();
                double x = fit.x() + column * fit.cell();
                double y = fit.y() + row * fit.cell();
                g.moveTo(x, y + fit.cell());
                g.lineTo(x + fit.cell(), y);
            }
        }
        g.stroke();
    }

    /** The border between marked and unmarked cells, long edges in one piece. */
    static void region(Brush g, boolean[] cells, CellFit fit) {
        int columns = fit.columns();
        int rows = fit.rows();
        g.beginPath();
        for (int y = 0; y <= rows; y++) {
            int from = -1;
            for (int x = 0; x <= columns; x++) {
                boolean edge = x < columns && at(cells, columns, rows, x, y) != at(cells, columns, rows, x, y - 1);
                if (edge && from < 0) {
                    from = x;
                } else if (!edge && from >= 0) {
                    double py = fit.y() + y * fit.cell();
                    g.moveTo(fit.x() + from * fit.cell(), py);
                    g.lineTo(fit.x() + x * fit.cell(), py);
                    from = -1;
                }
            }
        }
        for (int x = 0; x <= columns; x++) {
            int from = -1;
            for (int y = 0; y <= rows; y++) {
                boolean edge = y < rows && at(cells, columns, rows, x, y) != at(cells, columns, rows, x - 1, y);
                if (edge && from < 0) {
                    from = y;
                } else if (!edge && from >= 0) {
                    double px = fit.x() + x * fit.cell();
                    g.moveTo(px, fit.y() + from * fit.cell());
                    g.lineTo(px, fit.y() + y * fit.cell());
                    from = -1;
                }
            }
        }
        g.stroke();
    }

    private static boolean at(boolean[] cells, int columns, int rows, int x, int y) {
        return x >= 0 && x < columns && y >= 0 && y < rows && cells[y * columns + x];
    }
}
