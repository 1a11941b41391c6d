/** The digit writer: handwritten-looking digits made from pen strokes. */
@NullMarked
package org.energyscape.engine.data.digits;

import org.jspecify.annotations.NullMarked;
