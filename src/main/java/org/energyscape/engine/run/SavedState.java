package org.energyscape.engine.run;

/** Everything a simulation needs to go on bit for bit from one moment. Immutable. */
public interface SavedState {
    /** About how much memory it holds, for the budget of the {@link Timeline}. */
    long bytes();
}
