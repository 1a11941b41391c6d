package org.energyscape.lab.hopfield.attractor;

import java.util.Comparator;
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

    /** Orders entries that are in the order of a search; to be used with a stable sort. */
    Comparator<CatalogueEntry> comparator() {
        return switch (this) {
            case BASIN -> (a, b) -> 0;
            case ENERGY -> Comparator.comparingDouble(entry -> entry.attractor().energy());
            case KIND -> Comparator.comparing(CatalogueEntry::kind);
        };
    }
}
