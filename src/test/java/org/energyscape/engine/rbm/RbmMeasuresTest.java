package org.energyscape.engine.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.math.Activations;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.RandomKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Monitor, pseudo-likelihood and evaluation against their definitions. */
class RbmMeasuresTest {
    @Test
    void readingsAgreeWithTheirDefinitions() {
        // Hidden biases of ±50 decide the hidden layer, so that the sampled reconstruction can be written down.
        Rbm rbm = BruteForce.machine(6, 3, 1, 50);
        float[] h = {1, 0, 1};
        for (int j = 0; j < 3; j++) {
            rbm.hiddenBias()[j] = h[j] == 1 ? 50 : -50;
        }
        FloatMatrix examples = BruteForce.examples(600, 6, 51);
        double crossEntropy = 0;
        double squared = 0;
        double freeEnergy = 0;
        for (int r = 0; r < 600; r++) {
            float[] v = BruteForce.bits(BruteForce.state(examples, r), 6);
            for (int i = 0; i < 6; i++) {
                double z = rbm.visibleBias()[i];
                for (int j = 0; j < 3; j++) {
                    z += rbm.weights().at(i, j) * h[j];
                }
                double p = 1 / (1 + Math.exp(-z));
                crossEntropy -= (v[i] * Math.log(p) + (1 - v[i]) * Math.log(1 - p)) / 600;
                squared += (v[i] - p) * (v[i] - p) / 600;
            }
            freeEnergy += rbm.freeEnergy(v) / 600;
        }
        ReconstructionMonitor one = new ReconstructionMonitor(6, 3, RandomKey.ofSeed(1), Kernels.plain(1));
        ReconstructionMonitor two = new ReconstructionMonitor(6, 3, RandomKey.ofSeed(1), Kernels.plain(2));
        ReconstructionMonitor.Reading reading = one.measure(rbm, examples.view());
        assertThat(reading.crossEntropy()).isCloseTo(crossEntropy, within(1e-5));
        assertThat(reading.squaredError()).isCloseTo(squared, within(1e-5));
        assertThat(reading.meanFreeEnergy()).isCloseTo(freeEnergy, within(1e-4));
        assertThat(two.measure(rbm, examples.view())).isEqualTo(reading);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1, 20, 700})
    void pseudoLikelihoodAgreesWithTheFreeEnergiesOfTheFlippedPictures(double scale) {
        Rbm rbm = BruteForce.machine(9, 70, scale, 52);
        PseudoLikelihood pseudo = new PseudoLikelihood(rbm);
        FloatMatrix examples = BruteForce.examples(20, 9, 53);
        double mean = 0;
        for (int r = 0; r < 20; r++) {
            float[] v = BruteForce.bits(BruteForce.state(examples, r), 9);
            double expected = 0;
            for (int i = 0; i < 9; i++) {
                double here = rbm.freeEnergy(v);
                v[i] = 1 - v[i];
                double there = rbm.freeEnergy(v);
                v[i] = 1 - v[i];
                double difference = here - there;
                expected -= difference > 30 ? difference : Math.log1p(Math.exp(difference));
            }
            assertThat(pseudo.of(v)).isCloseTo(expected, within(1e-9 * (1 + Math.abs(expected))));
            mean += expected / 20;
        }
        assertThat(pseudo.mean(examples, 2, ProgressSink.NONE))
                .isCloseTo(mean, within(1e-9 * (1 + Math.abs(mean))))
                .isEqualTo(pseudo.mean(examples, 1, ProgressSink.NONE));
    }

    @Test
    void pseudoLikelihoodOfIndependentPixelsIsTheLikelihood() {
        Rbm rbm = BruteForce.machine(6, 4, 1, 54);
        rbm.set(new Rbm(
                new FloatMatrix(6, 4),
                rbm.visibleBias().clone(),
                rbm.hiddenBias().clone()));
        FloatMatrix examples = BruteForce.examples(30, 6, 55);
        RbmEvaluation evaluation =
                RbmEvaluation.of(rbm, examples, new RbmEvaluation.Wanted(true, true, null), 2, ProgressSink.NONE);
        Double likelihood = evaluation.meanLogLikelihood();
        assertThat(likelihood).isNotNull();
        assertThat(evaluation.pseudoLogLikelihood()).isCloseTo(likelihood, within(1e-9));
    }

    /**
     * One pixel of ink, one hidden unit, 200 times: the squared error is (1 - σ(b))² or (1 - σ(b + w))² as the unit was drawn 0 or 1,
     * so that the sum tells a whole number of draws, and the cross-entropy the same.
     */
    @Test
    void reconstructionsAreMadeFromDrawnHiddenUnits() {
        Rbm rbm = new Rbm(new FloatMatrix(1, 1, new float[] {1.5f}), new float[] {-0.5f}, new float[] {0.1f});
        FloatMatrix ink = new FloatMatrix(200, 1);
        Arrays.fill(ink.data(), 1);
        ReconstructionMonitor.Reading reading =
                new ReconstructionMonitor(1, 1, RandomKey.ofSeed(5), Kernels.plain(1)).measure(rbm, ink.view());
        double off = Activations.sigmoid(-0.5);
        double on = Activations.sigmoid(1.0);
        double squares = (1 - off) * (1 - off);
        double drawn = 200 * (squares - reading.squaredError()) / (squares - (1 - on) * (1 - on));
        double byEntropy = 200 * (-Math.log(off) - reading.crossEntropy()) / (Math.log(on) - Math.log(off));
        assertThat(drawn).isCloseTo(Math.rint(drawn), within(0.01));
        assertThat(byEntropy).isCloseTo(drawn, within(0.01));
        double p = Activations.sigmoid((double) 0.1f + 1.5f);
        assertThat(drawn).isCloseTo(200 * p, within(5 * Math.sqrt(200 * p * (1 - p))));
    }

    @Test
    void evaluationSaysWhatWasAskedAndNoMore() {
        Rbm rbm = BruteForce.machine(6, 4, 1, 56);
        FloatMatrix examples = BruteForce.examples(30, 6, 57);
        double[] p = BruteForce.marginal(BruteForce.joint(rbm));
        double likelihood = 0;
        for (int r = 0; r < 30; r++) {
            likelihood += Math.log(p[BruteForce.state(examples, r)]) / 30;
        }
        RbmEvaluation exact =
                RbmEvaluation.of(rbm, examples, new RbmEvaluation.Wanted(true, false, null), 1, ProgressSink.NONE);
        assertThat(exact.meanLogLikelihood()).isCloseTo(likelihood, within(1e-9));
        assertThat(exact.logPartition()).isCloseTo(Math.log(BruteForce.partition(rbm)), within(1e-9));
        assertThat(exact.pseudoLogLikelihood()).isNull();
        assertThat(exact.examples()).isEqualTo(30);

        RbmEvaluation pseudo =
                RbmEvaluation.of(rbm, examples, new RbmEvaluation.Wanted(false, true, null), 1, ProgressSink.NONE);
        assertThat(pseudo.logPartition()).isNull();
        assertThat(pseudo.meanLogLikelihood()).isNull();
        assertThat(pseudo.meanFreeEnergy()).isEqualTo(exact.meanFreeEnergy());
    }

    @Test
    void greyOrMisshapenExamplesAreNamed() {
        Rbm rbm = BruteForce.machine(6, 4, 1, 58);
        FloatMatrix grey = BruteForce.examples(3, 6, 59);
        grey.data()[2 * 6 + 4] = 0.5f;
        assertThatThrownBy(() ->
                        RbmEvaluation.of(rbm, grey, new RbmEvaluation.Wanted(false, true, null), 1, ProgressSink.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Example 2")
                .hasMessageContaining("pixel 4")
                .hasMessageContaining("found 0.5");
        assertThatThrownBy(() -> RbmEvaluation.of(
                        rbm,
                        BruteForce.examples(3, 5, 1),
                        new RbmEvaluation.Wanted(false, true, null),
                        1,
                        ProgressSink.NONE))
                .hasMessage("The RBM has 6 visible units, the examples have 5 values");
        assertThatThrownBy(() -> RbmEvaluation.of(
                        rbm, new FloatMatrix(0, 6), new RbmEvaluation.Wanted(false, true, null), 1, ProgressSink.NONE))
                .hasMessageContaining("at least one example");
    }

    @Test
    void onePixelAPictureEstimatesThePseudoLikelihoodWithoutBias() {
        Rbm rbm = BruteForce.machine(9, 5, 1, 33);
        FloatMatrix examples = BruteForce.examples(400, 9, 34);
        double exact = new PseudoLikelihood(rbm).mean(examples, 1, ProgressSink.NONE);
        double sum = 0;
        double squares = 0;
        int draws = 200;
        for (int d = 0; d < draws; d++) {
            double estimate = PseudoLikelihood.stochastic(
                    rbm, examples.view(), RandomKey.ofSeed(35).child(d), Kernels.plain(1));
            sum += estimate;
            squares += estimate * estimate;
        }
        double mean = sum / draws;
        double error = Math.sqrt((squares / draws - mean * mean) / draws);
        assertThat(error).isLessThan(0.05);
        assertThat(mean).isCloseTo(exact, within(4 * error));
    }

    @Test
    void theEntropyOfGreyExamplesIsTheFloorOfTheirCrossEntropy() {
        FloatMatrix grey = new FloatMatrix(2, 2, new float[] {0.5f, 0, 1, 0.25f});
        double quarter = -(0.25 * Math.log(0.25) + 0.75 * Math.log(0.75));
        assertThat(ReconstructionMonitor.entropy(grey)).isCloseTo((Math.log(2) + quarter) / 2, within(1e-7));
        assertThat(ReconstructionMonitor.entropy(BruteForce.examples(5, 5, 1))).isZero();
    }
}
