package org.energyscape.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
