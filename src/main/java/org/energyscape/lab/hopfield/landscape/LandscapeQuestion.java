package org.energyscape.lab.hopfield.landscape;

/**
 * What of the plane somebody looks at closely; no part of the run.
 *
 * @param point the mark, or -1 for the state nearest to a place
 * @param first the place along the first axis
 * @param second the place along the second axis
 */
record LandscapeQuestion(int point, double first, double second) {
    /** Nothing. */
    static final LandscapeQuestion NONE = new LandscapeQuestion(-1, Double.NaN, Double.NaN);

    boolean isNone() {
        return point < 0 && Double.isNaN(first);
    }
}
