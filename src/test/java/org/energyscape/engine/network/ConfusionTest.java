package org.energyscape.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class ConfusionTest {
    private static final Confusion EXAMPLE = Confusion.of(3, new int[] {0, 0, 1, 1, 1}, new int[] {0, 1, 1, 1, 0});

    @Test
    void answersAreCountedByTruth() {
        assertThat(EXAMPLE.counts()).containsExactly(1, 1, 0, 1, 2, 0, 0, 0, 0);
        assertThat(EXAMPLE.count(1, 0)).isEqualTo(1);
    }

    @Test
    void accuracyIsTheShareOfRightAnswers() {
        assertThat(EXAMPLE.accuracy()).isEqualTo(0.6);
    }

    @Test
    void recallIsTheShareOfAClassRecognised() {
        assertThat(EXAMPLE.recall(0)).isEqualTo(0.5);
        assertThat(EXAMPLE.recall(1)).isEqualTo(2.0 / 3);
        assertThat(EXAMPLE.recall(2)).isNaN();
    }

    @Test
    void theTableHasALinePerClass() {
        assertThat(EXAMPLE.toText().lines())
                .containsExactly(
                        "true     0     1     2",
                        "   0     1     1     0",
                        "   1     1     2     0",
                        "   2     0     0     0");
    }

    @Test
    void unequalLengthsAndUnknownClassesAreRefused() {
        assertThatThrownBy(() -> Confusion.of(3, new int[2], new int[1]))
                .hasMessageContaining("1 answers and 2 labels");
        assertThatThrownBy(() -> Confusion.of(3, new int[] {-1}, new int[] {0})).hasMessageContaining("label -1");
        assertThatThrownBy(() -> Confusion.of(3, new int[] {0}, new int[] {3})).hasMessageContaining("answer 3");
    }
}
