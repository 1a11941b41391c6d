package org.energyscape.ui.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Small pictures beside the rows of a {@link HeatMap} and above its columns, where a cell has room for them: what the rows
 * and columns stand for. Grey values in 0 … 1, square, row-major. JavaFX thread only.
 */
public final class HeatMapThumbnails {
    private static final double LARGEST = 28;

    /** Below this size nothing is to be made out. */
    private static final double SMALLEST = 7;

    private static final double GAP = 2;

    private final HeatMap map;
    /** One for each picture, since what is drawn is looked at later. */
    private final List<CellImage> images = new ArrayList<>();

    private List<float[]> rows = List.of();
    private List<float[]> columns = List.of();
    private int side = 1;

    HeatMapThumbnails(HeatMap map) {
        this.map = map;
    }

    /** Shows pictures, which are kept and must not change; the matrix leaves room for them from now on. */
    public void set(List<float[]> newRows, List<float[]> newColumns, int newSide) {
        rows = List.copyOf(newRows);
        columns = List.copyOf(newColumns);
        side = newSide;
        while (images.size() < rows.size() + columns.size()) {
            images.add(new CellImage());
        }
        map.redraw();
    }

    /** The room to the left of the matrix. */
    double left() {
        return rows.isEmpty() ? 0 : LARGEST + GAP;
    }

    /** The room above the matrix. */
    double top() {
        return columns.isEmpty() ? 0 : LARGEST + GAP;
    }

    void draw(Brush g, HeatMap.Fit fit, double device) {
        ColorMap colors = Palette.INK.map(map.style().isDark());
        double tall = Math.min(LARGEST, fit.cellHeight() - 1);
        for (int r = 0; r < rows.size() && fit.rows() == rows.size() && tall >= SMALLEST; r++) {
            double middle = fit.y() + (r + 0.5) * fit.cellHeight();
            draw(g, images.get(r), rows.get(r), fit.x() - GAP - tall, middle - tall / 2, tall, colors, device);
        }
        double wide = Math.min(LARGEST, fit.cellWidth() - 1);
        for (int c = 0; c < columns.size() && fit.columns() == columns.size() && wide >= SMALLEST; c++) {
            double middle = fit.x() + (c + 0.5) * fit.cellWidth();
            draw(
                    g,
                    images.get(rows.size() + c),
                    columns.get(c),
                    middle - wide / 2,
                    fit.y() - GAP - wide,
                    wide,
                    colors,
                    device);
        }
    }

    private void draw(
            Brush g, CellImage image, float[] picture, double x, double y, double size, ColorMap map, double device) {
        double whole = Math.floor(size);
        CellFit fit = CellFit.of(side, side, Math.rint(x), Math.rint(y), whole, whole, device);
        if (fit.cell() > 0) {
            ColorScale.UNIT.paint(map, picture, 0, picture.length, image.cells(side, side), 0);
            g.prepare(image, fit.cell() * device, fit.cell() * device);
            g.drawCells(image, null, fit.x(), fit.y(), fit.width(), fit.height());
        } else {
            g.save();
            g.translate(Math.rint(x), Math.rint(y));
            ReducedImage.Source source = new ReducedImage.Source(picture, side, side);
            ReducedImage.draw(g, image, source, map, ColorScale.UNIT, whole, whole, device);
            g.restore();
        }
    }
}
