/** Everything that touches the FX thread's clock: frame pump, jobs, watchdog. */
@NullMarked
package org.energyscape.ui.fx;

import org.jspecify.annotations.NullMarked;
