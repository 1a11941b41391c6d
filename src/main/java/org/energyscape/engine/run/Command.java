package org.energyscape.engine.run;

/**
 * Something the student did to a running simulation: a brush stroke, a click, a stored pattern. Immutable, compared by
 * value; each lab has a sealed interface of its own commands. Carried out between steps and written into the
 * {@link Journal}.
 */
public interface Command {}
