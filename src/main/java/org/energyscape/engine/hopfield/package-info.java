/** Hopfield networks: learning rules, recall, exact answers (MODELS §1). */
@NullMarked
package org.energyscape.engine.hopfield;

import org.jspecify.annotations.NullMarked;
