package org.energyscape.engine.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class ParallelBlocksTest {
    @Test
    void everyBlockRunsExactlyOnce() {
        for (int threads = 1; threads <= 3; threads++) {
            for (int blocks : new int[] {0, 1, 2, 1000}) {
                AtomicIntegerArray calls = new AtomicIntegerArray(blocks);
                ParallelBlocks.run(threads, blocks, calls::incrementAndGet);
                for (int i = 0; i < blocks; i++) {
                    assertThat(calls.get(i)).isEqualTo(1);
                }
            }
        }
    }

    @Test
    void aFailureReachesTheCallerAndTheNextCallWorks() {
        assertThatThrownBy(() -> ParallelBlocks.run(2, 50, i -> {
                    if (i == 17) {
                        throw new IllegalStateException("block 17");
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("block 17");
        everyBlockRunsExactlyOnce();
    }

    @Test
    void helpersAreDaemonsSoTheyNeverKeepTheProgramAlive() {
        ParallelBlocks.run(2, 1000, i -> assertThat(i).isNotNegative());
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("kernel-helper-"))
                .isNotEmpty()
                .allMatch(Thread::isDaemon);
    }
}
