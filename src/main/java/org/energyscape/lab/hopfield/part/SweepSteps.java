package org.energyscape.lab.hopfield.part;

import java.util.List;
import org.energyscape.engine.run.Granularity;

/** The steps in which recalls that turn one unit after another are followed. Stateless. */
public final class SweepSteps {
    /** One unit. */
    public static final Granularity UNIT = new Granularity("unit", "Unit");

    /** As many units as the picture has columns. */
    public static final Granularity LINE = new Granularity("line", "Line");

    /** Every unit once. */
    public static final Granularity SWEEP = new Granularity("sweep", "Sweep");

    /** Until all have come to rest. */
    public static final Granularity CONVERGENCE = new Granularity("convergence", "To the end");

    /** All of them, from fine to coarse. */
    public static final List<Granularity> ALL = List.of(UNIT, LINE, SWEEP, CONVERGENCE);

    private SweepSteps() {}

    /**
     * Whether a step ends here.
     *
     * @param cursor units done in this sweep
     * @param side pixels a side of the picture
     * @param ends whether recall begins here or is finished
     */
    public static boolean atBoundary(Granularity granularity, int cursor, int side, boolean ends) {
        if (granularity.equals(UNIT)) {
            return true;
        }
        if (granularity.equals(LINE)) {
            return cursor % side == 0;
        }
        return granularity.equals(SWEEP) ? cursor == 0 : ends;
    }
}
