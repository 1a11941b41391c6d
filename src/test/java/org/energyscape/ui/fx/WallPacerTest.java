package org.energyscape.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WallPacerTest {
    private static final long MILLI = 1_000_000;

    private long now = 7 * MILLI;
    private double rest;
    private final WallPacer pacer = new WallPacer(() -> rest, () -> now);

    /** Does what a runner does: waits out what it is told, then steps, which takes a while. */
    private int unitsIn(long nanos, double perSecond, long stepNanos) {
        long end = now + nanos;
        int units = 0;
        while (now < end) {
            now += pacer.nanosUntilNext(perSecond) + stepNanos;
            units++;
        }
        return units;
    }

    @Test
    void theTimeAStepTakesIsNotAddedToTheTimeBetweenSteps() {
        assertThat(unitsIn(1_000 * MILLI, 50, 15 * MILLI)).isBetween(50, 51);
    }

    @Test
    void stepsSlowerThanTheBeatFollowEachOtherWithoutRest() {
        assertThat(unitsIn(1_000 * MILLI, 100, 50 * MILLI)).isEqualTo(20);
    }

    @Test
    void aPauseIsNotMadeUpForByABurst() {
        unitsIn(100 * MILLI, 20, 0);
        now += 5_000 * MILLI;
        assertThat(unitsIn(1_000 * MILLI, 20, 0)).isBetween(20, 21);
    }

    @Test
    void aWaitCutShortEndsAtTheSameBeat() {
        pacer.nanosUntilNext(10);
        assertThat(pacer.nanosUntilNext(10)).isEqualTo(100 * MILLI);
        now += 30 * MILLI;
        assertThat(pacer.nanosUntilNext(10)).isEqualTo(70 * MILLI);
    }

    @Test
    void aHigherSpeedIsFeltBeforeASlowBeatIsOver() {
        pacer.nanosUntilNext(0.5);
        assertThat(pacer.nanosUntilNext(0.5)).isEqualTo(2_000 * MILLI);
        assertThat(pacer.nanosUntilNext(100)).isEqualTo(10 * MILLI);
    }

    @Test
    void fullSpeedRestsForTheShareTheScreenAsksFor() {
        double full = Double.POSITIVE_INFINITY;
        assertThat(unitsIn(1_000 * MILLI, full, MILLI)).isEqualTo(1_000);
        rest = 0.25;
        assertThat(unitsIn(1_000 * MILLI, full, MILLI)).isBetween(745, 755);
        assertThat(unitsIn(1_000 * MILLI, full, MILLI / 100)).isBetween(74_000, 76_000);
    }

    @Test
    void aPauseIsNotTakenForWork() {
        double full = Double.POSITIVE_INFINITY;
        rest = 0.5;
        unitsIn(10 * MILLI, full, MILLI);
        now += 60_000 * MILLI;
        assertThat(pacer.nanosUntilNext(full)).isLessThanOrEqualTo(60 * MILLI);
    }
}
