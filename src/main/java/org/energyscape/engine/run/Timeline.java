package org.energyscape.engine.run;

import java.util.Map;
import java.util.TreeMap;

/**
 * Kept states of one branch of a run under a memory budget. Older frames are thinned to an even stride that doubles
 * whenever the budget is reached; the newest few stay, so that stepping back is quick where one has just been. Any step
 * between two frames is reached by restoring the earlier one and stepping on, which gives the same bits because a
 * simulation is deterministic.
 *
 * <p>Owned by the runner's worker; not thread-safe.
 */
public final class Timeline {
    /** Frames before the newest that thinning spares. */
    private static final int NEWEST_KEPT = 8;

    private final long budgetBytes;
    private final TreeMap<Long, Frame> frames = new TreeMap<>();
    private long heldBytes;
    private long stride = 1;

    /** One kept state, and how many journal entries had taken effect when it was kept. */
    record Frame(long step, int journalSize, SavedState state) {}

    /** Keeps at least the first and the last frame, whatever the budget. */
    public Timeline(long budgetBytes) {
        this.budgetBytes = budgetBytes;
    }

    /** Whether the step is one the present stride would keep: states are only saved where that is so. */
    boolean wants(long step) {
        return frames.isEmpty() || step >= frames.lastKey() + stride;
    }

    void keep(long step, int journalSize, SavedState state) {
        Frame replaced = frames.put(step, new Frame(step, journalSize, state));
        heldBytes += state.bytes() - (replaced == null ? 0 : replaced.state().bytes());
        while (heldBytes > budgetBytes && frames.size() > 2) {
            thin();
        }
    }

    /** Doubles the stride and drops the frames that no longer fit it; then the oldest of the spared ones if need be. */
    private void thin() {
        stride *= 2;
        long first = frames.firstKey();
        long spareFrom = newestSparedStep();
        int before = frames.size();
        frames.values().removeIf(frame -> {
            boolean drop = frame.step() != first && frame.step() < spareFrom && (frame.step() - first) % stride != 0;
            if (drop) {
                heldBytes -= frame.state().bytes();
            }
            return drop;
        });
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
        Frame frame = frames.remove(step);
        if (frame != null) {
            heldBytes -= frame.state().bytes();
        }
    }

    /** The latest frame at or before the step; there always is one once a state has been kept. */
    Frame atOrBefore(long step) {
        Map.Entry<Long, Frame> entry = frames.floorEntry(step);
        return (entry == null ? frames.firstEntry() : entry).getValue();
    }

    /** Forgets all frames after the step: what is done now leads elsewhere. */
    void truncateAfter(long step) {
        for (Frame frame : frames.tailMap(step, false).values()) {
            heldBytes -= frame.state().bytes();
        }
        frames.tailMap(step, false).clear();
    }

    void clear() {
        frames.clear();
        heldBytes = 0;
        stride = 1;
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

    long heldBytes() {
        return heldBytes;
    }
}
