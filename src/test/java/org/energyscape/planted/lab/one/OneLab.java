package org.energyscape.planted.lab.one;

/** Planted: a lab that keeps to itself. */
public final class OneLab {}
