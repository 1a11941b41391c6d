package org.energyscape.engine.hopfield.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.Degradation;
import org.energyscape.engine.hopfield.DenseMemoryRule;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.MaskedStart;
import org.energyscape.engine.hopfield.PatternSets;
import org.energyscape.engine.hopfield.ProjectionRule;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.math.RandomKey;
import org.junit.jupiter.api.Test;

class RecallGridTest {
    private static final RandomKey KEY = RandomKey.ofSeed(501);
    private static final Contender HEBB = new Contender.Spins(new HebbRule(false));
    private static final Contender PROJECTION = new Contender.Spins(new ProjectionRule(false));

    @Test
    void theResultDoesNotDependOnTheNumberOfThreads() {
        List<Contender> contenders = new ArrayList<>(Experiments.fiveRules());
        contenders.add(new Contender.Modern(1));
        RecallGrid grid = Experiments.capacityCurve(contenders, 60, List.of(0.05, 0.2, 0.5), 3, 0.1);
        List<RecallGrid.Cell> one = grid.run(KEY, 1, ProgressSink.NONE);
        assertThat(one).hasSize(18);
        assertThat(grid.run(KEY, 2, ProgressSink.NONE)).isEqualTo(one);
        assertThat(grid.run(KEY, 5, ProgressSink.NONE)).isEqualTo(one);
        assertThat(grid.run(KEY.child("other"), 2, ProgressSink.NONE)).isNotEqualTo(one);
    }

    @Test
    void everyCellCanBeMadeAgainRecallByRecall() {
        List<Condition> conditions = List.of(
                new Condition(0.1, new Degradation.Noise(0.1), false),
                new Condition(0.5, new Degradation.HiddenShare(0.5, MaskedStart.NEUTRAL), true));
        RecallGrid grid = new RecallGrid(
                List.of(HEBB, PROJECTION),
                List.of(
                        new PatternSource.Uniform(),
                        new PatternSource.Pictures("Set", PatternSets.random(80, 30, KEY))),
                80,
                List.of(0.05, 0.15, 0.3),
                conditions,
                2,
                7,
                50,
                0.9);
        for (RecallGrid.Cell cell : grid.run(KEY, 2, ProgressSink.NONE)) {
            int load = grid.loads().indexOf(cell.load());
            double[] means = new double[2];
            double recalled = 0;
            for (int seed = 0; seed < 2; seed++) {
                for (int t = 0; t < 7; t++) {
                    RecallGrid.Replay replay =
                            grid.replay(KEY, cell.contender(), cell.source(), load, cell.condition(), seed, t);
                    assertThat(replay.network().patterns()).hasSize(cell.patterns());
                    Contender.End end = grid.contenders()
                            .get(cell.contender())
                            .recaller(replay.network())
                            .recall(replay.start(), replay.clamped(), 50, replay.key());
                    double overlap =
                            end.state().overlap(replay.network().patterns().get(replay.pattern()));
                    means[seed] += overlap / 7;
                    recalled += (overlap >= 0.9 ? 1 : 0) / 14.0;
                }
            }
            assertThat(cell.overlap().mean()).isCloseTo((means[0] + means[1]) / 2, within(1e-12));
            assertThat(cell.overlap().error()).isCloseTo(Math.abs(means[0] - means[1]) / 2, within(1e-12));
            assertThat(cell.recalled().mean()).isCloseTo(recalled, within(1e-12));
        }
    }

