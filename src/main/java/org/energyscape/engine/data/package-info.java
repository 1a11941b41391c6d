/** Data sets: readers, splits, binarisation and corruption. */
@NullMarked
package org.energyscape.engine.data;

import org.jspecify.annotations.NullMarked;
