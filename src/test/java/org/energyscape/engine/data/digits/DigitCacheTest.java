package org.energyscape.engine.data.digits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.data.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DigitCacheTest {
    private static final long SEED = 7;
    private static final int COUNT = 50;
    private static final Dataset FRESH = new DigitWriter(SEED).write(COUNT, 1, ProgressSink.NONE);

    private final Path folder;

    DigitCacheTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aLoadedSetEqualsAFreshOneBitForBit() {
        DigitCache cache = new DigitCache(folder.resolve("not/yet/there"));
        assertThat(cache.load(SEED, COUNT)).isEmpty();

        assertSame(cache.get(SEED, COUNT, 2, ProgressSink.NONE));
        assertSame(cache.load(SEED, COUNT).orElseThrow());
        assertSame(cache.get(SEED, COUNT, 2, ProgressSink.NONE));
    }

    @Test
    void nothingButTheFinishedFileIsLeftInTheFolder() throws IOException {
        DigitCache cache = new DigitCache(folder);
        cache.get(SEED, COUNT, 1, ProgressSink.NONE);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(cache.file(SEED, COUNT));
        }
        assertThat(Files.size(cache.file(SEED, COUNT))).isEqualTo(32 + COUNT * 785L);
    }

    /** One byte in each field: magic, version, seed, count, checksum, a label, the last pixel. */
    @ParameterizedTest
    @ValueSource(ints = {0, 11, 12, 23, 24, 32, 32 + COUNT * 785 - 1})
    void aFileWithAWrongByteIsWrittenAnew(int position) throws IOException {
        DigitCache cache = new DigitCache(folder);
        cache.get(SEED, COUNT, 1, ProgressSink.NONE);
        Path file = cache.file(SEED, COUNT);
        byte[] good = Files.readAllBytes(file);
        byte[] bad = good.clone();
        bad[position] ^= 1;
        Files.write(file, bad);

        assertThat(cache.load(SEED, COUNT)).isEmpty();
        assertSame(cache.get(SEED, COUNT, 1, ProgressSink.NONE));
        assertThat(Files.readAllBytes(file)).isEqualTo(good);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 32, 32 + COUNT * 785 - 1, 32 + COUNT * 785 + 1})
    void aFileOfTheWrongLengthIsWrittenAnew(int length) throws IOException {
        DigitCache cache = new DigitCache(folder);
        cache.get(SEED, COUNT, 1, ProgressSink.NONE);
        Path file = cache.file(SEED, COUNT);
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), length));

        assertThat(cache.load(SEED, COUNT)).isEmpty();
        assertSame(cache.get(SEED, COUNT, 1, ProgressSink.NONE));
        assertThat(cache.load(SEED, COUNT)).isPresent();
    }

    @Test
    void aFolderThatCannotBeMadeCostsOnlyTime() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("file"), "in the way");

        assertSame(new DigitCache(notAFolder).get(SEED, COUNT, 1, ProgressSink.NONE));
        assertThat(Files.readString(notAFolder)).isEqualTo("in the way");
    }

    @Test
    void setsOfDifferentSeedsAndSizesLieSideBySide() {
        DigitCache cache = new DigitCache(folder);
        cache.get(SEED, COUNT, 1, ProgressSink.NONE);
        cache.get(SEED + 1, COUNT, 1, ProgressSink.NONE);
        cache.get(SEED, COUNT + 1, 1, ProgressSink.NONE);

        assertSame(cache.load(SEED, COUNT).orElseThrow());
        assertThat(cache.load(SEED, COUNT + 1).orElseThrow().size()).isEqualTo(COUNT + 1);
        assertThat(cache.load(SEED + 1, COUNT).orElseThrow().values().data())
                .isNotEqualTo(FRESH.values().data());
    }

    private static void assertSame(Dataset found) {
        assertThat(found.values().data()).isEqualTo(FRESH.values().data());
        assertThat(found.labels()).isEqualTo(FRESH.labels());
        assertThat(found.name()).isEqualTo(FRESH.name());
        assertThat(found.width()).isEqualTo(28);
        assertThat(found.height()).isEqualTo(28);
    }
}
