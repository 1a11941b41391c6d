package org.energyscape.lab.rbm.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActivityHistoryTest {
    private final ActivityHistory history = new ActivityHistory(2);

    private void add(long step, double value) {
        history.add(step, step / 10.0, new float[] {(float) value, (float) -value});
    }

    @Test
    void theCourseOfAUnitEndsWhereTheRunStands() {
        add(0, 0.5);
        add(10, 0.25);
        add(20, 0.125);
        assertThat(history.of(1, 20).values()).containsExactly(-0.5, -0.25, -0.125);
        assertThat(history.of(0, 15).epochs()).containsExactly(0, 1);
    }

    @Test
    void theSameWayAgainKeepsWhatComesLaterAndAnotherWayDropsIt() {
        add(0, 0.5);
        add(10, 0.25);
        add(20, 0.125);
        add(10, 0.25);
        assertThat(history.of(0, 20).values()).hasSize(3);
        add(10, 0.75);
        assertThat(history.of(0, 20).values()).containsExactly(0.5, 0.75);
        add(20, 0.5);
        assertThat(history.of(0, 20).values()).containsExactly(0.5, 0.75, 0.5);
    }

    @Test
    void aLongRunIsThinnedEvenlyAndKeepsItsBeginning() {
        for (int i = 0; i < 10_000; i++) {
            add(i, i / 16384.0);
        }
        ActivityHistory.Course course = history.of(0, 10_000);
        assertThat(course.values().length).isBetween(ActivityHistory.MOST_POINTS / 2, ActivityHistory.MOST_POINTS);
        assertThat(course.epochs()[0]).isZero();
        assertThat(course.epochs()[course.epochs().length - 1]).isGreaterThan(990);
        for (int i = 1; i < course.epochs().length; i++) {
            assertThat(course.epochs()[i]).isGreaterThan(course.epochs()[i - 1]);
        }
    }

    @Test
    void manyUnitsAreKeptInLittleMemory() {
        ActivityHistory large = new ActivityHistory(2000);
        for (int i = 0; i < 3000; i++) {
            large.add(i, i, new float[2000]);
        }
        assertThat(large.of(0, 3000).values().length).isBetween(400, ActivityHistory.MOST_BYTES / (Float.BYTES * 2000));
    }
}
