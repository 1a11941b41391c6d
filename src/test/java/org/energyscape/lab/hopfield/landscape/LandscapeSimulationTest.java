package org.energyscape.lab.hopfield.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.DenseMemoryRule;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.LearningRule;
import org.energyscape.engine.hopfield.ProjectionRule;
import org.energyscape.engine.hopfield.Recall;
import org.energyscape.engine.hopfield.RecallStatus;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.UpdateOrder;
import org.energyscape.engine.hopfield.attractor.EnergyPlane;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.lab.hopfield.part.Memories;
import org.junit.jupiter.api.Test;

class LandscapeSimulationTest {
    private static final ParamValues VALUES =
            LandscapeParams.WALK_SET.defaults().with(LandscapeParams.WALKS, 6);

    private static LandscapeSetup setup(LearningRule rule, UpdateOrder order, double temperature) {
        Memories memories = Ground.memories(rule, 4, order, temperature);
        LandscapeMap map = LandscapeMap.of(
                memories.network(),
                Ground.names(memories),
                EnergyPlane.Surface.THROUGH,
                RandomKey.ofSeed(3),
                ProgressSink.NONE,
                coarse -> {});
        return new LandscapeSetup(map, Ground.names(memories), order, temperature, Ground.SIDE);
    }

    private static LandscapeSimulation simulation(LandscapeSetup setup, ParamValues values) {
        return new LandscapeSimulation(setup, values, () -> LandscapeQuestion.NONE);
    }

    private static LandscapeMap map(LandscapeSetup setup) {
        return Objects.requireNonNull(setup.map());
    }

    private static Recall alone(LandscapeSetup setup, SpinVector start, int number) {
        Recall recall = Recall.of(
                map(setup).network(),
                start,
                new BitSet(),
                setup.order(),
                RandomKey.ofSeed(VALUES.get(LandscapeParams.WALK_SEED))
                        .child("walks")
                        .child(number)
                        .child("recall"));
        recall.setTemperature(setup.temperature());
        return recall;
    }

    @Test
    void walksAreTheRecallsOfTheEngineBitForBit() {
        for (LearningRule rule :
                List.of(new HebbRule(false), new ProjectionRule(false), new DenseMemoryRule.Polynomial(3, true))) {
            for (double temperature : new double[] {0, 0.3}) {
                for (UpdateOrder order : UpdateOrder.values()) {
                    LandscapeSetup setup = setup(rule, order, temperature);
                    LandscapeSimulation simulation = simulation(setup, VALUES);
                    List<SpinVector> starts = simulation.walkers().stream()
                            .map(walker -> walker.recall().spins())
                            .toList();
                    int steps = order == UpdateOrder.SYNCHRONOUS ? 3 : 3 * 100;
                    for (int s = 0; s < steps; s++) {
                        simulation.step();
                    }
                    for (int k = 0; k < starts.size(); k++) {
                        Recall recall = alone(setup, starts.get(k), k);
                        for (int sweep = 0; sweep < 3 && recall.status() == RecallStatus.RUNNING; sweep++) {
                            recall.stepSweep();
                        }
                        Recall walked = simulation.walkers().get(k).recall();
                        assertThat(walked.spins()).isEqualTo(recall.spins());
                        assertThat(walked.energy()).isEqualTo(recall.energy());
                        float[] trail = simulation.walkers().get(k).trail();
                        float[] place =
                                Objects.requireNonNull(map(setup).plane()).places(List.of(recall.spins()));
                        assertThat(trail[trail.length - 2]).isEqualTo(place[0]);
                        assertThat(trail[trail.length - 1]).isEqualTo(place[1]);
                    }
                }
            }
        }
    }

    @Test
    void theEnergyNeverRisesWithoutTemperatureAndTheEndForetoldIsReached() {
        LandscapeSetup setup = setup(new HebbRule(false), UpdateOrder.RANDOM, 0);
        LandscapeSimulation simulation = simulation(setup, VALUES);
        List<LandscapeSnapshot.Walk> first = simulation.snapshot().walks();
        double[] energies = new double[6];
        java.util.Arrays.fill(energies, Double.POSITIVE_INFINITY);
        while (!simulation.isFinished()) {
            simulation.step();
            for (int k = 0; k < energies.length; k++) {
                double energy = simulation.walkers().get(k).recall().energy();
                assertThat(energy).isLessThanOrEqualTo(energies[k]);
                energies[k] = energy;
            }
        }
        LandscapeSnapshot last = simulation.snapshot();
        for (int k = 0; k < energies.length; k++) {
            assertThat(last.walks().get(k).atRest()).isTrue();
            assertThat(last.walks().get(k).ending()).isEqualTo(first.get(k).ending());
            int ending = last.walks().get(k).ending();
            if (ending < 4) {
                SpinVector end = simulation.walkers().get(k).recall().spins();
                assertThat(end.overlap(map(setup).network().patterns().get(ending)))
                        .isGreaterThan(0.9);
            }
        }
        assertThat(last.endings().stream()
                        .mapToInt(LandscapeSnapshot.Ending::count)
                        .sum())
                .isEqualTo(6);
    }

