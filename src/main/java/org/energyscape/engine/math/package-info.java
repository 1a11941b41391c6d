/** Matrices over float storage, numeric kernels, activation functions and random streams. */
@NullMarked
package org.energyscape.engine.math;

import org.jspecify.annotations.NullMarked;
