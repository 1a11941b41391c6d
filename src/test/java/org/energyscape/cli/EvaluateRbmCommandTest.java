package org.energyscape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.rbm.Rbm;
import org.energyscape.engine.record.RbmFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluateRbmCommandTest {
    private static final double LOG_2 = Math.log(2);

    @TempDir
    private Path folder;

    private String weights = "";
    private String data = "";

    /** With weights of zero every state is equally probable, so all numbers are known: 4 visible, 3 hidden units. */
    @BeforeEach
    void aMachineThatKnowsNothing() throws IOException {
        weights = machine(Rbm.zero(4, 3));
        data = Files.writeString(folder.resolve("d.csv"), "0,0.2,0.9,1\n1,1,0,0\n0,0,0,0\n1,0,1,0\n")
                .toString();
    }

    private String machine(Rbm rbm) throws IOException {
        Path file = folder.resolve("w.npz");
        RbmFile.write(file, rbm);
        return file.toString();
    }

    private CliRun evaluate(String... more) {
        String[] fixed = {"evaluate", "rbm", "--weights", weights, "--data", data};
        String[] arguments = java.util.Arrays.copyOf(fixed, fixed.length + more.length);
        System.arraycopy(more, 0, arguments, fixed.length, more.length);
        return CliRun.of(new FakeLab(), arguments);
    }

    private static double number(CliRun run, String key) {
        if (run.json().get(key) instanceof Number number) {
            return number.doubleValue();
        }
        throw new AssertionError("Expected a number under " + key + ", found " + run.out());
    }

    @Test
    void aMachineWithoutWeightsFindsAllStatesEquallyProbable() {
        CliRun run = evaluate();
        assertThat(run.status()).as(run.err()).isEqualTo(Cli.OK);
        assertThat(run.json())
                .containsEntry("visible", 4)
                .containsEntry("hidden", 3)
                .containsEntry("examples", 4);
        assertThat(number(run, "logPartition")).isCloseTo(7 * LOG_2, within(1e-9));
        assertThat(number(run, "meanFreeEnergy")).isCloseTo(-3 * LOG_2, within(1e-9));
        assertThat(number(run, "meanLogLikelihood")).isCloseTo(-4 * LOG_2, within(1e-9));
        assertThat(number(run, "pseudoLogLikelihood")).isCloseTo(-4 * LOG_2, within(1e-6));
    }

    @Test
    void valuesAreMadeBinaryAtTheThreshold() throws IOException {
        weights = machine(new Rbm(new FloatMatrix(4, 3), new float[] {0, 10, 0, 0}, new float[3]));
        // Free energy is -b·v - 3 log 2: 0.2 in the second column counts from a threshold of 0.2 down.
        assertThat(number(evaluate(), "meanFreeEnergy")).isCloseTo(-2.5 - 3 * LOG_2, within(1e-6));
        assertThat(number(evaluate("--threshold", "0.1"), "meanFreeEnergy")).isCloseTo(-5 - 3 * LOG_2, within(1e-6));
    }

    @Test
    void exactAndPseudoEachComeAlone() {
        assertThat(evaluate("--exact").json())
                .containsKeys("logPartition", "meanLogLikelihood")
                .doesNotContainKey("pseudoLogLikelihood");
        assertThat(evaluate("--pseudo").json())
                .containsKey("pseudoLogLikelihood")
                .doesNotContainKeys("logPartition", "meanLogLikelihood");
        assertThat(evaluate("--exact", "--pseudo").status()).isEqualTo(Cli.BAD_USAGE);
    }

    @Test
    void aMachineTooLargeToEnumerateGivesThePseudoLikelihoodUnlessTheExactIsAskedFor() throws IOException {
        weights = machine(Rbm.gaussian(36, 30, 0.1, RandomKey.ofSeed(1)));
        data = Files.writeString(folder.resolve("wide.csv"), "0,1".concat(",0,1".repeat(17)) + "\n")
                .toString();
        assertThat(evaluate().json()).containsKey("pseudoLogLikelihood").doesNotContainKey("logPartition");
        CliRun refused = evaluate("--exact");
        assertThat(refused.status()).isEqualTo(Cli.FAILED);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("30");
    }

    @Test
    void dataOfAnotherWidthFailInWords() throws IOException {
        weights = machine(Rbm.zero(9, 3));
        CliRun failed = evaluate();
        assertThat(failed.status()).isEqualTo(Cli.FAILED);
        assertThat(failed.err())
                .contains("found 4 values a picture, expected 9")
                .contains("w.npz", "d.csv");
    }

    @Test
    void missingAndForeignFilesFailInWords() throws IOException {
        data = folder.resolve("none.csv").toString();
        assertThat(evaluate().err()).contains("There is no file " + data);
        data = weights;
        assertThat(evaluate().err()).contains("found Weights (NumPy .npz), expected pictures");
        weights = Files.writeString(folder.resolve("x.npz"), "hello").toString();
        CliRun failed = evaluate();
        assertThat(failed.status()).isEqualTo(Cli.FAILED);
        assertThat(failed.err()).contains("x.npz");
    }

    @Test
    void annealingEstimatesLogZBothWaysWithBounds() throws IOException {
        Rbm rbm = Rbm.gaussian(4, 3, 1, RandomKey.ofSeed(5));
        weights = machine(rbm);
        double exact = number(evaluate("--exact"), "logPartition");
        CliRun run = evaluate("--ais", "--temperatures", "200", "--particles", "300", "--backwards", "--seed", "7");
        assertThat(run.status()).as(run.err()).isEqualTo(Cli.OK);
        for (String way : new String[] {"ais", "aisBackwards"}) {
            assertThat(run.json().get(way)).isInstanceOf(Map.class);
            Map<?, ?> found = (Map<?, ?>) run.json().get(way);
            assertThat((Double) found.get("logPartition")).isCloseTo(exact, within(0.02));
            assertThat((Double) found.get("low")).isLessThan(exact + 0.01);
            assertThat((Double) found.get("high")).isGreaterThan(exact - 0.01);
            assertThat((Double) found.get("effectiveSamples")).isBetween(250.0, 300.0);
            assertThat(found.get("temperatures")).isEqualTo(200);
            assertThat(found.get("particles")).isEqualTo(300);
        }
        assertThat(run.json()).doesNotContainKeys("logPartition", "pseudoLogLikelihood");
    }

    @Test
    void annealingWithoutTemperaturesIsBadUsage() {
        CliRun run = evaluate("--ais", "--temperatures", "0");
        assertThat(run.status()).isEqualTo(Cli.BAD_USAGE);
        assertThat(run.err()).contains("--temperatures: found 0, expected a whole number from 1");
    }
}
