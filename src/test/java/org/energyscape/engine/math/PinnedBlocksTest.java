package org.energyscape.engine.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PinnedBlocksTest {
    @Test
    void everyPieceRunsExactlyOnceCallAfterCall() {
        for (int threads = 1; threads <= 4; threads++) {
            for (int pieces : new int[] {0, 1, 2, 3, 100}) {
                for (int call = 0; call < 200; call++) {
                    AtomicIntegerArray runs = new AtomicIntegerArray(pieces);
                    PinnedBlocks.run(threads, pieces, runs::incrementAndGet);
                    for (int i = 0; i < pieces; i++) {
                        assertThat(runs.get(i)).isEqualTo(1);
                    }
                }
            }
        }
    }

    @Test
    void twoPiecesThatWaitForEachOtherMeetOnTwoThreads() {
        for (int call = 0; call < 50; call++) {
            CountDownLatch both = new CountDownLatch(2);
            PinnedBlocks.run(2, 2, piece -> {
                both.countDown();
                await(both);
            });
            assertThat(both.getCount()).isZero();
        }
    }

    @Test
    void aHelperThatHasLongBeenIdleIsWokenAgain() throws InterruptedException {
        for (int call = 0; call < 3; call++) {
            twoPiecesThatWaitForEachOtherMeetOnTwoThreads();
            new CountDownLatch(1).await(50, java.util.concurrent.TimeUnit.MILLISECONDS);
        }
    }

    @Test
    void aFailureReachesTheCallerAndTheNextCallWorks() {
        for (int threads = 1; threads <= 2; threads++) {
            int used = threads;
            assertThatThrownBy(() -> PinnedBlocks.run(used, 50, piece -> {
                        if (piece == 17) {
                            throw new IllegalStateException("piece 17");
                        }
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("piece 17");
            AtomicInteger runs = new AtomicInteger();
            PinnedBlocks.run(used, 50, piece -> runs.incrementAndGet());
            assertThat(runs).hasValue(50);
        }
    }

    @Test
    void aPieceMayShareOutWorkOfItsOwn() {
        AtomicInteger runs = new AtomicInteger();
        PinnedBlocks.run(2, 8, outer -> PinnedBlocks.run(2, 8, inner -> runs.incrementAndGet()));
        assertThat(runs).hasValue(64);
    }

    @Test
    void callersOnManyThreadsDoNotWaitForEachOther() throws InterruptedException {
        AtomicInteger runs = new AtomicInteger();
        List<Thread> callers = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            Thread caller = new Thread(() -> {
                for (int call = 0; call < 500; call++) {
                    PinnedBlocks.run(2, 5, piece -> runs.incrementAndGet());
                }
            });
            caller.start();
            callers.add(caller);
        }
        for (Thread caller : callers) {
            caller.join();
        }
        assertThat(runs).hasValue(4 * 500 * 5);
    }

    @Test
    void aBusyMachineSlowsTheWorkAndDoesNotStopIt() throws InterruptedException {
        AtomicBoolean stop = new AtomicBoolean();
        List<Thread> load = new ArrayList<>();
        for (int t = 0; t < 2 * Runtime.getRuntime().availableProcessors(); t++) {
            Thread thread = new Thread(() -> {
                while (!stop.get()) {
                    Thread.onSpinWait();
                }
            });
            thread.setDaemon(true);
            thread.start();
            load.add(thread);
        }
        AtomicInteger runs = new AtomicInteger();
        for (int call = 0; call < 300; call++) {
            PinnedBlocks.run(2, 4, piece -> runs.incrementAndGet());
        }
        stop.set(true);
        for (Thread thread : load) {
            thread.join();
        }
        assertThat(runs).hasValue(1200);
    }

    @Test
    void anInterruptedCallerFinishesAndStaysInterrupted() {
        AtomicInteger runs = new AtomicInteger();
        Thread.currentThread().interrupt();
        PinnedBlocks.run(2, 40, piece -> runs.incrementAndGet());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(runs).hasValue(40);
    }

    @Test
    void helpersAreDaemonsAndNoMoreThanTheProcessorsLeftOver() {
        twoPiecesThatWaitForEachOtherMeetOnTwoThreads();
        List<Thread> helpers = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("kernel-helper-"))
                .toList();
        assertThat(helpers).isNotEmpty().allMatch(Thread::isDaemon);
        assertThat(helpers.size())
                .isLessThanOrEqualTo(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
