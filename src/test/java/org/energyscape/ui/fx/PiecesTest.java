package org.energyscape.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class PiecesTest {
    private final Pieces pieces = new Pieces();
    private final List<String> done = new ArrayList<>();

    @Test
    void piecesAreDoneInTheirOrderAndOneMayAddOthers() {
        pieces.execute(() -> {
            done.add("a");
            pieces.execute(() -> done.add("c"));
        });
        pieces.execute(() -> done.add("b"));
        pieces.finish();
        assertThat(done).containsExactly("a", "b", "c");
        assertThat(pieces.isEmpty()).isTrue();
    }

    @Test
    void aPulseEndsWithThePieceThatUsesUpItsTimeAndTheNextOneIsLeftFree() {
        pieces.execute(() -> longWork("first"));
        pieces.execute(() -> longWork("second"));
        pieces.pulse();
        assertThat(done).containsExactly("first");
        pieces.pulse();
        assertThat(done).containsExactly("first");
        pieces.pulse();
        assertThat(done).containsExactly("first", "second");
        assertThat(pieces.isEmpty()).isTrue();
    }

    @Test
    void aPieceThatFailsIsNotDoneAgain() {
        pieces.execute(() -> {
            throw new IllegalStateException("torn");
        });
        pieces.execute(() -> done.add("next"));
        try {
            pieces.pulse();
        } catch (IllegalStateException e) {
            done.add(e.getMessage());
        }
        pieces.pulse();
        assertThat(done).containsExactly("torn", "next");
    }

    @Test
    void whoComputesWaitsUntilNothingIsLeft() throws InterruptedException {
        pieces.awaitSettled();
        pieces.execute(() -> done.add("page"));
        List<String> seen = new ArrayList<>();
        Thread worker = new Thread(() -> {
            pieces.awaitSettled();
            seen.addAll(done);
        });
        worker.start();
        worker.join(50);
        assertThat(worker.isAlive()).isTrue();
        for (int pulse = 0; pulse < 4; pulse++) {
            assertThat(pieces.isSettled()).isFalse();
            pieces.pulse();
        }
        assertThat(pieces.isSettled()).isTrue();
        worker.join(1_000);
        assertThat(worker.isAlive()).isFalse();
        assertThat(seen).containsExactly("page");
    }

    @Test
    void anInterruptedWorkerDoesNotWait() throws InterruptedException {
        pieces.execute(() -> done.add("page"));
        Thread worker = new Thread(pieces::awaitSettled);
        worker.start();
        worker.interrupt();
        worker.join(1_000);
        assertThat(worker.isAlive()).isFalse();
        assertThat(done).isEmpty();
    }

    private void longWork(String name) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(20);
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
        done.add(name);
    }
}
