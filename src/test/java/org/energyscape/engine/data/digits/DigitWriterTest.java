package org.energyscape.engine.data.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.data.Dataset;
import org.energyscape.engine.network.Confusion;
import org.energyscape.engine.network.NearestNeighbour;
import org.junit.jupiter.api.Test;

final class DigitWriterTest {
    private static final int SIDE = DigitWriter.SIDE;
    private static final Dataset SAMPLE = new DigitWriter(1).write(2000, 2, ProgressSink.NONE);

    @Test
    void theNumberOfThreadsDoesNotChangeABit() {
        Dataset alone = new DigitWriter(1).write(2000, 1, ProgressSink.NONE);

        assertThat(alone.values().data()).isEqualTo(SAMPLE.values().data());
        assertThat(alone.labels()).isEqualTo(SAMPLE.labels());
        assertThat(alone.name()).isEqualTo("written digits (2000, seed 1)").isEqualTo(SAMPLE.name());
    }

    @Test
    void anotherSeedWritesOtherDigitsInAnotherOrder() {
        Dataset other = new DigitWriter(2).write(2000, 2, ProgressSink.NONE);

        assertThat(other.labels()).isNotEqualTo(SAMPLE.labels());
        for (int label = 0; label < 10; label++) {
            assertThat(new DigitWriter(2).digit(label, 0)).isNotEqualTo(new DigitWriter(1).digit(label, 0));
        }
    }

    @Test
    void aSingleDigitIsTheRowOfTheSetWithThatIndexAndClass() {
        DigitWriter writer = new DigitWriter(1);
        for (int i = 0; i < 2000; i += 97) {
            assertThat(writer.digit(SAMPLE.labels()[i], i)).isEqualTo(SAMPLE.row(i));
        }
    }

    @Test
    void noTwoDigitsAreTheSame() {
        Set<Integer> hashes = new HashSet<>();
        for (int i = 0; i < SAMPLE.size(); i++) {
            hashes.add(Arrays.hashCode(SAMPLE.row(i)));
        }
        assertThat(hashes).hasSize(2000);
    }

    @Test
    void valuesAreTheTwoHundredFiftySixShadesFromPaperToInk() {
        float darkest = 0;
        for (float v : SAMPLE.values().data()) {
            assertThat(v).isBetween(0f, 1f);
            assertThat(v).isEqualTo(Math.round(v * 255) / 255f);
            darkest = Math.max(darkest, v);
        }
        assertThat(darkest).isEqualTo(1f);
    }

    @Test
    void everyPictureHasInkAndPaper() {
        for (int i = 0; i < SAMPLE.size(); i++) {
            double ink = 0;
            for (float v : SAMPLE.row(i)) {
                ink += v;
            }
            assertThat(ink / (SIDE * SIDE)).as("mean ink of row %d", i).isBetween(0.02, 0.40);
        }
    }

    @Test
    void inkFitsTheBoxAndFillsItOneWay() {
        for (int i = 0; i < SAMPLE.size(); i++) {
            float[] picture = SAMPLE.row(i);
            int left = SIDE;
            int right = -1;
            int top = SIDE;
            int bottom = -1;
            for (int k = 0; k < picture.length; k++) {
                if (picture[k] > 0) {
                    left = Math.min(left, k % SIDE);
                    right = Math.max(right, k % SIDE);
                    top = Math.min(top, k / SIDE);
                    bottom = Math.max(bottom, k / SIDE);
                }
            }
            int extent = Math.max(right - left, bottom - top) + 1;
            assertThat(extent).as("greatest extent of row %d", i).isBetween(DigitWriter.BOX - 2, DigitWriter.BOX);
        }
    }

    @Test
    void theCentreOfMassIsInTheMiddleToHalfAPixel() {
        for (int i = 0; i < SAMPLE.size(); i++) {
            float[] picture = SAMPLE.row(i);
            double mass = 0;
            double x = 0;
            double y = 0;
            for (int k = 0; k < picture.length; k++) {
                mass += picture[k];
                int row = k / SIDE;
                int column = k % SIDE;
                x += picture[k] * (column + 0.5);
                y += picture[k] * (row + 0.5);
            }
            assertThat(x / mass).as("centre of row %d across", i).isCloseTo(SIDE / 2.0, within(0.501));
            assertThat(y / mass).as("centre of row %d down", i).isCloseTo(SIDE / 2.0, within(0.501));
        }
    }

    @Test
    void classesAreEvenAndShuffled() {
        Dataset odd = new DigitWriter(3).write(1003, 2, ProgressSink.NONE);
        int[] counts = new int[10];
        int inOrder = 0;
        for (int i = 0; i < odd.size(); i++) {
            counts[odd.labels()[i]]++;
            inOrder += odd.labels()[i] == i % 10 ? 1 : 0;
        }
        for (int c = 0; c < 10; c++) {
            assertThat(counts[c]).isBetween(100, 101);
        }
        assertThat(inOrder).isBetween(60, 150);
    }

    @Test
    void digitsOfOneSeedTeachToReadThoseOfAnother() {
        Dataset stored = new DigitWriter(4).write(10_000, 2, ProgressSink.NONE);

        int[] answers = new NearestNeighbour(stored, 2).classify(SAMPLE.values());

        Confusion confusion = Confusion.of(10, SAMPLE.labels(), answers);
        assertThat(confusion.accuracy()).as(confusion.toText()).isGreaterThan(0.97);
    }

    @Test
    void progressEndsAtOne() {
        AtomicInteger last = new AtomicInteger();
        new DigitWriter(1).write(300, 1, new ProgressSink() {
            @Override
            public void report(double fraction, String text) {
                assertThat(fraction * 1000).isGreaterThan(last.get());
                last.set((int) Math.round(fraction * 1000));
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });
        assertThat(last).hasValue(1000);
    }

    @Test
    void aCancelledWriterStopsEarlyAndSaysSo() {
        AtomicInteger reports = new AtomicInteger();
        ProgressSink impatient = new ProgressSink() {
            @Override
            public void report(double fraction, String text) {
                reports.incrementAndGet();
            }

            @Override
            public boolean isCancelled() {
                return reports.get() > 0;
            }
        };

        assertThatThrownBy(() -> new DigitWriter(1).write(100_000, 2, impatient))
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("of 100000");
        assertThat(reports.get()).isBetween(1, 2);
    }

    @Test
    void nonsenseIsRefusedWithWhatWasFound() {
        DigitWriter writer = new DigitWriter(1);
        assertThatThrownBy(() -> writer.write(0, 1, ProgressSink.NONE)).hasMessageContaining("found 0 digits");
        assertThatThrownBy(() -> writer.write(1, 0, ProgressSink.NONE)).hasMessageContaining("0 threads");
        assertThatThrownBy(() -> writer.digit(10, 0)).hasMessageContaining("found 10");
    }
}
