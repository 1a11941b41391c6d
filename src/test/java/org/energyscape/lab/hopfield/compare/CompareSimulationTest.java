package org.energyscape.lab.hopfield.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.LearningRule;
import org.energyscape.engine.hopfield.ModernHopfield;
import org.energyscape.engine.hopfield.ModernRecall;
import org.energyscape.engine.hopfield.Recall;
import org.energyscape.engine.hopfield.UpdateOrder;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.engine.run.SavedState;
import org.energyscape.lab.hopfield.compare.CompareSnapshot.Column;
import org.energyscape.lab.hopfield.compare.CompareSnapshot.Track;
import org.energyscape.lab.hopfield.part.Memories;
import org.energyscape.lab.hopfield.part.RuleChoice;
import org.energyscape.lab.hopfield.part.SweepSteps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Recalls in step are the single recalls of the engine. */
class CompareSimulationTest {
    private static void finish(CompareSimulation simulation) {
        for (int i = 0; i < 100_000 && !simulation.isFinished(); i++) {
            simulation.step();
        }
        assertThat(simulation.isFinished()).isTrue();
    }

    private static Recall single(Memories memories, LearningRule rule, boolean clamped) {
        HopfieldNetwork network = HopfieldNetwork.of(rule, memories.network().patterns());
        return Recall.of(
                network,
                memories.damaged(),
                clamped ? memories.observed() : new BitSet(),
                memories.order(),
                RandomKey.ofSeed(memories.seed()).child("recall"));
    }

    private static void assertSame(Memories memories, Column column, Track track, boolean clamped) {
        LearningRule rule = column.competitor().learning();
        if (rule == null) {
            ModernRecall modern = new ModernRecall(
                    ModernHopfield.of(
                            memories.network().patterns(), column.competitor().strength()),
                    memories.damaged(),
                    clamped ? memories.observed() : new BitSet());
            modern.run(1000);
            assertThat(track.state()).containsExactly(modern.state());
            assertThat(track.energy()).isEqualTo(modern.energy());
            assertThat(track.sweeps()).isEqualTo(modern.updates());
        } else {
            Recall recall = single(memories, rule, clamped);
            recall.run(1000);
            assertThat(track.state()).containsExactly(recall.spins().toFloats());
            assertThat(track.energy()).isEqualTo(recall.energy());
            assertThat(track.sweeps()).isEqualTo(recall.sweeps());
            assertThat(track.flips()).isEqualTo(recall.flips());
            assertThat(track.updates()).isEqualTo((long) recall.sweeps() * recall.freeUnits());
            assertThat(track.overlap()).isEqualTo(recall.spins().overlap(memories.truth()));
        }
    }

    @ParameterizedTest
    @EnumSource(UpdateOrder.class)
    void everyRecallIsTheSingleRecallOfTheEngineBitForBit(UpdateOrder order) {
        Memories memories = Fixture.memories(9, true, order);
        CompareSimulation simulation = Fixture.simulation(memories, new MetricLog());
        finish(simulation);
        CompareSnapshot end = simulation.snapshot();
        assertThat(end.columns()).hasSize(RuleChoice.values().length);
        for (Column column : end.columns()) {
            assertSame(memories, column, column.free(), false);
            assertSame(memories, column, Objects.requireNonNull(column.clamped()), true);
        }
    }

    @Test
    void aDenseRuleUnderClampingChangesHiddenPixelsOnlyAndBringsThePictureBack() {
        Memories memories = Fixture.memories(9, true, UpdateOrder.RANDOM);
        CompareSimulation simulation = Fixture.simulation(memories, new MetricLog());
        finish(simulation);
        Column dense = Objects.requireNonNull(simulation.snapshot().column(RuleChoice.DENSE));
        Track clamped = Objects.requireNonNull(dense.clamped());
        for (int i = 50; i < memories.units(); i++) {
            assertThat(clamped.state()[i]).isEqualTo((float) memories.damaged().spin(i));
        }
        assertThat(clamped.right()).isEqualTo(50);
        assertThat(clamped.unknown()).isEqualTo(50);
        assertThat(clamped.accuracy()).isEqualTo(1);
    }

