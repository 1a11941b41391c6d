package org.energyscape.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class ScreenShareTest {
    private final ScreenShare share = new ScreenShare();
    private long now;

    /** A screen whose frames a second depend on how much the run rests. */
    private double secondsOf(double seconds, DoubleUnaryOperator framesPerSecond) {
        long end = now + (long) (seconds * 1e9);
        long frames = 0;
        long start = now;
        while (now < end) {
            now += (long) (1e9 / framesPerSecond.applyAsDouble(share.share()));
            share.frame(now);
            frames++;
        }
        return frames * 1e9 / (now - start);
    }

    @Test
    void aSmoothScreenTakesNothingFromTheRun() {
        secondsOf(10, rest -> 60);
        assertThat(share.share()).isZero();
    }

    @Test
    void aScreenThatSharesTheCoresGetsItsFramesForAsLittleRestAsItNeeds() {
        DoubleUnaryOperator shared = rest -> Math.min(60, 36 + 80 * rest);
        secondsOf(5, shared);
        assertThat(secondsOf(10, shared)).isGreaterThan(57);
        assertThat(share.share()).isBetween(0.2, 0.45);
    }

    @Test
    void theRunGetsItsTimeBackWhenTheScreenIsSmoothWithoutRest() {
        secondsOf(5, rest -> 40);
        secondsOf(20, rest -> 60);
        assertThat(share.share()).isZero();
    }

    @Test
    void aScreenThatIsSlowForAnotherReasonDoesNotHoldTheRunUp() {
        secondsOf(15, rest -> 30);
        assertThat(share.share()).isZero();
        secondsOf(15, rest -> 30);
        assertThat(share.share()).isZero();
    }

    @Test
    void aScreenThatGainsWithoutReachingItsGoalKeepsItsShare() {
        DoubleUnaryOperator slow = rest -> 30 + 20 * rest;
        secondsOf(15, slow);
        assertThat(share.share()).isEqualTo(0.6);
        assertThat(secondsOf(60, slow)).isGreaterThan(40);
    }
}
