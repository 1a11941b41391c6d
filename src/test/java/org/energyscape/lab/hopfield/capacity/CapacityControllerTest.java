package org.energyscape.lab.hopfield.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.PatternSets;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.UpdateOrder;
import org.energyscape.engine.hopfield.experiment.RecallGrid;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.param.ParamException;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.RunState;
import org.energyscape.lab.hopfield.part.GalleryItem;
import org.energyscape.lab.hopfield.part.Memories;
import org.energyscape.lab.hopfield.part.RuleChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The experiments without a window: work is done at once, on the thread of the test. */
class CapacityControllerTest {
    private static final ParamValues SMALL = CapacityParams.SET
            .defaults()
            .with(CapacityParams.UNITS, 100)
            .with(CapacityParams.LOADS, LoadRange.OWN)
            .with(CapacityParams.OWN_LOADS, "0.05 0.15, 0.3")
            .with(CapacityParams.NOISE, 0.1)
            .with(CapacityParams.SEEDS, 3);

    private final List<String> jobs = new ArrayList<>();
    private final List<Double> reports = new ArrayList<>();
    private final List<CapacityPlan> recorded = new ArrayList<>();
    private final List<String> records = new ArrayList<>();
    private int seedsAsked;
    private int cancelAfter = Integer.MAX_VALUE;
    private final CapacityController controller =
            new CapacityController(2, Runnable::run, this::launch, () -> seedsAsked++, this::recorder);

    /** Notes what is done to a record, in one list, and plans whose record is complete in another. */
    private RecordQueue.Growing recorder(CapacityPlan plan) {
        records.add("begun");
        return new RecordQueue.Growing() {
            @Override
            public void found(CapacitySnapshot now) {
                records.add(now.done() + " found");
            }

            @Override
            public void finish(CapacitySnapshot all) {
                records.add("finished");
                recorded.add(plan);
            }

            @Override
            public void stop(CapacitySnapshot some) {
                records.add("stopped at " + some.done());
            }
        };
    }

