/** Planted for the architecture test. */
@NullMarked
package org.energyscape.planted.cli;

import org.jspecify.annotations.NullMarked;