    @Test
    void conditionsShareTheirDamageAndSourcesDoNotShareTheirPatterns() {
        Degradation hidden = new Degradation.HiddenShare(0.5, MaskedStart.RANDOM);
        List<Condition> conditions = List.of(
                new Condition(0.5, hidden, false),
                new Condition(0.5, hidden, true),
                new Condition(0.1, new Degradation.Noise(0.1), false),
                new Condition(0.2, new Degradation.Noise(0.2), false));
        List<PatternSource> sources = List.of(new PatternSource.Uniform(), new PatternSource.Uniform());
        RecallGrid grid = new RecallGrid(List.of(HEBB), sources, 200, List.of(0.02), conditions, 1, 4, 50, 0.9);
        for (int trial = 0; trial < 4; trial++) {
            RecallGrid.Replay free = grid.replay(KEY, 0, 0, 0, 0, 0, trial);
            RecallGrid.Replay clamped = grid.replay(KEY, 0, 0, 0, 1, 0, trial);
            assertThat(clamped.start()).isEqualTo(free.start());
            assertThat(clamped.key()).isEqualTo(free.key());
            SpinVector truth = free.network().patterns().get(free.pattern());
            SpinVector less = grid.replay(KEY, 0, 0, 0, 2, 0, trial).start().state();
            SpinVector more = grid.replay(KEY, 0, 0, 0, 3, 0, trial).start().state();
            assertThat(more.hammingDistance(truth)).isGreaterThan(less.hammingDistance(truth));
            for (int i = 0; i < 200; i++) {
                assertThat(less.spin(i) == truth.spin(i) || more.spin(i) != truth.spin(i))
                        .isTrue();
            }
            assertThat(grid.replay(KEY, 0, 1, 0, 0, 0, trial).network().patterns())
                    .doesNotContainAnyElementsOf(free.network().patterns());
        }
    }

    @Test
    void moreNoiseAndMorePatternsAreRecalledLess() {
        RecallGrid grid = Experiments.noiseAndLoad(HEBB, 200, List.of(0.05, 0.3), List.of(0.0, 0.2, 0.5), 4);
        List<RecallGrid.Cell> cells = grid.run(KEY, 2, ProgressSink.NONE);
        assertThat(cells).extracting(RecallGrid.Cell::condition).containsExactly(0, 1, 2, 0, 1, 2);
        assertThat(cells.get(0).recalled().mean()).isEqualTo(1);
        assertThat(cells.get(1).recalled().mean()).isGreaterThan(0.9);
        // Nothing is left of the picture: it is one of ten patterns and their inverses at best.
        assertThat(cells.get(2).recalled().mean()).isLessThan(0.3);
        assertThat(cells.get(3).recalled().mean()).isZero();
        assertThat(cells.get(1).sweeps().mean())
                .isGreaterThan(cells.get(0).sweeps().mean());
    }

    @Test
    void clampingWhatIsSeenHelps() {
        RecallGrid grid = Experiments.maskAndLoad(HEBB, 150, List.of(0.1), List.of(0.6, 0.8), 10);
        List<RecallGrid.Cell> cells = grid.run(KEY, 2, ProgressSink.NONE);
        for (int share = 0; share < 2; share++) {
            Estimate free = cells.get(2 * share).hiddenOverlap();
            Estimate held = cells.get(2 * share + 1).hiddenOverlap();
            assertThat(held.mean()).isGreaterThan(free.mean() + 3 * Math.hypot(free.error(), held.error()));
        }
        // Seen units are right at the end if they are held: the whole overlap follows from the hidden part.
        RecallGrid.Cell held = cells.get(1);
        assertThat(held.overlap().mean())
                .isCloseTo(0.4 + 0.6 * held.hiddenOverlap().mean(), within(1e-12));
    }

