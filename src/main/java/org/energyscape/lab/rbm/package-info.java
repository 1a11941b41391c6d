/** The restricted Boltzmann machine laboratory. */
@NullMarked
package org.energyscape.lab.rbm;

import org.jspecify.annotations.NullMarked;
