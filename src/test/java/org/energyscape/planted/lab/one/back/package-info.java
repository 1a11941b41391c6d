/** Planted for the architecture test. */
@NullMarked
package org.energyscape.planted.lab.one.back;

import org.jspecify.annotations.NullMarked;
