package org.energyscape.lab.hopfield.orthogonal;

/**
 * One step of an argument.
 *
 * @param words what is done
 * @param tex the formula with the numbers of now
 * @param spoken the same in a line of text
 */
public record TheoremStep(String words, String tex, String spoken) {}
