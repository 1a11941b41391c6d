/** The training run: a simulation, what is looked at of it, and the snapshots that show it. */
@NullMarked
package org.energyscape.lab.rbm.run;

import org.jspecify.annotations.NullMarked;
