package org.energyscape.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.energyscape.engine.data.DataFilesMade.gzip;
import static org.energyscape.engine.data.DataFilesMade.idx;
import static org.energyscape.engine.data.DataFilesMade.sizes;
import static org.energyscape.engine.data.DataFilesMade.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.energyscape.engine.ProgressSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IdxReaderTest {
    /** Two pictures, 3 wide and 2 high. */
    private static final byte[] IMAGES =
            idx(8, sizes(2, 2, 3), new byte[] {0, 51, (byte) 255, 1, 2, 3, 4, 5, 6, 7, 8, (byte) 128});

    private static final byte[] LABELS = idx(8, sizes(2), (byte) 7, (byte) 200);

    private final Path folder;

    IdxReaderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void bytesBecomeSharesOfWhiteInRowMajorOrder() throws IOException {
        Path file = write(folder, "some-images-idx3-ubyte", IMAGES);

        Dataset data = IdxReader.readImages(file, ProgressSink.NONE);

        assertThat(data.width()).isEqualTo(3);
        assertThat(data.height()).isEqualTo(2);
        assertThat(data.row(0)).containsExactly(0f, 0.2f, 1f, 1 / 255f, 2 / 255f, 3 / 255f);
        assertThat(data.values().at(1, 5)).isEqualTo(128 / 255f);
        assertThat(data.labels()).containsExactly(Dataset.NO_LABEL, Dataset.NO_LABEL);
        assertThat(data.name()).isEqualTo("some-images-idx3-ubyte");
    }

    @Test
    void gzipIsToldByContentWhateverTheName() throws IOException {
        Path named = write(folder, "images.gz", gzip(IMAGES));
        Path unnamed = write(folder, "images", gzip(IMAGES));
        Path misnamed = write(folder, "plain.gz", IMAGES);

        for (Path file : List.of(named, unnamed, misnamed)) {
            assertThat(IdxReader.readImages(file, ProgressSink.NONE).values().at(0, 2))
                    .isEqualTo(1f);
        }
    }

    @Test
    void labelsBesideThePicturesAreFoundPackedOrNot() throws IOException {
        Path images = write(folder, "train-images-idx3-ubyte.gz", gzip(IMAGES));
        Path labels = write(folder, "train-labels-idx1-ubyte", LABELS);
        Path lonely = write(folder, "t10k-images-idx3-ubyte", IMAGES);
        Path otherName = write(folder, "pictures", IMAGES);

        assertThat(IdxReader.labelsBeside(images)).contains(labels);
        assertThat(IdxReader.imagesBeside(labels)).contains(images);
        assertThat(IdxReader.read(images, ProgressSink.NONE).labels()).containsExactly(7, 200);
        assertThat(IdxReader.labelsBeside(lonely)).isEmpty();
        assertThat(IdxReader.labelsBeside(otherName)).isEmpty();
        assertThat(IdxReader.read(lonely, ProgressSink.NONE).labels()).containsOnly(Dataset.NO_LABEL);
    }

    @Test
    void packedLabelsArePreferredBesidePackedPictures() {
        Path images = write(folder, "train-images.idx3-ubyte.gz", gzip(IMAGES));
        write(folder, "train-labels.idx1-ubyte", LABELS);
        Path packed = write(folder, "train-labels.idx1-ubyte.gz", gzip(LABELS));

        assertThat(IdxReader.labelsBeside(images)).contains(packed);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("empty", new byte[0], "f: found an empty file, expected an IDX file"),
                Arguments.of(
                        "wrong magic",
                        new byte[] {1, 2, 3, 4, 5},
                        "f, byte 0: found 01 02 03 04, expected an IDX head (00 00, then element type and number of"
                                + " dimensions)"),
                Arguments.of(
                        "no dimensions",
                        new byte[] {0, 0, 8, 0},
                        "f, byte 3: found 0 dimensions, expected at least one"),
                Arguments.of(
                        "cut head",
                        Arrays.copyOf(IMAGES, 10),
                        "f, byte 10: found the end of the file, expected 3 dimensions of 4 bytes each in the head"),
                Arguments.of(
                        "floats",
                        idx(0x0D, sizes(1, 1, 1), new byte[4]),
                        "f, head: found 1 x 1 x 1 of 32-bit float, expected pictures: unsigned bytes in three"
                                + " dimensions (count, height, width)"),
                Arguments.of(
                        "unknown type",
                        idx(0x33, sizes(1, 1, 1), new byte[4]),
                        "f, head: found 1 x 1 x 1 of unknown type 0x33, expected pictures: unsigned bytes in three"
                                + " dimensions (count, height, width)"),
                Arguments.of(
                        "labels for pictures",
                        LABELS,
                        "f, head: found 2 of unsigned byte, expected pictures: unsigned bytes in three dimensions"
                                + " (count, height, width)"),
                Arguments.of(
                        "no pictures",
                        idx(8, sizes(0, 2, 3)),
                        "f, byte 4: found size 0, expected a size of at least 1"),
                Arguments.of(
                        "negative", idx(8, sizes(1, -2, 3)), "f, byte 8: found size -2, expected a size of at least 1"),
                Arguments.of(
                        "cut plain file",
                        Arrays.copyOf(IMAGES, IMAGES.length - 1),
                        "f, head: found a claim of 2 x 2 x 3 of unsigned byte in a file of 27 bytes, expected a file"
                                + " long enough to hold them"),
                Arguments.of(
                        "cut content in a sound gzip",
                        gzip(Arrays.copyOf(IMAGES, IMAGES.length - 1)),
                        "f, byte 27: found the end of the data, expected 2 x 2 x 3 of unsigned byte"),
                Arguments.of(
                        "more than claimed",
                        Arrays.copyOf(IMAGES, IMAGES.length + 1),
                        "f, after the last element: found more bytes, expected the end (head: 2 x 2 x 3 of unsigned"
                                + " byte)"),
                Arguments.of(
                        "gzip head only",
                        new byte[] {0x1F, (byte) 0x8B, 8},
                        "f: found a damaged gzip header, expected a complete gzip file"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void faultsNamePlaceFoundAndExpected(String name, byte[] content, String message) {
        Path file = write(folder, "f", content);

        assertThatThrownBy(() -> IdxReader.readImages(file, ProgressSink.NONE))
                .as(name)
                .isInstanceOf(DataFormatException.class)
                .hasMessage(message);
    }

    @Test
    void cutGzipIsReportedAfterTheBytesThatWereSound() {
        byte[] packed = gzip(IMAGES);
        Path file = write(folder, "f", Arrays.copyOf(packed, packed.length - 9));

        assertThatThrownBy(() -> IdxReader.readImages(file, ProgressSink.NONE))
                .isInstanceOf(DataFormatException.class)
                .hasMessageMatching("f, after \\d+ unpacked bytes: found the end of the file, expected the rest of the"
                        + " gzip stream");
    }

    @Test
    void hugeClaimInASmallFileIsRefusedBeforeAllocating() {
        byte[] claim = idx(8, sizes(Integer.MAX_VALUE, 65_536, 65_536), new byte[8]);

        for (byte[] content : List.of(claim, gzip(claim))) {
            Path file = write(folder, "f", content);
            assertThatThrownBy(() -> IdxReader.readImages(file, ProgressSink.NONE))
                    .isInstanceOf(DataFormatException.class)
                    .hasMessageContaining("found a claim of 2147483647 x 65536 x 65536 of unsigned byte in a file of "
                            + content.length + " bytes");
        }
    }

    @Test
    void trueClaimBeyondTheMemoryIsRefused() {
        Path file = write(folder, "f", IMAGES);

        assertThatThrownBy(() -> IdxReader.readImages(file, ProgressSink.NONE, new MemoryBudget(44)))
                .hasMessage("f, head: found 2 pictures of 6 values, expected at most 11 values in all (memory limit)");
    }

    @Test
    void countsOfPicturesAndLabelsMustAgree() {
        Path images = write(folder, "images", IMAGES);
        Path labels = write(folder, "labels", idx(8, sizes(3), new byte[3]));

        assertThatThrownBy(() -> IdxReader.read(images, labels, ProgressSink.NONE))
                .isInstanceOf(DataFormatException.class)
                .hasMessage("labels, head: found 3 labels, expected 2, one for each picture of images");
    }

    @Test
    void picturesInPlaceOfLabelsAreNamed() {
        Path images = write(folder, "images", IMAGES);

        assertThatThrownBy(() -> IdxReader.readLabels(images, ProgressSink.NONE))
                .hasMessage("images, head: found 2 x 2 x 3 of unsigned byte, expected labels: unsigned bytes in one"
                        + " dimension");
    }

    @Test
    void cancellingStopsInTheMiddle() {
        Path file = write(folder, "f", idx(8, sizes(1000, 1, 1), new byte[1000]));

        assertThatThrownBy(() -> IdxReader.readImages(file, DataFilesMade.cancelledAtQuestion(3)))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void progressRisesToOne() throws IOException {
        Path file = write(folder, "f", idx(8, sizes(1000, 1, 1), new byte[1000]));
        List<Double> fractions = new ArrayList<>();

        IdxReader.readImages(file, new ProgressSink() {
            @Override
            public void report(double fraction, String text) {
                fractions.add(fraction);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });

        assertThat(fractions).isSorted().containsExactly(0.0, 0.256, 0.512, 0.768, 1.0);
    }

    @Test
    void mnistTestSetHasItsKnownSizeAndFirstLabels() throws IOException {
        Path images = SharedData.file("mnist/t10k-images-idx3-ubyte.gz");

        Dataset data = IdxReader.read(images, ProgressSink.NONE);

        assertThat(data.size()).isEqualTo(10_000);
        assertThat(data.width()).isEqualTo(28);
        assertThat(data.height()).isEqualTo(28);
        assertThat(Arrays.copyOf(data.labels(), 10)).containsExactly(7, 2, 1, 0, 4, 1, 4, 9, 5, 9);
        double sum = 0;
        for (float v : data.values().data()) {
            sum += v;
        }
        // The mean grey value of the MNIST test pictures is commonly given as 0.1325.
        assertThat(sum / data.values().data().length).isBetween(0.1320, 0.1330);
    }
}
