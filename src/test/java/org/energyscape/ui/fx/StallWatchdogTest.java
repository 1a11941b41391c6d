package org.energyscape.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class StallWatchdogTest {
    /** Held by the test, or the level would be forgotten with the logger. */
    private static final Logger LOG = Logger.getLogger(StallWatchdog.class.getName());

    private final ExecutorService screen = Executors.newSingleThreadExecutor();
    /** The second question is asked only after the first was answered: from then on the thread is known. */
    private final CountDownLatch twoQuestions = new CountDownLatch(2);

    private final StallWatchdog watchdog = new StallWatchdog(question -> {
        screen.execute(question);
        twoQuestions.countDown();
    });

    @BeforeEach
    void silenceTheLog() {
        LOG.setLevel(Level.OFF);
    }

    @AfterEach
    void end() {
        watchdog.close();
        screen.shutdownNow();
        LOG.setLevel(null);
    }

    @Test
    void aPlantedStallIsCountedMeasuredAndTracedToItsPlace() throws InterruptedException {
        watchdog.start();
        twoQuestions.await();
        CountDownLatch planted = new CountDownLatch(1);
        screen.execute(() -> plantedStall(planted));
        planted.await();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!watchdog.report().lastTrace().contains("plantedStall") && System.nanoTime() < deadline) {
            LockSupport.parkNanos(1_000_000);
        }
        StallWatchdog.Report report = watchdog.report();
        assertThat(report.stalls()).isPositive();
        assertThat(report.worstMillis()).isGreaterThanOrEqualTo(200);
        assertThat(report.lastTrace()).contains("StallWatchdogTest.plantedStall");
    }

    private static void plantedStall(CountDownLatch planted) {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(350);
        planted.countDown();
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }
}
