package org.energyscape.lab.rbm.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.data.Dataset;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.math.RandomStream;
import org.energyscape.engine.rbm.AisPlan;
import org.energyscape.engine.rbm.Rbm;
import org.energyscape.engine.rbm.RbmExact;
import org.energyscape.lab.rbm.data.RbmData;
import org.energyscape.lab.rbm.param.DataCoding;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.energyscape.lab.rbm.run.RbmWeights;
import org.energyscape.ui.control.Explanation;
import org.junit.jupiter.api.Test;

class LikelihoodTest {
    private static final RbmSnapshot.Place PLACE = new RbmSnapshot.Place(3, 1, 4, 1300, 0.1);

    private static Dataset pictures(int rows, int width, int height, long seed) {
        RandomStream random = RandomKey.ofSeed(seed).stream();
        float[] values = new float[rows * width * height];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        int[] labels = new int[rows];
        Arrays.fill(labels, Dataset.NO_LABEL);
        return new Dataset("noise", new FloatMatrix(rows, width * height, values), width, height, labels);
    }

    private static RbmSnapshot moment(Rbm rbm, RbmData data, DataCoding coding) {
        RbmWeights weights = new RbmWeights(
                rbm.weights().transpose().data(),
                rbm.visibleBias().clone(),
                rbm.hiddenBias().clone(),
                "epoch 3");
        return RbmSnapshot.ofWeights(
                13, PLACE, new RbmSnapshot.DataInfo(data, coding, data.train().values(), 0), weights);
    }

