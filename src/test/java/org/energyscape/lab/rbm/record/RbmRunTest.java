package org.energyscape.lab.rbm.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.data.DataFormatException;
import org.energyscape.engine.data.Dataset;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.rbm.Rbm;
import org.energyscape.engine.record.RbmFile;
import org.energyscape.lab.HeadlessRequest;
import org.energyscape.lab.rbm.RbmLab;
import org.energyscape.lab.rbm.data.SmallData;
import org.energyscape.lab.rbm.param.RbmParams;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RbmRunTest {
    @TempDir
    Path folder;

    private Path data;
    private final ParamValues values = SmallData.labValues().with(RbmParams.EPOCHS, 3);

    @BeforeEach
    void writeBars() throws IOException {
        data = folder.resolve("bars.csv");
        Files.writeString(data, text(SmallData.bars(100, 1)));
    }

    private static String text(Dataset set) {
        return IntStream.range(0, set.size())
                .mapToObj(r -> IntStream.range(0, set.features())
                                .mapToObj(i -> Float.toString(set.values().at(r, i)))
                                .collect(Collectors.joining(","))
                        + "," + set.labels()[r])
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private Map<String, Object> run(ParamValues settings, @Nullable Path file, @Nullable Path out, int threads)
            throws IOException {
        return new RbmLab().run(new HeadlessRequest(settings, file, out, folder, threads), ProgressSink.NONE);
    }

    @Test
    void weightsReadBackAsTheyWereTrained() throws IOException {
        Path out = folder.resolve("out");
        Map<String, Object> summary = run(values, data, out, 1);
        Rbm read = RbmFile.read(out.resolve("weights.npz"));
        assertThat(read.visible()).isEqualTo(36);
        assertThat(read.hidden()).isEqualTo(9);
        Path again = folder.resolve("again");
        run(values, data, again, 2);
        assertThat(RbmFile.read(again.resolve("weights.npz")).weights().data())
                .isEqualTo(read.weights().data());
        assertThat(summary).containsEntry("epochs", 3).containsEntry("trainPictures", 70);
    }

    @Test
    void summaryAndCurvesStandInTheFolderToo() throws IOException {
        Path out = folder.resolve("out");
        Map<String, Object> summary = run(values, data, out, 1);
        Map<String, Object> stored = JSON.std.mapFrom(Files.readString(out.resolve("run.json")));
        assertThat(stored.get("validationCrossEntropy")).isEqualTo(summary.get("validationCrossEntropy"));
        assertThat(stored.get("parameters")).hasToString(String.valueOf(summary.get("parameters")));
        assertThat(Files.readAllLines(out.resolve("metrics.csv")))
                .startsWith("metric,set,epoch,value")
                .anyMatch(line -> line.startsWith("crossEntropy,validation,3.0,"));
        try (var files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("weights.npz", "metrics.csv", "run.json");
        }
    }

    @Test
    void aSecondFileIsJudgedBy() throws IOException {
        Path second = folder.resolve("validation.csv");
        Files.writeString(second, text(SmallData.bars(25, 7)));
        Map<String, Object> summary = run(
                values.with(RbmParams.TRAIN_ROWS, 100).with(RbmParams.VALIDATION_FILE, second.toString()),
                data,
                null,
                1);
        assertThat(summary).containsEntry("trainPictures", 100).containsEntry("validationPictures", 25);
    }

    @Test
    void withoutDataTheWrittenDigitsAreLearned() throws IOException {
        Map<String, Object> summary = run(values.with(RbmParams.EPOCHS, 1), null, null, 1);
        assertThat(summary).containsEntry("visible", 784);
        assertThat((String) summary.get("data")).startsWith("written digits");
    }

    @Test
    void aBadFileIsNamedWithPlaceFoundAndExpected() throws IOException {
        Path bad = folder.resolve("bad.csv");
        Files.writeString(bad, "0,1,0,1\n0,1,x,1\n");
        assertThatThrownBy(() -> run(values, bad, null, 1))
                .isInstanceOf(DataFormatException.class)
                .hasMessageContaining("bad.csv")
                .hasMessageContaining("line 2, column 3")
                .hasMessageContaining("\"x\"")
                .hasMessageContaining("a number");
    }

    @Test
    void aFileOfAnotherKindIsNamedAsWhatItIs() throws IOException {
        Path pdf = folder.resolve("paper.pdf");
        Files.writeString(pdf, "%PDF-1.7\n");
        assertThatThrownBy(() -> run(values, pdf, null, 1))
                .isInstanceOf(DataFormatException.class)
                .hasMessage("paper.pdf: found a PDF file, expected IDX pictures or text with a picture a line");
    }

    @Test
    void presetsAreAllowedValuesAndHaveStories() {
        assertThat(new RbmLab().presets()).hasSizeGreaterThanOrEqualTo(4).allSatisfy(preset -> {
            assertThat(ParamValues.fromMap(RbmParams.ALL, preset.values().toMap()))
                    .isEqualTo(preset.values());
            assertThat(preset.story()).isNotBlank();
        });
    }
}
