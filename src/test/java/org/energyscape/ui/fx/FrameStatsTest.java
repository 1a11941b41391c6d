package org.energyscape.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class FrameStatsTest {
    private final FrameStats stats = new FrameStats();

    @Test
    void rateAndWorstFrameAreThoseOfTheIntervals() {
        long[] times = {0, 10_000_000, 20_000_000, 60_000_000};
        for (long time : times) {
            stats.frame(time);
        }
        assertThat(stats.framesPerSecond()).isCloseTo(50, within(1e-9));
        assertThat(stats.worstMillis()).isCloseTo(40, within(1e-9));
    }

    @Test
    void aSlowFrameIsForgottenAfterTwoSecondsOfEvenOnes() {
        stats.frame(0);
        stats.frame(500_000_000);
        for (int i = 1; i <= 120; i++) {
            stats.frame(500_000_000 + i * 16_000_000L);
        }
        assertThat(stats.worstMillis()).isCloseTo(16, within(1e-9));
    }

    @Test
    void nothingIsClaimedBeforeTwoFramesHaveCome() {
        stats.frame(5);
        assertThat(stats.framesPerSecond()).isZero();
    }
}
