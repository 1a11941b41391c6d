package org.energyscape.lab.hopfield.attractor;

import java.util.List;
import java.util.Map;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.attractor.PatternStability;
import org.energyscape.engine.run.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue at one moment of the search.
 *
 * @param step portions done
 * @param source what is searched
 * @param starts starts counted
 * @param wanted starts asked for
 * @param rows what the filter leaves, in the order chosen
 * @param places the place of each state among {@code rows}
 * @param shares all starts by kind
 * @param stability what the network has of each stored pattern
 * @param spread energies and overlaps of the largest attractors
 */
record AttractorSnapshot(
        long step,
        AttractorSource source,
        int starts,
        int wanted,
        List<CatalogueEntry> rows,
        Map<SpinVector, Integer> places,
        KindShares shares,
        PatternStability stability,
        EnergySpread spread)
        implements Snapshot {
    /** The entry of a state, or null if it is not shown. */
    @Nullable
    CatalogueEntry entry(SpinVector state) {
        Integer place = places.get(state);
        return place == null ? null : rows.get(place);
    }

    /** N. */
    int units() {
        return source.network().units();
    }
}
