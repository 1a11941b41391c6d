package org.energyscape.ui.picture;

import java.nio.IntBuffer;
import java.util.Objects;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/**
 * An {@code int[]} of pixels shown as an image without copying, and reused as long as the size stays. Pixels are opaque
 * ARGB or 0 (fully transparent), so that premultiplied and plain are the same. JavaFX thread only.
 */
final class CellImage {

    private int[] pixels = new int[0];
    private int width;
    private int height;
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private @Nullable Image image;

    /** The pixels, row-major, of an image of this size, to be filled before {@link #image}. */
    int[] pixels(int wantedWidth, int wantedHeight) {
        if (image == null || wantedWidth != width || wantedHeight != height) {
            width = wantedWidth;
            height = wantedHeight;
            pixels = new int[width * height];
            PixelBuffer<IntBuffer> fresh =
                    new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            buffer = fresh;
            image = new WritableImage(fresh);
        }
        return pixels;
    }

    /** The image, after the pixels were filled. */
    Image image() {
        Objects.requireNonNull(buffer, "no pixels yet").updateBuffer(b -> null);
        return Objects.requireNonNull(image);
    }
}
