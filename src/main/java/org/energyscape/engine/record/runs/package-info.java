/** Every run kept: a store of runs on disk, its recorder, and what can be done with a kept run. */
@NullMarked
package org.energyscape.engine.record.runs;

import org.jspecify.annotations.NullMarked;
