/** Dense and modern memories: from recall to attention. */
@NullMarked
package org.energyscape.lab.hopfield.attention;

import org.jspecify.annotations.NullMarked;
