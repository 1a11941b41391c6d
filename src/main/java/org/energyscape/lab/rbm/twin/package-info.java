/** The page of twins: two runs that differ in one setting, side by side. */
@NullMarked
package org.energyscape.lab.rbm.twin;

import org.jspecify.annotations.NullMarked;
