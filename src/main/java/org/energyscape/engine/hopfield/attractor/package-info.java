/** What a Hopfield network comes to rest in: attractors, basins, state graphs, orthogonal patterns, crosstalk, planes. */
@NullMarked
package org.energyscape.engine.hopfield.attractor;

import org.jspecify.annotations.NullMarked;
