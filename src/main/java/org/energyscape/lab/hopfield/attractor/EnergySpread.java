package org.energyscape.lab.hopfield.attractor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.attractor.Attractor;
import org.energyscape.engine.hopfield.attractor.AttractorSearch;

/**
 * Where attractors lie: the energy of each over its largest overlap with a stored pattern.
 *
 * @param clouds of the kinds found
 * @param missed stored patterns that are attractors but that no start reached
 * @param shown number of attractors in all clouds
 */
record EnergySpread(Map<AttractorKind, Cloud> clouds, Cloud missed, int shown) {
    /** Attractors of the largest basins that are shown. */
    static final int MOST = 2000;

    EnergySpread {
        clouds = Map.copyOf(clouds);
    }

    /** Empty where there are none of the kind. */
    Cloud cloud(AttractorKind kind) {
        return clouds.getOrDefault(kind, Cloud.EMPTY);
    }

    /**
     * Points of ascending energy, with a gap (NaN) after each so that no line joins them.
     *
     * @param energies a unit
     * @param overlaps the largest |m|
     */
    record Cloud(double[] energies, double[] overlaps) {
        static final Cloud EMPTY = new Cloud(new double[0], new double[0]);

        int count() {
            return energies.length / 2;
        }
    }

    /** One attractor: its energy a unit, and its largest |m|. */
    record Point(double energy, double overlap) {}

    /**
     * Takes the first {@link #MOST} attractors.
     *
     * @param known overlaps found before, which those found now are added to
     * @param missed stored patterns that are attractors but that no start reached
     */
    static EnergySpread of(
            AttractorSearch search, List<SpinVector> patterns, Map<SpinVector, Double> known, List<Point> missed) {
        Map<AttractorKind, List<Point>> points = new EnumMap<>(AttractorKind.class);
        List<Attractor> all = search.attractors();
        List<Attractor> largest = all.subList(0, Math.min(MOST, all.size()));
        for (Attractor attractor : largest) {
            double overlap = known.computeIfAbsent(attractor.state(), state -> largest(patterns, state));
            points.computeIfAbsent(AttractorKind.of(attractor.verdict().kind()), kind -> new ArrayList<>())
                    .add(new Point(attractor.energy() / attractor.state().size(), overlap));
        }
        Map<AttractorKind, Cloud> clouds = new EnumMap<>(AttractorKind.class);
        points.forEach((kind, of) -> clouds.put(kind, cloud(of)));
        return new EnergySpread(clouds, cloud(missed), largest.size());
    }

    private static Cloud cloud(List<Point> unordered) {
        List<Point> points = unordered.stream()
                .sorted(Comparator.comparingDouble(Point::energy).thenComparingDouble(Point::overlap))
                .toList();
        double[] energies = new double[2 * points.size()];
        double[] overlaps = new double[2 * points.size()];
        for (int k = 0; k < points.size(); k++) {
            energies[2 * k] = points.get(k).energy();
            energies[2 * k + 1] = points.get(k).energy();
            overlaps[2 * k] = points.get(k).overlap();
            overlaps[2 * k + 1] = Double.NaN;
        }
        return new Cloud(energies, overlaps);
    }

    /** The largest |m|; 0 without patterns. */
    static double largest(List<SpinVector> patterns, SpinVector state) {
        double largest = 0;
        for (SpinVector pattern : patterns) {
            largest = Math.max(largest, Math.abs(pattern.overlap(state)));
        }
        return largest;
    }
}
