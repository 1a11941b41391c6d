package org.energyscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.data.Dataset;
import org.energyscape.engine.data.digits.DigitWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluateDigitsCommandTest {
    private static final int TRAINED = 300;

    @TempDir
    private Path folder;

    private Path images(Dataset digits) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (int word : new int[] {0x803, digits.size(), digits.height(), digits.width()}) {
            out.writeInt(word);
        }
        for (float value : digits.values().data()) {
            out.writeByte(Math.round(255 * value));
        }
        return Files.write(folder.resolve("digits-images-idx3-ubyte"), bytes.toByteArray());
    }

    private Path labels(int[] labels) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(0x801);
        out.writeInt(labels.length);
        for (int label : labels) {
            out.writeByte(label);
        }
        return Files.write(folder.resolve("digits-labels-idx1-ubyte"), bytes.toByteArray());
    }

    private static CliRun evaluate(String train, Path images, Path labels, String... more) {
        String[] fixed = {"evaluate", "digits", "--train", train, "--test", images.toString(), labels.toString()};
        String[] arguments = java.util.Arrays.copyOf(fixed, fixed.length + more.length);
        System.arraycopy(more, 0, arguments, fixed.length, more.length);
        return CliRun.of(new FakeLab(), arguments);
    }

    @Test
    void theNearestNeighbourKnowsEveryDigitItHasStored() throws IOException {
        Dataset digits = new DigitWriter(5).write(TRAINED, 1, ProgressSink.NONE);
        CliRun run = evaluate("written:" + TRAINED, images(digits), labels(digits.labels()), "--seed", "5");
        assertThat(run.status()).as(run.err()).isEqualTo(Cli.OK);
        assertThat(CliRun.object(run.json(), "nearestNeighbour"))
                .containsEntry("accuracy", 1.0)
                .containsEntry("recall", List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0));
        assertThat((Double) CliRun.object(run.json(), "softmaxRegression").get("accuracy"))
                .isBetween(0.9, 1.0);
        assertThat(CliRun.object(run.json(), "train")).containsEntry("digits", TRAINED);
        assertThat(run.json()).containsEntry("seed", 5).containsEntry("upright", false);
    }

    @Test
    void wrongLabelsGiveNoRightAnswer() throws IOException {
        Dataset digits = new DigitWriter(5).write(TRAINED, 1, ProgressSink.NONE);
        int[] wrong = digits.labels().clone();
        for (int i = 0; i < wrong.length; i++) {
            wrong[i] = (wrong[i] + 1) % 10;
        }
        CliRun run = evaluate("written:" + TRAINED, images(digits), labels(wrong), "--seed", "5");
        assertThat(CliRun.object(run.json(), "nearestNeighbour")).containsEntry("accuracy", 0.0);
    }

    @Test
    void trainingDigitsMayComeFromAFileWithItsLabelsBeside() throws IOException {
        Dataset digits = new DigitWriter(2).write(50, 1, ProgressSink.NONE);
        Path images = images(digits);
        CliRun run = evaluate(images.toString(), images, labels(digits.labels()), "--upright");
        Map<String, Object> json = run.json();
        assertThat(CliRun.object(json, "nearestNeighbour")).containsEntry("accuracy", 1.0);
        assertThat(json).containsEntry("upright", true);
    }

    @Test
    void fewerLabelsThanPicturesFailInWords() throws IOException {
        Dataset digits = new DigitWriter(2).write(20, 1, ProgressSink.NONE);
        CliRun run = evaluate("written:100", images(digits), labels(new int[] {1, 2, 3}));
        assertThat(run.status()).isEqualTo(Cli.FAILED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("found 3 labels").contains("20");
    }
}
