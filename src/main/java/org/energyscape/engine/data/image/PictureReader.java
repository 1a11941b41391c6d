package org.energyscape.engine.data.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.energyscape.engine.data.DataFile;
import org.energyscape.engine.data.DataFiles;
import org.energyscape.engine.data.DataFormatException;
import org.energyscape.engine.data.GreyPicture;

/**
 * Reads PNG, JPEG and BMP pictures as grey.
 *
 * <p>Colours become luma, Y' = 0.2126 R' + 0.7152 G' + 0.0722 B' (ITU-R BT.709, §3.2), of the stored, gamma-encoded
 * values; what is transparent shows the background. Width and height are read from the head and checked before any pixel
 * is decoded. Safe on any thread.
 */
public final class PictureReader {
    /** Pixels of the largest picture that is read: a good camera's, in some 600 MB while decoding. */
    public static final long LARGEST = 50_000_000;

    /** An 8-byte decoded pixel at worst and a float. */
    private static final long BYTES_PER_PIXEL = 12;

    private PictureReader() {}

    /**
     * How a picture is fitted to a square.
     *
     * @param side pixels of width and height
     * @param fit what happens to a picture that is not square
     * @param background grey value under transparent parts and beside a padded picture; 1 is white
     * @param inverted whether black and white change places, after everything else
     */
    public record Options(int side, PictureScaler.Fit fit, float background, boolean inverted) {
        /** The square in the middle, white under transparent parts, not inverted. */
        public static Options ofSide(int side) {
            return new Options(side, PictureScaler.Fit.CROP, 1, false);
        }
    }

    /** The picture as a square of the wanted side; {@link GreyPicture} makes spins of it. */
    public static GreyPicture read(Path path, Options options) throws IOException {
        GreyPicture whole = read(path, options.background());
        GreyPicture square = PictureScaler.square(whole, options.side(), options.fit(), options.background());
        return options.inverted() ? square.inverted() : square;
    }

    /**
     * The picture at its own size.
     *
     * @param background grey value under transparent parts; 1 is white
     */
    public static GreyPicture read(Path path, float background) throws IOException {
        DataFile kind = DataFiles.sniff(path);
        if (!(kind instanceof DataFile.Picture picture)) {
            String found = Files.isRegularFile(path) ? "something else (" + kind.describe() + ")" : "no such file";
            throw new DataFormatException(path, "", found, "a PNG, JPEG or BMP picture");
        }
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(picture.format());
        if (!readers.hasNext()) {
            throw new IOException("This Java has no decoder for " + picture.format());
        }
        ImageReader reader = readers.next();
        // A memory cache: ImageIO's own choice would write a temporary file.
        try (InputStream file = Files.newInputStream(path);
                ImageInputStream in = new MemoryCacheImageInputStream(file)) {
            reader.setInput(in, true, true);
            return decode(path, picture.format(), reader, background);
        } finally {
            reader.dispose();
        }
    }

    private static GreyPicture decode(Path path, String format, ImageReader reader, float background)
            throws IOException {
        try {
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            long limit = Math.min(LARGEST, Runtime.getRuntime().maxMemory() / 2 / BYTES_PER_PIXEL);
            if (width * height > limit) {
                throw new DataFormatException(
                        path, "head", width + " x " + height + " pixels", "at most " + limit + " pixels in all");
            }
            return grey(reader.read(0), background);
        } catch (DataFormatException refusal) {
            throw refusal;
        } catch (IOException | RuntimeException damage) {
            // The decoders also throw index and argument exceptions on damaged files.
            DataFormatException failure = new DataFormatException(
                    path,
                    "",
                    format + " data that cannot be decoded (" + damage.getMessage() + ")",
                    "a sound " + format + " picture");
            failure.initCause(damage);
            throw failure;
        }
    }

    static GreyPicture grey(BufferedImage image, float background) {
        boolean grey = image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
        float[] values = grey ? fromGrey(image, background) : fromColour(image, background);
        return new GreyPicture(image.getWidth(), image.getHeight(), values);
    }

    /** Straight from the samples: AWT takes grey for linear light and would brighten it on the way to RGB. */
    private static float[] fromGrey(BufferedImage image, float background) {
        int width = image.getWidth();
        Raster raster = image.getRaster();
        ColorModel model = image.getColorModel();
        float scale = 1f / ((1 << model.getComponentSize(0)) - 1);
        boolean alpha = model.hasAlpha();
        float alphaScale = alpha ? 1f / ((1 << model.getComponentSize(1)) - 1) : 1;
        float[] values = new float[width * image.getHeight()];
        int bands = raster.getNumBands();
        int[] row = new int[width * bands];
        for (int y = 0; y < image.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                float opacity = alpha ? row[x * bands + 1] * alphaScale : 1;
                values[y * width + x] = row[x * bands] * scale * opacity + background * (1 - opacity);
            }
        }
        return values;
    }

    private static float[] fromColour(BufferedImage image, float background) {
        int width = image.getWidth();
        float[] values = new float[width * image.getHeight()];
        int[] row = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int argb = row[x];
                double luma = 0.2126 * ((argb >> 16) & 0xFF) + 0.7152 * ((argb >> 8) & 0xFF) + 0.0722 * (argb & 0xFF);
                double opacity = (argb >>> 24) / 255.0;
                double value = luma / 255 * opacity + background * (1 - opacity);
                values[y * width + x] = (float) Math.max(0, Math.min(1, value));
            }
        }
        return values;
    }
}
