/** The labs and the pattern they share. */
@NullMarked
package org.energyscape.lab;

import org.jspecify.annotations.NullMarked;
