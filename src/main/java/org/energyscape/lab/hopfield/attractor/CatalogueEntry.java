package org.energyscape.lab.hopfield.attractor;

import org.energyscape.engine.hopfield.attractor.Attractor;

/**
 * A line of the catalogue.
 *
 * @param number place in the order of finding, from 1: stays with it while the catalogue fills
 */
record CatalogueEntry(Attractor attractor, AttractorKind kind, int number) {
    static CatalogueEntry of(Attractor attractor, int number) {
        return new CatalogueEntry(
                attractor, AttractorKind.of(attractor.verdict().kind()), number);
    }
}
