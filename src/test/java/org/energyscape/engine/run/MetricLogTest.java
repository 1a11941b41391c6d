package org.energyscape.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricLogTest {
    private static final MetricLog.Series SERIES = new MetricLog.Series("energy", "free");

    @Test
    void aStepIsLoggedOnceAndInOrder() {
        MetricLog log = new MetricLog();
        log.add(SERIES, 5, 0.5, 1);
        log.add(SERIES, 5, 0.5, 2);
        log.add(SERIES, 4, 0.4, 3);
        log.add(SERIES, 6, 0.6, 4);

        assertThat(log.curve(SERIES).x()).containsExactly(0.5, 0.6);
        assertThat(log.curve(SERIES).y()).containsExactly(1, 4);
    }

    @Test
    void theValueUpToAStepIsThatOfTheStepItselfOrTheLastBefore() {
        MetricLog log = new MetricLog();
        log.add(SERIES, 5, 0.5, 1);
        log.add(SERIES, 8, 0.8, 2);

        assertThat(log.lastUpTo(SERIES, 4)).isNull();
        assertThat(log.lastUpTo(SERIES, 5)).isEqualTo(1.0);
        assertThat(log.lastUpTo(SERIES, 7)).isEqualTo(1.0);
        assertThat(log.lastUpTo(SERIES, 8)).isEqualTo(2.0);
    }

    @Test
    void truncatingKeepsTheStepItself() {
        MetricLog log = new MetricLog();
        log.add(SERIES, 5, 0.5, 1);
        log.add(SERIES, 8, 0.8, 2);
        log.truncateAfter(5);

        assertThat(log.last(SERIES)).isEqualTo(1.0);
        log.truncateAfter(4);
        assertThat(log.last(SERIES)).isNull();
    }
}
