package org.energyscape.lab.hopfield.landscape;

import java.util.List;
import org.energyscape.engine.hopfield.UpdateOrder;
import org.jspecify.annotations.Nullable;

/**
 * What recalls walk on.
 *
 * @param map the plane, or null before there is one
 * @param names of the stored patterns
 * @param order which units are updated when
 * @param temperature of the updates
 * @param side pixels a side
 */
record LandscapeSetup(@Nullable LandscapeMap map, List<String> names, UpdateOrder order, double temperature, int side) {
    /** Nothing yet. */
    static final LandscapeSetup NONE = new LandscapeSetup(null, List.of(), UpdateOrder.RANDOM, 0, 1);

    LandscapeSetup {
        names = List.copyOf(names);
    }
}
