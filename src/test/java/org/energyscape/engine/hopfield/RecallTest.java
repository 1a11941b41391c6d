package org.energyscape.engine.hopfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.math.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecallTest {
    private static final RandomKey KEY = RandomKey.ofSeed(31);
    private static final BitSet NONE = new BitSet();

    @ParameterizedTest
    @EnumSource(
            value = UpdateOrder.class,
            names = {"RANDOM", "SEQUENTIAL"})
    void asynchronousUpdateNeverRaisesEnergy(UpdateOrder order) {
        for (int t = 0; t < 40; t++) {
            RandomKey key = KEY.child(t);
            RandomStream random = key.stream();
            int n = 5 + random.nextInt(60);
            HopfieldNetwork network = HopfieldNetwork.of(
                    new HebbRule(random.nextBoolean()), PatternSets.random(n, 1 + random.nextInt(n), key.child("ξ")));
            boolean thresholds = random.nextBoolean();
            if (thresholds) {
                network = HopfieldNetworkTest.withRandomThresholds(network, key.child("θ"));
            }
            Recall recall = Recall.of(network, SpinVector.random(n, key.child("x")), NONE, order, key);
            double energy = recall.energy();
            while (recall.status() == RecallStatus.RUNNING) {
                UnitStep step = recall.stepUnit();
                assertThat(step.energyChange()).isLessThanOrEqualTo(0);
                assertThat(step.energyChange() < 0).isEqualTo(step.flipped());
                // Without thresholds energies are integers over 2N, compared exactly; thresholds bring rounding.
                double rounding = thresholds ? 1e-12 * n : 0;
                assertThat(recall.energy()).isLessThanOrEqualTo(energy + rounding);
                assertThat(recall.energy() - energy).isCloseTo(step.energyChange(), within(1e-12 * n));
                energy = recall.energy();
            }
            assertThat(recall.energy()).isEqualTo(network.energy(recall.spins()));
            assertThat(network.isFixedPoint(recall.spins())).isTrue();
        }
    }

    @Test
    void aRandomSweepVisitsEveryFreeUnitOnceInAFreshOrderAndASequentialOneInIndexOrder() {
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), PatternSets.random(40, 2, KEY));
        BitSet clamped = new BitSet();
        clamped.set(10, 15);
        SpinVector start = SpinVector.random(40, KEY.child("x"));
        Recall random = Recall.of(network, start, clamped, UpdateOrder.RANDOM, KEY);
        List<Integer> first = visits(random, 35);
        List<Integer> second = visits(random, 35);
        List<Integer> sequential = visits(Recall.of(network, start, clamped, UpdateOrder.SEQUENTIAL, KEY), 35);
        assertThat(sequential).isSorted().doesNotContain(10, 11, 12, 13, 14).doesNotHaveDuplicates();
        assertThat(first).hasSameElementsAs(sequential).doesNotHaveDuplicates().isNotEqualTo(sequential);
        assertThat(second).hasSameElementsAs(sequential).isNotEqualTo(first);
    }

    @Test
    void recallsEveryStoredPatternFromTenPercentNoiseAtLowLoad() {
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), PatternSets.random(400, 8, KEY));
        Degradation noise = new Degradation.Noise(0.1);
        for (int mu = 0; mu < 8; mu++) {
            SpinVector truth = network.patterns().get(mu);
            SpinVector start = noise.apply(network, truth, KEY.child(mu)).state();
            assertThat(start.hammingDistance(truth)).isPositive();
            Recall recall = Recall.of(network, start, NONE, UpdateOrder.RANDOM, KEY.child(mu));
            assertThat(recall.run(20)).isEqualTo(RecallStatus.CONVERGED);
            assertThat(recall.spins()).isEqualTo(truth);
        }
    }

    @Test
    void aPairOfUnitsThatWantToAgreeSwapsForEverSynchronouslyAndSettlesAsynchronously() {
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), List.of(SpinVector.of(1, 1)));
        SpinVector start = SpinVector.of(1, -1);
        Recall synchronous = Recall.of(network, start, NONE, UpdateOrder.SYNCHRONOUS, KEY);
        assertThat(synchronous.run(100)).isEqualTo(RecallStatus.TWO_CYCLE);
        assertThat(synchronous.sweeps()).isEqualTo(2);
        assertThat(synchronous.spins()).isEqualTo(start);
        synchronous.stepSweep();
        assertThat(synchronous.spins()).isEqualTo(start.inverse());
        assertThat(synchronous.status()).isEqualTo(RecallStatus.TWO_CYCLE);
        Recall asynchronous = Recall.of(network, start, NONE, UpdateOrder.RANDOM, KEY);
        assertThat(asynchronous.run(100)).isEqualTo(RecallStatus.CONVERGED);
        assertThat(Math.abs(asynchronous.spins().dot(SpinVector.of(1, 1)))).isEqualTo(2);
    }

    @Test
    void aTwoCycleOfTheFreeUnitsIsFoundBesideClampedOnes() {
        // The clamped units agree with the pattern in one half and contradict it in the other: their fields cancel.
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), List.of(SpinVector.of(1, 1, 1, 1)));
        BitSet clamped = new BitSet();
        clamped.set(2, 4);
        Recall recall = Recall.of(network, SpinVector.of(1, -1, 1, -1), clamped, UpdateOrder.SYNCHRONOUS, KEY);
        assertThat(recall.run(100)).isEqualTo(RecallStatus.TWO_CYCLE);
        assertThat(recall.spins()).isEqualTo(SpinVector.of(1, -1, 1, -1));
        recall.stepSweep();
        assertThat(recall.spins()).isEqualTo(SpinVector.of(-1, 1, 1, -1));
    }

    @Test
    void synchronousRecallAlwaysEndsInAFixedPointOrATwoCycle() {
        int cycles = 0;
        for (int t = 0; t < 300; t++) {
            RandomKey key = KEY.child(t);
            RandomStream random = key.stream();
            int n = 4 + random.nextInt(30);
            HopfieldNetwork network = HopfieldNetwork.of(
                    new HebbRule(false), PatternSets.random(n, 1 + random.nextInt(n), key.child("ξ")));
            BitSet clamped = new BitSet();
            clamped.set(0, random.nextInt(n / 2));
            SpinVector start = SpinVector.random(n, key.child("x"));
            Recall recall = Recall.of(network, start, clamped, UpdateOrder.SYNCHRONOUS, key);
            RecallStatus end = recall.run(1000);
            SpinVector there = recall.spins();
            int turned = recall.stepSweep();
            SpinVector next = recall.spins();
            recall.stepSweep();
            assertThat(end).isNotEqualTo(RecallStatus.RUNNING);
            assertThat(recall.spins()).isEqualTo(there);
            assertThat(turned == 0).isEqualTo(end == RecallStatus.CONVERGED);
            assertThat(next.equals(there)).isEqualTo(end == RecallStatus.CONVERGED);
            cycles += end == RecallStatus.TWO_CYCLE ? 1 : 0;
        }
        assertThat(cycles).isBetween(1, 299);
    }

    @ParameterizedTest
    @EnumSource(UpdateOrder.class)
    void clampedUnitsNeverChangeThoughTheirFieldsWouldTurnThem(UpdateOrder order) {
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), PatternSets.random(100, 3, KEY));
        SpinVector truth = network.patterns().get(0);
        BitSet clamped = new BitSet();
        clamped.set(0, 10);
        SpinVector start = truth.flipped(clamped);
        Recall recall = Recall.of(network, start, clamped, order, KEY);
        recall.run(50);
        for (int i = 0; i < 10; i++) {
            assertThat(recall.spins().spin(i)).isEqualTo(start.spin(i));
            assertThat(recall.fields().wantsFlip(i)).isTrue();
        }
        assertThat(recall.status()).isEqualTo(RecallStatus.CONVERGED);
    }

    @Test
    void withEveryUnitClampedThereIsNothingToDo() {
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), PatternSets.random(5, 1, KEY));
        BitSet all = new BitSet();
        all.set(0, 5);
        SpinVector start = SpinVector.random(5, KEY.child("x"));
        Recall recall = Recall.of(network, start, all, UpdateOrder.RANDOM, KEY);
        assertThat(recall.status()).isEqualTo(RecallStatus.CONVERGED);
        assertThat(recall.stepSweep()).isZero();
        assertThatThrownBy(recall::stepUnit).hasMessage("All 5 units are clamped: there is none to update");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 37, 99, 100, 163})
    void aSavedStateGoesOnBitForBitEvenMidSweep(int steps) {
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), PatternSets.random(100, 14, KEY));
        BitSet clamped = new BitSet();
        clamped.set(3);
        SpinVector start = SpinVector.random(100, KEY.child("x"));
        Recall whole = Recall.of(network, start, clamped, UpdateOrder.RANDOM, KEY);
        for (int k = 0; k < steps; k++) {
            whole.stepUnit();
        }
        RecallState saved = whole.save();
        List<UnitStep> expected = new ArrayList<>();
        for (int k = 0; k < 250; k++) {
            expected.add(whole.stepUnit());
        }
        Recall other = Recall.of(network, network.patterns().get(0), clamped, UpdateOrder.RANDOM, KEY);
        other.restore(saved);
        assertThat(other.save()).isEqualTo(saved);
        for (UnitStep step : expected) {
            assertThat(other.stepUnit()).isEqualTo(step);
        }
        assertThat(other.save()).isEqualTo(whole.save());
        assertThat(other.energy()).isEqualTo(whole.energy());
        whole.restore(saved);
        assertThat(whole.stepUnit()).isEqualTo(expected.get(0));
    }

    @Test
    void aTwoCycleIsStillFoundAfterRestoringBetweenItsStates() {
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), List.of(SpinVector.of(1, 1)));
        Recall recall = Recall.of(network, SpinVector.of(1, -1), NONE, UpdateOrder.SYNCHRONOUS, KEY);
        recall.stepSweep();
        Recall other = Recall.of(network, SpinVector.of(1, 1), NONE, UpdateOrder.SYNCHRONOUS, KEY);
        other.restore(recall.save());
        assertThat(other.run(1)).isEqualTo(RecallStatus.TWO_CYCLE);
    }

    @Test
    void sweepsAndUnitStepsComeToTheSame() {
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), PatternSets.random(80, 9, KEY));
        SpinVector start = SpinVector.random(80, KEY.child("x"));
        Recall bySweep = Recall.of(network, start, NONE, UpdateOrder.RANDOM, KEY);
        Recall byUnit = Recall.of(network, start, NONE, UpdateOrder.RANDOM, KEY);
        bySweep.stepSweep();
        bySweep.stepSweep();
        for (int k = 0; k < 100; k++) {
            byUnit.stepUnit();
        }
        byUnit.stepSweep();
        assertThat(byUnit.save()).isEqualTo(bySweep.save());
        assertThat(bySweep.flips()).isPositive();
    }

    @Test
    void theSameKeyGivesTheSameRunAndAnotherKeyAnother() {
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), PatternSets.random(100, 30, KEY));
        SpinVector start = SpinVector.random(100, KEY.child("x"));
        SpinVector once = end(network, start, KEY);
        assertThat(end(network, start, KEY)).isEqualTo(once);
        assertThat(end(network, start, KEY.child("other"))).isNotEqualTo(once);
    }

    @Test
    void aSavedStateOfADigitIsSmall() {
        HopfieldNetwork network = HopfieldNetwork.empty(784, new HebbRule(false));
        RecallState state = Recall.of(network, SpinVector.random(784, KEY), NONE, UpdateOrder.RANDOM, KEY)
                .save();
        assertThat(state.byteSize()).isEqualTo(13 * 8 + 4 + 20);
    }

    @Test
    void unitStepsAreRefusedUnderSynchronousUpdates() {
        HopfieldNetwork network = HopfieldNetwork.empty(2, new HebbRule(false));
        Recall recall = Recall.of(network, SpinVector.of(1, 1), NONE, UpdateOrder.SYNCHRONOUS, KEY);
        assertThatThrownBy(recall::stepUnit).isInstanceOf(IllegalStateException.class);
        assertThat(recall.save().previous()).isNull();
    }

    private static SpinVector end(HopfieldNetwork network, SpinVector start, RandomKey key) {
        Recall recall = Recall.of(network, start, NONE, UpdateOrder.RANDOM, key);
        assertThat(recall.run(200)).isEqualTo(RecallStatus.CONVERGED);
        return recall.spins();
    }

    private static List<Integer> visits(Recall recall, int steps) {
        List<Integer> units = new ArrayList<>();
        for (int k = 0; k < steps; k++) {
            units.add(recall.stepUnit().unit());
        }
        return units;
    }
}
