package org.energyscape.engine.run;

/**
 * How far one press of "step" goes: one unit, a sweep, an epoch.
 *
 * @param id in files and node ids, such as {@code "sweep"}
 * @param label on screen, such as {@code "Sweep"}
 */
public record Granularity(String id, String label) {}
