package org.energyscape.ui.picture;

import javafx.geometry.Rectangle2D;
import javafx.scene.text.Font;

/**
 * A picture ready to be drawn on a sheet.
 *
 * @param part the part of its area that is not empty
 * @param style colours of the sheet
 * @param font of the heading below
 * @param small of the lines below
 * @param painter draws it
 */
record SheetDrawing(Rectangle2D part, PictureStyle style, Font font, Font small, Painter painter) {
    /** Draws a picture with its upper left corner in the origin. */
    @FunctionalInterface
    interface Painter {
        void paint(Brush g);
    }
}
