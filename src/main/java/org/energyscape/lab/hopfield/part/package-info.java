/** What the pages of the Hopfield lab share: the pictures in memory, and what a page is. */
@NullMarked
package org.energyscape.lab.hopfield.part;

import org.jspecify.annotations.NullMarked;
