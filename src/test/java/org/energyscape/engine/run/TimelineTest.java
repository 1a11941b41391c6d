package org.energyscape.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineTest {
    private record State(long bytes) implements SavedState {}

    @Test
    void memoryStaysUnderTheBudgetAndTheGapsStayEven() {
        Timeline timeline = new Timeline(10_000);
        for (long step = 0; step <= 5000; step++) {
            if (timeline.wants(step)) {
                timeline.keep(step, 0, new State(100));
            }
            assertThat(timeline.heldBytes()).isLessThanOrEqualTo(10_000);
        }
        long widest = 0;
        for (long step = 1; step < 4000; step++) {
            long gap = step - timeline.atOrBefore(step).step();
            widest = Math.max(widest, gap);
        }
        assertThat(widest).isLessThan(5000 / 100 * 4);
        assertThat(timeline.size()).isGreaterThan(25);
    }

    @Test
    void theFirstAndTheNewestFrameAreKeptEvenUnderATinyBudget() {
        Timeline timeline = new Timeline(1);
        for (long step = 0; step <= 64; step++) {
            timeline.keep(step, 0, new State(100));
        }
        assertThat(timeline.firstStep()).isZero();
        assertThat(timeline.atOrBefore(64).step()).isEqualTo(64);
        assertThat(timeline.size()).isEqualTo(2);
    }

    /** 41 frames under a budget of 40: every other goes, counted from the first, but for the newest eight. */
    @ParameterizedTest
    @ValueSource(longs = {0, 3})
    void thinningKeepsEveryOtherFromTheFirstOnAndTheNewest(long first) {
        Timeline timeline = new Timeline(4000);
        for (long step = first; step <= first + 40; step++) {
            timeline.keep(step, 0, new State(100));
        }
        for (long step = first; step < first + 33; step++) {
            assertThat(timeline.atOrBefore(step).step()).isEqualTo(step - (step - first) % 2);
        }
        for (long step = first + 33; step <= first + 40; step++) {
            assertThat(timeline.atOrBefore(step).step()).isEqualTo(step);
        }
        assertThat(timeline.size()).isEqualTo(17 + 8);
    }

    @Test
    void truncatingFreesTheMemoryOfTheDroppedFrames() {
        Timeline timeline = new Timeline(1 << 20);
        for (long step = 0; step < 10; step++) {
            timeline.keep(step, 0, new State(100));
        }
        timeline.truncateAfter(4);
        assertThat(timeline.heldBytes()).isEqualTo(500);
        assertThat(timeline.atOrBefore(100).step()).isEqualTo(4);
    }
}
