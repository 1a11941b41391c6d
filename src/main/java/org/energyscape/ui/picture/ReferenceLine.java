package org.energyscape.ui.picture;

/** A horizontal line across a plot with its meaning: a published value, a bound, the truth. */
public record ReferenceLine(double y, String label) {}
