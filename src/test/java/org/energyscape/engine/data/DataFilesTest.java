package org.energyscape.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.energyscape.engine.data.DataFilesMade.gzip;
import static org.energyscape.engine.data.DataFilesMade.idx;
import static org.energyscape.engine.data.DataFilesMade.sizes;
import static org.energyscape.engine.data.DataFilesMade.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DataFilesTest {
    private static final String WANTED =
            ", expected IDX pictures or labels, text with a picture a line, PNG, JPEG or BMP, or weights (.npz)";

    private final Path folder;

    DataFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void idxFilesAreKnownByContentWithTheirPartners() {
        Path images = write(folder, "train-images-idx3-ubyte.gz", gzip(idx(8, sizes(5, 3, 2), new byte[30])));
        Path labels = write(folder, "train-labels-idx1-ubyte", idx(8, sizes(5), new byte[5]));

        assertThat(DataFiles.sniff(images))
                .isEqualTo(new DataFile.IdxImages(images, 5, 2, 3, Optional.of(labels)))
                .extracting(DataFile::describe)
                .isEqualTo("5 pictures of 2 x 3 (IDX) with labels in train-labels-idx1-ubyte");
        assertThat(DataFiles.sniff(labels)).isEqualTo(new DataFile.IdxLabels(labels, 5, Optional.of(images)));
    }

    @Test
    void textIsKnownPackedOrNotWhateverTheName() {
        Path plain = write(folder, "photo.png", "0,1,2,3\n");
        Path packed = write(folder, "digits", gzip("BMW,1,2,3\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(DataFiles.sniff(plain)).isEqualTo(new DataFile.Text(plain));
        assertThat(DataFiles.sniff(packed)).isEqualTo(new DataFile.Text(packed));
    }

    @Test
    void zipWithArraysHoldsWeightsAndAnyOtherDoesNot() throws IOException {
        Path weights = write(folder, "w.zip", zip("W.npy"));
        Path other = write(folder, "w.npz", zip("letter.docx"));

        assertThat(DataFiles.sniff(weights)).isEqualTo(new DataFile.Weights(weights));
        assertThat(DataFiles.sniff(other).describe())
                .isEqualTo("w.npz: found a zip archive without NumPy arrays" + WANTED);
    }

    static Stream<Arguments> useless() {
        return Stream.of(
                Arguments.of(new byte[0], "an empty file"),
                Arguments.of(new byte[] {5, 1, 0, 2, 9}, "binary data of an unknown format"),
                Arguments.of("GIF89a".getBytes(StandardCharsets.US_ASCII), "a GIF file"),
                Arguments.of("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "a PDF file"),
                Arguments.of("RIFF....WEBPVP8".getBytes(StandardCharsets.US_ASCII), "a WebP file"),
                Arguments.of(gzip(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}), "a JPEG file packed with gzip"),
                Arguments.of(new byte[] {0x1F, (byte) 0x8B}, "a damaged gzip header"),
                Arguments.of(idx(0x0D, sizes(3, 4), new byte[48]), "IDX data of 3 x 4 of 32-bit float"));
    }

    @ParameterizedTest
    @MethodSource("useless")
    void uselessFilesComeBackWithTheReason(byte[] content, String found) {
        Path file = write(folder, "thing", content);

        assertThat(DataFiles.sniff(file)).isEqualTo(new DataFile.Unknown(file, "thing: found " + found + WANTED));
    }

    @Test
    void damagedIdxHeadIsNamedByPlace() {
        Path file = write(folder, "f", new byte[] {0, 0, 8, 3, 0, 0, 0, 1});

        assertThat(DataFiles.sniff(file).describe())
                .isEqualTo("f, byte 8: found the end of the file, expected 3 dimensions of 4 bytes each in the head");
    }

    @Test
    void foldersAndMissingFilesAreAnsweredToo() {
        assertThat(DataFiles.sniff(folder)).isInstanceOf(DataFile.Unknown.class);
        assertThat(DataFiles.sniff(folder.resolve("none")).describe()).isEqualTo("none: found no such file" + WANTED);
    }

    @Test
    void realFilesAreTold() {
        assertThat(DataFiles.sniff(SharedData.file("images/horse.png")))
                .isInstanceOfSatisfying(
                        DataFile.Picture.class, p -> assertThat(p.format()).isEqualTo("PNG"));
        assertThat(DataFiles.sniff(SharedData.file("mnist/train-images-idx3-ubyte.gz"))
                        .describe())
                .isEqualTo("60000 pictures of 28 x 28 (IDX) with labels in train-labels-idx1-ubyte.gz");
        assertThat(DataFiles.sniff(SharedData.file("course/digitstest.txt.gz"))).isInstanceOf(DataFile.Text.class);
        assertThat(DataFiles.sniff(SharedData.file("rbm_reference/mnistvh.mat")).describe())
                .contains("found a MATLAB file");
    }

    private static byte[] zip(String entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(1);
        }
        return bytes.toByteArray();
    }
}
