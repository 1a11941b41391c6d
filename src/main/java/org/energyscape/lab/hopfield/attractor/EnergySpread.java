package org.energyscape.lab.hopfield.attractor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.attractor.Attractor;
import org.energyscape.engine.hopfield.attractor.AttractorSearch;

/**
 * Where attractors lie: the energy of each over its largest overlap with a stored pattern.
 *
 * @param clouds one for each {@link AttractorKind}
 * @param shown number of attractors in all clouds
 */
record EnergySpread(List<Cloud> clouds, int shown) {
    /** Attractors of the largest basins that are shown. */
    static final int MOST = 2000;

    EnergySpread {
        clouds = List.copyOf(clouds);
    }

    /**
     * Points of ascending energy, with a gap (NaN) after each so that no line joins them.
     *
     * @param energies a unit
     * @param overlaps the largest |m|
     */
    record Cloud(double[] energies, double[] overlaps) {}

    private record Point(double energy, double overlap) {}

    /**
     * Takes the first {@link #MOST} attractors.
     *
     * @param known overlaps found before, which those found now are added to
     */
    static EnergySpread of(AttractorSearch search, List<SpinVector> patterns, Map<SpinVector, Double> known) {
        List<List<Point>> points = new ArrayList<>();
        for (int k = 0; k < AttractorKind.values().length; k++) {
            points.add(new ArrayList<>());
        }
        List<Attractor> all = search.attractors();
        List<Attractor> largest = all.subList(0, Math.min(MOST, all.size()));
        for (Attractor attractor : largest) {
            double overlap = known.computeIfAbsent(attractor.state(), state -> largest(patterns, state));
            points.get(AttractorKind.of(attractor.verdict().kind()).ordinal())
                    .add(new Point(attractor.energy() / attractor.state().size(), overlap));
        }
        return new EnergySpread(points.stream().map(EnergySpread::cloud).toList(), largest.size());
    }

    private static Cloud cloud(List<Point> points) {
        points.sort(Comparator.comparingDouble(Point::energy).thenComparingDouble(Point::overlap));
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
