package org.energyscape.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.energyscape.engine.run.WalkSimulation.LENGTH;
import static org.energyscape.engine.run.WalkSimulation.PLACE;
import static org.energyscape.engine.run.WalkSimulation.PULL;
import static org.energyscape.engine.run.WalkSimulation.SEED;
import static org.energyscape.engine.run.WalkSimulation.SET;
import static org.energyscape.engine.run.WalkSimulation.TEN;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.energyscape.engine.run.WalkSimulation.Break;
import org.energyscape.engine.run.WalkSimulation.Impossible;
import org.energyscape.engine.run.WalkSimulation.Kick;
import org.energyscape.engine.run.WalkSimulation.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class SimulationRunnerTest {
    private static SimulationRunner.Builder<Seen> walk() {
        return SimulationRunner.of((values, metrics, progress) -> new WalkSimulation(values, metrics), SET.defaults());
    }

    private static double placeAt(SimulationRunner<Seen> runner, long step) {
        runner.seek(step);
        runner.tick(0);
        Seen seen = Objects.requireNonNull(runner.takeSnapshot());
        assertThat(seen.step()).isEqualTo(step);
        return seen.place();
    }

    @ParameterizedTest
    @ValueSource(longs = {250, 1000, 5000, 1 << 20})
    void everyStepOfThePastIsReachedBitForBitWhateverTheMemoryBudget(long budget) {
        SimulationRunner<Seen> runner = walk().timelineBudget(budget).synchronous();
        double[] places = new double[301];
        runner.tick(0);
        for (int i = 1; i <= 300; i++) {
            if (i == 100) {
                runner.submit(new Kick(5));
                runner.tick(0);
                places[99] = Objects.requireNonNull(runner.takeSnapshot()).place();
            }
            if (i == 200) {
                runner.apply(SET.defaults().with(PULL, 0.5));
            }
            runner.tick(1);
            places[i] = Objects.requireNonNull(runner.takeSnapshot()).place();
        }
        for (int step : new int[] {299, 5, 150, 99, 101, 1, 300, 250, 200, 42}) {
            assertThat(placeAt(runner, step)).as("step %d", step).isEqualTo(places[step]);
        }
    }

    @Test
    void playingOnFromThePastFollowsTheJournal() {
        SimulationRunner<Seen> runner = walk().synchronous();
        runner.tick(50);
        runner.submit(new Kick(3));
        runner.tick(50);
        double end = placeAt(runner, 100);
        assertThat(placeAt(runner, 20)).isNotEqualTo(end);
        runner.tick(80);
        Seen seen = Objects.requireNonNull(runner.takeSnapshot());
        assertThat(seen.step()).isEqualTo(100);
        assertThat(seen.place()).isEqualTo(end);
    }

    @Test
    void doingSomethingNewInThePastDropsTheOldFuture() {
        SimulationRunner<Seen> runner = walk().synchronous();
        runner.tick(50);
        runner.submit(new Kick(3));
        runner.tick(50);
        runner.seek(20);
        runner.submit(new Kick(-7));
        runner.tick(0);
        assertThat(runner.status().lastStep()).isEqualTo(20);
        assertThat(runner.journal().entries())
                .containsExactly(new Journal.Entry(20, new Journal.Executed(new Kick(-7))));
        assertThat(runner.metrics().curve(PLACE).size()).isEqualTo(20);
        runner.tick(30);
        assertThat(runner.metrics().curve(PLACE).size()).isEqualTo(50);
    }

    @Test
    void theJournalReplaysAWholeSessionBitForBit() {
        SimulationRunner<Seen> runner = walk().synchronous();
        runner.tick(30);
        runner.submit(new Kick(1.25));
        runner.apply(SET.defaults().with(PULL, 0.1));
        runner.tick(12);
        runner.restart();
        runner.tick(40);
        runner.seek(25);
        runner.submit(new Kick(-2));
        runner.tick(33);
        Seen end = Objects.requireNonNull(runner.takeSnapshot());
        WalkSimulation fresh = new WalkSimulation(SET.defaults(), new MetricLog());
        Journal.replay(fresh, runner.journal().entries(), end.step());
        assertThat(fresh.snapshot()).isEqualTo(end);
    }

    @Test
    void stepAndStepBackMoveByTheChosenGranularity() {
        SimulationRunner<Seen> runner = walk().timelineBudget(700).synchronous();
        runner.tick(57);
        runner.granularity(TEN);
        runner.stepBack();
        runner.tick(0);
        assertThat(runner.status().step()).isEqualTo(50);
        runner.stepBack();
        runner.tick(0);
        assertThat(runner.status().step()).isEqualTo(40);
        runner.step();
        runner.tick(0);
        assertThat(runner.status().step()).isEqualTo(50);
        for (int i = 0; i < 10; i++) {
            runner.stepBack();
        }
        runner.tick(0);
        assertThat(runner.status().step()).isZero();
        assertThat(runner.status().lastStep()).isEqualTo(57);
    }

    @Test
    void aChangedRestartSettingBuildsAnewAndALiveOneDoesNot() {
        SimulationRunner<Seen> runner = walk().synchronous();
        runner.tick(10);
        runner.apply(SET.defaults().with(PULL, 0.3));
        runner.tick(0);
        assertThat(runner.status().step()).isEqualTo(10);
        runner.apply(SET.defaults().with(PULL, 0.3).with(SEED, 9L));
        runner.tick(0);
        assertThat(runner.status().step()).isZero();
        assertThat(runner.journal().size()).isZero();
    }

    @Test
    void aRefusedCommandIsReportedAndChangesNothing() {
        SimulationRunner<Seen> runner = walk().synchronous();
        runner.tick(10);
        double before = Objects.requireNonNull(runner.takeSnapshot()).place();
        runner.submit(new Impossible());
        runner.tick(0);
        assertThat(runner.status().failure()).hasMessageContaining("No such command");
        assertThat(runner.status().state()).isEqualTo(RunState.PAUSED);
        assertThat(runner.journal().size()).isZero();
        runner.tick(1);
        assertThat(Objects.requireNonNull(runner.takeSnapshot()).place()).isNotEqualTo(before);
        assertThat(runner.status().step()).isEqualTo(11);
    }

    @Test
    void aStepThatThrowsFailsTheRunAndARestartRecovers() {
        SimulationRunner<Seen> runner = walk().synchronous();
        runner.tick(3);
        runner.submit(new Break());
        runner.tick(5);
        assertThat(runner.status().state()).isEqualTo(RunState.FAILED);
        assertThat(runner.status().failure()).hasMessage("broken on purpose");
        runner.restart();
        runner.tick(5);
        assertThat(runner.status().state()).isEqualTo(RunState.PAUSED);
        assertThat(runner.status().step()).isEqualTo(5);
    }

    @Test
    void unreadableDataFailsTheRunWithItsCause() {
        SimulationRunner<Seen> runner = SimulationRunner.<Seen>of(
                        (values, metrics, progress) -> {
                            throw new IOException("digits.csv, line 3: found \"x\", expected a number");
                        },
                        SET.defaults())
                .synchronous();
        runner.tick(1);
        assertThat(runner.status().state()).isEqualTo(RunState.FAILED);
        assertThat(runner.status().failure()).hasMessageContaining("line 3");
    }

    @Test
    void itFinishesWhenNothingIsLeftToDo() {
        SimulationRunner<Seen> runner = SimulationRunner.<Seen>of(
                        (values, metrics, progress) -> new WalkSimulation(values, metrics),
                        SET.defaults().with(LENGTH, 5))
                .synchronous();
        assertThat(runner.tick(100)).isEqualTo(5);
        assertThat(runner.status().state()).isEqualTo(RunState.FINISHED);
    }

    @Test
    void theWorkerRunsPausesAndCloses() throws InterruptedException {
        SimulationRunner<Seen> runner = SimulationRunner.<Seen>of(
                        (values, metrics, progress) -> new WalkSimulation(values, metrics),
                        SET.defaults().with(LENGTH, 1_000_000))
                .name("walk-test")
                .start();
        runner.play();
        Seen first = awaitSnapshot(runner, seen -> seen.step() > 0);
        Seen second = awaitSnapshot(runner, seen -> seen.step() > first.step());
        assertThat(second.step()).isGreaterThan(first.step());
        runner.pause();
        awaitStatus(runner, status -> status.state() != RunState.RUNNING);
        runner.close();
        assertThat(runner.awaitClosed(5000)).isTrue();
        assertThat(runner.status().state()).isEqualTo(RunState.CLOSED);
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(t -> t.getName().equals("walk-test"));
    }

    @Test
    void anUntakenSnapshotNeverHoldsTheWorkerUpAndTheLastOneIsTheNewest() throws InterruptedException {
        SimulationRunner<Seen> runner = walk().start();
        runner.play();
        awaitStatus(runner, status -> status.state() == RunState.FINISHED && !runner.hasUnansweredRequests());
        Seen last = awaitSnapshot(runner, seen -> seen.step() == 1000);
        assertThat(last.step()).isEqualTo(1000);
        assertThat(runner.takeSnapshot()).isNull();
        runner.close();
        assertThat(runner.awaitClosed(5000)).isTrue();
    }

    @Test
    void aPacedRunAsksThePacerBetweenUnits() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(5);
        SimulationRunner<Seen> runner = walk().pacer(perSecond -> {
                    assertThat(perSecond).isEqualTo(20);
                    asked.countDown();
                    return 1000;
                })
                .start();
        runner.speed(20);
        runner.play();
        assertThat(asked.await(5, TimeUnit.SECONDS)).isTrue();
        runner.close();
        assertThat(runner.awaitClosed(5000)).isTrue();
    }

    private static Seen awaitSnapshot(SimulationRunner<Seen> runner, Predicate<Seen> wanted) {
        while (true) {
            Seen seen = runner.takeSnapshot();
            if (seen != null && wanted.test(seen)) {
                return seen;
            }
            Thread.onSpinWait();
        }
    }

    private static void awaitStatus(SimulationRunner<Seen> runner, Predicate<RunnerStatus> wanted) {
        while (!wanted.test(runner.status())) {
            Thread.onSpinWait();
        }
    }
}
