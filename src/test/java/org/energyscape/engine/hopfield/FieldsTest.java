package org.energyscape.engine.hopfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.math.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
    private static final RandomKey KEY = RandomKey.ofSeed(21);

    /** Every form this network has, each from the same start. */
    private static List<Fields> forms(HopfieldNetwork network, SpinVector start) {
        return List.of(
                network.denseFields(start),
                network.packedFields(start),
                network.patternFields(start, new PlainSliceLoops()),
                network.patternFields(start, SliceLoops.best()));
    }

    /** Patterns that share most units, so that overlaps are far larger than those of random ones. */
    private static List<SpinVector> alike(int units, int count) {
        SpinVector first = SpinVector.random(units, KEY);
        Degradation noise = new Degradation.Noise(0.1);
        HopfieldNetwork none = HopfieldNetwork.empty(units, new HebbRule(false));
        return IntStream.range(0, count)
                .mapToObj(mu -> noise.apply(none, first, KEY.child(mu)).state())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "60,8,false,false",
        "60,8,false,true",
        "60,8,true,false",
        "60,8,true,true",
        "67,130,false,false",
        "67,600,true,false",
        "1,1,false,false",
        "64,64,false,true",
        "3,0,false,false"
    })
    void allFormsAgreeBitForBitWithFreshOnesAfterManyFlips(int n, int p, boolean keepDiagonal, boolean thresholds) {
        HopfieldNetwork network = network(n, keepDiagonal, PatternSets.random(n, p, KEY));
        if (thresholds) {
            network = HopfieldNetworkTest.withRandomThresholds(network, KEY.child("θ"));
        }
        requireAgreement(network, 500);
    }

    @Test
    void overlapsOfThousandsAreCountedExactly() {
        // |M| / 4 is far above the 127 of one digit, and climbs through the carries on its way.
        HopfieldNetwork network = network(4001, false, alike(4001, 6));
        Fields counted = network.patternFields(SpinVector.random(4001, KEY.child("start")));
        for (SpinVector goal :
                List.of(network.patterns().get(0), network.patterns().get(1).inverse())) {
            counted.moveTo(goal);
            Fields fresh = network.denseFields(goal);
            assertThat(counted.energy()).isEqualTo(fresh.energy());
            for (int i = 0; i < 4001; i++) {
                assertThat(counted.field(i)).isEqualTo(fresh.field(i));
            }
        }
    }

    private static HopfieldNetwork network(int units, boolean keepDiagonal, List<SpinVector> patterns) {
        HebbRule rule = new HebbRule(keepDiagonal);
        return patterns.isEmpty() ? HopfieldNetwork.empty(units, rule) : HopfieldNetwork.of(rule, patterns);
    }

    private static void requireAgreement(HopfieldNetwork network, int flips) {
        int n = network.units();
        List<Fields> forms = forms(network, SpinVector.random(n, KEY.child("start")));
        RandomStream random = KEY.child("flips").stream();
        for (int k = 0; k < flips; k++) {
            int unit = random.nextInt(n);
            int seen = random.nextInt(n);
            double field = forms.get(0).field(seen);
            for (Fields form : forms) {
                assertThat(form.field(seen)).isEqualTo(field);
                form.flip(unit);
            }
        }
        Fields fresh = network.denseFields(forms.get(0).spins());
        for (Fields form : forms) {
            assertThat(form.spins()).isEqualTo(fresh.spins());
            assertThat(form.energy()).isEqualTo(fresh.energy());
            for (int i = 0; i < n; i++) {
                assertThat(form.field(i)).isEqualTo(fresh.field(i));
                assertThat(form.wantsFlip(i)).isEqualTo(fresh.wantsFlip(i));
                assertThat(form.flipEnergy(i)).isEqualTo(fresh.flipEnergy(i));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "64,12,false,RANDOM",
        "64,12,true,RANDOM",
        "64,12,false,SEQUENTIAL",
        "64,12,false,SYNCHRONOUS",
        "301,70,false,RANDOM"
    })
    void allFormsRecallThroughTheSameStates(int n, int p, boolean keepDiagonal, UpdateOrder order) {
        // An even number of patterns and an even N make fields of exactly zero common, which is where forms could part.
        HopfieldNetwork network = network(n, keepDiagonal, PatternSets.random(n, p, KEY));
        BitSet clamped = new BitSet();
        clamped.set(5, 9);
        for (int t = 0; t < 20; t++) {
            RandomKey key = KEY.child(t);
            List<Recall> recalls = forms(network, SpinVector.random(n, key.child("start"))).stream()
                    .map(form -> new Recall(form, clamped, order, key))
                    .toList();
            for (int sweep = 0; sweep < 6; sweep++) {
                recalls.forEach(Recall::stepSweep);
                RecallState expected = recalls.get(0).save();
                for (Recall recall : recalls) {
                    assertThat(recall.save()).isEqualTo(expected);
                    assertThat(recall.energy()).isEqualTo(recalls.get(0).energy());
                }
            }
        }
    }

    @Test
    void allFormsTakeTheSameStepsUnitByUnitAndZeroFieldsTurnNothing() {
        HopfieldNetwork network = network(64, false, PatternSets.random(64, 12, KEY));
        boolean tieSeen = false;
        for (int t = 0; t < 30; t++) {
            RandomKey key = KEY.child(t);
            List<Recall> recalls = forms(network, SpinVector.random(64, key.child("start"))).stream()
                    .map(form -> new Recall(form, new BitSet(), UpdateOrder.RANDOM, key))
                    .toList();
            for (int k = 0; k < 400; k++) {
                UnitStep step = recalls.get(0).stepUnit();
                for (Recall recall : recalls.subList(1, recalls.size())) {
                    assertThat(recall.stepUnit()).isEqualTo(step);
                }
                tieSeen |= step.field() == 0;
                assertThat(step.field() == 0 && step.flipped()).isFalse();
            }
        }
        assertThat(tieSeen).isTrue();
    }

    @Test
    void theFormFollowsTheSizes() {
        assertThat(fieldsOf(784, 78)).isInstanceOf(PackedFields.class);
        assertThat(fieldsOf(HebbRule.LARGEST_PACKED + 1, 10)).isInstanceOf(PatternFields.class);
        assertThat(fieldsOf(HebbRule.LARGEST_PACKED + 1, HebbRule.LARGEST_PACKED + 2))
                .isInstanceOf(IntFields.class);
    }

    @Test
    void fieldsThatCouldLeave16BitsAreNotPacked() {
        // One pattern 41 times: |F_i| may reach 41 · 799 = 32,759, once more 33,558.
        SpinVector pattern = SpinVector.random(800, KEY);
        HopfieldNetwork fits = network(800, false, Collections.nCopies(41, pattern));
        HopfieldNetwork tooMuch = fits.store(pattern);
        for (SpinVector state : List.of(pattern, SpinVector.random(800, KEY.child("x")))) {
            Fields packed = fits.packedFields(state);
            Fields dense = fits.denseFields(state);
            for (int i = 0; i < 800; i++) {
                assertThat(packed.field(i)).isEqualTo(dense.field(i));
            }
        }
        assertThat(tooMuch.fields(pattern)).isInstanceOf(PatternFields.class);
        assertThatThrownBy(() -> tooMuch.packedFields(pattern)).isInstanceOf(IllegalStateException.class);
    }

    private static Fields fieldsOf(int units, int patterns) {
        return network(units, false, PatternSets.random(units, patterns, KEY)).fields(SpinVector.random(units, KEY));
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

    @Test
    void aForkGoesItsOwnWay() {
        HopfieldNetwork network = network(32, false, PatternSets.random(32, 3, KEY));
        SpinVector start = SpinVector.random(32, KEY.child("x"));
        for (Fields fields : forms(network, start)) {
            double energy = fields.energy();
            double first = fields.field(0);
            Fields fork = fields.fork();
            fork.moveTo(network.patterns().get(1));
            assertThat(fields.spins()).isEqualTo(start);
            assertThat(fields.energy()).isEqualTo(energy);
            assertThat(fields.field(0)).isEqualTo(first);
            assertThat(fork.energy())
                    .isEqualTo(network.energy(network.patterns().get(1)));
        }
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
