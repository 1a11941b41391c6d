package org.energyscape.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    @Test
    void whatComputesInTheBackgroundGivesWayAndKeepsNoProgramAlive() throws InterruptedException {
        AtomicReference<Thread> seen = new AtomicReference<>();
        Thread thread = Background.daemon(() -> seen.set(Thread.currentThread()), "worker");
        assertThat(thread.getState()).isEqualTo(Thread.State.NEW);
        thread.start();
        thread.join();
        assertThat(seen.get()).isSameAs(thread);
        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getName()).isEqualTo("worker");
        assertThat(thread.getPriority()).isEqualTo(Thread.MIN_PRIORITY);
    }
}
