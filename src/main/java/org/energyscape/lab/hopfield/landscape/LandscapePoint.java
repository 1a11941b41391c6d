package org.energyscape.lab.hopfield.landscape;

import org.energyscape.engine.hopfield.SpinVector;

/**
 * A state marked on the plane.
 *
 * @param name on screen
 * @param kind what it is
 * @param pattern the stored pattern whose colour it has, counted from 0, or -1
 * @param state its spins
 * @param energy E
 * @param first its place along the first axis
 * @param second its place along the second axis
 * @param fixed whether no unit would turn
 */
record LandscapePoint(
        String name,
        Kind kind,
        int pattern,
        SpinVector state,
        double energy,
        float first,
        float second,
        boolean fixed) {
    /** The sorts of marks. */
    enum Kind {
        STORED,
        INVERSE,
        /** An attractor that is neither stored nor an inverse. */
        OTHER
    }
}
