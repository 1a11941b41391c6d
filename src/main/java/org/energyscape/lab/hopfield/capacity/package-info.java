/** How many patterns a network holds, under which damage. */
@NullMarked
package org.energyscape.lab.hopfield.capacity;

import org.jspecify.annotations.NullMarked;
