package org.energyscape.engine.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.assertj.core.data.Offset;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.RandomKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Exact gradient, centring, penalties, schedules. */
class LearningRulesTest {
    private static final RandomKey KEY = RandomKey.ofSeed(90);
    private static final Offset<Double> CLOSE = within(2e-5);
    private static final CdConfig EXACT = CdConfig.DEFAULT
            .withNegative(new NegativePhase.Exact())
            .withRate(1)
            .withDecay(RateDecay.NONE, 1)
            .withBatchSize(40);

    private final FloatMatrix data = BruteForce.examples(40, 7, 91);

    private static CdTrainer trainer(Rbm rbm, FloatMatrix data, CdConfig config) {
        return new CdTrainer(rbm, data, config, KEY, Kernels.best(1));
    }

    @ParameterizedTest
    @CsvSource({"7, 4", "4, 9", "6, 6", "12, 11", "1, 1"})
    void theEnumeratedExpectationIsThatOfTheDoubles(int visible, int hidden) {
        Rbm rbm = BruteForce.machine(visible, hidden, 1.5, visible * 31 + hidden);
        RbmExact.Gradient exact = RbmExact.modelPhase(rbm);
        for (Kernels kernels : new Kernels[] {Kernels.plain(1), Kernels.best(2)}) {
            Phase.Expected found = new ModelExpectation(rbm).take(kernels, rbm);
            near(found.weights(), exact.weights(), 1);
            near(found.visible(), exact.visibleBias(), 1);
            near(found.hidden(), exact.hiddenBias(), 1);
        }
    }

    @Test
    void aStepWithTheExactPhaseGoesAlongTheExactGradient() {
        Rbm rbm = BruteForce.machine(7, 5, 1, 92);
        RbmExact.Gradient gradient = RbmExact.gradient(rbm, data);
        CdTrainer trainer = trainer(rbm.copy(), data, EXACT);
        trainer.step();
        near(trainer.weightUpdate().data(), gradient.weights(), 1);
        near(trainer.visibleBiasUpdate(), gradient.visibleBias(), 1);
        near(trainer.hiddenBiasUpdate(), gradient.hiddenBias(), 1);
        near(difference(trainer.rbm().weights().data(), rbm.weights().data()), gradient.weights(), 1);
    }

    @Test
    void theLastChangeIsThatOfTheStepAlsoAfterTheSourceWasChanged() {
        Rbm rbm = BruteForce.machine(7, 5, 1, 92);
        CdTrainer asked = trainer(rbm.copy(), data, CdConfig.DEFAULT);
        CdTrainer changed = trainer(rbm.copy(), data, CdConfig.DEFAULT);
        asked.step();
        changed.step();
        changed.configure(EXACT);
        assertThat(changed.weightUpdate().data()).isEqualTo(asked.weightUpdate().data());
        assertThat(changed.gradientOf(2)).usingRecursiveComparison().isEqualTo(asked.gradientOf(2));
    }

    @Test
    void theExactPhaseIsRefusedWhereNeitherLayerIsSmall() {
        CdTrainer trainer = trainer(Rbm.zero(21, 30), BruteForce.examples(5, 21, 1), EXACT);
        assertThatThrownBy(trainer::step)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 20")
                .hasMessageContaining("21 visible and 30 hidden");
    }

