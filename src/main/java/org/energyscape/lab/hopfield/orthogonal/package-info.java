/** Patterns at right angles: a network that remembers everything and corrects nothing. */
@NullMarked
package org.energyscape.lab.hopfield.orthogonal;

import org.jspecify.annotations.NullMarked;