    @Test
    void moreRecallsLeaveTheOthersAsTheyAre() {
        LandscapeSetup setup = setup(new HebbRule(false), UpdateOrder.RANDOM, 0);
        LandscapeSimulation few = simulation(setup, VALUES);
        LandscapeSimulation many = simulation(setup, VALUES.with(LandscapeParams.WALKS, 50));
        for (int s = 0; s < 250; s++) {
            few.step();
            many.step();
        }
        for (int k = 0; k < 6; k++) {
            assertThat(many.snapshot().walks().get(k).trail())
                    .containsExactly(few.snapshot().walks().get(k).trail());
        }
        assertThat(many.walkers()).hasSize(50);
    }

    @Test
    void aSavedMomentGoesOnAsTheRunItWasSavedFrom() {
        LandscapeSetup setup = setup(new HebbRule(false), UpdateOrder.RANDOM, 0.4);
        LandscapeSimulation one = simulation(setup, VALUES);
        LandscapeSimulation other = simulation(setup, VALUES);
        for (int s = 0; s < 137; s++) {
            one.step();
        }
        other.restore(one.saveState());
        for (int s = 0; s < 300; s++) {
            one.step();
            other.step();
        }
        assertThat(other.stepCount()).isEqualTo(437);
        for (int k = 0; k < 6; k++) {
            assertThat(other.walkers().get(k).recall().spins())
                    .isEqualTo(one.walkers().get(k).recall().spins());
            assertThat(other.walkers().get(k).trail())
                    .containsExactly(one.walkers().get(k).trail());
        }
    }

    @Test
    void withoutNoiseRecallsBeginAtTheStateNearestToThePlace() {
        LandscapeSetup setup = setup(new HebbRule(false), UpdateOrder.RANDOM, 0);
        LandscapeSimulation simulation =
                simulation(setup, LandscapeParams.at(VALUES, 2.5, -1.25).with(LandscapeParams.WALK_NOISE, 0.0));
        SpinVector nearest = Objects.requireNonNull(map(setup).plane()).nearest(2.5, -1.25);
        assertThat(simulation.walkers())
                .allSatisfy(walker -> assertThat(walker.recall().spins()).isEqualTo(nearest));
    }

    @Test
    void aQuestionIsAnsweredWithTheStateItsEnergyAndItsOverlaps() {
        LandscapeSetup setup = setup(new HebbRule(false), UpdateOrder.RANDOM, 0);
        LandscapeSimulation simulation =
                new LandscapeSimulation(setup, VALUES, () -> new LandscapeQuestion(-1, 1.5, 3));
        LandscapeSnapshot.Closer closer = simulation.snapshot().closer();
        assertThat(closer).isNotNull();
        SpinVector state = Objects.requireNonNull(map(setup).plane()).nearest(1.5, 3);
        assertThat(closer.state()).isEqualTo(state);
        assertThat(closer.energy()).isEqualTo(map(setup).network().energy(state));
        assertThat(closer.overlaps()).containsExactly(map(setup).network().overlaps(state));
        // |x - mean|² is what is seen and what is not.
        double[] mean = Objects.requireNonNull(map(setup).plane()).plane().at(0, 0);
        double all = 0;
        for (int i = 0; i < mean.length; i++) {
            all += Math.pow(state.spin(i) - mean[i], 2);
        }
        assertThat(closer.off() * closer.off() + closer.first() * closer.first() + closer.second() * closer.second())
                .isCloseTo(all, org.assertj.core.api.Assertions.within(1e-3));
    }

    @Test
    void withoutAPlaneThereIsNothingToDo() {
        LandscapeSimulation simulation = simulation(LandscapeSetup.NONE, VALUES);
        simulation.step();
        assertThat(simulation.isFinished()).isTrue();
        assertThat(simulation.snapshot().walks()).isEmpty();
    }
}
