package org.energyscape.lab.hopfield.attractor;

import java.util.ArrayList;
import java.util.List;
import org.energyscape.engine.hopfield.attractor.Attractor;
import org.energyscape.engine.hopfield.attractor.AttractorSearch;

/**
 * A search by kinds.
 *
 * @param starts all of them
 * @param hits for each {@link AttractorKind} the starts that ended there; they add up to {@code starts}
 * @param distinct for each kind the number of different attractors
 * @param meanEnergies for each kind the mean energy over its attractors; NaN where there is none
 */
record KindShares(int starts, List<Integer> hits, List<Integer> distinct, List<Double> meanEnergies) {
    KindShares {
        hits = List.copyOf(hits);
        distinct = List.copyOf(distinct);
        meanEnergies = List.copyOf(meanEnergies);
    }

    /** Sorts the ends; a state and its inverse, where they are one attractor, are told apart here. */
    static KindShares of(AttractorSearch search) {
        int kinds = AttractorKind.values().length;
        int[] hits = new int[kinds];
        int[] distinct = new int[kinds];
        double[] energies = new double[kinds];
        for (Attractor attractor : search.attractors()) {
            AttractorKind kind = AttractorKind.of(attractor.verdict().kind());
            AttractorKind turned = kind == AttractorKind.STORED ? AttractorKind.INVERSE : kind;
            hits[kind.ordinal()] += attractor.hits();
            hits[turned.ordinal()] += attractor.inverseHits();
            distinct[kind.ordinal()]++;
            energies[kind.ordinal()] += attractor.energy();
        }
        hits[AttractorKind.UNFINISHED.ordinal()] += search.unfinished();
        List<Integer> allHits = new ArrayList<>();
        List<Integer> allDistinct = new ArrayList<>();
        List<Double> means = new ArrayList<>();
        for (int k = 0; k < kinds; k++) {
            allHits.add(hits[k]);
            allDistinct.add(distinct[k]);
            means.add(distinct[k] == 0 ? Double.NaN : energies[k] / distinct[k]);
        }
        return new KindShares(search.starts(), allHits, allDistinct, means);
    }

    int hits(AttractorKind kind) {
        return hits.get(kind.ordinal());
    }

    /** 0 before the first start. */
    double share(AttractorKind kind) {
        return starts == 0 ? 0 : (double) hits(kind) / starts;
    }

    int distinct(AttractorKind kind) {
        return distinct.get(kind.ordinal());
    }

    double meanEnergy(AttractorKind kind) {
        return meanEnergies.get(kind.ordinal());
    }

    /** Share of the starts that ended in a stored picture or its inverse. */
    double storedShare() {
        return share(AttractorKind.STORED) + share(AttractorKind.INVERSE);
    }

    double spuriousShare() {
        return share(AttractorKind.MIXTURE) + share(AttractorKind.SPURIOUS);
    }

    int distinctSpurious() {
        return distinct(AttractorKind.MIXTURE) + distinct(AttractorKind.SPURIOUS);
    }

    int allDistinct() {
        return distinct.stream().mapToInt(Integer::intValue).sum();
    }
}
