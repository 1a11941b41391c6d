package org.energyscape.lab.rbm.gibbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.PrincipalPlane;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.rbm.Rbm;
import org.energyscape.engine.run.Journal;
import org.energyscape.engine.run.SavedState;
import org.energyscape.engine.run.SimulationRunner;
import org.energyscape.lab.rbm.data.SmallData;
import org.energyscape.lab.rbm.explain.Figures;
import org.energyscape.lab.rbm.param.ChainMode;
import org.energyscape.lab.rbm.param.ChainStart;
import org.energyscape.lab.rbm.param.LadderParams;
import org.energyscape.lab.rbm.param.RbmParams;
import org.energyscape.lab.rbm.run.RbmWeights;
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
        return simulation(values(start), drawing, threads);
    }

    private static GibbsSimulation simulation(ParamValues values, float[] drawing, int threads) {
        PictureMap unseen = new PictureMap(SmallData.bars(20, 3).values());
        return simulation(values, drawing, threads, unseen);
    }

    private static GibbsSimulation simulation(ParamValues values, float[] drawing, int threads, PictureMap map) {
        FloatMatrix pictures = SmallData.bars(20, 3).values();
        GibbsSetup setup = new GibbsSetup(weights(1), SmallData.SIDE, pictures, map, drawing, null, null);
        return new GibbsSimulation(setup, values, () -> new GibbsLook(2, 0), Kernels.plain(threads));
    }

    /** With somebody looking at the map. */
    private static GibbsSimulation seen(ParamValues values) {
        PictureMap map = new PictureMap(SmallData.bars(20, 3).values());
        map.want();
        return simulation(values, new float[M], 1, map);
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

    private static ParamValues meanField() {
        return values(ChainStart.NOISE).with(RbmParams.CHAIN_MODE, ChainMode.MEAN_FIELD);
    }

    private static GibbsMap map(GibbsSimulation simulation) {
        return Objects.requireNonNull(simulation.snapshot().map());
    }

    private static void assertSame(GibbsMap found, GibbsMap expected) {
        assertThat(found.now()).isEqualTo(expected.now());
        assertThat(found.trail()).isEqualTo(expected.trail());
        assertThat(found.stays()).isEqualTo(expected.stays());
        assertThat(found.memory().rho()).isEqualTo(expected.memory().rho());
        assertThat(found.counted()).isEqualTo(expected.counted());
    }

    @Test
    void theMapFollowsTheChains() {
        PictureMap shared = new PictureMap(SmallData.bars(20, 3).values());
        GibbsSimulation simulation = simulation(values(ChainStart.NOISE), new float[M], 1, shared);
        PrincipalPlane plane = PrincipalPlane.of(SmallData.bars(20, 3).values());
        List<Float> expected = new ArrayList<>();
        for (int t = 0; t <= 2 * GibbsTrace.LENGTH + 20; t++) {
            if (t % 2 == 0) {
                float[] places = plane.project(
                        new FloatMatrix(5, M, simulation.snapshot().samples()));
                expected.add(places[4]);
                expected.add(places[5]);
                if (t > 2 * GibbsTrace.LENGTH) {
                    assertThat(map(simulation).now()).isEqualTo(places);
                } else {
                    assertThat(simulation.snapshot().map())
                            .as("nobody looks yet")
                            .isNull();
                }
            }
            simulation.step();
            if (t == 2 * GibbsTrace.LENGTH) {
                shared.want();
            }
        }
        GibbsMap map = map(simulation);
        assertThat(map.pictures()).isEqualTo(plane.project(SmallData.bars(20, 3).values()));
        assertThat(map.trail()).hasSize(2 * GibbsTrace.LENGTH);
        for (int i = 0; i < map.trail().length; i++) {
            assertThat(map.trail()[i]).isEqualTo(expected.get(expected.size() - map.trail().length + i));
        }
        assertThat(map.counted()).isEqualTo(GibbsTrace.LENGTH + 10);
        assertThat(Arrays.stream(map.stays()).sum()).isPositive().isLessThanOrEqualTo(5 * (GibbsTrace.LENGTH + 10));
        assertThat(map.memory().rho()).hasSize(3 * (GibbsTrace.LENGTH + 10) / 4 + 1);
    }

    @Test
    void aMapThatIsLookedAtIsThereBeforeTheFirstStep() {
        FloatMatrix pictures = SmallData.bars(20, 3).values();
        PictureMap shared = new PictureMap(pictures);
        shared.want();
        GibbsSimulation simulation = new GibbsSimulation(
                new GibbsSetup(weights(1), SmallData.SIDE, pictures, shared, null, null, null),
                values(ChainStart.DATA),
                () -> GibbsLook.FIRST,
                Kernels.plain(1));
        assertThat(map(simulation).trail()).isEmpty();
        assertThat(map(simulation).now()).hasSize(10);
        for (int r = 0; r < 5; r++) {
            float x = map(simulation).now()[2 * r];
            float y = map(simulation).now()[2 * r + 1];
            float[] all = map(simulation).pictures();
            assertThat(IntStream.range(0, 20).anyMatch(i -> all[2 * i] == x && all[2 * i + 1] == y))
                    .as("chain %d starts at a picture", r)
                    .isTrue();
        }
    }

    @Test
    void aRestoredStateBringsBackTheTrailAndTheCounts() {
        GibbsSimulation simulation = seen(values(ChainStart.NOISE));
        steps(simulation, 25);
        SavedState saved = simulation.saveState();
        GibbsMap then = map(simulation);
        steps(simulation, 31);
        GibbsMap straight = map(simulation);
        simulation.restore(saved);
        assertSame(map(simulation), then);
        steps(simulation, 31);
        assertSame(map(simulation), straight);
        assertThat(saved.bytes()).isGreaterThan(2L * Float.BYTES * 13 * 5);
        simulation.restart();
        assertThat(map(simulation).trail()).isEmpty();
        assertThat(map(simulation).counted()).isZero();
    }

    @Test
    void otherWeightsAndHeldPixelsBeginTheCountsAnew() {
        GibbsSimulation simulation = seen(values(ChainStart.NOISE));
        steps(simulation, 12);
        assertThat(map(simulation).counted()).isEqualTo(6);
        simulation.execute(upperHalf());
        assertThat(map(simulation).counted()).isZero();
        assertThat(map(simulation).trail()).hasSize(14);
        steps(simulation, 4);
        simulation.execute(new GibbsCommand.TakeWeights(weights(2)));
        assertThat(map(simulation).stays()).containsOnly(0);
    }

    @Test
    void meanFieldKnowsNoChanceAndComesToRest() {
        GibbsSimulation simulation = seen(meanField());
        steps(simulation, 4);
        SavedState saved = simulation.saveState();
        steps(simulation, 2000);
        GibbsSnapshot late = simulation.snapshot();
        assertThat(late.mode()).isEqualTo(ChainMode.MEAN_FIELD);
        assertThat(late.samples()).isEqualTo(late.probabilities());
        steps(simulation, 2);
        float[] rest = simulation.snapshot().samples();
        assertThat(rest).containsExactly(late.samples(), within(1e-5f));
        Rbm machine = weights(1).machine();
        for (int r = 0; r < 5; r++) {
            float[] v = Arrays.copyOfRange(rest, r * M, (r + 1) * M);
            assertThat(machine.visibleProbabilities(machine.hiddenProbabilities(v)))
                    .as("chain %d rests at a fixed point", r)
                    .containsExactly(v, within(1e-4f));
        }
        simulation.restore(saved);
        steps(simulation, 2002);
        assertThat(simulation.snapshot().samples()).isEqualTo(rest);
        assertThat(map(simulation).memory().rho()).isEmpty();
        assertThat(map(simulation).counted()).isEqualTo(1003);
    }

    @Test
    void meanFieldFromAGivenPictureDoesNotDependOnTheSeed() {
        float[] drawing = SmallData.bars(1, 8).row(0);
        ParamValues one = meanField().with(RbmParams.CHAIN_START, ChainStart.DRAWING);
        GibbsSimulation first = simulation(one, drawing, 1);
        GibbsSimulation second = simulation(one.with(RbmParams.CHAIN_SEED, 77L), drawing, 2);
        steps(first, 30);
        steps(second, 30);
        assertThat(second.snapshot().samples()).isEqualTo(first.snapshot().samples());
        assertThat(first.snapshot().samples()).isNotEqualTo(new float[5 * M]);
    }

    @Test
    void aThousandStepsAreAUnit() {
        GibbsSimulation simulation = simulation();
        steps(simulation, 1999);
        assertThat(simulation.atBoundary(GibbsSimulation.THOUSAND)).isFalse();
        simulation.step();
        assertThat(simulation.atBoundary(GibbsSimulation.THOUSAND)).isTrue();
        assertThat(simulation.atBoundary(GibbsSimulation.TEN)).isTrue();
    }

    private static ParamValues tempered() {
        return values(ChainStart.DATA)
                .with(RbmParams.CHAIN_MODE, ChainMode.TEMPERED)
                .with(LadderParams.TEMPERATURES, 4);
    }

    private static GibbsLadder ladder(GibbsSimulation simulation) {
        return Objects.requireNonNull(simulation.snapshot().ladder());
    }

    private static GibbsComparison comparison(GibbsSimulation simulation) {
        return Objects.requireNonNull(simulation.snapshot().comparison());
    }

    @Test
    void temperedChainsShowTheirReplicasByTemperatureAndTheWayOfOne() {
        GibbsSimulation simulation = simulation(tempered(), new float[M], 1);
        assertThat(ladder(simulation).path()).containsExactly(0);
        assertThat(ladder(simulation).rungs().get(0).energy()).isNaN();
        List<Integer> way = new ArrayList<>(List.of(0));
        for (int t = 1; t <= 2 * LadderTrace.LENGTH + 40; t++) {
            simulation.step();
            if (t % 2 == 0) {
                way.add(ladder(simulation).place(0));
            }
        }
        GibbsLadder ladder = ladder(simulation);
        assertThat(ladder.rungs()).hasSize(4);
        assertThat(ladder.rungs().get(0).beta()).isEqualTo(1);
        assertThat(ladder.rungs().get(3).beta()).isZero();
        assertThat(Arrays.copyOf(ladder.states(), M))
                .isEqualTo(Arrays.copyOfRange(simulation.snapshot().samples(), 2 * M, 3 * M));
        assertThat(ladder.path()).hasSize(LadderTrace.LENGTH);
        assertThat(ladder.firstStep()).isEqualTo(21);
        assertThat(Arrays.stream(ladder.path()).boxed().toList()).isEqualTo(way.subList(21, way.size()));
        assertThat(ladder.rungs().get(0).offers()).isEqualTo(5 * (LadderTrace.LENGTH + 20) / 2);
        assertThat(ladder.roundTrips()).isPositive();
        simulation.execute(new GibbsCommand.TakeWeights(weights(2)));
        assertThat(ladder(simulation).roundTrips()).isZero();
    }

    @Test
    void temperedChainsHoldPixelsAndGoOnBitForBitAfterARestore() {
        for (int early : new int[] {6, 7}) {
            ParamValues values = tempered().with(RbmParams.CHAIN_COMPARE, true);
            GibbsSimulation one = simulation(values, new float[M], 1);
            one.execute(upperHalf());
            steps(one, early);
            SavedState saved = one.saveState();
            steps(one, 30);
            GibbsSnapshot straight = one.snapshot();
            assertThat(Arrays.copyOf(straight.samples(), M / 2))
                    .isEqualTo(Arrays.copyOf(upperHalf().values(), M / 2));
            GibbsSimulation two = simulation(values, new float[M], 2);
            two.execute(upperHalf());
            two.restore(saved);
            steps(two, 30);
            assertThat(two.snapshot())
                    .usingRecursiveComparison()
                    .withEqualsForType(Float::equals, Float.class)
                    .withEqualsForType(Double::equals, Double.class)
                    .isEqualTo(straight);
            steps(two, 5);
            two.restart();
            steps(two, early + 30);
            assertThat(two.snapshot().samples()).isEqualTo(straight.samples());
        }
    }

    /** What the student is promised: the same chains, but for what is held. */
    @Test
    void freeChainsAreTheSameAsThoseThatHoldNothing() {
        ParamValues values = values(ChainStart.DATA).with(RbmParams.CHAIN_COMPARE, true);
        GibbsSimulation compared = simulation(values, new float[M], 1);
        GibbsSimulation alone = simulation(values(ChainStart.DATA), new float[M], 1);
        float[] start = compared.snapshot().samples();
        boolean[] mask = upperHalf().mask();
        compared.execute(new GibbsCommand.Hold(mask, new float[M], mask));
        assertThat(compared.snapshot().samples())
                .as("each chain keeps its own start")
                .isEqualTo(start);
        for (int t = 1; t <= 12; t++) {
            compared.step();
            alone.step();
            assertThat(comparison(compared).samples())
                    .isEqualTo(alone.snapshot().samples());
            for (int r = 0; r < 5; r++) {
                assertThat(Arrays.copyOfRange(compared.snapshot().samples(), r * M, r * M + M / 2))
                        .isEqualTo(Arrays.copyOfRange(start, r * M, r * M + M / 2));
            }
        }
        GibbsComparison now = comparison(compared);
        assertThat(now.hidden()).isEqualTo(M / 2);
        assertThat(now.original()).isEqualTo(start);
        assertThat(now.course().steps()).containsExactly(1, 2, 3, 4, 5, 6);
        assertCourse(now, start, compared.snapshot().probabilities(), false);
        assertCourse(now, start, now.probabilities(), true);
        compared.execute(upperHalf());
        assertThat(comparison(compared).course().length()).isZero();
        assertThat(comparison(compared).since()).isEqualTo(6);
    }

    /** The last step by the definition. */
    private static void assertCourse(GibbsComparison now, float[] original, float[] p, boolean free) {
        double[] squared = new double[5];
        double[] entropy = new double[5];
        for (int r = 0; r < 5; r++) {
            for (int i = M / 2; i < M; i++) {
                double x = original[r * M + i];
                double q = p[r * M + i];
                squared[r] += (x - q) * (x - q) / (M / 2);
                entropy[r] -= (x * Math.log(q) + (1 - x) * Math.log(1 - q)) / (M / 2);
            }
        }
        assertNumbers(now, InpaintingCourse.Measure.SQUARED_ERROR, squared, free);
        assertNumbers(now, InpaintingCourse.Measure.CROSS_ENTROPY, entropy, free);
    }

    private static void assertNumbers(
            GibbsComparison now, InpaintingCourse.Measure measure, double[] ofChains, boolean free) {
        double mean = Arrays.stream(ofChains).average().orElseThrow();
        double deviation = Math.sqrt(
                Arrays.stream(ofChains).map(x -> (x - mean) * (x - mean)).sum() / 4);
        int last = now.course().length() - 1;
        assertThat(now.course().mean(last, measure, free)).isCloseTo(mean, within(1e-4));
        assertThat(now.course().deviation(last, measure, free)).isCloseTo(deviation, within(1e-4));
    }

    @Test
    void aLongCourseIsThinnedAndNothingIsMeasuredFromNoise() {
        ParamValues values = values(ChainStart.DRAWING).with(RbmParams.CHAIN_COMPARE, true);
        float[] drawing = new float[M];
        Arrays.fill(drawing, 0, 9, 1);
        GibbsSimulation simulation = simulation(values, drawing, 1);
        simulation.execute(upperHalf());
        steps(simulation, 2 * InpaintingCourse.MOST + 80);
        InpaintingCourse.State course = comparison(simulation).course();
        assertThat(course.stride()).isEqualTo(2);
        assertThat(course.steps()).startsWith(2, 4, 6).endsWith(InpaintingCourse.MOST + 40);
        assertThat(course.length()).isEqualTo(InpaintingCourse.MOST / 2 + 20);
        GibbsSimulation noise = simulation(values.with(RbmParams.CHAIN_START, ChainStart.NOISE), drawing, 1);
        steps(noise, 4);
        assertThat(comparison(noise).measured()).isFalse();
        assertThat(comparison(noise).course().length()).isZero();
    }

    @Test
    void theExchangeIsExplainedWithTheNumbersOfTheSnapshot() {
        GibbsSimulation simulation = simulation(tempered(), new float[M], 1);
        assertThat(LadderWords.exchange(ladder(simulation), 0, 2)).isNull();
        steps(simulation, 6);
        GibbsLadder ladder = ladder(simulation);
        GibbsLadder.Rung cold = ladder.rungs().get(1);
        double gain = (cold.beta() - ladder.rungs().get(2).beta())
                * (cold.energy() - ladder.rungs().get(2).energy());
        assertThat(cold.acceptance()).isCloseTo(Math.min(1, Math.exp(gain)), within(1e-6));
        var shown = Objects.requireNonNull(LadderWords.exchange(ladder, 1, 2));
        assertThat(shown.title()).isEqualTo("Exchange of states at β = 0.67 ⇄ 0.33");
        assertThat(shown.asText()).contains(Figures.words(cold.energy()) + " nats");
        assertThat(LadderWords.last(ladder, 0, 2)).startsWith("β 1.00 ⇄ 0.67 of chain 3: p = ");
    }

    @Test
    void theMapKnowsTheLabelsOfItsPictures() {
        FloatMatrix pictures = SmallData.bars(20, 3).values();
        PictureMap some = new PictureMap(pictures, new int[] {4, 0});
        some.want();
        GibbsMap map = map(simulation(values(ChainStart.NOISE), new float[M], 1, some));
        assertThat(MemoryWords.labels(map)).hasSize(20).startsWith("4", "0", "").containsOnly("4", "0", "");
    }
}
