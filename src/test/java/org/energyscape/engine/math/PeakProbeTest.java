package org.energyscape.engine.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeakProbeTest {
    @Test
    void operationsGrowWithThreadsAndRounds() {
        for (PeakProbe probe : new PeakProbe[] {PeakProbe.best(), PeakProbe.plain()}) {
            double one = probe.run(1, 3);
            assertThat(one).isGreaterThan(10_000);
            assertThat(probe.run(2, 3)).isEqualTo(2 * one);
            assertThat(probe.run(1, 6)).isEqualTo(2 * one);
        }
    }

    @Test
    void itsNameIsThatOfTheKernels() {
        assertThat(Kernels.best(2).name()).isEqualTo(PeakProbe.best().name() + ", 2 threads");
        assertThat(Kernels.plain(2).name()).isEqualTo(PeakProbe.plain().name() + ", 2 threads");
    }
}
