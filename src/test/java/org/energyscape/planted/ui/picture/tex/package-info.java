/** Planted for the architecture test. */
@NullMarked
package org.energyscape.planted.ui.picture.tex;

import org.jspecify.annotations.NullMarked;
