package org.energyscape.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.RandomKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SplitTest {
    private static final RandomKey KEY = RandomKey.ofSeed(8);

    @ParameterizedTest
    @EnumSource
    void everyRowFallsIntoExactlyOnePart(Split.Order order) {
        Split split = Split.byCounts(numbered(100, 3), 70, 20, 10, order, KEY);

        float[] all = new float[100];
        int n = 0;
        for (Dataset part : parts(split).toList()) {
            for (float v : part.values().data()) {
                all[n++] = v;
            }
        }
        Arrays.sort(all);
        for (int i = 0; i < 100; i++) {
            assertThat(all[i]).isEqualTo(i);
        }
        assertThat(parts(split).map(Dataset::size)).containsExactly(70, 20, 10);
        assertThat(split.validation().name()).isEqualTo("numbers, validation");
    }

    @ParameterizedTest
    @EnumSource
    void rowsKeepTheirLabels(Split.Order order) {
        Dataset train = Split.byCounts(numbered(100, 7), 50, 0, 0, order, KEY).train();

        for (int r = 0; r < train.size(); r++) {
            assertThat(train.labels()[r]).isEqualTo((int) train.values().at(r, 0) % 7);
        }
    }

    @ParameterizedTest
    @EnumSource
    void sameKeyGivesTheSameSplitAndAnotherKeyAnother(Split.Order order) {
        Dataset data = numbered(200, 4);
        float[] first =
                Split.byCounts(data, 100, 50, 50, order, KEY).train().values().data();

        assertThat(Split.byCounts(data, 100, 50, 50, order, KEY)
                        .train()
                        .values()
                        .data())
                .containsExactly(first);
        assertThat(Split.byCounts(data, 100, 50, 50, order, KEY.child(1))
                        .train()
                        .values()
                        .data())
                .isNotEqualTo(first);
    }

    @Test
    void stratifiedPartsHaveEveryLabelInProportion() {
        // Labels 0, 1, 2 with 60, 30 and 10 of a hundred.
        int[] labels = new int[1000];
        Arrays.setAll(labels, i -> i % 10 < 6 ? 0 : i % 10 < 9 ? 1 : 2);
        Dataset data = new Dataset("uneven", new FloatMatrix(1000, 1), 1, 1, labels);

        Split split = Split.byCounts(data, 500, 250, 150, Split.Order.STRATIFIED, KEY);

        parts(split).forEach(part -> {
            assertThat(count(part, 0)).isBetween(part.size() * 6 / 10 - 2, part.size() * 6 / 10 + 2);
            assertThat(count(part, 1)).isBetween(part.size() * 3 / 10 - 2, part.size() * 3 / 10 + 2);
            assertThat(count(part, 2)).isBetween(part.size() / 10 - 2, part.size() / 10 + 2);
        });
    }

    @Test
    void stratifiedRowsStandInMixedOrder() {
        Dataset train = Split.byCounts(numbered(1000, 10), 500, 0, 0, Split.Order.STRATIFIED, KEY)
                .train();

        long neighboursAlike = 0;
        for (int i = 1; i < train.size(); i++) {
            neighboursAlike += train.labels()[i] == train.labels()[i - 1] ? 1 : 0;
        }
        // By chance a tenth of 499 neighbours, standard deviation 6.7; in turn or sorted it would be 0 or 490.
        assertThat(neighboursAlike).isBetween(20L, 80L);
    }

    @Test
    void sharesAreRoundedAndTheTestPartTakesTheRest() {
        Split split = Split.byFractions(numbered(101, 2), 0.7, 0.15, Split.Order.SHUFFLED, KEY);

        assertThat(parts(split).map(Dataset::size)).containsExactly(71, 15, 15);
        assertThat(Split.byFractions(numbered(3, 2), 0.5, 0.5, Split.Order.SHUFFLED, KEY)
                        .test()
                        .size())
                .isZero();
    }

    @Test
    void bothSharesAreRounded() {
        Split split = Split.byFractions(numbered(9, 2), 0.5, 0.3, Split.Order.SHUFFLED, KEY);

        // 4.5 and 2.7 of 9.
        assertThat(parts(split).map(Dataset::size)).containsExactly(5, 3, 1);
    }

    @Test
    void theOnlyRowOfItsLabelStandsInTheMiddleOfTheStratifiedOrder() {
        int[] labels = new int[11];
        labels[3] = 1;
        Dataset data = new Dataset("one", new FloatMatrix(11, 1), 1, 1, labels);

        Split split = Split.byCounts(data, 5, 1, 5, Split.Order.STRATIFIED, KEY);

        assertThat(split.validation().labels()).containsExactly(1);
    }

    @Test
    void impossibleSizesAreRefused() {
        assertThatThrownBy(() -> Split.byCounts(numbered(10, 2), 8, 2, 1, Split.Order.SHUFFLED, KEY))
                .hasMessage("Cannot split 10 rows of numbers into 8 + 2 + 1");
        assertThatThrownBy(() -> Split.byFractions(numbered(10, 2), 0.8, 0.3, Split.Order.SHUFFLED, KEY))
                .hasMessage("Shares must be 0 or more and at most 1 together, found 0.8 and 0.3");
    }

    private static Stream<Dataset> parts(Split split) {
        return Stream.of(split.train(), split.validation(), split.test());
    }

    private static int count(Dataset data, int label) {
        return (int) Arrays.stream(data.labels()).filter(l -> l == label).count();
    }

    /** Row i holds the value i and the label i modulo the number of classes. */
    private static Dataset numbered(int rows, int classes) {
        float[] values = new float[rows];
        int[] labels = new int[rows];
        for (int i = 0; i < rows; i++) {
            values[i] = i;
            labels[i] = i % classes;
        }
        return new Dataset("numbers", new FloatMatrix(rows, 1, values), 1, 1, labels);
    }
}
