package org.energyscape.lab.hopfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.LearningRule;
import org.energyscape.engine.hopfield.ProjectionRule;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.UpdateOrder;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.lab.hopfield.part.RuleChoice;
import org.energyscape.lab.hopfield.part.RuleParams;
import org.energyscape.ui.control.Explanation;
import org.energyscape.ui.picture.Bar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs without a JavaFX toolkit. Fields by brute force from W come from couplings and doubles, not from the lab. */
class NeuronTermsTest {
    private static final double ROUNDING = 1e-12;
    private static final int UNITS = 60;

    /** N weights, each rounded to 2^-30 of the largest sum of a row, which is at most √N for a projection. */
    private static final double WEIGHT_ROUNDING = UNITS * Math.sqrt(UNITS) * 0x1p-30;

    private static List<SpinVector> patterns(int count) {
        List<SpinVector> patterns = new ArrayList<>();
        for (int mu = 0; mu < count; mu++) {
            patterns.add(SpinVector.random(UNITS, RandomKey.ofSeed(11).child(mu)));
        }
        return patterns;
    }

    private static NeuronTerms terms(HopfieldNetwork network, SpinVector state, int unit, int sought) {
        HopfieldQuestion question = new HopfieldQuestion(HopfieldQuestion.Kind.FREE, unit);
        return NeuronTerms.of(question, network, network.fields(state), sought, false, 0, UpdateOrder.RANDOM);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void thePartsAddUpToTheFieldThatTheWeightsGive(boolean keepDiagonal) {
        List<SpinVector> patterns = patterns(9);
        double[] thresholds = new double[UNITS];
        java.util.Arrays.setAll(thresholds, i -> (i - 30) / 64.0);
        HopfieldNetwork network =
                HopfieldNetwork.of(new HebbRule(keepDiagonal), patterns).withThresholds(thresholds);
        SpinVector state = SpinVector.random(UNITS, RandomKey.ofSeed(3));
        for (int i = 0; i < UNITS; i++) {
            double brute = thresholds[i];
            for (int j = 0; j < UNITS; j++) {
                double weight = 0;
                for (SpinVector pattern : patterns) {
                    weight += pattern.spin(i) * pattern.spin(j) / (double) UNITS;
                }
                brute += i == j && !keepDiagonal ? 0 : weight * state.spin(j);
            }
            NeuronTerms terms = terms(network, state, i, 4);
            assertThat(terms.signal().value() + terms.crosstalk() + terms.own() + terms.threshold())
                    .isCloseTo(brute, within(ROUNDING));
            assertThat(terms.field()).isCloseTo(brute, within(ROUNDING));
            assertThat(terms.wantsFlip()).isEqualTo(brute * state.spin(i) < 0);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theEnergyOfAFlipIsTheDifferenceOfTheTwoEnergies(boolean keepDiagonal) {
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(keepDiagonal), patterns(7));
        SpinVector state = SpinVector.random(UNITS, RandomKey.ofSeed(4));
        for (int i = 0; i < UNITS; i++) {
            java.util.BitSet one = new java.util.BitSet();
            one.set(i);
            double difference = network.energy(state.flipped(one)) - network.energy(state);
            NeuronTerms terms = terms(network, state, i, 0);
            assertThat(terms.flipEnergy()).isCloseTo(difference, within(ROUNDING));
            assertThat(2 * terms.spin() * terms.field() - 2 * terms.diagonal()).isCloseTo(difference, within(ROUNDING));
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void underEveryRuleThePartsAddUpAndTheEnergyOfATurnIsTheDifferenceOfEnergies(LearningRule rule) {
        HopfieldNetwork network = HopfieldNetwork.of(rule, patterns(7));
        SpinVector state = SpinVector.random(UNITS, RandomKey.ofSeed(4));
        for (int i = 0; i < UNITS; i++) {
            java.util.BitSet one = new java.util.BitSet();
            one.set(i);
            double difference = network.energy(state.flipped(one)) - network.energy(state);
            NeuronTerms terms = terms(network, state, i, 3);
            double sum = terms.signal().value() + terms.crosstalk() + terms.own() + terms.rest();
            assertThat(sum).isCloseTo(network.fields(state).field(i), within(WEIGHT_ROUNDING));
            assertThat(terms.flipEnergy()).isCloseTo(difference, within(WEIGHT_ROUNDING));
            assertThat(2 * terms.spin() * terms.field() - 2 * terms.diagonal())
                    .isCloseTo(difference, within(WEIGHT_ROUNDING));
        }
    }

    static Stream<LearningRule> rules() {
        return RuleChoice.OF_SPINS.stream().map(choice -> RuleParams.rule(choice, HopfieldParams.SET.defaults(), 1));
    }

    @Test
    void atAStoredPatternProjectionHasNoCrosstalk() {
        List<SpinVector> patterns = patterns(7);
        HopfieldNetwork network = HopfieldNetwork.of(new ProjectionRule(true), patterns);
        NeuronTerms terms = terms(network, patterns.get(2), 5, 2);
        assertThat(terms.crosstalk()).isCloseTo(0, within(WEIGHT_ROUNDING));
        assertThat(terms.signal().coefficient()).isCloseTo(1, within(WEIGHT_ROUNDING));
    }

    @Test
    void atATemperatureTheVerdictIsAProbability() {
        HopfieldQuestion question = new HopfieldQuestion(HopfieldQuestion.Kind.FREE, 30);
        HopfieldSnapshot snapshot = asked(SMALL.with(HopfieldParams.TEMPERATURE, 0.5), question, 0);
        NeuronTerms terms = Objects.requireNonNull(snapshot.neuron());
        double turning = 1 / (1 + Math.exp(terms.flipEnergy() / 0.5));
        assertThat(terms.turning()).isCloseTo(turning, within(ROUNDING));
        assertThat(NeuronExplanation.verdict(terms))
                .isEqualTo(String.format(java.util.Locale.ROOT, "turns with probability %.3f", turning));
    }

    @Test
    void aSignalIsThePatternsPixelTimesItsOverlapAndTheListedOnesAreTheLargest() {
        List<SpinVector> patterns = patterns(12);
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), patterns);
        SpinVector state = patterns.get(2);
        NeuronTerms terms = terms(network, state, 17, 2);
        assertThat(terms.signal().value()).isEqualTo(patterns.get(2).spin(17));
        assertThat(terms.others()).hasSize(NeuronTerms.LISTED).noneMatch(other -> other.pattern() == 2);
        assertThat(terms.unlisted()).isEqualTo(6);
        double listed = Math.abs(terms.others().get(4).value());
        for (int mu = 0; mu < 12; mu++) {
            int number = mu;
            double value = patterns.get(mu).spin(17) * patterns.get(mu).overlap(state);
            if (mu != 2 && terms.others().stream().noneMatch(other -> other.pattern() == number)) {
                assertThat(Math.abs(value)).isLessThanOrEqualTo(listed);
            }
        }
    }

    @Test
    void withoutAPatternLookedForTheNearestTakesItsPlace() {
        List<SpinVector> patterns = patterns(5);
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), patterns);
        assertThat(terms(network, patterns.get(3).inverse(), 0, -1).signal().pattern())
                .isEqualTo(3);
    }