    private Runnable launch(String title, Launcher.Work work, Runnable ended) {
        jobs.add(title);
        int before = reports.size();
        try {
            work.perform(new ProgressSink() {
                @Override
                public void report(double fraction, String text) {
                    reports.add(fraction);
                }

                @Override
                public boolean isCancelled() {
                    return reports.size() - before >= cancelAfter;
                }
            });
        } catch (CancellationException e) {
            jobs.add("cancelled");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        ended.run();
        return () -> {};
    }

    private CapacitySnapshot snapshot() {
        return Objects.requireNonNull(controller.snapshotProperty().get());
    }

    private RecallGrid.Cell cell(int contender, int source, int load, int condition) {
        return Objects.requireNonNull(snapshot().cell(contender, source, load, condition));
    }

    private RunState state() {
        return controller.transport().statusProperty().get().state();
    }

    @Test
    void playMeasuresEverythingAndMoreSeedsKeepWhatIsThere() {
        controller.set(SMALL);
        controller.pulse(0);
        assertThat(state()).isEqualTo(RunState.READY);
        assertThat(snapshot().isEmpty()).isTrue();
        controller.transport().play();
        controller.pulse(1);
        assertThat(snapshot().isComplete()).isTrue();
        assertThat(state()).isEqualTo(RunState.FINISHED);
        assertThat(controller.transport().playingProperty().get()).isFalse();
        assertThat(reports).hasSize(45);
        List<RecallGrid.Cell> three = snapshot().cells();
        controller.set(SMALL.with(CapacityParams.SEEDS, 4));
        controller.pulse(2);
        assertThat(snapshot().cells()).isEqualTo(three);
        assertThat(state()).isEqualTo(RunState.PAUSED);
        controller.transport().play();
        assertThat(reports).hasSize(60);
        assertThat(snapshot().cells()).allMatch(cell -> cell.overlap().seeds() == 4);
    }

    @Test
    void aStepIsOneSeedMoreOfEveryRule() {
        controller.set(SMALL);
        controller.pulse(0);
        for (int seeds = 1; seeds <= 3; seeds++) {
            int expected = seeds;
            controller.transport().step();
            controller.pulse(seeds);
            assertThat(snapshot().done()).isEqualTo(15 * seeds);
            assertThat(snapshot().cells()).allMatch(cell -> cell.overlap().seeds() == expected);
        }
        assertThat(state()).isEqualTo(RunState.FINISHED);
    }

    @Test
    void aCancelKeepsWhatIsFinishedAndPlayGoesOn() {
        controller.set(SMALL);
        controller.pulse(0);
        cancelAfter = 7;
        controller.transport().play();
        controller.pulse(1);
        assertThat(jobs).endsWith("cancelled");
        assertThat(controller.transport().playingProperty().get()).isFalse();
        assertThat(controller.activity()).isEqualTo("Stopped; play goes on");
        int kept = snapshot().done();
        assertThat(kept).isBetween(7, 9);
        cancelAfter = Integer.MAX_VALUE;
        controller.transport().play();
        assertThat(snapshot().isComplete()).isTrue();
        assertThat(controller.activity()).isEmpty();
    }

    @Test
    void aDuelUsesTheSeedsOfTheCurve() {
        controller.set(SMALL);
        controller.pulse(0);
        controller.transport().play();
        controller.turnTo(CapacityTopic.DUEL);
        controller.pulse(1);
        assertThat(snapshot().isComplete()).isTrue();
        assertThat(snapshot().overlapGaps()).hasSize(3).doesNotContainNull();
        double storkey = cell(0, 0, 2, 0).overlap().mean();
        double hebb = cell(1, 0, 2, 0).overlap().mean();
        assertThat(Objects.requireNonNull(snapshot().overlapGaps().get(2)).mean())
                .isCloseTo(storkey - hebb, within(1e-12));
        assertThat(jobs).hasSize(1);
        controller.set(SMALL.with(CapacityParams.SECOND, RuleChoice.STORKEY));
        controller.pulse(2);
        assertThat(snapshot().plan())
                .isInstanceOfSatisfying(CapacityPlan.Nothing.class, nothing -> assertThat(nothing.why())
                        .contains("two different rules"));
    }

    @Test
    void restartForgetsAndNewSeedAsksForOne() {
        controller.set(SMALL);
        controller.pulse(0);
        controller.transport().play();
        controller.transport().restart();
        controller.pulse(1);
        assertThat(snapshot().isEmpty()).isTrue();
        assertThat(state()).isEqualTo(RunState.READY);
        controller.transport().newSeed();
        assertThat(seedsAsked).isEqualTo(1);
    }

    @Test
    void aRestartWaitsForNobodyAndWhatTheOldRunStillFindsIsNotShown() throws Exception {
        CountDownLatch atWork = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        Launcher elsewhere = (title, work, ended) -> {
            Thread thread = new Thread(() -> {
                try {
                    work.perform(new ProgressSink() {
                        @Override
                        public void report(double fraction, String text) {
                            atWork.countDown();
                            try {
                                goOn.await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        }

                        @Override
                        public boolean isCancelled() {
                            // Late to hear of it.
                            return false;
                        }
                    });
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            });
            threads.add(thread);
            thread.start();
            return () -> {};
        };
        CapacityController other = new CapacityController(1, Runnable::run, elsewhere, () -> {}, this::recorder);
        other.set(SMALL);
        other.pulse(0);
        other.transport().play();
        atWork.await();
        other.transport().pause();
        // With plans made on this thread, it would never come back if it waited for the run.
        other.transport().restart();
        other.pulse(1);
        goOn.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        other.pulse(2);
        assertThat(Objects.requireNonNull(other.snapshotProperty().get()).isEmpty())
                .isTrue();
        other.close();
        assertThat(recorded).isEmpty();
    }

    @Test
    void anExperimentIsRecordedOnceItWasLetBeForASecond() {
        controller.set(SMALL);
        controller.pulse(0);
        controller.transport().play();
        controller.pulse(900_000_000);
        assertThat(recorded).isEmpty();
        controller.pulse(1_000_000_000);
        assertThat(recorded).hasSize(1);
        assertThat(recorded.get(0)).isInstanceOf(CapacityPlan.Recalls.class);
        // Nothing new is computed: by play, nor for a duel that finds all its seeds.
        controller.transport().play();
        controller.turnTo(CapacityTopic.DUEL);
        controller.pulse(5_000_000_000L);
        controller.transport().play();
        controller.pulse(9_000_000_000L);
        assertThat(recorded).hasSize(1);
    }

    @Test
    void whereMoreSeedsFollowEachOtherTheLastIsRecordedAndAtTheEndWhatStillWaits() {
        long now = 0;
        for (int seeds = 2; seeds <= 4; seeds++) {
            controller.set(SMALL.with(CapacityParams.SEEDS, seeds));
            controller.pulse(now += 500_000_000);
            controller.transport().play();
        }
        controller.pulse(now + 2_000_000_000);
        assertThat(recorded).extracting(plan -> plan.seeds()).containsExactly(4);
        controller.turnTo(CapacityTopic.NOISE);
        controller.pulse(now + 2_000_000_001);
        cancelAfter = 3;
        controller.transport().play();
        controller.close();
        assertThat(recorded).as("a run that was cancelled").hasSize(1);
        cancelAfter = Integer.MAX_VALUE;
        controller.transport().play();
        controller.close();
        assertThat(recorded).extracting(CapacityPlan::topic).containsExactly(CapacityTopic.CURVE, CapacityTopic.NOISE);
    }

    @Test
    void theGrowthOfDenseMemoriesIsRecordedToo() {
        controller.set(SMALL.with(CapacityParams.SEEDS, 1));
        controller.turnTo(CapacityTopic.GROWTH);
        controller.pulse(0);
        controller.transport().play();
        controller.pulse(1_000_000_000);
        assertThat(recorded).hasSize(1).first().isInstanceOf(CapacityPlan.Growth.class);
    }

    @Test
    void anExperimentThatGoesOnForASecondHasARecordThatGrowsWithIt() {
        RecordQueue queue = new RecordQueue(this::recorder);
        CapacityPlan plan = CapacityPlans.of(CapacityTopic.CURVE, SMALL, List.of(), 8);
        CapacityFindings findings = new CapacityFindings();
        queue.begun(plan, 0);
        queue.found(CapacitySnapshot.of(plan, findings));
        queue.pulse(999_999_999, true);
        assertThat(records).isEmpty();
        queue.pulse(1_000_000_000, true);
        plan.withSeeds(1).run(1, ProgressSink.NONE, findings, () -> {});
        CapacitySnapshot some = CapacitySnapshot.of(plan, findings);
        queue.found(some);
        // A pause leaves it open, and so does going on.
        queue.pulse(5_000_000_000L, false);
        queue.begun(plan, 6_000_000_000L);
        int third = plan.total() / plan.seeds();
        assertThat(records).containsExactly("begun", "0 found", third + " found");
        queue.replaced();
        assertThat(records).endsWith("stopped at " + third).hasSize(4);
        queue.begun(plan, 7_000_000_000L);
        queue.found(some);
        queue.pulse(8_000_000_000L, true);
        plan.run(1, ProgressSink.NONE, findings, () -> {});
        queue.finished(CapacitySnapshot.of(plan, findings), 8_000_000_001L);
        assertThat(records).endsWith("begun", third + " found", "finished");
        queue.pulse(20_000_000_000L, false);
        queue.close();
        assertThat(records).hasSize(7);
    }

    @Test
    void clampedRecallIsToldFromFreeByItsHiddenUnits() {
        controller.set(SMALL.with(CapacityParams.SEEDS, 1));
        controller.turnTo(CapacityTopic.MASK);
        controller.pulse(0);
        controller.transport().play();
        for (int condition = 0; condition < 18; condition++) {
            RecallGrid.Cell one = cell(0, 0, 2, condition);
            double share = ((CapacityPlan.Recalls) snapshot().plan())
                    .grid()
                    .conditions()
                    .get(condition)
                    .level();
            double hidden = CapacityMeasure.HIDDEN.of(one).mean();
            if (condition % 2 == 1) {
                // The seen units agree: 1 - m is the share times 1 - m of the hidden ones.
                assertThat(1 - CapacityMeasure.OVERLAP.of(one).mean()).isCloseTo(share * (1 - hidden), within(1e-12));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = CapacityTopic.class, names = "GROWTH", mode = EnumSource.Mode.EXCLUDE)
    void everyExperimentRunsAndItsTableHasALineForEveryCell(CapacityTopic topic) {
        controller.set(SMALL.with(CapacityParams.SEEDS, 2));
        controller.remember(memories(8, List.of()));
        controller.turnTo(topic);
        controller.pulse(0);
        controller.transport().play();
        controller.pulse(1);
        assertThat(snapshot().isComplete()).isTrue();
        CapacityPlan.Recalls plan = (CapacityPlan.Recalls) snapshot().plan();
        int cells = plan.grid().contenders().size()
                * plan.grid().sources().size()
                * plan.grid().loads().size()
                * plan.grid().conditions().size();
        assertThat(snapshot().cells()).hasSize(cells);
        assertThat(snapshot().csv().lines())
                .hasSize(cells + 1)
                .allMatch(line -> line.replaceAll("\"[^\"]*\"", "").split(",").length == 16);
    }

    @Test
    void theGalleryIsComparedWithRandomPatternsAndAnEmptyOneSaysSo() {
        controller.set(SMALL.with(CapacityParams.PICTURES, PictureChoice.GALLERY));
        controller.turnTo(CapacityTopic.PICTURES);
        controller.pulse(0);
        assertThat(snapshot().plan())
                .isInstanceOfSatisfying(CapacityPlan.Nothing.class, nothing -> assertThat(nothing.why())
                        .contains("gallery is empty"));
        List<GalleryItem> items = new ArrayList<>();
        for (SpinVector picture : PatternSets.random(64, 6, RandomKey.ofSeed(3))) {
            items.add(new GalleryItem(items.size(), "Random", picture, false));
        }
        controller.remember(memories(8, items));
        controller.pulse(1);
        controller.transport().play();
        assertThat(snapshot().isComplete()).isTrue();
        assertThat(cell(0, 1, 5, 0).patterns()).isEqualTo(6);
    }

    private static Memories memories(int side, List<GalleryItem> gallery) {
        SpinVector none = SpinVector.random(side * side, RandomKey.ofSeed(1));
        return new Memories(
                side,
                gallery,
                HopfieldNetwork.empty(side * side, new HebbRule(false)),
                -1,
                none,
                none,
                new BitSet(),
                UpdateOrder.RANDOM,
                0,
                1);
    }

    @Test
    void aReplayEndsWhereTheCellCounted() {
        for (RuleChoice rule : List.of(RuleChoice.HEBB, RuleChoice.DENSE, RuleChoice.MODERN)) {
            controller.set(SMALL.with(CapacityParams.PHASE_RULE, rule).with(CapacityParams.SEEDS, 1));
            controller.turnTo(CapacityTopic.MASK);
            controller.pulse(0);
            controller.transport().play();
            CapacityPlan.Recalls plan = (CapacityPlan.Recalls) snapshot().plan();
            for (int condition : new int[] {8, 9, 15}) {
                double mean = 0;
                for (int trial = 0; trial < plan.grid().trials(); trial++) {
                    ReplayTrace trace =
                            ReplayTrace.of(new ReplayRequest(plan, 0, 0, 1, condition, 0, trial), ProgressSink.NONE);
                    mean += trace.end() / plan.grid().trials();
                    for (int k = 1; k < trace.moments() && !rule.equals(RuleChoice.MODERN); k++) {
                        assertThat(trace.energies()[k]).isLessThan(trace.energies()[k - 1] + 1e-9);
                    }
                    float[] end = trace.state(trace.moments() - 1);
                    trace.held().stream().forEach(i -> assertThat(end[i])
                            .isEqualTo((float) trace.start().spin(i)));
                }
                assertThat(cell(0, 0, 1, condition).overlap().mean()).isCloseTo(mean, within(1e-12));
            }
        }
    }

    @Test
    void aReplayPlaysToItsEndAndCanBeTurnedBack() {
        controller.set(SMALL);
        controller.pulse(0);
        ReplayController replay = new ReplayController(this::launch);
        CapacityPlan.Recalls plan = (CapacityPlan.Recalls) snapshot().plan();
        replay.open(new ReplayRequest(plan, 0, 0, 1, 0, 0, 0));
        assertThat(replay.pulse(0)).isTrue();
        ReplayTrace trace = Objects.requireNonNull(replay.trace());
        assertThat(trace.moments()).isGreaterThan(2);
        assertThat(replay.isPlaying()).isTrue();
        for (int frame = 1; frame < 200; frame++) {
            replay.pulse(frame * 50_000_000L);
        }
        assertThat(replay.isPlaying()).isFalse();
        assertThat(replay.moment()).isEqualTo(trace.moments() - 1);
        replay.seek(-5);
        assertThat(replay.moment()).isZero();
        replay.close();
        assertThat(replay.trace()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0.2 0.1", "0.1 x", "3", "0.1 NaN"})
    void loadsThatCannotBeAreRefusedWithWhatIsExpected(String text) {
        assertThatThrownBy(() -> CapacityParams.OWN_LOADS.parse(text))
                .isInstanceOf(ParamException.class)
                .hasMessageContaining("loads that ascend");
    }

    @Test
    void unitsThatAreNoSquareFillTheNearestRectangle() {
        assertThat(ReplayPane.Rectangle.of(784)).isEqualTo(new ReplayPane.Rectangle(28, 28, 784));
        assertThat(ReplayPane.Rectangle.of(500)).isEqualTo(new ReplayPane.Rectangle(25, 20, 500));
        assertThat(ReplayPane.Rectangle.of(101)).isEqualTo(new ReplayPane.Rectangle(11, 10, 101));
        assertThat(ReplayPane.Rectangle.of(101).filled(new float[101])).hasSize(110);
        boolean[] beyond = Objects.requireNonNull(ReplayPane.Rectangle.of(101).beyond());
        assertThat(beyond[100]).isFalse();
        assertThat(beyond[101]).isTrue();
        assertThat(ReplayPane.Rectangle.of(500).beyond()).isNull();
    }
}
