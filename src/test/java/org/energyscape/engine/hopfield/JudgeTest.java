package org.energyscape.engine.hopfield;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.energyscape.engine.hopfield.Verdict.Kind;
import org.energyscape.engine.math.RandomKey;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static final RandomKey KEY = RandomKey.ofSeed(51);
    private static final List<SpinVector> PATTERNS = PatternSets.random(1000, 9, KEY);

    @Test
    void namesAStoredPatternAndItsInverse() {
        assertThat(Judge.judge(PATTERNS, PATTERNS.get(2)).words()).isEqualTo("reached stored pattern 3");
        assertThat(Judge.judge(PATTERNS, PATTERNS.get(2).inverse()).words())
                .isEqualTo("reached the inverse of stored pattern 3");
        assertThat(Judge.judge(PATTERNS, PATTERNS.get(0)).words(p -> "seven"))
                .isEqualTo("reached stored pattern seven");
    }

    @Test
    void namesAnAttractorNearAPatternWithItsDistance() {
        assertThat(Judge.judge(PATTERNS, turned(PATTERNS.get(4), 20)).words())
                .isEqualTo("near stored pattern 5 (20 units differ)");
        assertThat(Judge.judge(PATTERNS, turned(PATTERNS.get(4), 1).inverse()).words())
                .isEqualTo("near the inverse of stored pattern 5 (1 unit differs)");
    }

    @Test
    void aMixtureOfThreeIsAFixedPointOfTheNetworkAndIsNamed() {
        SpinVector mixture = mix(new int[] {6, 0, 3}, 1, 1, 1);
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), PATTERNS);
        Recall recall = Recall.of(network, mixture, new BitSet(), UpdateOrder.RANDOM, KEY);
        recall.run(20);
        Verdict verdict = Judge.judge(network, recall);
        assertThat(verdict.kind()).isEqualTo(Kind.MIXTURE);
        assertThat(verdict.patterns()).containsExactly(0, 3, 6);
        assertThat(Judge.judge(PATTERNS, mixture).words()).isEqualTo("a mixture of 1, 4 and 7");
    }

    @Test
    void everyPatternOfEverySignOfAMixtureOfThreeIsTold() {
        for (int bits = 0; bits < 8; bits++) {
            int[] signs = {(bits & 1) * 2 - 1, (bits & 2) - 1, (bits & 4) / 2 - 1};
            Verdict verdict = Judge.judge(PATTERNS, mix(new int[] {1, 4, 8}, signs));
            assertThat(verdict)
                    .isEqualTo(new Verdict(Kind.MIXTURE, List.of(1, 4, 8), List.of(signs[0], signs[1], signs[2]), 0));
        }
        assertThat(Judge.judge(PATTERNS, mix(new int[] {1, 4, 8}, 1, -1, 1)).words())
                .isEqualTo("a mixture of 2, inverse 5 and 9");
    }

    @Test
    void mixturesOfFiveAndSevenAreNamed() {
        assertThat(Judge.judge(PATTERNS, mix(new int[] {0, 1, 2, 3, 4}, 1, 1, -1, 1, 1))
                        .words())
                .isEqualTo("a mixture of 1, 2, inverse 3, 4 and 5");
        Verdict seven = Judge.judge(PATTERNS, mix(new int[] {0, 1, 2, 3, 4, 5, 6}, 1, 1, 1, 1, 1, 1, 1));
        assertThat(seven.patterns()).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(seven.distance()).isZero();
    }

    /** In so few units an overlap of three eighths could be chance, so that only the exact comparison tells. */
    @Test
    void aMixtureOfFiveOfAHundredUnitsIsToldByComparing() {
        List<SpinVector> few = PatternSets.random(100, 5, KEY.child("few"));
        for (int bits = 0; bits < 32; bits++) {
            int[] signs = new int[5];
            SpinVector[] members = new SpinVector[5];
            for (int k = 0; k < 5; k++) {
                signs[k] = (bits >> k & 1) == 0 ? 1 : -1;
                members[k] = few.get(k);
            }
            Verdict verdict = Judge.judge(few, SpinVector.majority(members, signs));
            assertThat(verdict)
                    .isEqualTo(new Verdict(
                            Kind.MIXTURE,
                            List.of(0, 1, 2, 3, 4),
                            List.of(signs[0], signs[1], signs[2], signs[3], signs[4]),
                            0));
        }
    }

    @Test
    void aMixtureOfAlikePatternsIsNotTakenForOneOfThem() {
        SpinVector base = SpinVector.random(1000, KEY.child("base"));
        List<SpinVector> alike = new ArrayList<>();
        for (int mu = 0; mu < 3; mu++) {
            BitSet turned = new BitSet();
            turned.set(mu * 40, mu * 40 + 40);
            alike.add(base.flipped(turned));
        }
        assertThat(base.overlap(alike.get(0))).isGreaterThan(Judge.NEAR);
        assertThat(Judge.judge(alike, base).words()).isEqualTo("a mixture of 1, 2 and 3");
    }

    @Test
    void aStateNearAMixtureIsNamedAsSuchAndARandomStateIsSpurious() {
        SpinVector mixture = turned(mix(new int[] {1, 4, 8}, 1, 1, 1), 12);
        assertThat(Judge.judge(PATTERNS, mixture).words()).isEqualTo("near a mixture of 2, 5 and 9");
        assertThat(Judge.judge(PATTERNS, SpinVector.random(1000, KEY.child("x")))
                        .words())
                .isEqualTo("a spurious state, unlike any stored pattern");
        assertThat(Judge.judge(List.of(), PATTERNS.get(0)).kind()).isEqualTo(Kind.SPURIOUS);
    }

    /** Overlaps below four standard deviations, 4/√N = 0.4 here, may be chance: two of 0.38 make no mixture, two of 0.4 do. */
    @Test
    void overlapsThatChanceGivesMakeNoMixture() {
        SpinVector state = SpinVector.random(100, KEY.child("state"));
        for (int turned : new int[] {30, 31}) {
            BitSet first = new BitSet();
            first.set(0, turned);
            BitSet last = new BitSet();
            last.set(100 - turned, 100);
            Verdict verdict = Judge.judge(List.of(state.flipped(first), state.flipped(last)), state);
            assertThat(verdict.kind()).isEqualTo(turned == 30 ? Kind.MIXTURE : Kind.SPURIOUS);
        }
    }

    @Test
    void namesTwoCyclesAndRecallsStoppedEarly() {
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), List.of(SpinVector.of(1, 1)));
        Recall recall = Recall.of(network, SpinVector.of(1, -1), new BitSet(), UpdateOrder.SYNCHRONOUS, KEY);
        assertThat(Judge.judge(network, recall).words()).isEqualTo("not converged yet");
        recall.run(10);
        assertThat(Judge.judge(network, recall).words()).isEqualTo("2-cycle");
    }

    private static SpinVector mix(int[] members, int... signs) {
        SpinVector[] vectors = new SpinVector[members.length];
        for (int k = 0; k < members.length; k++) {
            vectors[k] = PATTERNS.get(members[k]);
        }
        return SpinVector.majority(vectors, signs);
    }

    private static SpinVector turned(SpinVector vector, int count) {
        BitSet units = new BitSet();
        units.set(0, count);
        return vector.flipped(units);
    }
}
