package org.energyscape.ui.picture;

/** Something shown that can leave the window as pixels, as vectors and as numbers. Call on the JavaFX thread. */
public sealed interface Exportable permits Picture, FormulaView {

    /** Its name, or an empty text. */
    String getTitle();

    /** The picture as pixels.
     *
     * @param scale pixels per cell where the picture has cells, otherwise pixels per unit of the window; at least 1;
     *     cells get fewer pixels where a side would exceed 8192
     */
    Raster raster(int scale);

    /** The numbers shown, as comma-separated text with a header line, every line ended by a line feed. */
    String csv();

    /**
     * How it is drawn on a sheet of its own.
     *
     * @param light whether in the colours of the light theme
     * @param grid parts of a unit of length that lines and cells keep to: the pixels of a unit where there are pixels
     */
    SheetDrawing drawing(boolean light, int grid);
}
