/** The attractors of a network, found, named and unlearned. */
@NullMarked
package org.energyscape.lab.hopfield.attractor;

import org.jspecify.annotations.NullMarked;