    @Test
    void picturesThatAreAlikeDefeatHebbAndNotProjection() {
        SpinVector base = SpinVector.random(120, KEY);
        List<SpinVector> alike = new ArrayList<>();
        for (int k = 0; k < 30; k++) {
            alike.add(new Degradation.Noise(0.15)
                    .apply(HopfieldNetwork.empty(120, new HebbRule(false)), base, KEY.child(k))
                    .state());
        }
        RecallGrid grid = Experiments.picturesAndRandom(
                List.of(HEBB, PROJECTION), new PatternSource.Pictures("Alike", alike), List.of(0.1), 5, 0);
        List<RecallGrid.Cell> cells = grid.run(KEY, 2, ProgressSink.NONE);
        assertThat(cells.get(0).recalled().mean()).as("Hebb, random").isGreaterThan(0.95);
        assertThat(cells.get(1).recalled().mean()).as("Hebb, alike").isLessThan(0.2);
        assertThat(cells.get(2).recalled().mean()).as("projection, random").isEqualTo(1);
        assertThat(cells.get(3).recalled().mean()).as("projection, alike").isEqualTo(1);
        assertThatThrownBy(() -> Experiments.picturesAndRandom(
                                List.of(HEBB), new PatternSource.Pictures("Alike", alike), List.of(0.5), 1, 0)
                        .run(KEY, 1, ProgressSink.NONE))
                .hasMessage("\"Alike\" has 30 pictures of 120 units, asked for 60 of 120");
    }

    @Test
    void allContendersMeetTheSamePictures() {
        RecallGrid grid = Experiments.capacityCurve(
                List.of(HEBB, new Contender.Spins(new DenseMemoryRule.Polynomial(2, false)), new Contender.Modern(0.5)),
                70,
                List.of(0.1),
                2,
                0.2);
        for (int t = 0; t < 9; t++) {
            RecallGrid.Replay hebb = grid.replay(KEY, 0, 0, 0, 0, 1, t);
            for (int c = 1; c < 3; c++) {
                RecallGrid.Replay other = grid.replay(KEY, c, 0, 0, 0, 1, t);
                assertThat(other.start()).isEqualTo(hebb.start());
                assertThat(other.network().patterns()).isEqualTo(hebb.network().patterns());
            }
        }
        // Degree 2 is Hebb's network; so the cells are the same numbers.
        List<RecallGrid.Cell> cells = grid.run(KEY, 1, ProgressSink.NONE);
        assertThat(cells.get(1).overlap()).isEqualTo(cells.get(0).overlap());
        assertThat(cells.get(1).sweeps()).isEqualTo(cells.get(0).sweeps());
        assertThat(cells.get(2).recalled().mean()).as("modern").isEqualTo(1);
    }

    @Test
    void reportsProgressAndStopsWhenAsked() {
        AtomicInteger reports = new AtomicInteger();
        ProgressSink impatient = new ProgressSink() {
            @Override
            public void report(double fraction, String text) {
                assertThat(fraction).isBetween(0.0, 1.0);
                assertThat(text).endsWith("of 4000 loads");
                reports.incrementAndGet();
            }

            @Override
            public boolean isCancelled() {
                return reports.get() >= 3;
            }
        };
        RecallGrid grid = Experiments.capacityCurve(List.of(HEBB), 40, List.of(0.1, 0.2), 2000, 0);
        assertThatThrownBy(() -> grid.run(KEY, 2, impatient)).isInstanceOf(CancellationException.class);
        assertThat(reports).hasValue(3);
    }

    @Test
    void whatMakesNoExperimentIsRefused() {
        assertThatThrownBy(() -> Experiments.capacityCurve(List.of(), 10, List.of(0.1), 1, 0))
                .hasMessage("An experiment needs one of each");
        assertThatThrownBy(() -> Experiments.capacityCurve(List.of(HEBB), 10, List.of(0.2, 0.1), 1, 0))
                .hasMessage("An experiment needs loads that are positive and ascend");
        assertThatThrownBy(() -> Experiments.capacityCurve(List.of(HEBB), 10, List.of(0.1), 0, 0))
                .hasMessageContaining("from 1 on");
    }

    @Test
    void anEstimateIsMeanAndStandardError() {
        Estimate estimate = Estimate.of(new double[] {1, 2, 3, 6});
        assertThat(estimate.mean()).isEqualTo(3);
        assertThat(estimate.error()).isCloseTo(Math.sqrt(14 / 3.0 / 4), within(1e-15));
        assertThat(estimate.seeds()).isEqualTo(4);
        assertThat(Estimate.of(new double[] {5}).error()).isZero();
    }
}
