package org.energyscape.engine.run;

import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Kept states of one branch of a run under a memory budget and, where there is a {@link StateShelf}, a second one on the
 * disk. States for which memory has no room go to the shelf, oldest first, so that stepping back is quick where one has just
 * been. When both are full, older frames are thinned to an even stride that doubles each time; the newest few stay. Any step
 * between two frames is reached by restoring the earlier one and stepping on, which gives the same bits because a simulation
 * is deterministic.
 *
 * <p>A shelf that fails costs frames, never the run: what cannot be written stays in memory and is thinned there, and in
 * place of a frame that cannot be read an earlier one is taken. The first frame never leaves memory.
 *
 * <p>Owned by the runner's worker; not thread-safe.
 */
public final class Timeline {
    /** Frames before the newest that thinning spares. */
    private static final int NEWEST_KEPT = 8;

    private final long budgetBytes;
    private final Consumer<IOException> problems;
    private final TreeMap<Long, Kept> frames = new TreeMap<>();
    /** Those of them whose states are in memory. */
    private final TreeMap<Long, Kept> inMemory = new TreeMap<>();

    private @Nullable StateShelf shelf;
    private boolean shelfFails;
    private boolean told;
    private long heldBytes;
    private long stride = 1;

    /** One kept state, and how many journal entries had taken effect when it was kept. */
    record Frame(long step, int journalSize, SavedState state) {}

    private static final class Kept {
        final long step;
        final int journalSize;

        @Nullable
        SavedState state;

        StateShelf.@Nullable Place place;

        Kept(long step, int journalSize, SavedState state) {
            this.step = step;
            this.journalSize = journalSize;
            this.state = state;
        }
    }

    /** Keeps at least the first and the last frame, whatever the budget; all of them in memory. */
    public Timeline(long budgetBytes) {
        this(budgetBytes, problem -> {});
    }

    /**
     * The same.
     *
     * @param problems is told once why the shelf is of no use
     */
    Timeline(long budgetBytes, Consumer<IOException> problems) {
        this.budgetBytes = budgetBytes;
        this.problems = problems;
    }

    /** Forgets all frames; what memory has no room for goes to the shelf from now on, or nowhere. */
    void begin(@Nullable StateShelf wanted) {
        clear();
        shelf = wanted;
    }

    /** Whether the step is one the present stride would keep: states are only saved where that is so. */
    boolean wants(long step) {
        return frames.isEmpty() || step >= frames.lastKey() + stride;
    }

    void keep(long step, int journalSize, SavedState state) {
        Kept replaced = frames.get(step);
        if (replaced != null) {
            forget(replaced);
        }
        Kept kept = new Kept(step, journalSize, state);
        frames.put(step, kept);
        inMemory.put(step, kept);
        heldBytes += state.bytes();
        for (Kept next = oldestMovable(); heldBytes > budgetBytes && next != null; next = oldestMovable()) {
            if (!shelve(next)) {
                thin();
            }
        }
    }

    /** The oldest frame in memory but for the first and the last of all; null if there is none. */
    private @Nullable Kept oldestMovable() {
        Map.Entry<Long, Kept> oldest = inMemory.higherEntry(frames.firstKey());
        return oldest == null || oldest.getKey().equals(frames.lastKey()) ? null : oldest.getValue();
    }

    /** Puts a state out of memory; false if that cannot be done. */
    private boolean shelve(Kept kept) {
        StateShelf to = shelf;
        SavedState state = kept.state;
        if (to == null || shelfFails || state == null) {
            return false;
        }
        try {
            StateShelf.Place place = to.put(state);
            if (place == null) {
                return false;
            }
            kept.place = place;
        } catch (IOException e) {
            shelfFails = true;
            tell(e);
            return false;
        }
        leaveMemory(kept, state);
        return true;
    }

    private void leaveMemory(Kept kept, SavedState state) {
        kept.state = null;
        inMemory.remove(kept.step);
        heldBytes -= state.bytes();
    }

    private void tell(IOException problem) {
        if (!told) {
            told = true;
            problems.accept(problem);
        }
    }

    /** Doubles the stride and drops the frames that no longer fit it; then the oldest of the spared ones if need be. */
    private void thin() {
        stride *= 2;
        long first = frames.firstKey();
        long spareFrom = newestSparedStep();
        int before = frames.size();
        Iterator<Kept> all = frames.values().iterator();
        while (all.hasNext()) {
            Kept frame = all.next();
            if (frame.step != first && frame.step < spareFrom && (frame.step - first) % stride != 0) {
                all.remove();
                forget(frame);
            }
        }
        if (frames.size() == before && frames.size() > 2) {
            remove(frames.higherKey(first));
        }
    }

    private long newestSparedStep() {
        long step = frames.lastKey();
        for (int i = 1; i < Math.min(NEWEST_KEPT, frames.size() / 2); i++) {
            Long lower = frames.lowerKey(step);
            if (lower == null) {
                break;
            }
            step = lower;
        }
        return step;
    }

    private void remove(long step) {
        Kept frame = frames.remove(step);
        if (frame != null) {
            forget(frame);
        }
    }

    /** Gives back what the state of a frame takes, wherever that is. */
    private void forget(Kept frame) {
        SavedState state = frame.state;
        if (state != null) {
            leaveMemory(frame, state);
        }
        StateShelf.Place place = frame.place;
        if (place != null && shelf != null) {
            shelf.free(place);
            frame.place = null;
        }
    }

    /** Where {@link #atOrBefore} is likely to lead, without reading it. */
    long stepAtOrBefore(long step) {
        return entryAtOrBefore(step).step;
    }

    private Kept entryAtOrBefore(long step) {
        Map.Entry<Long, Kept> entry = frames.floorEntry(step);
        return (entry == null ? frames.firstEntry() : entry).getValue();
    }

    /**
     * The latest frame at or before the step that can be read; there always is one once a state has been kept. One that
     * cannot be read is forgotten.
     */
    Frame atOrBefore(long step) {
        while (true) {
            Kept kept = entryAtOrBefore(step);
            SavedState state = kept.state;
            StateShelf.Place place = kept.place;
            if (state != null) {
                return new Frame(kept.step, kept.journalSize, state);
            }
            if (place != null && shelf != null) {
                try {
                    return new Frame(kept.step, kept.journalSize, shelf.get(place));
                } catch (IOException e) {
                    tell(e);
                }
            }
            remove(kept.step);
        }
    }

    /** Forgets all frames after the step: what is done now leads elsewhere. */
    void truncateAfter(long step) {
        Map<Long, Kept> later = frames.tailMap(step, false);
        later.values().forEach(this::forget);
        later.clear();
    }

    /** Forgets everything and gives back memory and disk. */
    void clear() {
        frames.clear();
        inMemory.clear();
        heldBytes = 0;
        stride = 1;
        shelfFails = false;
        if (shelf != null) {
            shelf.clear();
        }
    }

    boolean isEmpty() {
        return frames.isEmpty();
    }

    long firstStep() {
        return frames.isEmpty() ? 0 : frames.firstKey();
    }

    /** Number of kept frames. */
    int size() {
        return frames.size();
    }

    /** Number of kept frames that are in memory. */
    int sizeInMemory() {
        return inMemory.size();
    }

    /** Bytes of states in memory. */
    long heldBytes() {
        return heldBytes;
    }
}
