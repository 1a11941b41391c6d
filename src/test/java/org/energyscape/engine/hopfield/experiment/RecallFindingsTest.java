package org.energyscape.engine.hopfield.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.DenseMemoryRule;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.StorkeyRule;
import org.energyscape.engine.math.RandomKey;
import org.junit.jupiter.api.Test;

class RecallFindingsTest {
    private static final RandomKey KEY = RandomKey.ofSeed(29);
    private static final Contender HEBB = new Contender.Spins(new HebbRule(false));
    private static final Contender STORKEY = new Contender.Spins(new StorkeyRule());
    private static final List<Double> LOADS = List.of(0.05, 0.15, 0.3);

    private static RecallGrid grid(List<Contender> contenders, List<Double> loads, int seeds) {
        return Experiments.capacityCurve(contenders, 60, loads, seeds, 0.1);
    }

    /** Runs and says how many pieces were computed. */
    private static int run(RecallGrid grid, RecallFindings findings, int threads) {
        AtomicInteger pieces = new AtomicInteger();
        grid.run(KEY, threads, ProgressSink.NONE, findings, pieces::incrementAndGet);
        return pieces.get();
    }

    @Test
    void aRunInPiecesGivesTheBitsOfTheRunAtOnceAtAnyNumberOfThreads() {
        RecallGrid whole = grid(List.of(HEBB, STORKEY, new Contender.Modern(1)), LOADS, 4);
        List<RecallGrid.Cell> atOnce = whole.run(KEY, 1, ProgressSink.NONE);
        for (int threads : new int[] {1, 3}) {
            RecallFindings findings = new RecallFindings();
            run(grid(List.of(STORKEY), List.of(0.15), 2), findings, threads);
            run(grid(List.of(HEBB, STORKEY), List.of(0.05, 0.3), 3), findings, threads);
            run(whole, findings, threads);
            assertThat(findings.cells(whole, KEY)).isEqualTo(atOnce);
        }
    }

    @Test
    void nothingIsComputedTwiceWhenSeedsRulesAndLoadsAreAdded() {
        RecallFindings findings = new RecallFindings();
        assertThat(run(grid(List.of(HEBB), LOADS, 2), findings, 2)).isEqualTo(6);
        assertThat(run(grid(List.of(HEBB), LOADS, 2), findings, 2)).isZero();
        assertThat(run(grid(List.of(HEBB), LOADS, 5), findings, 2)).isEqualTo(9);
        assertThat(run(grid(List.of(STORKEY, HEBB), LOADS, 5), findings, 2)).isEqualTo(15);
        assertThat(run(grid(List.of(HEBB), List.of(0.05, 0.1, 0.15), 5), findings, 2))
                .isEqualTo(5);
        assertThat(run(grid(List.of(HEBB), LOADS, 2), findings.without(RandomKey.ofSeed(99)), 2))
                .isZero();
        assertThat(run(grid(List.of(HEBB), LOADS, 2), findings.without(KEY), 2)).isEqualTo(6);
    }

    @Test
    void whatWasFinishedBeforeACancelIsKept() {
        RecallGrid grid = grid(List.of(HEBB, STORKEY), LOADS, 4);
        RecallFindings findings = new RecallFindings();
        ProgressSink afterFive = new ProgressSink() {
            @Override
            public void report(double fraction, String text) {}

            @Override
            public boolean isCancelled() {
                return findings.known(grid, KEY) >= 5;
            }
        };
        assertThatThrownBy(() -> grid.run(KEY, 1, afterFive, findings, () -> {}))
                .isInstanceOf(CancellationException.class);
        assertThat(findings.known(grid, KEY)).isEqualTo(5);
        // The first seed of both rules comes before the second of any.
        assertThat(findings.cells(grid, KEY))
                .extracting(RecallGrid.Cell::contender)
                .containsExactly(0, 0, 0, 1, 1);
        assertThat(run(grid, findings, 2)).isEqualTo(grid.pieces() - 5);
        assertThat(findings.cells(grid, KEY)).isEqualTo(grid.run(KEY, 2, ProgressSink.NONE));
    }

    @Test
    void theDifferenceIsThatOfPairsOfSeeds() {
        RecallGrid grid = grid(List.of(HEBB, STORKEY), List.of(0.1), 4);
        RecallFindings findings = new RecallFindings();
        double[] first = {0.9, 0.7, 0.8, 0.2};
        double[] second = {0.8, 0.5, 0.5};
        for (int seed = 0; seed < 4; seed++) {
            findings.put(grid, KEY, 0, 0, 0, 0, seed, new RecallFindings.Finding(first[seed], 0, 1, 0));
        }
        assertThat(findings.difference(grid, KEY, 0, 1, 0, 0, 0, false)).isNull();
        for (int seed = 0; seed < 3; seed++) {
            findings.put(grid, KEY, 1, 0, 0, 0, seed, new RecallFindings.Finding(second[seed], 0, 0, 0));
        }
        // Differences 0.1, 0.2, 0.3: mean 0.2, s = 0.1, s/√3; the fourth seed has no partner.
        Estimate found = findings.difference(grid, KEY, 0, 1, 0, 0, 0, false);
        assertThat(found).isNotNull();
        assertThat(found.seeds()).isEqualTo(3);
        assertThat(found.mean()).isCloseTo(0.2, within(1e-12));
        assertThat(found.error()).isCloseTo(0.1 / Math.sqrt(3), within(1e-12));
        assertThat(findings.difference(grid, KEY, 1, 0, 0, 0, 0, true)).isEqualTo(new Estimate(-1, 0, 3));
    }

    @Test
    void growthInPiecesIsGrowthAtOnceAndMeasuresNothingTwice() {
        DenseMemoryRule rule = new DenseMemoryRule.Polynomial(2, false);
        List<Integer> sizes = List.of(40, 60, 90);
        CapacityGrowth atOnce = CapacityGrowth.of(rule, sizes, 0.05, 4, KEY, 1, ProgressSink.NONE);
        for (int threads : new int[] {1, 3}) {
            GrowthFindings findings = new GrowthFindings();
            List<Integer> pieces = new ArrayList<>();
            for (int seeds : new int[] {2, 4, 4}) {
                AtomicInteger count = new AtomicInteger();
                CapacityGrowth.measure(
                        rule, sizes, 0.05, seeds, KEY, threads, ProgressSink.NONE, findings, count::incrementAndGet);
                pieces.add(count.get());
            }
            assertThat(pieces).containsExactly(6, 6, 0);
            assertThat(findings.growth(KEY, rule, 0.05, sizes, 4)).isEqualTo(atOnce);
        }
    }
}
