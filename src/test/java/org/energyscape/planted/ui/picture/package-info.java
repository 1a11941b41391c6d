/** Planted for the architecture test. */
@NullMarked
package org.energyscape.planted.ui.picture;

import org.jspecify.annotations.NullMarked;