    @Test
    void withNothingHiddenThereIsNoClampedRecallAndAllPixelsCount() {
        CompareSimulation simulation =
                Fixture.simulation(Fixture.memories(3, false, UpdateOrder.RANDOM), new MetricLog());
        CompareSnapshot start = simulation.snapshot();
        assertThat(start.columns()).allMatch(column -> column.clamped() == null);
        Track hebb = start.columns().get(0).free();
        assertThat(hebb.unknown()).isEqualTo(81);
        assertThat(hebb.right()).isEqualTo(81 - 17);
        assertThat(hebb.overlap()).isEqualTo(1 - 2 * 17 / 81.0);
    }

    @Test
    void aStateSavedMidSweepGoesOnBitForBitAndRestartBeginsAgain() {
        CompareSimulation simulation =
                Fixture.simulation(Fixture.memories(9, true, UpdateOrder.RANDOM), new MetricLog());
        List<float[]> first = new ArrayList<>();
        for (int i = 0; i < 57; i++) {
            simulation.step();
        }
        SavedState saved = simulation.saveState();
        float[] there = state(simulation);
        finish(simulation);
        long steps = simulation.stepCount();
        first.add(state(simulation));
        simulation.restore(saved);
        assertThat(simulation.stepCount()).isEqualTo(57);
        assertThat(state(simulation)).containsExactly(there);
        finish(simulation);
        assertThat(state(simulation)).containsExactly(first.get(0));
        assertThat(simulation.stepCount()).isEqualTo(steps);
        simulation.restart();
        assertThat(simulation.stepCount()).isZero();
        finish(simulation);
        assertThat(state(simulation)).containsExactly(first.get(0));
    }

    /** All states in a row. */
    private static float[] state(CompareSimulation simulation) {
        int n = Fixture.SIDE * Fixture.SIDE;
        List<Column> columns = simulation.snapshot().columns();
        float[] all = new float[columns.size() * 2 * n];
        for (int i = 0; i < columns.size(); i++) {
            System.arraycopy(columns.get(i).free().state(), 0, all, 2 * i * n, n);
            System.arraycopy(Objects.requireNonNull(columns.get(i).clamped()).state(), 0, all, (2 * i + 1) * n, n);
        }
        return all;
    }

    @Test
    void curvesBeginAtZeroNeverRiseAtTemperatureZeroAndEndWhereTheRecallEnds() {
        MetricLog metrics = new MetricLog();
        CompareSimulation simulation = Fixture.simulation(Fixture.memories(9, true, UpdateOrder.RANDOM), metrics);
        finish(simulation);
        for (Column column : simulation.snapshot().columns()) {
            RuleChoice rule = column.competitor().rule();
            MetricLog.Curve energy = metrics.curve(CompareSimulation.energy(rule, false));
            MetricLog.Curve overlap = metrics.curve(CompareSimulation.overlap(rule, false));
            assertThat(energy.y()[0]).isZero();
            for (int i = 1; i < energy.size(); i++) {
                assertThat(energy.y()[i]).isLessThanOrEqualTo(energy.y()[i - 1] + 1e-6);
            }
            assertThat(overlap.y()[overlap.size() - 1]).isEqualTo(column.free().overlap());
            assertThat(overlap.x()[overlap.size() - 1])
                    .isEqualTo(simulation.snapshot().sweeps());
        }
    }

    @Test
    void linesSweepsAndTheEndAreBoundaries() {
        CompareSimulation simulation =
                Fixture.simulation(Fixture.memories(9, true, UpdateOrder.RANDOM), new MetricLog());
        for (int i = 1; i <= 81; i++) {
            simulation.step();
            assertThat(simulation.atBoundary(SweepSteps.LINE)).isEqualTo(i % 9 == 0);
            assertThat(simulation.atBoundary(SweepSteps.SWEEP)).isEqualTo(i == 81);
        }
        assertThat(simulation.atBoundary(SweepSteps.CONVERGENCE)).isFalse();
        finish(simulation);
        assertThat(simulation.atBoundary(SweepSteps.CONVERGENCE)).isTrue();
    }

    @Test
    void atATemperatureSpinsGoOnAndTheModernNetworkEnds() {
        CompareSimulation simulation =
                Fixture.simulation(Fixture.memories(3, false, UpdateOrder.RANDOM, 0.3), new MetricLog());
        for (int i = 0; i < 81 * 60; i++) {
            simulation.step();
        }
        assertThat(simulation.isFinished()).isFalse();
        for (Column column : simulation.snapshot().columns()) {
            assertThat(column.free().finished()).isEqualTo(column.competitor().rule() == RuleChoice.MODERN);
        }
    }
}
