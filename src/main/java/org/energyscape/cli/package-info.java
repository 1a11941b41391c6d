/** The command line: the same labs and the same engine without a window. */
@NullMarked
package org.energyscape.cli;

import org.jspecify.annotations.NullMarked;
