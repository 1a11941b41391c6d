package org.energyscape.ui.experiments;

import org.energyscape.lab.rbm.sweep.KeptFilters;

/**
 * Filters and whose they are.
 *
 * @param run its name in the experiment
 * @param filters as its weights hold them
 */
record RunFilters(String run, KeptFilters filters) {}
