package org.energyscape.engine.rbm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.energyscape.engine.math.Kernels;
import org.junit.jupiter.api.Test;

class KernelWarmUpTest {
    @Test
    void itTrainsAndStopsWhenTold() {
        assertThat(KernelWarmUp.run(Kernels.best(1), () -> false)).isGreaterThan(50);
        AtomicInteger asked = new AtomicInteger();
        assertThat(KernelWarmUp.run(Kernels.best(1), () -> asked.incrementAndGet() > 7))
                .isEqualTo(7);
    }
}
