package org.energyscape.engine.hopfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.math.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
    private static final RandomKey KEY = RandomKey.ofSeed(21);

    @ParameterizedTest
    @CsvSource({"false,false", "false,true", "true,false", "true,true"})
    void bothFormsAgreeBitForBitWithFreshOnesAfterManyFlips(boolean keepDiagonal, boolean thresholds) {
        int n = 60;
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(keepDiagonal), PatternSets.random(n, 8, KEY));
        if (thresholds) {
            network = HopfieldNetworkTest.withRandomThresholds(network, KEY.child("θ"));
        }
        SpinVector start = SpinVector.random(n, KEY.child("start"));
        Fields dense = network.denseFields(start);
        Fields pattern = network.patternFields(start);
        RandomStream random = KEY.child("flips").stream();
        for (int k = 0; k < 500; k++) {
            int unit = random.nextInt(n);
            dense.flip(unit);
            pattern.flip(unit);
        }
        Fields fresh = network.denseFields(dense.spins());
        assertThat(pattern.spins()).isEqualTo(dense.spins()).isNotEqualTo(start);
        assertThat(dense.energy()).isEqualTo(fresh.energy());
        assertThat(pattern.energy()).isEqualTo(fresh.energy());
        for (int i = 0; i < n; i++) {
            assertThat(dense.field(i)).isEqualTo(fresh.field(i));
            assertThat(pattern.field(i)).isEqualTo(fresh.field(i));
            assertThat(pattern.wantsFlip(i)).isEqualTo(dense.wantsFlip(i));
            assertThat(pattern.flipEnergy(i)).isEqualTo(dense.flipEnergy(i));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void bothFormsRecallThroughTheSameStates(boolean keepDiagonal) {
        // An even number of patterns and an even N make fields of exactly zero common, which is where forms could part.
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(keepDiagonal), PatternSets.random(64, 12, KEY));
        boolean tieSeen = false;
        for (int t = 0; t < 30; t++) {
            SpinVector start = SpinVector.random(64, KEY.child("start").child(t));
            Recall dense = new Recall(network.denseFields(start), new BitSet(), UpdateOrder.RANDOM, KEY.child(t));
            Recall pattern = new Recall(network.patternFields(start), new BitSet(), UpdateOrder.RANDOM, KEY.child(t));
            for (int k = 0; k < 400; k++) {
                UnitStep step = dense.stepUnit();
                assertThat(pattern.stepUnit()).isEqualTo(step);
                tieSeen |= step.field() == 0;
                assertThat(step.field() == 0 && step.flipped()).isFalse();
            }
            assertThat(pattern.save()).isEqualTo(dense.save());
        }
        assertThat(tieSeen).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void flipEnergyIsTheDifferenceOfEnergies(boolean keepDiagonal) {
        HopfieldNetwork network = HopfieldNetworkTest.withRandomThresholds(
                HopfieldNetwork.of(new HebbRule(keepDiagonal), PatternSets.random(32, 5, KEY)), KEY.child("θ"));
        Fields fields = network.fields(SpinVector.random(32, KEY.child("x")));
        for (int i = 0; i < 32; i++) {
            double before = fields.energy();
            double promised = fields.flipEnergy(i);
            fields.flip(i);
            assertThat(fields.energy() - before).isCloseTo(promised, within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aForkGoesItsOwnWay(boolean dense) {
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), PatternSets.random(32, 3, KEY));
        SpinVector start = SpinVector.random(32, KEY.child("x"));
        Fields fields = dense ? network.denseFields(start) : network.patternFields(start);
        double energy = fields.energy();
        Fields fork = fields.fork();
        fork.moveTo(network.patterns().get(1));
        assertThat(fields.spins()).isEqualTo(start);
        assertThat(fields.energy()).isEqualTo(energy);
        assertThat(fork.energy()).isEqualTo(network.energy(network.patterns().get(1)));
    }

    @Test
    void aThresholdThatCancelsTheFieldIsAnExactTie() {
        // With N = 49 neither 1/49 nor k/49 is exact in binary; both must still cancel.
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), PatternSets.random(49, 3, KEY));
        SpinVector x = SpinVector.random(49, KEY.child("x"));
        double[] fields = network.localFields(x);
        double[] thresholds = new double[49];
        for (int i = 0; i < 49; i++) {
            thresholds[i] = -Math.round(fields[i] * 49) / 49.0;
        }
        HopfieldNetwork balanced = network.withThresholds(thresholds);
        assertThat(balanced.localFields(x)).containsOnly(0);
        assertThat(balanced.isFixedPoint(x)).isTrue();
    }
}