    @ParameterizedTest
    @EnumSource(Centring.class)
    void theCentredGradientIsTheFormulaOfItsPaper(Centring centring) {
        Rbm rbm = BruteForce.machine(7, 5, 1, 93);
        RbmExact.Gradient positive = RbmExact.dataPhase(rbm, data);
        RbmExact.Gradient g = RbmExact.gradient(rbm, data);
        int m = 7;
        int n = 5;
        double[] mu = centring.visible() ? positive.visibleBias() : new double[m];
        double[] lambda = centring.hidden() ? positive.hiddenBias() : new double[n];
        double[] w = new double[m * n];
        double[] b = g.visibleBias().clone();
        double[] c = g.hiddenBias().clone();
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                w[i * n + j] = g.weights()[i * n + j] - g.visibleBias()[i] * lambda[j] - mu[i] * g.hiddenBias()[j];
                b[i] -= w[i * n + j] * lambda[j];
                c[j] -= w[i * n + j] * mu[i];
            }
        }
        for (CdConfig config : new CdConfig[] {EXACT, EXACT.withMomentum(0.5)}) {
            CdTrainer trainer = trainer(rbm.copy(), data, config.withCentring(centring));
            trainer.step();
            near(trainer.weightUpdate().data(), w, 1);
            near(trainer.visibleBiasUpdate(), b, 1);
            near(trainer.hiddenBiasUpdate(), c, 1);
        }
    }

    /** Melchior et al. 2016, §3.1: flipping every pixel and the parameters with them changes nothing but the names. */
    @Test
    void centredLearningDoesNotCareWhichOfTwoStatesIsCalledOne() {
        Rbm rbm = BruteForce.machine(7, 5, 0.7, 94);
        FloatMatrix flipped = data.copy();
        for (int i = 0; i < flipped.data().length; i++) {
            flipped.data()[i] = 1 - flipped.data()[i];
        }
        CdConfig config = EXACT.withCentring(Centring.BOTH)
                .withRate(0.2)
                .withBatchSize(20)
                .withMomentum(0.3);
        CdTrainer one = trainer(rbm.copy(), data, config);
        CdTrainer other = trainer(flipped(rbm), flipped, config);
        CdTrainer plain = trainer(rbm.copy(), data, config.withCentring(Centring.NONE));
        CdTrainer plainFlipped = trainer(flipped(rbm), flipped, config.withCentring(Centring.NONE));
        for (int i = 0; i < 30; i++) {
            one.step();
            other.step();
            plain.step();
            plainFlipped.step();
        }
        assertThat(distance(flipped(other.rbm()), one.rbm())).isLessThan(1e-3);
        assertThat(distance(flipped(plainFlipped.rbm()), plain.rbm())).isGreaterThan(0.1);
    }

    /** The machine over 1-v with the same probabilities: W → -W, b → -b, c → c + Wᵀ1. */
    private static Rbm flipped(Rbm rbm) {
        Rbm result = rbm.copy();
        int n = rbm.hidden();
        for (int i = 0; i < rbm.visible(); i++) {
            result.visibleBias()[i] = -rbm.visibleBias()[i];
            for (int j = 0; j < n; j++) {
                result.weights().data()[i * n + j] = -rbm.weights().data()[i * n + j];
                result.hiddenBias()[j] += rbm.weights().data()[i * n + j];
            }
        }
        return result;
    }

    private static double distance(Rbm a, Rbm b) {
        double most = 0;
        for (int i = 0; i < a.weights().data().length; i++) {
            most = Math.max(most, Math.abs(a.weights().data()[i] - b.weights().data()[i]));
        }
        return most;
    }

    @Test
    void penaltiesEnterTheStepAsTheirFormulasSay() {
        Rbm rbm = BruteForce.machine(7, 5, 1, 95);
        RbmExact.Gradient g = RbmExact.gradient(rbm, data);
        RbmExact.Gradient positive = RbmExact.dataPhase(rbm, data);
        Penalties penalties = Penalties.NONE.withL1(0.03).withL2(0.02).withSparsity(0.1, 0.4);
        CdTrainer trainer = trainer(rbm.copy(), data, EXACT.withPenalties(penalties));
        trainer.step();
        double[] w = g.weights().clone();
        double[] c = g.hiddenBias().clone();
        for (int j = 0; j < 5; j++) {
            double push = 0.4 * (0.1 - positive.hiddenBias()[j]);
            c[j] += push;
            for (int i = 0; i < 7; i++) {
                float now = rbm.weights().data()[i * 5 + j];
                w[i * 5 + j] += push * positive.visibleBias()[i] - 0.02 * now - 0.03 * Math.signum(now);
            }
        }
        near(trainer.weightUpdate().data(), w, 1);
        near(trainer.hiddenBiasUpdate(), c, 1);
        near(trainer.visibleBiasUpdate(), g.visibleBias(), 1);
    }

    /** Two examples, one a step: q is the running mean of both, the weights follow the pixels of the minibatch at hand. */
    @Test
    void theActivityThatSparsityHoldsIsARunningMean() {
        FloatMatrix two = BruteForce.examples(2, 7, 102);
        int[] order = {0, 1};
        KEY.child("order").child(0).stream().shuffle(order);
        Rbm rbm = BruteForce.machine(7, 5, 1, 95);
        CdTrainer trainer = trainer(
                rbm, two, EXACT.withBatchSize(1).withRate(0.5).withPenalties(Penalties.NONE.withSparsity(0.1, 0.4)));
        double[] q1 = RbmExact.dataPhase(rbm, row(two, order[0])).hiddenBias();
        trainer.step();
        FloatMatrix second = row(two, order[1]);
        RbmExact.Gradient positive = RbmExact.dataPhase(trainer.rbm(), second);
        RbmExact.Gradient g = RbmExact.gradient(trainer.rbm(), second);
        trainer.step();
        double[] w = g.weights().clone();
        double[] c = g.hiddenBias().clone();
        for (int j = 0; j < 5; j++) {
            double q = q1[j] + 0.01 * (positive.hiddenBias()[j] - q1[j]);
            c[j] += 0.4 * (0.1 - q);
            for (int i = 0; i < 7; i++) {
                w[i * 5 + j] += 0.4 * (0.1 - q) * second.at(0, i);
            }
        }
        near(trainer.weightUpdate().data(), w, 0.5);
        near(trainer.hiddenBiasUpdate(), c, 0.5);
    }

    private static FloatMatrix row(FloatMatrix of, int index) {
        FloatMatrix row = new FloatMatrix(1, of.getColumnDimension());
        System.arraycopy(of.data(), index * of.getColumnDimension(), row.data(), 0, of.getColumnDimension());
        return row;
    }

    @Test
    void aSparsityTargetIsReachedAndWithoutOneItIsMissed() {
        CdConfig config = CdConfig.DEFAULT.withBatchSize(20).withDecay(RateDecay.NONE, 1);
        double free = activity(config);
        double sparse = activity(config.withPenalties(Penalties.NONE.withSparsity(0.1, 1)));
        assertThat(sparse).isBetween(0.05, 0.15);
        assertThat(free).isGreaterThan(0.3);
    }

    private double activity(CdConfig config) {
        CdTrainer trainer = trainer(Rbm.gaussian(7, 8, 0.1, KEY), data, config);
        for (int i = 0; i < 3_000; i++) {
            trainer.step();
        }
        double sum = 0;
        for (double q : RbmExact.dataPhase(trainer.rbm(), data).hiddenBias()) {
            sum += q / 8;
        }
        return sum;
    }

    @Test
    void meansAreSavedWithTheStateAndGoOnFromThere() {
        CdConfig config = EXACT.withNegative(new NegativePhase.Tempered(6, 4))
                .withCentring(Centring.BOTH)
                .withRate(0.1)
                .withBatchSize(16)
                .withPenalties(Penalties.NONE.withSparsity(0.2, 0.1));
        CdTrainer trainer = trainer(BruteForce.machine(7, 5, 1, 96), data, config);
        for (int i = 0; i < 7; i++) {
            trainer.step();
        }
        CdState saved = trainer.state();
        assertThat(saved.hiddenMean()).hasSize(5);
        assertThat(saved.visibleMean()).hasSize(7);
        CdTrainer other = trainer(BruteForce.machine(7, 5, 1, 97), data, config);
        other.restore(saved);
        for (int i = 0; i < 6; i++) {
            trainer.step();
            other.step();
        }
        assertThat(other.rbm().weights()).isEqualTo(trainer.rbm().weights());
        assertThat(other.state().hiddenMean()).isEqualTo(trainer.state().hiddenMean());
        assertThat(other.state().fantasy()).isEqualTo(trainer.state().fantasy()).hasSize(6 * 4 * 7);
    }

    @Test
    void momentumRisesEvenlyAndThenStays() {
        Momentum momentum = new Momentum(0.5, 0.9, 4);
        assertThat(momentum.at(0)).isEqualTo(0.5);
        assertThat(momentum.at(2)).isEqualTo(0.7, CLOSE);
        assertThat(momentum.at(4)).isEqualTo(0.9);
        assertThat(momentum.at(100)).isEqualTo(0.9);
        assertThat(Momentum.constant(0.3).at(0)).isEqualTo(0.3);
        assertThatThrownBy(() -> new Momentum(0.5, 1, 4)).hasMessageContaining("momentum end is 1.0");
        assertThatThrownBy(() -> new Momentum(0.5, 0.9, -1)).hasMessageContaining("momentum epochs is -1.0");
    }

    @Test
    void aSteppedRateIsHalvedEverySpan() {
        assertThat(RateDecay.STEP.factor(9.99, 10)).isEqualTo(1);
        assertThat(RateDecay.STEP.factor(10, 10)).isEqualTo(0.5);
        assertThat(RateDecay.STEP.factor(35, 10)).isEqualTo(0.125);
    }

    @Test
    void settingsThatMakeNoSenseAreRefusedByName() {
        assertThatThrownBy(() -> Penalties.NONE.withL1(-1)).hasMessageContaining("l1 is -1.0");
        assertThatThrownBy(() -> Penalties.NONE.withL2(Double.NaN)).hasMessageContaining("weightDecay is NaN");
        assertThatThrownBy(() -> Penalties.NONE.withSparsity(0, 1)).hasMessageContaining("sparsityTarget is 0.0");
        assertThatThrownBy(() -> new NegativePhase.Tempered(3, 1)).hasMessageContaining("temperatures is 1");
        assertThatThrownBy(() -> new NegativePhase.Persistent(0)).hasMessageContaining("particles is 0");
    }

    @Test
    void theChangeOfAFilterIsTheSumOfItsParts() {
        Rbm rbm = BruteForce.machine(7, 5, 1, 98);
        RbmExact.Gradient positive = RbmExact.dataPhase(rbm, data);
        RbmExact.Gradient model = RbmExact.modelPhase(rbm);
        CdConfig config = EXACT.withRate(0.2)
                .withMomentum(0.5)
                .withCentring(Centring.BOTH)
                .withPenalties(Penalties.NONE.withL1(0.03).withL2(0.02).withSparsity(0.1, 0.4));
        CdTrainer trainer = trainer(rbm.copy(), data, config);
        assertThat(trainer.gradientOf(3)).isNull();
        trainer.step();
        FilterGradient first = Objects.requireNonNull(trainer.gradientOf(3));
        float[] changeBefore = first.change();
        for (int i = 0; i < 7; i++) {
            assertThat((double) first.data()[i]).isCloseTo(positive.weights()[i * 5 + 3], CLOSE);
            assertThat((double) first.model()[i]).isCloseTo(model.weights()[i * 5 + 3], CLOSE);
            assertThat(first.momentum(i)).isCloseTo(0, CLOSE);
        }
        trainer.step();
        FilterGradient second = Objects.requireNonNull(trainer.gradientOf(3));
        for (int i = 0; i < 7; i++) {
            assertThat(second.momentum(i)).isCloseTo(0.5 * changeBefore[i], CLOSE);
            assertThat(second.change()[i]).isEqualTo(trainer.weightUpdate().data()[i * 5 + 3]);
        }
        assertThat(second.rate()).isEqualTo(0.2);
        assertThat(second.examples()).isEqualTo(40);
    }

    private static float[] difference(float[] after, float[] before) {
        float[] d = new float[after.length];
        for (int i = 0; i < d.length; i++) {
            d[i] = after[i] - before[i];
        }
        return d;
    }

    private static void near(float[] found, double[] expected, double factor) {
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < found.length; i++) {
            assertThat((double) found[i]).as("entry %d", i).isCloseTo(factor * expected[i], CLOSE);
        }
    }
}
