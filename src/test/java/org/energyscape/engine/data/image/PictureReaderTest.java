package org.energyscape.engine.data.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.energyscape.engine.data.DataFormatException;
import org.energyscape.engine.data.GreyPicture;
import org.energyscape.engine.data.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureReaderTest {
    private final Path folder;

    PictureReaderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource({"png, 0", "bmp, 0", "jpg, 0.02"})
    void coloursBecomeLumaOfTheStoredValues(String format, double tolerance) throws IOException {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64; i++) {
            image.setRGB(i % 8, i / 8, 0x4080C0);
        }
        Path file = save(image, format);

        GreyPicture picture = PictureReader.read(file, 1);

        float luma = (float) ((0.2126 * 0x40 + 0.7152 * 0x80 + 0.0722 * 0xC0) / 255);
        assertThat(picture.at(3, 5)).isCloseTo(luma, within((float) tolerance + 1e-6f));
    }

    @Test
    void greyLevelsAreReadAsStored() throws IOException {
        BufferedImage image = new BufferedImage(256, 1, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 256; i++) {
            image.getRaster().setSample(i, 0, 0, i);
        }

        GreyPicture picture = PictureReader.read(save(image, "png"), 1);

        for (int i = 0; i < 256; i++) {
            assertThat(picture.at(i, 0)).isCloseTo(i / 255f, within(1e-6f));
        }
    }

    @Test
    void sixteenBitGreyAndOneBitAreReadToo() throws IOException {
        BufferedImage deep = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
        deep.getRaster().setSample(0, 0, 0, 0x4000);
        deep.getRaster().setSample(1, 0, 0, 0xFFFF);
        assertThat(PictureReader.read(save(deep, "png"), 1).values()).containsExactly(0x4000 / 65535f, 1f);

        BufferedImage bits = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_BINARY);
        bits.setRGB(1, 0, 0xFFFFFF);
        assertThat(PictureReader.read(save(bits, "png"), 1).values()).containsExactly(0f, 1f);
    }

    @Test
    void transparentPartsShowTheBackground() throws IOException {
        BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x00000000);
        image.setRGB(1, 0, 0x80000000);
        image.setRGB(2, 0, 0xFF000000);
        Path file = save(image, "png");

        assertThat(PictureReader.read(file, 1).values()).containsExactly(new float[] {1, 127 / 255f, 0}, within(1e-6f));
        assertThat(PictureReader.read(file, 0).values()).containsOnly(0);
    }

    @Test
    void pictureIsFittedToASquareAndInverted() throws IOException {
        // Black, white, white, black: the middle square is white.
        BufferedImage image = new BufferedImage(4, 2, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 2; y++) {
            image.setRGB(1, y, 0xFFFFFF);
            image.setRGB(2, y, 0xFFFFFF);
        }
        Path file = save(image, "png");

        assertThat(PictureReader.read(file, PictureReader.Options.ofSide(1)).values())
                .containsExactly(1);
        PictureReader.Options padded = new PictureReader.Options(4, PictureScaler.Fit.PAD, 0.5f, true);
        assertThat(PictureReader.read(file, padded).values())
                .containsExactly(
                        .5f, .5f, .5f, .5f, //
                        1, 0, 0, 1, //
                        1, 0, 0, 1, //
                        .5f, .5f, .5f, .5f);
    }

    @Test
    void hugeClaimIsRefusedFromTheHeadAlone() throws IOException {
        Path file = Files.write(folder.resolve("bomb.png"), pngHead(100_000, 90_000));

        assertThatThrownBy(() -> PictureReader.read(file, 1))
                .isInstanceOf(DataFormatException.class)
                .hasMessageMatching("bomb.png, head: found 100000 x 90000 pixels, expected at most \\d+ pixels in all");
    }

    @ParameterizedTest
    @CsvSource({"png, PNG", "bmp, BMP", "jpg, JPEG"})
    void damagedPictureIsAFormatError(String format, String name) throws IOException {
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        Path whole = save(image, format);
        Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(Files.readAllBytes(whole), 60));

        assertThatThrownBy(() -> PictureReader.read(cut, 1))
                .isInstanceOf(DataFormatException.class)
                .hasMessageStartingWith("cut: found " + name + " data that cannot be decoded (")
                .hasMessageEndingWith("), expected a sound " + name + " picture");
    }

    @Test
    void otherFilesAreRefusedByWhatTheyAre() throws IOException {
        Path text = Files.writeString(folder.resolve("a.png"), "1,2,3,4\n");

        assertThatThrownBy(() -> PictureReader.read(text, 1))
                .isInstanceOf(DataFormatException.class)
                .hasMessage(
                        "a.png: found something else (Text, a picture a line), expected a PNG, JPEG or BMP picture");
        assertThatThrownBy(() -> PictureReader.read(folder.resolve("none"), 1))
                .hasMessage("none: found no such file, expected a PNG, JPEG or BMP picture");
    }

    @Test
    void cameraPictureKeepsItsMeanWhenShrunk() throws IOException {
        Path file = SharedData.file("images/camera.png");

        GreyPicture whole = PictureReader.read(file, 1);
        GreyPicture small = PictureReader.read(file, PictureReader.Options.ofSide(28));

        assertThat(whole.width()).isEqualTo(512);
        // Averaging over areas keeps the mean; 512 is no multiple of 28, so parts of pixels are shared out.
        assertThat(mean(small)).isCloseTo(mean(whole), within(1e-5));
        assertThat(small.otsuThreshold()).isBetween(0.25, 0.55);
        assertThat(small.spins(small.otsuThreshold())).contains(-1, 1);
    }

    @Test
    void horsePictureIsDarkOnLightWithItsTransparencyFilled() throws IOException {
        Path file = SharedData.file("images/horse.png");

        GreyPicture horse = PictureReader.read(file, new PictureReader.Options(64, PictureScaler.Fit.PAD, 1, true));

        float[] spins = horse.spins(horse.otsuThreshold());
        // Inverted: the horse is up, the ground is down, as in a pattern to be stored.
        assertThat(spins[0]).isEqualTo(-1);
        assertThat(spins[32 * 64 + 32]).isEqualTo(1);
        assertThat(spins).hasSize(64 * 64);
    }

    private static double mean(GreyPicture picture) {
        double sum = 0;
        for (float v : picture.values()) {
            sum += v;
        }
        return sum / picture.values().length;
    }

    private Path save(BufferedImage image, String format) throws IOException {
        Path file = folder.resolve("picture." + format);
        assertThat(ImageIO.write(image, format, file.toFile())).isTrue();
        return file;
    }

    /** The signature and the head of a PNG that claims the size, and nothing else. */
    private static byte[] pngHead(int width, int height) {
        ByteBuffer head = ByteBuffer.allocate(33);
        head.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        head.putInt(13).put(new byte[] {'I', 'H', 'D', 'R'});
        head.putInt(width).putInt(height).put(new byte[] {8, 0, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(head.array(), 12, 17);
        return head.putInt((int) crc.getValue()).array();
    }
}