    private static FloatMatrix cut(Dataset data) {
        float[] values = data.values().data().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] >= 0.5f ? 1 : 0;
        }
        return new FloatMatrix(data.size(), data.features(), values);
    }

    @Test
    void aSmallMachineIsMeasuredExactly() {
        Rbm rbm = Rbm.gaussian(9, 4, 0.8, RandomKey.ofSeed(5));
        RbmData data = new RbmData("noise", pictures(40, 3, 3, 1), pictures(20, 3, 3, 2));
        Likelihood found =
                Likelihood.measure(moment(rbm, data, DataCoding.GREY), AisSettings.DEFAULT, 1, ProgressSink.NONE);
        double logPartition = RbmExact.logPartition(rbm);
        assertThat(found.isExact()).isTrue();
        assertThat(found.step()).isEqualTo(13);
        assertThat(found.epochs()).isEqualTo(3.25);
        assertThat(found.logPartition()).isCloseTo(logPartition, within(1e-9));
        assertThat(found.train())
                .isCloseTo(-RbmExact.meanFreeEnergy(rbm, cut(data.train())) - logPartition, within(1e-9));
        assertThat(found.validation())
                .isCloseTo(-RbmExact.meanFreeEnergy(rbm, cut(data.validation())) - logPartition, within(1e-9));
    }

    @Test
    void aLargerOneIsEstimatedWithABandThatHoldsTheTruth() {
        Rbm rbm = Rbm.gaussian(24, 21, 0.3, RandomKey.ofSeed(6));
        RbmData data = new RbmData("noise", pictures(60, 6, 4, 3), pictures(30, 6, 4, 4));
        Likelihood found =
                Likelihood.measure(moment(rbm, data, DataCoding.THRESHOLD), AisSettings.DEFAULT, 2, ProgressSink.NONE);
        double logPartition = RbmExact.logPartition(rbm, 2, ProgressSink.NONE);
        assertThat(found.isExact()).isFalse();
        assertThat(found.effective()).isBetween(1.0, 100.0);
        assertThat(logPartition).isBetween(found.low(), found.high());
        assertThat(found.high() - found.low()).isLessThan(0.5);
        Likelihood again =
                Likelihood.measure(moment(rbm, data, DataCoding.THRESHOLD), AisSettings.DEFAULT, 1, ProgressSink.NONE);
        assertThat(again).isEqualTo(found);
    }

    private static Likelihood at(long step) {
        return new Likelihood(step, step / 10.0, 5, 4, 6, 50, -1, -2, AisSettings.DEFAULT, null);
    }

    @Test
    void aRunThatBeginsAnewLosesWhatWasMeasuredLater() {
        LikelihoodLog log = new LikelihoodLog();
        log.follow(100, false);
        log.add(at(100));
        log.add(at(60));
        assertThat(log.points()).extracting(Likelihood::step).containsExactly(60L, 100L);
        log.follow(30, true);
        assertThat(log.points()).hasSize(2);
        log.follow(80, false);
        assertThat(log.points()).extracting(Likelihood::step).containsExactly(60L);
        long version = log.version();
        log.add(at(100));
        assertThat(log.points()).as("of a run that is over").hasSize(1);
        assertThat(log.version()).isEqualTo(version);
        log.follow(0, false);
        assertThat(log.last()).isNull();
    }

    @Test
    void theWordsSayWhereAnEstimateHasNoLowerBound() {
        assertThat(LikelihoodExplanation.words(null)).isEmpty();
        assertThat(LikelihoodExplanation.words(at(10))).isEqualTo("train \u22121.0 · validation \u22122.0");
        Likelihood open =
                new Likelihood(10, 1, 5, Double.NEGATIVE_INFINITY, 6, 1.9, -90.04, -95, AisSettings.DEFAULT, null);
        assertThat(LikelihoodExplanation.words(open))
                .isEqualTo("train \u2272 \u221290.0 · validation \u2272 \u221295.0");
    }

    @Test
    void bothWaysEncloseTheTruthAndTheCardSaysSo() {
        Rbm rbm = Rbm.gaussian(24, 21, 0.5, RandomKey.ofSeed(8));
        RbmData data = new RbmData("noise", pictures(60, 6, 4, 3), pictures(30, 6, 4, 4));
        AisSettings settings =
                AisSettings.DEFAULT.withOwn(400).withParticles(200).withBackwards(true);
        RbmSnapshot moment = moment(rbm, data, DataCoding.THRESHOLD);
        Likelihood found = Likelihood.measure(moment, settings, 2, ProgressSink.NONE);
        double logPartition = RbmExact.logPartition(rbm, 2, ProgressSink.NONE);
        Likelihood.Estimate back = Objects.requireNonNull(found.backward());
        assertThat(logPartition).isBetween(found.least(), found.greatest());
        assertThat(back.logPartition()).isCloseTo(logPartition, within(0.3));
        assertThat(found.logPartition()).isCloseTo(logPartition, within(0.3));
        Explanation card = Objects.requireNonNull(LikelihoodExplanation.of(found, moment));
        assertThat(card.terms())
                .extracting(Explanation.Term::words)
                .contains(
                        "band of three sigma",
                        "particles that count, of 200",
                        "estimated backwards",
                        "between both ways");
        assertThat(card.terms().get(1).source())
                .isEqualTo("400 temperatures, 200 particles, from the base rate, both ways");
        assertThat(card.note()).contains("log Z lies between the two");
    }

    @Test
    void thePlanIsWhatTheStudentChose() {
        AisPlan usual = AisSettings.DEFAULT.plan();
        assertThat(usual).isEqualTo(AisPlan.LIVE);
        AisSettings published = AisSettings.DEFAULT.withSpacing(AisSettings.Spacing.PUBLISHED);
        assertThat(published.plan().schedule().transitions()).isEqualTo(14_500);
        assertThat(published.cost()).isEqualTo(14.5);
        AisPlan own = AisSettings.DEFAULT
                .withOwn(77)
                .withParticles(5)
                .withStart(AisSettings.Start.UNIFORM)
                .withBackwards(true)
                .plan();
        assertThat(own.schedule().transitions()).isEqualTo(77);
        assertThat(own.schedule().beta(7)).isCloseTo(7 / 77.0, within(1e-15));
        assertThat(own.particles()).isEqualTo(5);
        assertThat(own.base()).isEqualTo(AisPlan.Base.UNIFORM);
        assertThat(own.backwards()).isTrue();
    }

    @Test
    void fromEvenChancesTheEstimateIsThatOfAnotherWayToTheSameNumber() {
        Rbm rbm = Rbm.gaussian(24, 21, 0.3, RandomKey.ofSeed(6));
        RbmData data = new RbmData("noise", pictures(60, 6, 4, 3), pictures(30, 6, 4, 4));
        Likelihood found = Likelihood.measure(
                moment(rbm, data, DataCoding.THRESHOLD),
                AisSettings.DEFAULT.withStart(AisSettings.Start.UNIFORM),
                2,
                ProgressSink.NONE);
        assertThat(RbmExact.logPartition(rbm, 2, ProgressSink.NONE)).isBetween(found.low(), found.high());
    }
}
