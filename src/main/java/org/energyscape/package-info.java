/** Energyscape: a desktop laboratory for energy-based models. */
@NullMarked
package org.energyscape;

import org.jspecify.annotations.NullMarked;
