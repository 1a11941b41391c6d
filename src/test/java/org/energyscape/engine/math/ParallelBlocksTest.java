package org.energyscape.engine.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Supplier;
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
    void everyThreadAsksForItsMemoryOnceAndNobodyElseUsesIt() {
        for (int threads = 1; threads <= 3; threads++) {
            Map<Thread, Integer> asked = new ConcurrentHashMap<>();
            AtomicInteger done = new AtomicInteger();
            Supplier<Thread> memory = () -> {
                asked.merge(Thread.currentThread(), 1, Integer::sum);
                return Thread.currentThread();
            };
            ParallelBlocks.run(threads, 500, memory, (owner, i) -> {
                if (owner == Thread.currentThread()) {
                    done.incrementAndGet();
                }
            });
            assertThat(done).hasValue(500);
            assertThat(asked).hasSizeBetween(1, threads);
            assertThat(asked.values()).containsOnly(1);
        }
    }

    @Test
    void piecesAfterAFailureAreLeftOut() {
        AtomicInteger begun = new AtomicInteger();
        assertThatThrownBy(() -> ParallelBlocks.run(2, 1_000_000, i -> {
                    begun.incrementAndGet();
                    throw new CancellationException("enough");
                }))
                .isInstanceOf(CancellationException.class)
                .hasMessage("enough");
        assertThat(begun.get()).isBetween(1, 2);
    }

    @Test
    void anInterruptedCallerStillWaitsAsleepAndStaysInterrupted() {
        Thread caller = Thread.currentThread();
        CountDownLatch helping = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        AtomicInteger finished = new AtomicInteger();
        ParallelBlocks.run(2, 2, i -> {
            if (Thread.currentThread() == caller) {
                awaitUnhurried(helping);
                caller.interrupt();
                interrupted.set(true);
            } else {
                helping.countDown();
                while (!interrupted.get()) {
                    Thread.onSpinWait();
                }
                assertThat(fallsAsleep(caller)).isTrue();
            }
            finished.incrementAndGet();
        });
        assertThat(Thread.interrupted()).isTrue();
        assertThat(finished).hasValue(2);
    }

    private static void awaitUnhurried(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean fallsAsleep(Thread thread) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            if (System.nanoTime() > deadline) {
                return false;
            }
        }
        return true;
    }

    @Test
    void helpersAreDaemonsSoTheyNeverKeepTheProgramAlive() {
        ParallelBlocks.run(2, 1000, i -> assertThat(i).isNotNegative());
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("engine-helper-"))
                .isNotEmpty()
                .allMatch(Thread::isDaemon);
    }
}
