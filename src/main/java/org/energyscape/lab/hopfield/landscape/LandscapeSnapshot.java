package org.energyscape.lab.hopfield.landscape;

import java.util.List;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.run.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The recalls on the plane at one moment.
 *
 * @param step updates of a unit, or sweeps where units are updated together
 * @param sweeps whole sweeps
 * @param map the plane, or null before there is one
 * @param walks the recalls
 * @param endings what they end in; those that nobody ends in have a count of 0
 * @param temperature of the updates
 * @param side pixels a side of the pictures
 * @param closer the state that was asked for, or null
 */
record LandscapeSnapshot(
        long step,
        int sweeps,
        @Nullable LandscapeMap map,
        List<Walk> walks,
        List<Ending> endings,
        double temperature,
        int side,
        @Nullable Closer closer)
        implements Snapshot {
    LandscapeSnapshot {
        walks = List.copyOf(walks);
        endings = List.copyOf(endings);
    }

    /**
     * One recall.
     *
     * @param trail where it was, {@code x, y} each, oldest first; the last is where it is
     * @param ending which of the endings it comes to, or is at
     * @param atRest whether it has come to its end
     * @param energy E of where it is
     */
    record Walk(float[] trail, int ending, boolean atRest, double energy) {}

    /**
     * What recalls end in.
     *
     * @param name on screen
     * @param pattern whose colour it has, or -1
     * @param inverse whether it is the inverse of the pattern
     * @param count recalls that end in it
     */
    record Ending(String name, int pattern, boolean inverse, int count) {}

    /**
     * A state looked at closely.
     *
     * @param question what was asked
     * @param name on screen
     * @param state its spins
     * @param picture the same as numbers
     * @param energy E
     * @param overlaps with every stored pattern
     * @param fixed whether no unit would turn
     * @param first where it lies itself along the first axis
     * @param second where it lies itself along the second axis
     * @param off how far it lies from the plane, in the unit of the axes
     */
    record Closer(
            LandscapeQuestion question,
            String name,
            SpinVector state,
            float[] picture,
            double energy,
            double[] overlaps,
            boolean fixed,
            float first,
            float second,
            double off) {}
}
