package org.energyscape.lab.hopfield.attractor;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.energyscape.engine.hopfield.attractor.Attractor;
import org.energyscape.engine.hopfield.attractor.AttractorSearch;

/**
 * A search by kinds. Kinds without an entry were not found.
 *
 * @param starts all of them
 * @param byHits for each kind the starts that ended there; they add up to {@code starts}
 * @param byNumber for each kind the number of different attractors
 * @param meanEnergies for each kind the mean energy over its attractors
 */
record KindShares(
        int starts,
        Map<AttractorKind, Integer> byHits,
        Map<AttractorKind, Integer> byNumber,
        Map<AttractorKind, Double> meanEnergies) {
    /** Before anything was searched. */
    static final KindShares NONE = new KindShares(0, Map.of(), Map.of(), Map.of());

    KindShares {
        byHits = Collections.unmodifiableMap(ordered(byHits));
        byNumber = Collections.unmodifiableMap(ordered(byNumber));
        meanEnergies = Collections.unmodifiableMap(ordered(meanEnergies));
    }

    private static <V> Map<AttractorKind, V> ordered(Map<AttractorKind, V> map) {
        Map<AttractorKind, V> ordered = new EnumMap<>(AttractorKind.class);
        ordered.putAll(map);
        return ordered;
    }

    /** Sorts the ends; a state and its inverse, where they are one attractor, are told apart here. */
    static KindShares of(AttractorSearch search) {
        Map<AttractorKind, Integer> hits = new EnumMap<>(AttractorKind.class);
        Map<AttractorKind, Integer> numbers = new EnumMap<>(AttractorKind.class);
        Map<AttractorKind, Double> energies = new EnumMap<>(AttractorKind.class);
        for (Attractor attractor : search.attractors()) {
            AttractorKind kind = AttractorKind.of(attractor.verdict().kind());
            AttractorKind turned = kind == AttractorKind.STORED ? AttractorKind.INVERSE : kind;
            hits.merge(kind, attractor.hits(), Integer::sum);
            hits.merge(turned, attractor.inverseHits(), Integer::sum);
            numbers.merge(kind, 1, Integer::sum);
            energies.merge(kind, attractor.energy(), Double::sum);
        }
        hits.merge(AttractorKind.UNFINISHED, search.unfinished(), Integer::sum);
        energies.replaceAll((kind, sum) -> sum / numbers.getOrDefault(kind, 1));
        return new KindShares(search.starts(), hits, numbers, energies);
    }

    int hits(AttractorKind kind) {
        return byHits.getOrDefault(kind, 0);
    }

    /** 0 before the first start. */
    double share(AttractorKind kind) {
        return starts == 0 ? 0 : (double) hits(kind) / starts;
    }

    int distinct(AttractorKind kind) {
        return byNumber.getOrDefault(kind, 0);
    }

    /** NaN where there is none. */
    double meanEnergy(AttractorKind kind) {
        return meanEnergies.getOrDefault(kind, Double.NaN);
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
        return byNumber.values().stream().mapToInt(Integer::intValue).sum();
    }
}
