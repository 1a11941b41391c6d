/** The model engine on commons-math: no JavaFX, no AWT (image decoding aside), no clock. */
@NullMarked
package org.energyscape.engine;

import org.jspecify.annotations.NullMarked;
