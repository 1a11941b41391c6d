package org.energyscape.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.energyscape.engine.data.DataFilesMade.gzip;
import static org.energyscape.engine.data.DataFilesMade.write;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

class TextReaderTest {
    private static final TextLayout TWO_BY_TWO = new TextLayout(
            Separator.COMMA, 5, false, LabelPlace.LAST, ValueRange.UNIT, 2, 2, List.of("made for the test"));

    private final Path folder;

    TextReaderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void valuesAreScaledAndLabelsTakenFromTheirPlace() throws IOException {
        Path file = write(folder, "f.csv", "0,255,51,0,7\r\n\r\n# a remark\r\n102,0,0,0,3");

        Dataset data = TextReader.read(file, TWO_BY_TWO.withRange(ValueRange.BYTE), ProgressSink.NONE);

        assertThat(data.size()).isEqualTo(2);
        assertThat(data.row(0)).containsExactly(0f, 1f, 0.2f, 0f);
        assertThat(data.row(1)).containsExactly(0.4f, 0f, 0f, 0f);
        assertThat(data.labels()).containsExactly(7, 3);
        assertThat(data.width()).isEqualTo(2);
    }

    static Stream<Arguments> notations() {
        return Stream.of(
                Arguments.of("comma and blanks", "0, 0.5 ,1,0.25,3\n"),
                Arguments.of("semicolon", "0;0.5;1;0.25;3\n"),
                Arguments.of("semicolon, decimal comma", "0;0,5;1;0,25;3\n"),
                Arguments.of("tab", "0\t0.5\t1\t0.25\t3\n"),
                Arguments.of("tab, decimal comma", "0\t0,5\t1\t0,25\t3\n"),
                Arguments.of("runs of spaces at the ends too", "  0   0.5 1  0.25 3  \n"),
                Arguments.of("exponents and signs", "0e0,+5E-1,1.0e+0,.25,3.\n"),
                Arguments.of("quotes", "\"0\",\"0.5\",\"1\",\"0.25\",\"3\"\n"),
                Arguments.of(
                        "more digits than a double has", "0.00000000000000000000,0.500000000000000000000000,1,.25,3\n"),
                Arguments.of("byte order mark", "\uFEFF0,0.5,1,0.25,3\n"),
                Arguments.of("names of columns", "p1,p2,p3,p4,label\n0,0.5,1,0.25,3\n"),
                Arguments.of("numbered columns and a name", "0,1,2,3,target\n0,0.5,1,0.25,3\n"),
                Arguments.of("label first by name", "Label,a,b,c,d\n3,0,0.5,1,0.25\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notations")
    void everyNotationIsDetectedAndReadsTheSame(String name, String text) throws IOException {
        Path file = write(folder, "f.txt", text);

        TextLayout layout = TextReader.detect(file, ProgressSink.NONE);
        Dataset data = TextReader.read(file, layout, ProgressSink.NONE);

        assertThat(data.row(0)).as(name).containsExactly(0f, 0.5f, 1f, 0.25f);
        assertThat(data.labels()).containsExactly(3);
        assertThat(layout.range()).isEqualTo(ValueRange.UNIT);
    }

    @Test
    void layoutGivesItsReasonsInWords() throws IOException {
        Path file = write(folder, "f.csv", "0,0.5,1,0.25,0\n0,0.5,1,0.25,1\n0,0.5,1,0.25,2\n");

        TextLayout layout = TextReader.detect(file, ProgressSink.NONE);

        assertThat(layout.reasons())
                .containsExactly(
                        "5 columns, separated by comma.",
                        "5 columns are a square of 4 values and a label; the last column runs through 3 classes without"
                                + " a gap: the label.",
                        "Values from 0 to 1: taken as they are.",
                        "4 values: pictures of 2 x 2.");
    }

    static Stream<Arguments> labelPlaces() {
        return Stream.of(
                Arguments.of("0,.1,.2,.3,4\n1,.1,.2,.3,1\n.5,.1,.2,.3,4\n", LabelPlace.LAST),
                Arguments.of("4,.1,.2,.3,.4\n2,.1,.2,.3,.4\n", LabelPlace.FIRST),
                Arguments.of("0,9,9,9,0\n1,9,9,9,0\n2,9,9,9,0\n", LabelPlace.FIRST),
                Arguments.of("0,9,9,9,0\n0,9,9,9,1\n0,9,9,9,2\n", LabelPlace.LAST),
                Arguments.of("5,9,9,9,8\n3,9,9,9,4\n", LabelPlace.LAST),
                Arguments.of("1,0,0,1\n0,1,1,0\n", LabelPlace.NONE),
                Arguments.of(".1,.2,.3,.4,.5,.6,0\n.1,.2,.3,.4,.5,.6,1\n", LabelPlace.LAST),
                Arguments.of("0,1,0,1,0,1,0\n1,0,1,0,1,0,1\n", LabelPlace.NONE));
    }

    @ParameterizedTest
    @MethodSource("labelPlaces")
    void placeOfTheLabelIsToldFromShapeAndContent(String text, LabelPlace place) throws IOException {
        Path file = write(folder, "f.csv", text);

        assertThat(TextReader.detect(file, ProgressSink.NONE).label()).isEqualTo(place);
    }

    static Stream<Arguments> ranges() {
        return Stream.of(
                Arguments.of("0,1,0.5,0\n", ValueRange.UNIT),
                Arguments.of("-1,1,1,-1\n", ValueRange.SPIN),
                Arguments.of("0,16,3,2\n", ValueRange.SIXTEEN),
                Arguments.of("0,17,3,2\n", ValueRange.BYTE),
                Arguments.of("-3,2,0,1000.5\n", new ValueRange(-3, 1000.5)));
    }

    @ParameterizedTest
    @MethodSource("ranges")
    void rangeIsTheNarrowestKnownOneThatHoldsAllValues(String text, ValueRange range) throws IOException {
        Path file = write(folder, "f.csv", text);

        TextLayout layout = TextReader.detect(file, ProgressSink.NONE);

        assertThat(layout.range()).isEqualTo(range);
        assertThat(TextReader.read(file, layout, ProgressSink.NONE).values().data())
                .satisfies(values -> {
                    for (float v : values) {
                        assertThat(v).isBetween(0f, 1f);
                    }
                });
    }

    @Test
    void pictureThatIsNoSquareMustBeGivenItsSizeBeforeReading() throws IOException {
        Path file = write(folder, "f.csv", "1,0,0,1,0,1\n");
        TextLayout layout = TextReader.detect(file, ProgressSink.NONE);

        assertThat(layout.isComplete()).isFalse();
        assertThat(layout.possibleShapes())
                .containsExactly(
                        new TextLayout.Shape(2, 3),
                        new TextLayout.Shape(3, 2),
                        new TextLayout.Shape(1, 6),
                        new TextLayout.Shape(6, 1));
        assertThatThrownBy(() -> TextReader.read(file, layout, ProgressSink.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Width and height of the 6 values a line must be chosen before reading");
        assertThatThrownBy(() -> layout.withShape(4, 2))
                .hasMessage("Pictures of 4 x 2 do not fit the 6 values of a line");
        assertThat(TextReader.read(file, layout.withShape(3, 2), ProgressSink.NONE)
                        .height())
                .isEqualTo(2);
    }

    @Test
    void userMayOverrideTheProposal() throws IOException {
        Path file = write(folder, "f.csv", "0,.1,.2,.3,1\n1,.1,.2,.3,2\n");
        TextLayout layout = TextReader.detect(file, ProgressSink.NONE);

        TextLayout changed = layout.withLabel(LabelPlace.FIRST).withRange(new ValueRange(0, 4));
        Dataset data = TextReader.read(file, changed, ProgressSink.NONE);

        assertThat(layout.label()).isEqualTo(LabelPlace.LAST);
        assertThat(data.labels()).containsExactly(0, 1);
        assertThat(data.row(0)).containsExactly(0.025f, 0.05f, 0.075f, 0.25f);
        assertThat(layout.withLabel(LabelPlace.NONE).isComplete()).isFalse();
        assertThat(TextReader.read(file, layout.withHeader(true), ProgressSink.NONE)
                        .size())
                .isEqualTo(1);
    }

    static Stream<Arguments> faults() {
        String good = "0,0,0,0,1\n";
        return Stream.of(
                Arguments.of("empty", "", "f: found no line of values, expected one picture a line"),
                Arguments.of("remarks only", "# x\n\n", "f: found no line of values, expected one picture a line"),
                Arguments.of(
                        "short line", good + "0,0,1\n", "f, line 2: found 3 values, expected 5 separated by comma"),
                Arguments.of(
                        "long line, counted with the empty ones",
                        good + "\n" + "0,0,0,0,0,0\n",
                        "f, line 3: found 6 values, expected 5 separated by comma"),
                Arguments.of("word", good + "0,0,abc,0,1\n", "f, line 2, column 3: found \"abc\", expected a number"),
                Arguments.of("word in line 1", "0,x,0,0,1\n", "f, line 1, column 2: found \"x\", expected a number"),
                Arguments.of("NaN", good + "0,NaN,0,0,1\n", "f, line 2, column 2: found \"NaN\", expected a number"),
                Arguments.of(
                        "infinite",
                        good + "0,1e999,0,0,1\n",
                        "f, line 2, column 2: found \"1e999\", expected a number"),
                Arguments.of(
                        "hexadecimal", "0,0,0,0x1p3,1\n", "f, line 1, column 4: found \"0x1p3\", expected a number"),
                Arguments.of("two marks", "0,0,0,1.2.3,1\n", "f, line 1, column 4: found \"1.2.3\", expected a number"),
                Arguments.of("bare exponent", "0,0,0,1e,1\n", "f, line 1, column 4: found \"1e\", expected a number"),
                Arguments.of(
                        "empty field", good + "0,,0,0,1\n", "f, line 2, column 2: found nothing, expected a number"),
                Arguments.of(
                        "out of range",
                        good + "0,0,0,1.5,1\n",
                        "f, line 2, column 4: found \"1.5\", expected a value in 0 … 1 (the range chosen for this"
                                + " file)"),
                Arguments.of(
                        "fraction for a label",
                        good + "0,0,0,0,1.5\n",
                        "f, line 2, column 5: found \"1.5\", expected a label: a whole number from 0 up"),
                Arguments.of(
                        "negative label",
                        "0,0,0,0,-2\n",
                        "f, line 1, column 5: found \"-2\", expected a label: a whole number from 0 up"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void faultsNameLineColumnFoundAndExpected(String name, String text, String message) {
        for (byte[] content :
                List.of(text.getBytes(StandardCharsets.UTF_8), gzip(text.getBytes(StandardCharsets.UTF_8)))) {
            Path file = write(folder, "f", content);
            assertThatThrownBy(() -> TextReader.read(file, TWO_BY_TWO, ProgressSink.NONE))
                    .as(name)
                    .isInstanceOf(DataFormatException.class)
                    .hasMessage(message);
        }
    }

    static Stream<Arguments> undetectable() {
        return Stream.of(
                Arguments.of("", "f: found no line of values, expected one picture a line"),
                Arguments.of("a,b,c,d\n", "f: found no line of values, expected one picture a line"),
                Arguments.of(
                        "12\n",
                        "f, line 1: found a single value, \"12\", expected the values of one picture,"
                                + " separated by comma, semicolon, tab or space"),
                Arguments.of("1,2,3,4\n1,2,3\n", "f, line 2: found 3 values, expected 4 separated by comma"),
                Arguments.of("1,oops,3,4\n1,2,3,4\n", "f, line 1, column 2: found \"oops\", expected a number"),
                Arguments.of(
                        "dear reader of this\nletter, be well\n",
                        "f, line 2: found 3 values, expected 4 separated" + " by space"));
    }

    @ParameterizedTest
    @MethodSource("undetectable")
    void detectionNamesTheFirstThingThatDoesNotFit(String text, String message) {
        Path file = write(folder, "f", text);

        assertThatThrownBy(() -> TextReader.detect(file, ProgressSink.NONE))
                .isInstanceOf(DataFormatException.class)
                .hasMessage(message);
    }

    @Test
    void cutGzipIsAFormatError() {
        byte[] packed = gzip("0,0.5,1,0.25,3\n".repeat(500).getBytes(StandardCharsets.UTF_8));
        Path file = write(folder, "f", Arrays.copyOf(packed, packed.length - 12));

        assertThatThrownBy(() -> TextReader.read(file, TWO_BY_TWO, ProgressSink.NONE))
                .isInstanceOf(DataFormatException.class)
                .hasMessageEndingWith("found the end of the file, expected the rest of the gzip stream");
    }

    @Test
    void moreRowsThanTheMemoryAllowsAreRefusedAtTheirLine() {
        Path file = write(folder, "f", "0,0,0,0,1\n".repeat(10));

        assertThatThrownBy(() -> TextReader.read(file, TWO_BY_TWO, ProgressSink.NONE, new MemoryBudget(7 * 16)))
                .isInstanceOf(DataFormatException.class)
                .hasMessage(
                        "f, line 8: found 8 pictures of 4 values, expected at most 28 values in all (memory limit)");
    }

    @Test
    void bothPassesCanBeCancelled() {
        Path file = write(folder, "f", "0,0,0,0,1\n".repeat(1000));

        assertThatThrownBy(() -> TextReader.detect(file, DataFilesMade.cancelledAtQuestion(2)))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> TextReader.read(file, TWO_BY_TWO, DataFilesMade.cancelledAtQuestion(2)))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void courseDigitsAreDetectedAndReadInUnderTwoSeconds() throws IOException {
        Path file = SharedData.file("course/digitstrain.txt.gz");

        // Processor time, not the clock on the wall: other work on the machine must not fail the test.
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        TextLayout layout = TextReader.detect(file, ProgressSink.NONE);
        Dataset data = TextReader.read(file, layout, ProgressSink.NONE);
        double seconds = (threads.getCurrentThreadCpuTime() - before) / 1e9;

        assertThat(seconds).isLessThan(2);
        assertThat(layout.columns()).isEqualTo(785);
        assertThat(layout.label()).isEqualTo(LabelPlace.LAST);
        assertThat(layout.range()).isEqualTo(ValueRange.UNIT);
        assertThat(layout.width()).isEqualTo(28);
        assertThat(data.size()).isEqualTo(3000);
        for (int digit = 0; digit < 10; digit++) {
            int wanted = digit;
            assertThat(Arrays.stream(data.labels()).filter(l -> l == wanted)).hasSize(300);
        }
    }

    @Test
    void courseValidationSetHasAHundredOfEachDigit() throws IOException {
        Path file = SharedData.file("course/digitsvalid.txt.gz");

        Dataset data = TextReader.read(file, TextReader.detect(file, ProgressSink.NONE), ProgressSink.NONE);

        assertThat(data.size()).isEqualTo(1000);
        assertThat(Arrays.stream(data.labels()).filter(l -> l == 9)).hasSize(100);
    }

    @Test
    void smallDigitsAreDetectedWithTheirSixteenLevels() throws IOException {
        Path file = SharedData.file("digits8x8/digits.csv.gz");

        TextLayout layout = TextReader.detect(file, ProgressSink.NONE);
        Dataset data = TextReader.read(file, layout, ProgressSink.NONE);

        assertThat(layout.label()).isEqualTo(LabelPlace.LAST);
        assertThat(layout.range()).isEqualTo(ValueRange.SIXTEEN);
        assertThat(data.size()).isEqualTo(1797);
        assertThat(data.width()).isEqualTo(8);
        // The first line begins 0,0,5,13,9,1,0,0 and ends with the label 0.
        assertThat(Arrays.copyOf(data.row(0), 6)).containsExactly(0, 0, 5 / 16f, 13 / 16f, 9 / 16f, 1 / 16f);
        assertThat(Arrays.copyOf(data.labels(), 3)).containsExactly(0, 1, 2);
    }
}
