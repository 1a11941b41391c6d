/** Planted for the architecture test. */
@NullMarked
package org.energyscape.planted.engine;

import org.jspecify.annotations.NullMarked;
