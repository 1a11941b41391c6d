/** Experiments: one setting varied over runs, their results and what is kept of them. */
@NullMarked
package org.energyscape.lab.rbm.sweep;

import org.jspecify.annotations.NullMarked;
