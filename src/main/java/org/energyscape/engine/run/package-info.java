/** Simulations, the runner that steps them, the journal and the time line. */
@NullMarked
package org.energyscape.engine.run;

import org.jspecify.annotations.NullMarked;
