package org.energyscape.planted.ui.picture.tex;

import java.awt.Shape;

/** Planted: the one room of the window that may use AWT. */
public final class GlyphReader {
    public double width(Shape outline) {
        return outline.getBounds2D().getWidth();
    }
}
