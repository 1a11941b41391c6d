/** Planted for the architecture test. */
@NullMarked
package org.energyscape.planted.engine.data.image;

import org.jspecify.annotations.NullMarked;
