package org.energyscape.engine.hopfield;

/**
 * One asynchronous update.
 *
 * @param unit the unit that was looked at
 * @param flipped whether it turned
 * @param field its local field f_i before the update
 * @param energyChange what the update did to the energy: 0 or, after a flip, 2 x_i f_i - 2 W_ii with x_i before the flip
 */
public record UnitStep(int unit, boolean flipped, double field, double energyChange) {}
