package org.energyscape.engine.hopfield;

/**
 * What a rule has made of a list of patterns: the weights, and whatever it needs to learn one pattern more or to give an
 * account of itself. Immutable; any thread may use it.
 */
public interface Learned {
    /** The weights. May be made at the first call. */
    Couplings couplings();
}
