package org.energyscape.ui.picture;

/** The wish to save a picture, made in its context menu. */
public record ExportRequest(Exportable source, Kind kind) {

    /** What is to be written. */
    public enum Kind {
        /** Pixels, a PNG file. */
        PICTURE,
        /** Vectors, an SVG file. */
        VECTORS,
        /** Numbers, from {@link Exportable#csv}. */
        VALUES
    }
}
