package org.energyscape.engine.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

final class PeakProbeTest {
    @Test
    void operationsAreCountedOnAllThreads() {
        assumeTrue(PeakProbe.isAvailable());
        double one = new PeakProbe(1).run(1000);
        assertThat(new PeakProbe(2).run(1000)).isEqualTo(2 * one);
        assertThat(new PeakProbe(1).run(500)).isEqualTo(one / 2);
        // 12 chains of 4, 8 or 16 lanes, an addition and a multiplication each.
        assertThat(one / 1000 / 12 / 2).isIn(4.0, 8.0, 16.0);
    }
}
