/** Planted for the architecture test. */
@NullMarked
package org.energyscape.planted.engine.rbm;

import org.jspecify.annotations.NullMarked;
