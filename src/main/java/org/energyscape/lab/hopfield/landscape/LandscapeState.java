package org.energyscape.lab.hopfield.landscape;

import java.util.List;
import org.energyscape.engine.run.SavedState;

/** Where all recalls on a plane stood. */
record LandscapeState(long step, int cursor, int sweeps, List<Walker.Saved> walkers) implements SavedState {
    LandscapeState {
        walkers = List.copyOf(walkers);
    }

    @Override
    public long bytes() {
        return 64 + walkers.stream().mapToLong(Walker.Saved::bytes).sum();
    }
}
