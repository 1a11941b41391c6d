/** The tour: every lab opened without a display, pictured at work. The one part of the command line that uses JavaFX. */
@NullMarked
package org.energyscape.cli.tour;

import org.jspecify.annotations.NullMarked;
