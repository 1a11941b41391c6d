/** The energy as a landscape, and all states of a small network. */
@NullMarked
package org.energyscape.lab.hopfield.landscape;

import org.jspecify.annotations.NullMarked;
