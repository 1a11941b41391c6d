/** Results that leave the program: NumPy archives, CSV, JSON. */
@NullMarked
package org.energyscape.engine.record;

import org.jspecify.annotations.NullMarked;
