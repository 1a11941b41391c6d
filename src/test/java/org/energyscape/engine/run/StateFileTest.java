package org.energyscape.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StateFileTest {
    @TempDir
    Path folder;

    /** Some bytes that tell one state from another. */
    record Bytes(byte[] values) implements SavedState {
        static Bytes of(int length, long seed) {
            byte[] values = new byte[length];
            for (int i = 0; i < length; i++) {
                values[i] = (byte) (seed * 31 + i * 7L);
            }
            return new Bytes(values);
        }

        @Override
        public long bytes() {
            return values.length;
        }
    }

    /** Writes them as they are. */
    static final class Codec implements StateCodec {
        @Override
        public int encodedBytes(SavedState state) {
            return ((Bytes) state).values().length;
        }

        @Override
        public void encode(SavedState state, ByteBuffer to) {
            to.put(((Bytes) state).values());
        }

        @Override
        public SavedState decode(ByteBuffer from) {
            byte[] values = new byte[from.remaining()];
            from.get(values);
            return new Bytes(values);
        }
    }

    private StateFile file(long budget) {
        return new StateFile(folder.resolve("made"), budget, new Codec());
    }

    private static StateShelf.Place put(StateFile file, SavedState state) throws IOException {
        return Objects.requireNonNull(file.put(state));
    }

    private static byte[] read(StateFile file, StateShelf.Place place) throws IOException {
        return ((Bytes) file.get(place)).values();
    }

    /** What is left in the folder; on Unix an open file has no name any more. */
    private List<Path> files() throws IOException {
        try (Stream<Path> found = Files.list(folder.resolve("made"))) {
            return found.toList();
        }
    }

    @Test
    void everyStateComesBackAsItWasPutInAnyOrder() throws IOException {
        StateFile file = file(1 << 20);
        List<StateShelf.Place> places = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            places.add(put(file, Bytes.of(100 + 13 * i, i)));
        }
        for (int i = 49; i >= 0; i--) {
            assertThat(read(file, places.get(i)))
                    .isEqualTo(Bytes.of(100 + 13 * i, i).values());
        }
        file.clear();
    }

    @Test
    void theFileNeverGrowsBeyondItsBudgetAndFreedPlacesAreUsedAgain() throws IOException {
        StateFile file = file(10_000);
        List<StateShelf.Place> places = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            places.add(put(file, Bytes.of(1000, i)));
        }
        assertThat(file.length()).isEqualTo(10_000);
        assertThat(file.put(Bytes.of(1000, 77))).isNull();
        // Two neighbours make room for one that is twice as large; a third hole takes a smaller one.
        file.free(places.get(3));
        file.free(places.get(4));
        file.free(places.get(7));
        StateShelf.Place large = put(file, Bytes.of(2000, 88));
        StateShelf.Place small = put(file, Bytes.of(900, 99));
        assertThat(file.put(Bytes.of(200, 1))).isNull();
        assertThat(file.length()).isEqualTo(10_000);
        assertThat(read(file, large)).isEqualTo(Bytes.of(2000, 88).values());
        assertThat(read(file, small)).isEqualTo(Bytes.of(900, 99).values());
        for (int i : new int[] {0, 1, 2, 5, 6, 8, 9}) {
            assertThat(read(file, places.get(i))).isEqualTo(Bytes.of(1000, i).values());
        }
        file.clear();
    }

    @Test
    void whatIsFreedAtTheEndIsGivenBackToTheDisk() throws IOException {
        StateFile file = file(1 << 20);
        StateShelf.Place first = put(file, Bytes.of(1000, 1));
        StateShelf.Place second = put(file, Bytes.of(1000, 2));
        StateShelf.Place third = put(file, Bytes.of(1000, 3));
        file.free(second);
        assertThat(file.length()).isEqualTo(3000);
        file.free(third);
        assertThat(file.length()).isEqualTo(1000);
        assertThat(read(file, first)).isEqualTo(Bytes.of(1000, 1).values());
        file.clear();
        assertThat(file.length()).isZero();
    }

    @Test
    void nothingIsMadeBeforeTheFirstStateAndNothingIsLeftAfterTheLast() throws IOException {
        StateFile file = file(1 << 20);
        assertThat(folder.resolve("made")).doesNotExist();
        put(file, Bytes.of(1000, 1));
        assertThat(folder.resolve("made")).isDirectory();
        file.clear();
        assertThat(files()).isEmpty();
        // It serves the next run as well.
        StateShelf.Place place = put(file, Bytes.of(500, 2));
        assertThat(read(file, place)).isEqualTo(Bytes.of(500, 2).values());
        file.clear();
        assertThat(files()).isEmpty();
    }

    @Test
    void whatAnotherProcessLeftBehindIsSweptAwayAndNothingElse() throws IOException {
        Path made = Files.createDirectories(folder.resolve("made"));
        Files.write(made.resolve(StateFile.PREFIX + "4711-0" + StateFile.SUFFIX), new byte[100]);
        Files.write(made.resolve("notes.txt"), new byte[1]);
        file(1000);
        assertThat(files()).containsExactly(made.resolve("notes.txt"));
    }

    @Test
    void sweepingTakesNothingFromAFileThatIsOpen() throws IOException {
        StateFile one = file(1 << 20);
        StateShelf.Place place = put(one, Bytes.of(1000, 1));
        StateFile two = file(1 << 20);
        StateShelf.Place other = put(two, Bytes.of(1000, 2));
        assertThat(read(one, place)).isEqualTo(Bytes.of(1000, 1).values());
        assertThat(read(two, other)).isEqualTo(Bytes.of(1000, 2).values());
        one.clear();
        two.clear();
        assertThat(files()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Files.writeString(folder.resolve("made"), "a file");
        StateFile file = file(1000);
        assertThatThrownBy(() -> file.put(Bytes.of(10, 1)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(folder.resolve("made").toString());
    }

    @Test
    void aStateThatIsNotWhatWasWrittenIsRefused() throws IOException {
        StateFile file = file(1 << 20);
        StateShelf.Place place = put(file, Bytes.of(1000, 1));
        StateShelf.Place wrong = new StateShelf.Place(place.offset(), place.bytes(), place.checksum() + 1);
        assertThatThrownBy(() -> file.get(wrong))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
        StateShelf.Place beyond = new StateShelf.Place(500, 1000, place.checksum());
        assertThatThrownBy(() -> file.get(beyond))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("end at byte 1000");
        file.clear();
        assertThatThrownBy(() -> file.get(place))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("gone");
    }
}
