package org.energyscape.engine.hopfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.energyscape.engine.math.RandomKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Learning asks whether it is still wanted, often enough to be given up at once, and is not changed by being asked. */
final class GivenUpLearningTest {
    private static final int N = 96;
    private static final int P = 9;
    private static final List<SpinVector> PATTERNS = PatternSets.random(N, P, RandomKey.ofSeed(4));

    /** Each rule with the least number of questions: one for every row of the matrix or pattern, pass by pass. */
    record Learner(WeightRule rule, int questions) {
        @Override
        public String toString() {
            return rule.title();
        }
    }

    static Stream<Learner> learners() {
        return Stream.of(
                new Learner(new HebbRule(false), N),
                new Learner(new StorkeyRule(), 2 * N * P + 2 * N),
                new Learner(new ProjectionRule(false), P * (P - 1) + N / 4 + 2 * N),
                new Learner(new PerceptronRule(0.5, 30), 2 * N + P),
                new Learner(new UnlearningRule(new HebbRule(false), 20, 0.01, 1), N + 2 * 20),
                new Learner(new UnlearningRule(new ProjectionRule(true), 5, 0.01, 1), 2 * N + 2 * 5),
                new Learner(new UnlearnedStatesRule(new StorkeyRule(), PATTERNS, 0.1), 2 * N * P + P));
    }

    @ParameterizedTest
    @MethodSource("learners")
    void learningAsksAtEveryRowAndIsTheSameToTheBitWhenItMayGoOn(Learner learner) {
        Questions questions = Questions.endless();
        Couplings asked = HopfieldNetwork.of(learner.rule(), PATTERNS).couplings(questions);
        assertThat(questions.asked()).isGreaterThanOrEqualTo(learner.questions());
        Couplings plain = learner.rule().learn(N, PATTERNS).couplings();
        assertThat(asked.values()).containsExactly(plain.values());
        assertThat(asked.divisor()).isEqualTo(plain.divisor());
    }

    @ParameterizedTest
    @MethodSource("learners")
    void learningEndsAtTheQuestionThatIsAnsweredByNoAndCanBeDoneAfterwards(Learner learner) {
        Questions all = Questions.endless();
        HopfieldNetwork.of(learner.rule(), PATTERNS).couplings(all);
        HopfieldNetwork network = HopfieldNetwork.of(learner.rule(), PATTERNS);
        for (int at : new int[] {1, 2, all.asked() / 2, all.asked() - N}) {
            Questions questions = Questions.stopAt(Math.max(1, at));
            assertThatThrownBy(() -> network.couplings(questions)).isInstanceOf(CancellationException.class);
            // Whoever shares out rows asks once more at most.
            assertThat(questions.asked())
                    .isBetween(at, at + Runtime.getRuntime().availableProcessors());
        }
        assertThat(network.couplings().values())
                .containsExactly(learner.rule().learn(N, PATTERNS).couplings().values());
    }

    @ParameterizedTest
    @MethodSource("learners")
    void aNetworkLearnsFromTheOneBeforeWhenItIsAskedAndAsIfFromNothing(Learner learner) {
        HopfieldNetwork first = HopfieldNetwork.of(learner.rule(), PATTERNS.subList(0, 4));
        first.couplings();
        HopfieldNetwork grown = first.store(PATTERNS.get(4)).store(PATTERNS.subList(5, P));
        assertThatThrownBy(() -> grown.couplings(Questions.stopAt(1))).isInstanceOf(CancellationException.class);
        assertThat(grown.couplings().values())
                .containsExactly(learner.rule().learn(N, PATTERNS).couplings().values());
        HopfieldNetwork fewer = grown.forget(2).forget(2).withThresholds(new double[N]);
        List<SpinVector> left = Stream.concat(PATTERNS.subList(0, 2).stream(), PATTERNS.subList(4, P).stream())
                .toList();
        assertThat(fewer.couplings().values())
                .containsExactly(learner.rule().learn(N, left).couplings().values());
    }
}
