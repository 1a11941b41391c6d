/** Restricted Boltzmann machines: conditionals, learning, sampling, exact answers (MODELS §3). */
@NullMarked
package org.energyscape.engine.rbm;

import org.jspecify.annotations.NullMarked;
