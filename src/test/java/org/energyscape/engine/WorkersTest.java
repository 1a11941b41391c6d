package org.energyscape.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class WorkersTest {
    @Test
    void theWorkRunsOnceOnEachThread() {
        AtomicInteger runs = new AtomicInteger();
        Workers.run(4, "count", runs::incrementAndGet);
        assertThat(runs).hasValue(4);
    }

    @Test
    void aFailingHelperIsReportedWithItsCause() {
        Thread caller = Thread.currentThread();
        assertThatThrownBy(() -> Workers.run(2, "fail", () -> {
                    if (Thread.currentThread() != caller) {
                        throw new IllegalArgumentException("planted");
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("planted")
                .hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anInterruptedCallerStillWaitsAndStaysInterrupted() {
        AtomicInteger runs = new AtomicInteger();
        Thread.currentThread().interrupt();
        Workers.run(3, "interrupted", runs::incrementAndGet);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(runs).hasValue(3);
    }
}
