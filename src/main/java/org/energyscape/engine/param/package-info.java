/** Every setting declared once: name, help, unit, default, bounds, effect. */
@NullMarked
package org.energyscape.engine.param;

import org.jspecify.annotations.NullMarked;
