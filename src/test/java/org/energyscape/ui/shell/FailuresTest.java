package org.energyscape.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

final class FailuresTest {
    @Test
    void aMissingFileIsNamedInWords() {
        assertThat(Failures.words(new UncheckedIOException(new NoSuchFileException("digits.csv"))))
                .isEqualTo("There is no file digits.csv.");
    }

    @Test
    void aMessageSpeaksForItself() {
        assertThat(Failures.words(new IOException("digits.csv, line 3: found 12 numbers, expected 784")))
                .isEqualTo("digits.csv, line 3: found 12 numbers, expected 784");
    }

    @Test
    void aFailureWithoutWordsIsAtLeastNamed() {
        assertThat(Failures.words(new ArrayStoreException())).isEqualTo("ArrayStoreException");
    }
}
