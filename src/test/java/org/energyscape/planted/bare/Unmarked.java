package org.energyscape.planted.bare;

/** Planted: its package does not say that it is null-marked. */
public final class Unmarked {}
