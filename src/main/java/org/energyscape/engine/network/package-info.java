/** Feed-forward classifiers used to judge data and representations. */
@NullMarked
package org.energyscape.engine.network;

import org.jspecify.annotations.NullMarked;
