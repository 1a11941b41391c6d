/** The page of recorded runs: table, curves and settings side by side. */
@NullMarked
package org.energyscape.ui.runs;

import org.jspecify.annotations.NullMarked;
