package org.energyscape.planted.engine.data.image;

import java.awt.image.BufferedImage;

/** Planted: the one room of the engine that may use AWT. */
public final class ImageReader {
    public int width(BufferedImage image) {
        return image.getWidth();
    }
}
