package org.energyscape.engine.hopfield.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.Degradation;
import org.energyscape.engine.hopfield.DenseMemoryRule;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.PatternSets;
import org.energyscape.engine.hopfield.ProjectionRule;
import org.energyscape.engine.hopfield.RecallTrials;
import org.energyscape.engine.hopfield.TrialReport;
import org.energyscape.engine.hopfield.UpdateOrder;
import org.energyscape.engine.math.RandomKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Published capacities, measured. */
class CapacityTest {
    private static final RandomKey KEY = RandomKey.ofSeed(511);

    @Test
    void theMeanFieldEquationHasThePublishedCriticalLoadAndOverlap() {
        // Amit, Gutfreund and Sompolinsky 1987: α_c = 0.138 and m = 0.967.
        assertThat(LoadTheory.hebbCritical()).isCloseTo(LoadTheory.HEBB_CRITICAL, within(5e-4));
        assertThat(LoadTheory.hebbOverlap(LoadTheory.hebbCritical() - 1e-9))
                .isCloseTo(LoadTheory.HEBB_CRITICAL_OVERLAP, within(1e-3));
        assertThat(LoadTheory.hebbOverlap(LoadTheory.hebbCritical() + 1e-9)).isZero();
        assertThat(LoadTheory.hebbOverlap(0)).isEqualTo(1);
        // At a small load the errors of the end are those of the first step.
        assertThat((1 - LoadTheory.hebbOverlap(0.05)) / 2)
                .isCloseTo(LoadTheory.firstStepErrors(0.05), within(0.1 * LoadTheory.firstStepErrors(0.05)));
        double before = 1;
        for (double load = 0.02; load < 0.1375; load += 0.01) {
            double overlap = LoadTheory.hebbOverlap(load);
            assertThat(overlap).isLessThan(before);
            before = overlap;
        }
        // Hertz, Krogh and Palmer 1991, table 2.1: an error of 0.0036 at α = 0.138, 0.01 at 0.185, 0.05 at 0.37, 0.1 at
        // 0.61.
        assertThat(LoadTheory.firstStepErrors(0.138)).isCloseTo(0.0036, within(1e-4));
        assertThat(LoadTheory.firstStepErrors(0.185)).isCloseTo(0.01, within(2e-4));
        assertThat(LoadTheory.firstStepErrors(0.37)).isCloseTo(0.05, within(5e-4));
        assertThat(LoadTheory.firstStepErrors(0.61)).isCloseTo(0.1, within(1e-3));
    }

    /** The overlap of recalls that stayed with their pattern is that of the mean field theory. */
    @ParameterizedTest
    @ValueSource(doubles = {0.10, 0.12, 0.135})
    void belowTheCriticalLoadHebbsOverlapIsThatOfTheory(double load) {
        int n = 2000;
        int seeds = 6;
        double[] means = new double[seeds];
        for (int s = 0; s < seeds; s++) {
            HopfieldNetwork network = HopfieldNetwork.of(
                    new HebbRule(false), PatternSets.random(n, (int) Math.round(load * n), KEY.child(s)));
            TrialReport report = new RecallTrials(
                            network, new Degradation.Noise(0), false, UpdateOrder.RANDOM, 200, 0.9)
                    .run(24, KEY, 2, ProgressSink.NONE);
            means[s] = report.trials().stream()
                    .filter(TrialReport.Trial::recalled)
                    .mapToDouble(TrialReport.Trial::overlap)
                    .average()
                    .orElseThrow();
        }
        Estimate found = Estimate.of(means);
        // Four errors of the mean, which one of 6 seeds underestimates, and the steps of an overlap.
        assertThat(found.mean()).isCloseTo(LoadTheory.hebbOverlap(load), within(5 * found.error() + 2.0 / n));
    }

    /**
     * Up to 0.13 recall stays with its pattern. At 0.15 there is no state of overlap below 0.967 near it to stay in: a mean below
     * that by more than chance is that of recalls which have left.
     */
    @ParameterizedTest
    @ValueSource(ints = {1000, 2000})
    void hebbsRuleBreaksBetween013And015(int n) {
        List<Double> loads = List.of(0.13, 0.15, 0.2);
        List<RecallGrid.Cell> cells = new RecallGrid(
                        List.of(new Contender.Spins(new HebbRule(false))),
                        List.of(new PatternSource.Uniform()),
                        n,
                        loads,
                        List.of(new Condition(0, new Degradation.Noise(0), false)),
                        8,
                        12,
                        200,
                        0.9)
                .run(KEY, 2, ProgressSink.NONE);
        Estimate before = cells.get(0).overlap();
        Estimate after = cells.get(1).overlap();
        Estimate beyond = cells.get(2).overlap();
        assertThat(before.mean()).isGreaterThan(LoadTheory.HEBB_CRITICAL_OVERLAP - 3 * before.error());
        assertThat(cells.get(0).recalled().mean()).isGreaterThan(0.9);
        assertThat(after.mean()).isLessThan(LoadTheory.HEBB_CRITICAL_OVERLAP - 3 * after.error());
        assertThat(beyond.mean()).isLessThan(0.6);
    }

