package org.energyscape.engine.hopfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.data.Mask;
import org.energyscape.engine.hopfield.Verdict.Kind;
import org.energyscape.engine.math.RandomKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecallTrialsTest {
    private static final RandomKey KEY = RandomKey.ofSeed(71);
    private static final HopfieldNetwork NETWORK =
            HopfieldNetwork.of(new HebbRule(false), PatternSets.random(144, 16, KEY));
    private static final Degradation HALF =
            new Degradation.Mask(Mask.half(12, 12, Mask.Half.LEFT).toBitSet(), MaskedStart.RANDOM);

    @ParameterizedTest
    @EnumSource(UpdateOrder.class)
    void theResultDoesNotDependOnTheNumberOfThreads(UpdateOrder order) {
        RecallTrials trials = new RecallTrials(NETWORK, HALF, false, order, 30, 1);
        TrialReport one = trials.run(60, KEY, 1, ProgressSink.NONE);
        assertThat(trials.run(60, KEY, 2, ProgressSink.NONE)).isEqualTo(one);
        assertThat(trials.run(60, KEY, 5, ProgressSink.NONE)).isEqualTo(one);
        assertThat(trials.run(60, KEY.child("other"), 2, ProgressSink.NONE)).isNotEqualTo(one);
    }

    @Test
    void clampingTheVisibleHalfRecallsMoreThanLeavingItFree() {
        TrialReport free = RecallTrials.exact(NETWORK, HALF, false).run(400, KEY, 2, ProgressSink.NONE);
        TrialReport clamped = RecallTrials.exact(NETWORK, HALF, true).run(400, KEY, 2, ProgressSink.NONE);
        assertThat(free.trials().get(7).startOverlap())
                .as("both start from the same picture")
                .isEqualTo(clamped.trials().get(7).startOverlap());
        for (TrialReport.Trial trial : clamped.trials()) {
            assertThat(trial.overlap()).as("the visible half is right").isEqualTo((1 + trial.unknownOverlap()) / 2);
        }
        assertThat(clamped.meanUnknownOverlap()).isGreaterThan(free.meanUnknownOverlap());
        double error = Math.hypot(free.recallRateError(), clamped.recallRateError());
        assertThat(clamped.recallRate()).isGreaterThan(free.recallRate() + 3 * error);
    }

    @Test
    void clampingChangesNothingAfterNoiseBecauseNothingIsKnown() {
        Degradation noise = new Degradation.Noise(0.2);
        assertThat(RecallTrials.exact(NETWORK, noise, true).run(30, KEY, 1, ProgressSink.NONE))
                .isEqualTo(RecallTrials.exact(NETWORK, noise, false).run(30, KEY, 1, ProgressSink.NONE));
    }

    @Test
    void anUndamagedFixedPointIsRecalledAtOnceEveryTime() {
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), PatternSets.random(300, 3, KEY));
        TrialReport report =
                RecallTrials.exact(network, new Degradation.Noise(0), false).run(9, KEY, 2, ProgressSink.NONE);
        assertThat(report.recallRate()).isEqualTo(1);
        assertThat(report.recallRateError()).isZero();
        assertThat(report.meanOverlap()).isEqualTo(1);
        assertThat(report.meanOverlapError()).isZero();
        assertThat(report.count(Kind.STORED)).isEqualTo(9);
        assertThat(report.trials()).extracting(TrialReport.Trial::pattern).containsExactly(0, 1, 2, 0, 1, 2, 0, 1, 2);
        assertThat(report.trials()).extracting(TrialReport.Trial::sweeps).containsOnly(1);
    }

    @Test
    void averagesAndErrorsFollowTheirFormulas() {
        Verdict verdict = Verdict.one(Kind.STORED, 0, 0);
        TrialReport report = new TrialReport(List.of(
                new TrialReport.Trial(0, true, 1.0, 1.0, 0.5, 2, verdict),
                new TrialReport.Trial(0, true, 1.0, 1.0, 0.5, 2, verdict),
                new TrialReport.Trial(0, true, 1.0, 1.0, 0.5, 2, verdict),
                new TrialReport.Trial(0, false, 0.2, -0.6, 0.5, 2, Verdict.bare(Kind.SPURIOUS))));
        assertThat(report.recallRate()).isEqualTo(0.75);
        assertThat(report.recallRateError()).isCloseTo(Math.sqrt(0.75 * 0.25 / 4), within(1e-15));
        assertThat(report.meanOverlap()).isCloseTo(0.8, within(1e-15));
        assertThat(report.meanOverlapError()).isCloseTo(Math.sqrt((3 * 0.04 + 0.36) / 3 / 4), within(1e-15));
        assertThat(report.meanUnknownOverlap()).isCloseTo(0.6, within(1e-15));
        assertThat(report.meanUnknownOverlapError()).isCloseTo(Math.sqrt((3 * 0.16 + 1.44) / 3 / 4), within(1e-15));
        assertThat(report.count(Kind.SPURIOUS)).isEqualTo(1);
    }

    @Test
    void reportsProgressAndStopsWhenAsked() {
        AtomicInteger reports = new AtomicInteger();
        ProgressSink impatient = new ProgressSink() {
            @Override
            public void report(double fraction, String text) {
                assertThat(fraction).isBetween(0.0, 1.0);
                assertThat(text).endsWith("of 100000 trials");
                reports.incrementAndGet();
            }

            @Override
            public boolean isCancelled() {
                return reports.get() == 3;
            }
        };
        RecallTrials trials = RecallTrials.exact(NETWORK, HALF, false);
        assertThatThrownBy(() -> trials.run(100_000, KEY, 2, impatient)).isInstanceOf(CancellationException.class);
        assertThat(reports).hasValue(3);
    }

    @Test
    void aFailureInAnyThreadReachesTheCaller() {
        Degradation wrong =
                new Degradation.Mask(Mask.half(20, 20, Mask.Half.BOTTOM).toBitSet(), MaskedStart.RANDOM);
        assertThatThrownBy(() -> RecallTrials.exact(NETWORK, wrong, false).run(10, KEY, 2, ProgressSink.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Hidden units must lie in 0 to 143, found 399");
    }
}
