/** How the lab says numbers, which measures it has, and how energies, errors and probabilities come about. */
@NullMarked
package org.energyscape.lab.rbm.explain;

import org.jspecify.annotations.NullMarked;
