package org.energyscape.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.energyscape.engine.math.ParallelBlocks;
import org.junit.jupiter.api.Test;

final class PieceCounterTest {
    private static final class Notes implements ProgressSink {
        final List<Double> fractions = new ArrayList<>();
        final List<String> texts = new ArrayList<>();
        int allowed = Integer.MAX_VALUE;

        @Override
        public void report(double fraction, String text) {
            fractions.add(fraction);
            texts.add(text);
        }

        @Override
        public boolean isCancelled() {
            return fractions.size() >= allowed;
        }
    }

    @Test
    void everyPieceIsReportedInRisingOrderWhicheverThreadFinishesIt() {
        Notes notes = new Notes();
        PieceCounter counter = new PieceCounter(notes, 200, "trials");
        ParallelBlocks.run(4, 200, number -> counter.finished());
        assertThat(notes.texts).hasSize(200).startsWith("1 of 200 trials").endsWith("200 of 200 trials");
        assertThat(notes.fractions).isSorted().last().isEqualTo(1.0);
    }

    @Test
    void anotherThreadThanTheOneThatBeganReportsToo() throws InterruptedException {
        Notes notes = new Notes();
        PieceCounter counter = new PieceCounter(notes, 2, "loads");
        Thread other = new Thread(counter::finished);
        other.start();
        other.join();
        assertThat(notes.texts).containsExactly("1 of 2 loads");
    }

    @Test
    void whoIsToldToStopFails() {
        Notes notes = new Notes();
        notes.allowed = 2;
        PieceCounter counter = new PieceCounter(notes, 5, "starts");
        counter.finished();
        counter.finished();
        assertThatThrownBy(counter::finished)
                .isInstanceOf(CancellationException.class)
                .hasMessage("Cancelled after 2 of 5 starts");
        assertThat(notes.texts).hasSize(2);
    }
}
