package org.energyscape.engine.data.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.energyscape.engine.data.GreyPicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureWriterTest {
    private final Path folder;

    PictureWriterTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void coloursAndTransparencyComeBackAsWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("p.png"), "an old file");
        int[] argb = {0xFF102030, 0x80FF0000, 0x00000000, 0xFFFFFFFF, 0xFF00FF00, 0x01020304};

        PictureWriter.writePng(file, argb, 3, 2);

        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getRGB(0, 0, 3, 2, null, 0, 3)).containsExactly(argb);
        assertThat(image.getColorModel().hasAlpha()).isTrue();
    }

    @Test
    void opaquePictureIsWrittenWithoutAlpha() throws IOException {
        Path file = folder.resolve("p.png");

        PictureWriter.writePng(file, new int[] {0xFF102030, 0xFFFFFFFF}, 2, 1);

        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getColorModel().hasAlpha()).isFalse();
        assertThat(image.getRGB(0, 0)).isEqualTo(0xFF102030);
    }

    @Test
    void greyPictureComesBackThroughTheReader() throws IOException {
        Path file = folder.resolve("p.png");
        GreyPicture picture = new GreyPicture(2, 2, new float[] {0, 51 / 255f, 128 / 255f, 1});

        PictureWriter.writePng(file, picture);

        GreyPicture read = PictureReader.read(file, 1);
        for (int i = 0; i < 4; i++) {
            assertThat(Math.round(read.values()[i] * 255)).isEqualTo(Math.round(picture.values()[i] * 255));
        }
    }

    @Test
    void wrongSizeIsRefusedAndTouchesNoFile() throws IOException {
        Path file = Files.writeString(folder.resolve("p.png"), "old");

        assertThatThrownBy(() -> PictureWriter.writePng(file, new int[5], 2, 3))
                .hasMessage("A picture of 2 x 3 does not have 5 pixels");

        assertThat(file).hasContent("old");
    }
}
