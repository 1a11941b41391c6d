package org.energyscape.ui.picture;

/** A vertical line across a plot with its meaning: a published value, a bound. */
public record UprightLine(double x, String label) {}
