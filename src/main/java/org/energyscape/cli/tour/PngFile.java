package org.energyscape.cli.tour;

import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.energyscape.engine.data.image.PictureWriter;

/** Writes a JavaFX picture as PNG. */
final class PngFile {
    private PngFile() {}

    static void write(WritableImage image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        PictureWriter.writePng(file, argb, width, height);
    }
}
