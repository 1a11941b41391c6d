/** One damaged picture, recalled under several rules side by side. */
@NullMarked
package org.energyscape.lab.hopfield.compare;

import org.jspecify.annotations.NullMarked;
