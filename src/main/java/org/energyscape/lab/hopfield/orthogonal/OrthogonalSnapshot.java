package org.energyscape.lab.hopfield.orthogonal;

import java.util.List;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.run.Snapshot;

/**
 * The Hadamard patterns stored so far, and what the network does with them.
 *
 * @param step P, patterns stored
 * @param all all N patterns in the order of storing
 * @param kept what was found with the diagonal kept, for 0 … as many patterns as were reached
 * @param zeroed the same with the diagonal zeroed
 * @param diagonal which of the two is looked at
 * @param tried what becomes of the state that is drawn
 * @param theorem the theorem with the numbers of now
 */
public record OrthogonalSnapshot(
        long step,
        List<SpinVector> all,
        List<HadamardStage> kept,
        List<HadamardStage> zeroed,
        boolean diagonal,
        TriedState tried,
        List<TheoremStep> theorem)
        implements Snapshot {
    public OrthogonalSnapshot {
        all = List.copyOf(all);
        kept = List.copyOf(kept);
        zeroed = List.copyOf(zeroed);
        theorem = List.copyOf(theorem);
    }

    /** N. */
    public int units() {
        return all.size();
    }

    /** P. */
    public int patterns() {
        return (int) step;
    }

    /** What was found at this number of patterns. */
    public HadamardStage now() {
        return (diagonal ? kept : zeroed).get(patterns());
    }
}
