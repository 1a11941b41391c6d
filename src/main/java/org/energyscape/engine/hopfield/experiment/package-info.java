/** Experiments with many Hopfield networks: capacity, noise, masks, correlated patterns. */
@NullMarked
package org.energyscape.engine.hopfield.experiment;

import org.jspecify.annotations.NullMarked;
