package org.energyscape.lab.hopfield.attractor;

import java.util.Comparator;
import java.util.List;
import org.energyscape.engine.param.Labelled;

/** What comes first in the catalogue. Equal ones stand as in a search: the largest basin, then the lowest energy first. */
public enum CatalogueOrder implements Labelled {
    BASIN("basin", "Basin", "The attractor that most starts end in comes first."),
    ENERGY("energy", "Energy", "The deepest attractor comes first."),
    KIND("kind", "Kind", "Stored patterns first, then inverses, mixtures, and other spurious states.");

    private final Words words;

    CatalogueOrder(String key, String label, String help) {
        words = new Words(key, label, help);
    }

    @Override
    public Words words() {
        return words;
    }

    /** Puts entries, which are in the order of a search, into this order. */
    void sort(List<CatalogueEntry> rows) {
        switch (this) {
            case BASIN -> {
                // The order of a search.
            }
            case ENERGY ->
                rows.sort(Comparator.comparingDouble(entry -> entry.attractor().energy()));
            case KIND -> rows.sort(Comparator.comparing(CatalogueEntry::kind));
        }
    }
}
