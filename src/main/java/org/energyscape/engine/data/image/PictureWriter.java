package org.energyscape.engine.data.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.energyscape.engine.data.AtomicFiles;
import org.energyscape.engine.data.GreyPicture;

/** Writes pictures as PNG files, whole or not at all ({@link AtomicFiles}). Safe on any thread. */
public final class PictureWriter {
    private PictureWriter() {}

    /**
     * Colours, one int a pixel: alpha, red, green, blue from the highest byte down, not premultiplied; pixel (y, x) at
     * {@code y * width + x}. A picture without transparent pixels is written without alpha.
     */
    public static void writePng(Path file, int[] argb, int width, int height) throws IOException {
        write(file, image(argb, width, height));
    }

    private static BufferedImage image(int[] argb, int width, int height) {
        if (width < 1 || height < 1 || (long) width * height != argb.length) {
            throw new IllegalArgumentException(
                    "A picture of " + width + " x " + height + " does not have " + argb.length + " pixels");
        }
        boolean opaque = true;
        for (int pixel : argb) {
            opaque &= pixel >>> 24 == 0xFF;
        }
        BufferedImage image =
                new BufferedImage(width, height, opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        return image;
    }

    /** The bytes of such a file, for a place in another one. */
    public static byte[] png(int[] argb, int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        encode(image(argb, width, height), bytes);
        return bytes.toByteArray();
    }

    /** Grey in 8 bits. */
    public static void writePng(Path file, GreyPicture picture) throws IOException {
        int width = picture.width();
        BufferedImage image = new BufferedImage(width, picture.height(), BufferedImage.TYPE_BYTE_GRAY);
        int[] row = new int[width];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < width; x++) {
                row[x] = Math.round(Math.max(0, Math.min(1, picture.at(x, y))) * 255);
            }
            image.getRaster().setPixels(0, y, width, 1, row);
        }
        write(file, image);
    }

    private static void write(Path file, BufferedImage image) throws IOException {
        AtomicFiles.write(file, stream -> encode(image, stream));
    }

    /** Through memory: ImageIO's own choice of cache would write a temporary file. */
    private static void encode(BufferedImage image, OutputStream stream) throws IOException {
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(stream)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IOException("This Java has no encoder for PNG");
            }
        }
    }
}
