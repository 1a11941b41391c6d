package org.energyscape.lab.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.rbm.Rbm;
import org.energyscape.engine.run.Journal;
import org.energyscape.engine.run.SavedState;
import org.energyscape.engine.run.SimulationRunner;
import org.junit.jupiter.api.Test;

class GibbsSimulationTest {
    private static final int M = SmallData.SIDE * SmallData.SIDE;

    private static RbmWeights weights(long seed) {
        Rbm rbm = Rbm.gaussian(M, 9, 1, RandomKey.ofSeed(seed));
        return new RbmWeights(rbm.weights().transpose().data(), rbm.visibleBias(), rbm.hiddenBias(), "seed " + seed);
    }

    private static ParamValues values(ChainStart start) {
        return RbmParams.CHAIN.defaults().with(RbmParams.CHAIN_COUNT, 5).with(RbmParams.CHAIN_START, start);
    }

    private static GibbsSimulation simulation(ChainStart start, float[] drawing, int threads) {
        FloatMatrix pictures = SmallData.bars(20, 3).values();
        GibbsSetup setup = new GibbsSetup(weights(1), SmallData.SIDE, pictures, drawing, null, null);
        return new GibbsSimulation(setup, values(start), () -> 2, Kernels.plain(threads));
    }

    private static GibbsSimulation simulation() {
        return simulation(ChainStart.NOISE, new float[M], 1);
    }

    private static GibbsCommand.Hold upperHalf() {
        boolean[] mask = new boolean[M];
        float[] ink = new float[M];
        Arrays.fill(mask, 0, M / 2, true);
        Arrays.fill(ink, 0, 6, 1);
        return new GibbsCommand.Hold(mask, ink);
    }

    private static void steps(GibbsSimulation simulation, int count) {
        for (int i = 0; i < count; i++) {
            simulation.step();
        }
    }

    @Test
    void layersAreDrawnInTurn() {
        GibbsSimulation simulation = simulation();
        float[] start = simulation.snapshot().samples();
        simulation.step();
        assertThat(simulation.snapshot().hiddenIsNewest()).isTrue();
        assertThat(simulation.snapshot().samples()).isEqualTo(start);
        assertThat(simulation.atBoundary(GibbsSimulation.FULL)).isFalse();
        simulation.step();
        assertThat(simulation.snapshot().samples()).isNotEqualTo(start).containsOnly(0f, 1f);
        assertThat(simulation.atBoundary(GibbsSimulation.FULL)).isTrue();
        assertThat(simulation.atBoundary(GibbsSimulation.TEN)).isFalse();
        steps(simulation, 18);
        assertThat(simulation.atBoundary(GibbsSimulation.TEN)).isTrue();
    }

    @Test
    void heldPixelsNeverChangeInAnyChainAndFreeOnesDo() {
        GibbsSimulation simulation = simulation();
        simulation.execute(upperHalf());
        boolean freeMoved = false;
        float[] before = simulation.snapshot().samples();
        for (int t = 0; t < 20; t++) {
            simulation.step();
            float[] now = simulation.snapshot().samples();
            for (int chain = 0; chain < 5; chain++) {
                assertThat(Arrays.copyOfRange(now, chain * M, chain * M + M / 2))
                        .isEqualTo(Arrays.copyOf(upperHalf().values(), M / 2));
            }
            freeMoved |= !Arrays.equals(now, before);
        }
        assertThat(freeMoved).isTrue();
    }

    @Test
    void aRestoredStateBringsBackWeightsAndHeldPixelsAndGoesOnBitForBit() {
        GibbsSimulation simulation = simulation();
        steps(simulation, 3);
        SavedState saved = simulation.saveState();
        steps(simulation, 8);
        float[] straight = simulation.snapshot().samples();
        simulation.execute(new GibbsCommand.TakeWeights(weights(2)));
        simulation.execute(upperHalf());
        steps(simulation, 5);
        simulation.restore(saved);
        assertThat(simulation.snapshot().origin()).isEqualTo("seed 1");
        steps(simulation, 8);
        assertThat(simulation.snapshot().samples()).isEqualTo(straight);
    }

    @Test
    void aReplayedJournalWithTakenWeightsAndHeldPixelsGivesTheSameChains() {
        List<GibbsSimulation> built = new ArrayList<>();
        SimulationRunner<GibbsSnapshot> runner = SimulationRunner.of(
                        (values, metrics, progress) -> {
                            GibbsSimulation made = simulation();
                            built.add(made);
                            return made;
                        },
                        values(ChainStart.NOISE))
                .synchronous();
        runner.tick(4);
        runner.submit(upperHalf());
        runner.tick(5);
        runner.submit(new GibbsCommand.TakeWeights(weights(2)));
        runner.tick(7);
        GibbsSimulation replayed = simulation();
        Journal.replay(replayed, runner.journal().entries(), 16);
        assertThat(built).hasSize(1);
        assertThat(replayed.snapshot().samples())
                .isEqualTo(built.get(0).snapshot().samples());
        assertThat(replayed.snapshot().origin()).isEqualTo("seed 2");
    }

    @Test
    void oneAndTwoThreadsGiveTheSameBits() {
        GibbsSimulation one = simulation(ChainStart.DATA, new float[M], 1);
        GibbsSimulation two = simulation(ChainStart.DATA, new float[M], 2);
        steps(one, 9);
        steps(two, 9);
        assertThat(two.snapshot().samples()).isEqualTo(one.snapshot().samples());
    }

    @Test
    void everyStartIsWhatItSays() {
        float[] drawing = SmallData.bars(1, 8).row(0);
        float[] fromDrawing =
                simulation(ChainStart.DRAWING, drawing, 1).snapshot().samples();
        assertThat(Arrays.copyOfRange(fromDrawing, 4 * M, 5 * M)).isEqualTo(drawing);
        float[] fromData = simulation(ChainStart.DATA, drawing, 1).snapshot().samples();
        assertThat(fromData).containsOnly(0.1f, 0.8f);
        assertThat(simulation().snapshot().samples()).containsOnly(0f, 1f);
    }

    @Test
    void restartKeepsHeldPixelsAndTakenWeights() {
        GibbsSimulation simulation = simulation();
        simulation.execute(upperHalf());
        simulation.execute(new GibbsCommand.TakeWeights(weights(2)));
        steps(simulation, 6);
        simulation.restart();
        GibbsSnapshot snapshot = simulation.snapshot();
        assertThat(snapshot.step()).isZero();
        assertThat(snapshot.origin()).isEqualTo("seed 2");
        assertThat(snapshot.held()).isEqualTo(upperHalf().mask());
        assertThat(Arrays.copyOf(snapshot.samples(), 6)).containsOnly(1f);
    }

    @Test
    void aMaskOfAnotherSizeIsRefusedAndNothingChanges() {
        GibbsSimulation simulation = simulation();
        float[] before = simulation.snapshot().samples();
        assertThatThrownBy(() -> simulation.execute(new GibbsCommand.Hold(new boolean[4], new float[4])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("36");
        assertThat(simulation.snapshot().samples()).isEqualTo(before);
    }
}
