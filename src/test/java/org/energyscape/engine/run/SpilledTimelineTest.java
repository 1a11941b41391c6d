package org.energyscape.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.energyscape.engine.run.StateFileTest.Bytes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second level of a time line: states of 100 bytes, memory for 10 of them. */
final class SpilledTimelineTest {
    private static final int SIZE = 100;
    private static final long MEMORY = 10 * SIZE;

    @TempDir
    Path folder;

    private final List<String> problems = new ArrayList<>();
    private final Timeline timeline = new Timeline(MEMORY, problem -> problems.add(problem.getMessage()));

    @AfterEach
    void close() {
        timeline.clear();
    }

    private void walk(long from, long to) {
        for (long step = from; step <= to; step++) {
            if (timeline.wants(step)) {
                timeline.keep(step, (int) step, Bytes.of(SIZE, step));
            }
            assertThat(timeline.heldBytes()).isLessThanOrEqualTo(MEMORY);
        }
    }

    private void assertThatEveryFrameIsWhatWasKept(long last) {
        for (long step = last; step >= 0; step--) {
            Timeline.Frame frame = timeline.atOrBefore(step);
            assertThat(frame.step()).isEqualTo(timeline.stepAtOrBefore(step)).isLessThanOrEqualTo(step);
            assertThat(frame.journalSize()).isEqualTo((int) frame.step());
            assertThat(((Bytes) frame.state()).values())
                    .isEqualTo(Bytes.of(SIZE, frame.step()).values());
        }
    }

    @Test
    void everyStepIsKeptUntilTheDiskIsFullToo() {
        StateFile disk = new StateFile(folder, 1000 * SIZE, new StateFileTest.Codec());
        timeline.begin(disk);
        walk(0, 1000);
        assertThat(timeline.size()).isEqualTo(1001);
        assertThat(timeline.sizeInMemory()).isEqualTo(10);
        assertThat(disk.length()).isEqualTo(991 * SIZE);
        assertThatEveryFrameIsWhatWasKept(1000);
        walk(1001, 1010);
        assertThat(timeline.size()).isLessThan(600);
    }

    @Test
    void bothBudgetsHoldAtEveryStepAndTheGapsStayEven() {
        StateFile disk = new StateFile(folder, 90 * SIZE, new StateFileTest.Codec());
        timeline.begin(disk);
        for (long step = 0; step <= 5000; step++) {
            walk(step, step);
            assertThat(disk.length()).isLessThanOrEqualTo(90 * SIZE);
        }
        assertThatEveryFrameIsWhatWasKept(5000);
        long widest = 0;
        for (long step = 1; step < 4000; step++) {
            widest = Math.max(widest, step - timeline.stepAtOrBefore(step));
        }
        assertThat(widest).isLessThan(5000 / 100 * 4);
        assertThat(timeline.size()).isGreaterThan(25);
        assertThat(problems).isEmpty();
    }

    @Test
    void whatIsCutOffLeavesTheDiskAndAnotherFutureTakesItsPlace() {
        StateFile disk = new StateFile(folder, 1000 * SIZE, new StateFileTest.Codec());
        timeline.begin(disk);
        walk(0, 200);
        timeline.truncateAfter(50);
        assertThat(disk.length()).isLessThanOrEqualTo(51 * SIZE);
        walk(51, 300);
        assertThat(timeline.size()).isEqualTo(301);
        assertThatEveryFrameIsWhatWasKept(300);
        timeline.begin(null);
        assertThat(disk.length()).isZero();
    }

    /** Takes some states, then fails; reads some, then fails. */
    private static final class Failing implements StateShelf {
        private final List<SavedState> kept = new ArrayList<>();
        int writes;
        int reads = Integer.MAX_VALUE;
        int asked;

        Failing(int writes) {
            this.writes = writes;
        }

        @Override
        public @Nullable Place put(SavedState state) throws IOException {
            asked++;
            if (writes-- <= 0) {
                throw new IOException("No space left on device");
            }
            kept.add(state);
            return new Place(kept.size() - 1, SIZE, 0);
        }

        @Override
        public SavedState get(Place place) throws IOException {
            if (reads-- <= 0) {
                throw new IOException("Input/output error");
            }
            return kept.get((int) place.offset());
        }

        @Override
        public void free(Place place) {}

        @Override
        public void clear() {
            kept.clear();
        }
    }

    @Test
    void aDiskThatIsFullOnTheWayIsSaidOnceAndMemoryIsThinnedInstead() {
        Failing shelf = new Failing(20);
        timeline.begin(shelf);
        walk(0, 2000);
        assertThat(problems).containsExactly("No space left on device");
        assertThat(shelf.asked).isEqualTo(21);
        assertThat(timeline.sizeInMemory()).isBetween(5, 10);
        assertThatEveryFrameIsWhatWasKept(2000);
        // A run that begins anew may try again, but is not told again.
        timeline.begin(new Failing(0));
        walk(0, 50);
        assertThat(problems).hasSize(1);
        assertThatEveryFrameIsWhatWasKept(50);
    }

    @Test
    void inPlaceOfAStateThatCannotBeReadAnEarlierOneIsTakenAndTheFirstIsAlwaysThere() {
        Failing shelf = new Failing(1000);
        timeline.begin(shelf);
        walk(0, 100);
        shelf.reads = 1;
        assertThat(timeline.atOrBefore(60).step()).isEqualTo(60);
        assertThat(timeline.atOrBefore(60).step()).isZero();
        assertThat(problems).containsExactly("Input/output error");
        assertThat(timeline.atOrBefore(95).step()).isEqualTo(95);
        assertThat(timeline.atOrBefore(70).step()).isZero();
        assertThat(problems).hasSize(1);
    }
}
