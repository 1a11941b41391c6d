package org.energyscape.planted.engine.rbm;

/**
 * Planted: part of a snapshot, which a view may read.
 *
 * @param loss a number
 */
public record PlantedVerdict(double loss) {}