    private static final ParamValues SMALL = HopfieldParams.SET
            .defaults()
            .with(HopfieldParams.SIDE, 12)
            .with(HopfieldParams.STORED, 4)
            .with(HopfieldParams.NOISE, 0.3);

    private static HopfieldSnapshot asked(ParamValues values, HopfieldQuestion question, int steps) {
        HopfieldSimulation simulation =
                new HopfieldSimulation(values, new MetricLog(), () -> question, ProgressSink.NONE);
        for (int i = 0; i < steps; i++) {
            simulation.step();
        }
        return simulation.snapshot();
    }

    @Test
    void theSnapshotCarriesTheAnswerAndTheVerdictIsWhatTheUnitDoes() {
        HopfieldSnapshot start = asked(SMALL, HopfieldQuestion.NONE, 0);
        assertThat(start.neuron()).isNull();
        HopfieldSnapshot.Track track = Objects.requireNonNull(start.free());
        int turning = 0;
        for (int i = 0; i < 144; i++) {
            HopfieldQuestion question = new HopfieldQuestion(HopfieldQuestion.Kind.FREE, i);
            NeuronTerms terms = Objects.requireNonNull(asked(SMALL, question, 0).neuron());
            assertThat((float) terms.field()).isEqualTo(track.fields()[i]);
            assertThat(terms.spin()).isEqualTo((int) track.state()[i]);
            String verdict = NeuronExplanation.verdict(terms);
            if (terms.wantsFlip()) {
                turning++;
                assertThat(verdict).isEqualTo(terms.spin() < 0 ? "will turn to +1" : "will turn to −1");
            } else {
                assertThat(verdict).startsWith("stays");
            }
        }
        assertThat(turning).isPositive();
    }

    @Test
    void aClampedUnitSaysSoAndAHiddenOneIsFree() {
        ParamValues values =
                SMALL.with(HopfieldParams.MASK, MaskChoice.RIGHT).with(HopfieldParams.PROCESS, RecallProcess.BOTH);
        HopfieldQuestion seen = new HopfieldQuestion(HopfieldQuestion.Kind.CLAMPED, 0);
        HopfieldQuestion hidden = new HopfieldQuestion(HopfieldQuestion.Kind.CLAMPED, 11);
        NeuronTerms held = Objects.requireNonNull(asked(values, seen, 0).neuron());
        assertThat(held.held()).isTrue();
        assertThat(NeuronExplanation.verdict(held)).startsWith("clamped");
        assertThat(Objects.requireNonNull(asked(values, hidden, 0).neuron()).held())
                .isFalse();
        HopfieldQuestion free = new HopfieldQuestion(HopfieldQuestion.Kind.FREE, 0);
        assertThat(Objects.requireNonNull(asked(values, free, 0).neuron()).held())
                .isFalse();
    }

    @Test
    void theExplanationHoldsTheNumbersOfTheMomentAndTheBarsAddUp() {
        HopfieldQuestion question = new HopfieldQuestion(HopfieldQuestion.Kind.FREE, 30);
        HopfieldSnapshot snapshot = asked(SMALL, question, 20);
        Explanation explanation = Objects.requireNonNull(NeuronExplanation.of(snapshot, question));
        NeuronTerms terms = Objects.requireNonNull(snapshot.neuron());
        assertThat(explanation.title()).startsWith("Pixel (6, 2) of the free recall: ");
        assertThat(explanation.numbers().get(0).tex())
                .endsWith(String.format(java.util.Locale.ROOT, "= %.3f", terms.field()));
        List<Bar> bars = explanation.bars();
        assertThat(bars.get(0).label()).isEqualTo("1 Heart");
        double sum = bars.subList(0, bars.size() - 1).stream()
                .mapToDouble(Bar::value)
                .sum();
        assertThat(sum).isCloseTo(bars.get(bars.size() - 1).value(), within(ROUNDING));
        assertThat(NeuronExplanation.of(snapshot, HopfieldQuestion.NONE)).isNull();
        assertThat(explanation.asText()).contains("- 1 Heart: ");
    }
}
