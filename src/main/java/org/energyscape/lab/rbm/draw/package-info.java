/** The page to draw on: the pad, and what the machine makes of a drawing. */
@NullMarked
package org.energyscape.lab.rbm.draw;

import org.jspecify.annotations.NullMarked;
