package org.energyscape.lab.hopfield.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.Degradation;
import org.energyscape.engine.hopfield.MaskedStart;
import org.energyscape.engine.hopfield.RecallTrials;
import org.energyscape.engine.hopfield.TrialReport;
import org.energyscape.engine.hopfield.UpdateOrder;
import org.energyscape.engine.math.Proportion;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.lab.hopfield.compare.CompareTrials.Conditions;
import org.energyscape.lab.hopfield.part.Memories;
import org.energyscape.lab.hopfield.part.TunedRule;
import org.junit.jupiter.api.Test;

/** Rates are those of the engine's trials with the same key. */
class CompareTrialsTest {
    private static final Memories MEMORIES = Fixture.memories(9, true, UpdateOrder.RANDOM);

    private static Conditions conditions(Degradation damage, boolean masked) {
        return new Conditions(damage, MEMORIES.network(), masked, UpdateOrder.RANDOM, 5, 40);
    }

    private static CompareTrials trials(Conditions conditions, int threads) {
        return new CompareTrials(conditions, Fixture.learn(Fixture.question(MEMORIES)), threads);
    }

    @Test
    void everyRateIsThatOfRecallTrialsWithTheSameKeyAtAnyNumberOfThreads() {
        BitSet hidden = new BitSet();
        hidden.set(0, 50);
        Degradation damage = new Degradation.Mask(hidden, MaskedStart.RANDOM);
        CompareReport report = trials(conditions(damage, true), 1).run(ProgressSink.NONE);
        assertThat(trials(conditions(damage, true), 3).run(ProgressSink.NONE)).isEqualTo(report);
        for (Learnt one : Fixture.learn(Fixture.question(MEMORIES))) {
            for (boolean clamped : new boolean[] {false, true}) {
                CompareReport.Rate rate = Objects.requireNonNull(report.rate(one.competitor(), clamped));
                if (one.modern() == null) {
                    TrialReport single = RecallTrials.exact(one.network(), damage, clamped)
                            .run(40, RandomKey.ofSeed(5).child("trials"), 1, ProgressSink.NONE);
                    assertThat(rate.recalled().rate()).isEqualTo(single.recallRate());
                    assertThat(rate.right()).isEqualTo((1 + single.meanUnknownOverlap()) / 2);
                    assertThat(rate.rightError()).isEqualTo(single.meanUnknownOverlapError() / 2);
                }
                assertThat(rate.recalled().trials()).isEqualTo(40);
            }
        }
    }

    @Test
    void hiddenUnitsThatBeginAtAFieldBeginAlikeUnderEveryRule() {
        BitSet hidden = new BitSet();
        hidden.set(0, 50);
        Conditions neutral = conditions(new Degradation.Mask(hidden, MaskedStart.NEUTRAL), true);
        for (Learnt one : Fixture.learn(Fixture.question(MEMORIES))) {
            assertThat(neutral.shared()
                            .apply(one.network(), MEMORIES.truth(), Fixture.KEY)
                            .state())
                    .isEqualTo(neutral.damage()
                            .apply(MEMORIES.network(), MEMORIES.truth(), Fixture.KEY)
                            .state());
        }
    }

    @Test
    void underNoiseThereIsNoClampedRate() {
        CompareReport report =
                trials(conditions(new Degradation.Noise(0.1), false), 1).run(ProgressSink.NONE);
        assertThat(report.rates().values()).allMatch(rates -> rates.clamped() == null);
    }

    @Test
    void theErrorIsHalfOfWilsonsIntervalAndIsNotZeroAtACleanSweep() {
        CompareReport.Rate all = new CompareReport.Rate(new Proportion(200, 200), 1, 0, 2);
        // (1 + 1/400 - 1/400) / (1 + 1/200) is the lower end, 1 the upper: half the width is 1/402.
        assertThat(all.error()).isCloseTo(1 / 402.0, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(CompareWords.rate(all)).isEqualTo("100 ± 0.2 %");
        CompareReport.Rate some = new CompareReport.Rate(new Proportion(94, 200), 1, 0, 2);
        assertThat(CompareWords.rate(some)).isEqualTo("47 ± 4 %");
    }

    @Test
    void theBestOfARowIsMarkedUnlessAllAreEqual() {
        List<TunedRule> three = CompareParams.competitors(
                CompareParams.SET.defaults().with(CompareParams.RULES, "hebb, dense, modern"));
        Conditions any = conditions(new Degradation.Noise(0.1), false);
        CompareReport report = new CompareReport(
                any, java.util.Map.of(three.get(0), rates(3), three.get(1), rates(9), three.get(2), rates(9)));
        assertThat(report.best(Set.copyOf(three), false)).containsExactlyInAnyOrder(three.get(1), three.get(2));
        assertThat(report.best(Set.of(three.get(1), three.get(2)), false)).isEmpty();
        assertThat(report.best(Set.copyOf(three), true)).isEmpty();
    }

    private static CompareReport.Rates rates(int recalled) {
        return new CompareReport.Rates(new CompareReport.Rate(new Proportion(recalled, 10), 1, 0, 2), null);
    }

    @Test
    void cancelGivesUpAtOnce() {
        ProgressSink cancelled = new ProgressSink() {
            @Override
            public void report(double fraction, String text) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() ->
                        trials(conditions(new Degradation.Noise(0.1), false), 1).run(cancelled))
                .isInstanceOf(CancellationException.class);
    }
}
