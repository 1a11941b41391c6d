package org.energyscape.ui.picture;

import java.nio.IntBuffer;
import java.util.Objects;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/**
 * Coloured cells drawn enlarged on a canvas, every cell exactly as large as its neighbour.
 *
 * <p>Enlarging by the canvas alone is not exact: software rendering walks through the source in steps of 16-bit
 * fractions, so that for most factors an edge between cells ends up a pixel late. Steps of a power of two are exact.
 * Hence a factor of odd times 2^n is split: the odd part is done here, while filling the image, the rest by the canvas.
 * The common factors 1, 2, 4 and 8 cost nothing more that way, and the image never has more pixels than the screen.
 *
 * <p>Colours are opaque ARGB or 0 (fully transparent), so that premultiplied and plain are the same. The buffers are
 * reused as long as the size stays. JavaFX thread only.
 */
final class CellImage {

    private int[] cells = new int[0];
    private int columns;
    private int rows;
    private int[] pixels = new int[0];
    private int factorX;
    private int factorY;
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private @Nullable Image image;

    /** The colours, row-major, of so many cells, to be filled before {@link #prepare}. */
    int[] cells(int wantedColumns, int wantedRows) {
        if (wantedColumns != columns || wantedRows != rows) {
            columns = wantedColumns;
            rows = wantedRows;
            cells = new int[columns * rows];
            image = null;
        }
        return cells;
    }

    /** Makes the filled cells ready to be drawn with so many screen pixels per cell. */
    void prepare(double pixelsPerColumn, double pixelsPerRow) {
        int x = oddPart(pixelsPerColumn);
        int y = oddPart(pixelsPerRow);
        if (image == null || x != factorX || y != factorY) {
            factorX = x;
            factorY = y;
            int width = columns * x;
            int height = rows * y;
            pixels = x == 1 && y == 1 ? cells : new int[width * height];
            PixelBuffer<IntBuffer> fresh =
                    new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            buffer = fresh;
            image = new WritableImage(fresh);
        }
        if (pixels != cells) {
            enlarge();
        }
        Objects.requireNonNull(buffer).updateBuffer(b -> null);
    }

    /** Draws all cells into a rectangle. */
    void draw(GraphicsContext g, double x, double y, double width, double height) {
        g.setImageSmoothing(false);
        g.drawImage(Objects.requireNonNull(image, "not prepared"), x, y, width, height);
    }

    /** Draws a block of cells into a rectangle. */
    void drawPart(GraphicsContext g, CellArea part, double x, double y, double width, double height) {
        g.setImageSmoothing(false);
        g.drawImage(
                Objects.requireNonNull(image, "not prepared"),
                (double) part.x() * factorX,
                (double) part.y() * factorY,
                (double) part.width() * factorX,
                (double) part.height() * factorY,
                x,
                y,
                width,
                height);
    }

    /** All cells. */
    CellArea area() {
        return new CellArea(0, 0, columns, rows);
    }

    /** A copy of the colours of a block of cells. */
    int[] colors(CellArea part) {
        int[] block = new int[part.width() * part.height()];
        for (int y = 0; y < part.height(); y++) {
            System.arraycopy(cells, (part.y() + y) * columns + part.x(), block, y * part.width(), part.width());
        }
        return block;
    }

    private void enlarge() {
        int width = columns * factorX;
        for (int row = 0; row < rows; row++) {
            int top = row * factorY * width;
            int at = top;
            for (int column = 0; column < columns; column++) {
                int color = cells[row * columns + column];
                for (int i = 0; i < factorX; i++) {
                    pixels[at++] = color;
                }
            }
            for (int i = 1; i < factorY; i++) {
                System.arraycopy(pixels, top, pixels, top + i * width, width);
            }
        }
    }

    private static int oddPart(double pixelsPerCell) {
        int whole = (int) Math.max(1, Math.round(pixelsPerCell));
        return whole >> Integer.numberOfTrailingZeros(whole);
    }
}
