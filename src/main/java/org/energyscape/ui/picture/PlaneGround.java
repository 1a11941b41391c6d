package org.energyscape.ui.picture;

import java.util.Arrays;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/**
 * What lies at the bottom of a plane, as one picture of one screen pixel a cell: a field, and above it dots. So 65,536 dots
 * cost no more than a few. The pixels are kept until something changes. JavaFX thread only.
 */
final class PlaneGround {
    private static final int TRANSPARENT = 0;

    private final CellImage image = new CellImage();
    private @Nullable PlaneField field;
    private ColorScale scale = ColorScale.UNIT;
    private float[] dots = {};
    private int[] dotColors = {};

    void setField(@Nullable PlaneField shown, ColorScale colors) {
        field = shown;
        scale = colors;
    }

    void setDots(float[] places, int[] colors) {
        dots = places;
        dotColors = colors;
    }

    @Nullable
    PlaneField field() {
        return field;
    }

    ColorScale scale() {
        return scale;
    }

    float[] dots() {
        return dots;
    }

    void draw(Brush g, PlotFrame frame, PictureStyle style, double device) {
        if (field == null && dots.length == 0) {
            return;
        }
        Rectangle2D window = frame.window();
        int wide = (int) Math.max(1, Math.round(window.getWidth() * device));
        int high = (int) Math.max(1, Math.round(window.getHeight() * device));
        int[] pixels = image.cells(wide, high);
        if (field == null) {
            Arrays.fill(pixels, TRANSPARENT);
        } else {
            paint(field, frame, style, pixels, wide, high);
        }
        paintDots(frame, style, pixels, wide, high, device);
        g.prepare(image, 1, 1);
        g.drawCells(image, null, window.getMinX(), window.getMinY(), window.getWidth(), window.getHeight());
    }

    private void paint(PlaneField shown, PlotFrame frame, PictureStyle style, int[] pixels, int wide, int high) {
        ColorMap map = Palette.SEQUENTIAL.map(style.isDark());
        int[] colors = new int[shown.values().length];
        scale.paint(map, shown.values(), 0, colors.length, colors, 0);
        int[] columns = new int[wide];
        for (int x = 0; x < wide; x++) {
            double at = frame.x().min()
                    + (x + 0.5) / wide * (frame.x().max() - frame.x().min());
            columns[x] = (int) Math.floor((at - shown.left()) / (shown.right() - shown.left()) * shown.columns());
        }
        for (int y = 0; y < high; y++) {
            double at = frame.y().max()
                    - (y + 0.5) / high * (frame.y().max() - frame.y().min());
            int row = (int) Math.floor((at - shown.bottom()) / (shown.top() - shown.bottom()) * shown.rows());
            for (int x = 0; x < wide; x++) {
                boolean inside = row >= 0 && row < shown.rows() && columns[x] >= 0 && columns[x] < shown.columns();
                pixels[y * wide + x] = inside ? colors[row * shown.columns() + columns[x]] : TRANSPARENT;
            }
        }
    }

    private void paintDots(PlotFrame frame, PictureStyle style, int[] pixels, int wide, int high, double device) {
        int count = dots.length / 2;
        int size = (int) Math.max(1, Math.round((count > 20_000 ? 1 : count > 2_000 ? 2 : 3) * device));
        Rectangle2D window = frame.window();
        for (int i = 0; i < count; i++) {
            int color = PictureStyle.argb(MarkPainter.color(style, dotColors[i]));
            int left = (int) Math.floor((frame.x().place(dots[2 * i]) - window.getMinX()) * device - size / 2.0 + 0.5);
            int top =
                    (int) Math.floor((frame.y().place(dots[2 * i + 1]) - window.getMinY()) * device - size / 2.0 + 0.5);
            for (int y = Math.max(0, top); y < Math.min(high, top + size); y++) {
                for (int x = Math.max(0, left); x < Math.min(wide, left + size); x++) {
                    pixels[y * wide + x] = color;
                }
            }
        }
    }
}
