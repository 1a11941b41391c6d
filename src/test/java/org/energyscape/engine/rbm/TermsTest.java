package org.energyscape.engine.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.math.RandomStream;
import org.junit.jupiter.api.Test;

class TermsTest {
    private static final double EXACT = 1e-9;
    private static final double FLOAT = 1e-6;

    private final Rbm rbm = Rbm.gaussian(40, 17, 0.6, RandomKey.ofSeed(4));
    private final float[] v = new float[40];
    private final float[] h = new float[17];

    TermsTest() {
        RandomStream random = RandomKey.ofSeed(5).stream();
        for (int i = 0; i < v.length; i++) {
            rbm.visibleBias()[i] = (float) random.nextGaussian();
            v[i] = random.nextInt(3) == 0 ? 0 : (float) random.nextDouble();
        }
        for (int j = 0; j < h.length; j++) {
            rbm.hiddenBias()[j] = (float) random.nextGaussian();
            h[j] = random.nextInt(2);
        }
    }

    private static double sum(InputTerms terms) {
        return terms.bias()
                + terms.rest()
                + terms.largest().stream()
                        .mapToDouble(InputTerms.Contribution::value)
                        .sum();
    }

    @Test
    void theContributionsToAHiddenUnitAddUpToItsInputAndGiveItsProbability() {
        float[] p = rbm.hiddenProbabilities(v);
        double[] z = rbm.hiddenInputs(v);
        for (int j = 0; j < h.length; j++) {
            InputTerms terms = InputTerms.ofHidden(rbm, v, j, 5);
            assertThat(sum(terms)).isCloseTo(z[j], within(EXACT));
            assertThat(terms.input()).isCloseTo(z[j], within(EXACT));
            assertThat(terms.probability()).isCloseTo(p[j], within(FLOAT));
            assertThat(terms.largest()).hasSize(5);
        }
    }

    @Test
    void theContributionsToAPixelAddUpToItsInputAndGiveItsProbability() {
        float[] p = rbm.visibleProbabilities(h);
        for (int i = 0; i < v.length; i++) {
            InputTerms terms = InputTerms.ofVisible(rbm, h, i, 3);
            assertThat(sum(terms)).isCloseTo(terms.input(), within(EXACT));
            assertThat(terms.probability()).isCloseTo(p[i], within(FLOAT));
        }
    }

    @Test
    void theLargestContributionsComeFirstAndUnitsThatAreOffAreNotCounted() {
        InputTerms terms = InputTerms.ofHidden(rbm, v, 2, 4);
        assertThat(terms.largest())
                .isSortedAccordingTo((a, b) -> Double.compare(Math.abs(b.value()), Math.abs(a.value())));
        int on = 0;
        for (float pixel : v) {
            on += pixel != 0 ? 1 : 0;
        }
        assertThat(terms.restCount()).isEqualTo(on - 4);
        InputTerms all = InputTerms.ofHidden(rbm, v, 2, 1000);
        assertThat(all.restCount()).isZero();
        assertThat(all.rest()).isZero();
    }

    @Test
    void theTermsOfTheFreeEnergyMakeTheFreeEnergyOfTheMachine() {
        EnergyTerms terms = EnergyTerms.of(rbm, v, 5);
        assertThat(terms.freeEnergy()).isEqualTo(rbm.freeEnergy(v));
        assertThat(-terms.visible() - terms.softplus()).isCloseTo(rbm.freeEnergy(v), within(EXACT));
        double listed =
                terms.largest().stream().mapToDouble(EnergyTerms.Unit::softplus).sum();
        assertThat(listed + terms.rest()).isCloseTo(terms.softplus(), within(EXACT));
        assertThat(terms.joint()).isNull();
    }

    @Test
    void theTermsOfTheEnergyMakeTheEnergyOfTheMachine() {
        EnergyTerms.Joint joint =
                Objects.requireNonNull(EnergyTerms.of(rbm, v, h, 5).joint());
        double visible = EnergyTerms.of(rbm, v, 5).visible();
        assertThat(joint.energy()).isCloseTo(rbm.energy(v, h), within(EXACT));
        assertThat(-joint.weights() - visible - joint.hidden()).isCloseTo(rbm.energy(v, h), within(EXACT));
        assertThat(joint.energy()).isGreaterThanOrEqualTo(rbm.freeEnergy(v));
    }

    @Test
    void inkAndPaperMakeTheCrossEntropy() {
        float[] p = rbm.visibleProbabilities(h);
        double expected = 0;
        for (int i = 0; i < v.length; i++) {
            expected -= v[i] * Math.log(p[i]) + (1 - v[i]) * Math.log1p(-p[i]);
        }
        CrossEntropyTerms terms = CrossEntropyTerms.of(v, p, 5);
        assertThat(terms.crossEntropy()).isCloseTo(expected, within(FLOAT));
        assertThat(terms.ink() + terms.paper()).isCloseTo(expected, within(FLOAT));
        double listed = terms.costliest().stream()
                .mapToDouble(CrossEntropyTerms.Pixel::cost)
                .sum();
        assertThat(listed + terms.rest()).isCloseTo(expected, within(FLOAT));
    }
}
