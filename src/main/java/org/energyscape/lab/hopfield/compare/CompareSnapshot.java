package org.energyscape.lab.hopfield.compare;

import java.util.List;
import org.energyscape.engine.hopfield.Verdict;
import org.energyscape.engine.run.Snapshot;
import org.energyscape.lab.hopfield.part.RuleChoice;
import org.energyscape.lab.hopfield.part.TunedRule;
import org.jspecify.annotations.Nullable;

/**
 * What the page draws. Pictures are side² values, row-major.
 *
 * @param step steps done: of each recall one unit, or one sweep under synchronous updates
 * @param sweeps sweeps done by the recall that needs most
 * @param position the place on the axis of the curves, in sweeps
 * @param question what is compared
 * @param columns one for each competitor that has learned, in order; all of them unless somebody stopped one
 */
record CompareSnapshot(long step, int sweeps, double position, CompareQuestion question, List<Column> columns)
        implements Snapshot {
    CompareSnapshot {
        columns = List.copyOf(columns);
    }

    /**
     * One way of remembering.
     *
     * @param learnt what it has learned
     * @param free recall with every unit free
     * @param clamped recall with the observed pixels clamped; null where nothing is hidden
     */
    record Column(Learnt learnt, Track free, @Nullable Track clamped) {
        TunedRule competitor() {
            return learnt.competitor();
        }
    }

    /**
     * One recall as it stands.
     *
     * @param state the units; -1 and 1, or between them in the modern network
     * @param energy E(x)
     * @param firstEnergy E at the start
     * @param overlap with the picture before the damage, (1/N) Σ ξ_i x_i
     * @param right unknown pixels whose sign is that of the picture
     * @param unknown how many are not known: the hidden ones, or all where nothing is hidden
     * @param sweeps sweeps done, the last without change included
     * @param updates looks at a unit
     * @param flips units turned; 0 in the modern network, where nothing turns
     * @param finished whether it has come to rest
     * @param verdict where it ended
     */
    record Track(
            float[] state,
            double energy,
            double firstEnergy,
            double overlap,
            int right,
            int unknown,
            int sweeps,
            long updates,
            long flips,
            boolean finished,
            Verdict verdict) {
        /** Share of the unknown pixels that are right; 1 where every one is known. */
        double accuracy() {
            return unknown == 0 ? 1 : (double) right / unknown;
        }
    }

    /** The column of a rule, or null where it is not among them. */
    @Nullable
    Column column(RuleChoice rule) {
        return columns.stream()
                .filter(column -> column.competitor().rule() == rule)
                .findFirst()
                .orElse(null);
    }
}
