/** Planted for the architecture test. */
@NullMarked
package org.energyscape.planted.cli.tour;

import org.jspecify.annotations.NullMarked;
