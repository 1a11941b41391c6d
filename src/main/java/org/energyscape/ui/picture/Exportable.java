package org.energyscape.ui.picture;

/** Something shown that can leave the window as pixels and as numbers. Call on the JavaFX thread. */
public interface Exportable {

    /** The picture as pixels.
     *
     * @param scale pixels per cell where the picture has cells, otherwise pixels per unit of the window; at least 1;
     *     cells get fewer pixels where a side would exceed 8192
     */
    Raster raster(int scale);

    /** The numbers shown, as comma-separated text with a header line, every line ended by a line feed. */
    String csv();
}