    @Test
    void theShareOfUnitsThatTurnInTheFirstStepIsTheErrorFunctionOfTheLoad() {
        // 40 networks, one pattern each: units of a pattern share their crosstalk only by 1/N.
        int n = 1000;
        int networks = 40;
        for (int p : new int[] {138, 200, 370}) {
            double[] shares = new double[networks];
            for (int t = 0; t < networks; t++) {
                HopfieldNetwork network = HopfieldNetwork.of(
                        new HebbRule(false),
                        PatternSets.random(n, p, KEY.child(p).child(t)));
                var fields = network.patternFields(network.patterns().get(0));
                for (int i = 0; i < n; i++) {
                    shares[t] += (fields.wantsFlip(i) ? 1.0 : 0.0) / n;
                }
            }
            Estimate share = Estimate.of(shares);
            // P - 1 other patterns and N - 1 inputs shift the load by less than 2 in P.
            double theory = LoadTheory.firstStepErrors((double) p / n);
            double shift = theory - LoadTheory.firstStepErrors((p - 2.0) / n);
            assertThat(share.mean()).isCloseTo(theory, within(4 * share.error() + shift));
        }
    }

    /**
     * The number of patterns of a dense memory of degree k at which 5 % of the units are unstable grows as N^(k-1). For finite N
     * the number follows from signal and variance of the crosstalk of a single pattern, both exact, if the sum over many
     * patterns is normal; its slope tends to k - 1.
     */
    @ParameterizedTest
    @CsvSource({"2, 200 400 800", "3, 40 60 90", "4, 24 34 48"})
    void theCapacityOfADenseMemoryGrowsWithThePowerOfItsDegreeLessOne(int degree, String list) {
        List<Integer> sizes =
                List.of(list.split(" ")).stream().map(Integer::valueOf).toList();
        CapacityGrowth growth = CapacityGrowth.of(
                new DenseMemoryRule.Polynomial(degree, false), sizes, 0.05, 6, KEY, 2, ProgressSink.NONE);
        SimpleRegression exact = new SimpleRegression();
        for (CapacityGrowth.Point point : growth.points()) {
            double expected = capacity(point.units(), degree);
            exact.addData(Math.log(point.units()), Math.log(expected));
            // A few per cent by interpolation, and by the tails of a sum that is not quite normal.
            assertThat(point.patterns().mean())
                    .isCloseTo(expected, within(4 * point.patterns().error() + 0.07 * expected));
        }
        assertThat(growth.exponent()).isCloseTo(exact.getSlope(), within(4 * growth.error() + 0.05));
        assertThat(growth.exponent()).isCloseTo(degree - 1, within(0.25));
        double far = Math.log(capacity(2000, degree) / capacity(1000, degree)) / Math.log(2);
        assertThat(far).isCloseTo(degree - 1, within(0.01));
    }

    @Test
    void aRuleThatNeverFailsIsNotFollowedForEver() {
        DenseMemoryRule exponential = new DenseMemoryRule.Exponential(10);
        assertThatThrownBy(() ->
                        CapacityGrowth.of(exponential, List.of(70, 90), 0.05, 1, KEY, 1, ProgressSink.NONE, 1 << 16))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("still has fewer than the share 0.05");
    }

    @Test
    void theLinesBesideTheCurves() {
        assertThat(LoadTheory.mostPatternsStable(1000)).isCloseTo(0.0724, within(1e-4));
        assertThat(LoadTheory.allPatternsStable(1000)).isCloseTo(0.0362, within(1e-4));
        assertThat(LoadTheory.storkey(1000)).isCloseTo(0.269, within(1e-3));
        // The line of projection, measured: independent patterns are fixed points up to P = N.
        RecallGrid grid = Experiments.capacityCurve(
                List.of(new Contender.Spins(new ProjectionRule(true))), 100, List.of(0.5, 0.9, 1.0), 3, 0);
        for (RecallGrid.Cell cell : grid.run(KEY, 2, ProgressSink.NONE)) {
            assertThat(cell.overlap()).isEqualTo(new Estimate(1, 0, 3));
        }
    }

    /** P at which signal over crosstalk is the quantile of 5 %. */
    private static double capacity(int n, int degree) {
        // The others' sum over N - 1 units is a sum of independent signs.
        BinomialDistribution ups = new BinomialDistribution(null, n - 1, 0.5);
        double variance = 0;
        for (int b = 0; b < n; b++) {
            double a = 2.0 * b - (n - 1);
            double difference = Math.pow(a + 1, degree) - Math.pow(a - 1, degree);
            variance += ups.probability(b) * difference * difference;
        }
        double signal = Math.pow(n, degree) - Math.pow(n - 2, degree);
        double quantile = -new NormalDistribution(null, 0, 1).inverseCumulativeProbability(0.05);
        return 1 + signal * signal / (quantile * quantile * variance);
    }
}
