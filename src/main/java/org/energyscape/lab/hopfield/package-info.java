/** The Hopfield laboratory. */
@NullMarked
package org.energyscape.lab.hopfield;

import org.jspecify.annotations.NullMarked;
