/** Planted for the architecture test. */
@NullMarked
package org.energyscape.planted.lab.one;

import org.jspecify.annotations.NullMarked;
