package org.energyscape.engine.hopfield.attractor;

import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.Verdict;
import org.energyscape.engine.math.Proportion;

/**
 * A fixed point that random starts fall into.
 *
 * @param state the fixed point; of it and its inverse, where both are one, the one with the larger overlap with a pattern
 * @param verdict what it is
 * @param energy its energy
 * @param hits starts that ended in it
 * @param inverseHits starts that ended in its inverse, where that is counted as the same attractor, else 0
 * @param basin share of all starts that ended in it or its inverse
 */
public record Attractor(
        SpinVector state, Verdict verdict, double energy, int hits, int inverseHits, Proportion basin) {}
