package org.energyscape.ui.picture;

/** Draws a picture that has more cells than the screen has pixels for: averaged down, one pixel per result. */
final class ReducedImage {

    /** A row-major matrix. */
    record Source(float[] values, int rows, int columns) {}

    private ReducedImage() {}

    /** Draws the source as large as the area allows, centred, its shape kept; says where. */
    static CellFit draw(
            Brush g,
            CellImage image,
            Source source,
            ColorMap map,
            ColorScale scale,
            double width,
            double height,
            double device) {
        double ratio = Math.min(width * device / source.columns(), height * device / source.rows());
        int columns = Math.max(1, (int) Math.floor(source.columns() * ratio));
        int rows = Math.max(1, (int) Math.floor(source.rows() * ratio));
        Reduction reduced = Reduction.reduce(
                source.values(), source.rows(), source.columns(), rows, columns, Reduction.Pooling.MEAN);
        CellFit fit = CellFit.of(reduced.columns(), reduced.rows(), 0, 0, width, height, device);
        scale.paint(
                map, reduced.values(), 0, reduced.values().length, image.cells(reduced.columns(), reduced.rows()), 0);
        g.prepare(image, 1, 1);
        g.drawCells(image, null, fit.x(), fit.y(), fit.width(), fit.height());
        return fit;
    }
}
