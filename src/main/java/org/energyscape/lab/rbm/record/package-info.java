/** Training runs in the store of runs: written as they go, read back, and trained without a window. */
@NullMarked
package org.energyscape.lab.rbm.record;

import org.jspecify.annotations.NullMarked;
