/** The page of experiments: runs that belong together, trained with one click and compared. */
@NullMarked
package org.energyscape.ui.experiments;

import org.jspecify.annotations.NullMarked;
