/** Planted for the architecture test. */
@NullMarked
package org.energyscape.planted.lab.one.front;

import org.jspecify.annotations.NullMarked;
