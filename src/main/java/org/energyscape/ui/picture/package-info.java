/** Pictures of numbers: pixel grids, mosaics, heat maps, plots. */
@NullMarked
package org.energyscape.ui.picture;

import org.jspecify.annotations.NullMarked;
