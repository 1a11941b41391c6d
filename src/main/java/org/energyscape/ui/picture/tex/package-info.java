/** Formulas in TeX as outlines: the one room of the window that knows {@code java.awt}. */
@NullMarked
package org.energyscape.ui.picture.tex;

import org.jspecify.annotations.NullMarked;
