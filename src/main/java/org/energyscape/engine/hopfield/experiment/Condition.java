package org.energyscape.engine.hopfield.experiment;

import org.energyscape.engine.hopfield.Degradation;

/**
 * What is done to a picture before it is recalled, and whether what is known of it is held.
 *
 * @param level the number on the axis: probability of a flip, or share of the units hidden
 * @param degradation how the picture is damaged
 * @param clamped whether known units are held fast
 */
public record Condition(double level, Degradation degradation, boolean clamped) {}
