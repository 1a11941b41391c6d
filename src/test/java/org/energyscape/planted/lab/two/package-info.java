/** Planted for the architecture test. */
@NullMarked
package org.energyscape.planted.lab.two;

import org.jspecify.annotations.NullMarked;
