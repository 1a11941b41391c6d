/** Planted for the architecture test. */
@NullMarked
package org.energyscape.planted.ui.fx;

import org.jspecify.annotations.NullMarked;
