package org.energyscape.lab.hopfield.landscape;

import java.util.List;
import org.energyscape.engine.run.Snapshot;

/**
 * A walk down among all states of a small network.
 *
 * @param step turns of a unit so far
 * @param small the network and its states
 * @param path the states from the first to where it ends
 * @param place where on the path it is
 * @param spins of the state it is at
 * @param overlaps of that state with every stored pattern
 */
record DescentSnapshot(long step, SmallLandscape small, int[] path, int place, float[] spins, List<Double> overlaps)
        implements Snapshot {
    DescentSnapshot {
        overlaps = List.copyOf(overlaps);
    }

    /** The state it is at, or -1 where there is no network. */
    int state() {
        return path.length == 0 ? -1 : path[place];
    }
}
