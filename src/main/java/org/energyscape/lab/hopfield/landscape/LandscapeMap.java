package org.energyscape.lab.hopfield.landscape;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.Fields;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.Verdict;
import org.energyscape.engine.hopfield.attractor.Attractor;
import org.energyscape.engine.hopfield.attractor.AttractorSearch;
import org.energyscape.engine.hopfield.attractor.EnergyPlane;
import org.energyscape.engine.math.ContourLines;
import org.energyscape.engine.math.RandomKey;
import org.jspecify.annotations.Nullable;

/**
 * The energy over the plane in which the stored patterns and the attractors of a network differ most. The states that span it
 * are the stored patterns, their inverses where E(x) = E(-x), and the attractors that {@value #STARTS} random starts fall
 * into. Immutable; made by workers.
 *
 * @param network whose energy it is
 * @param points the marks: stored patterns, inverses, attractors
 * @param plane the energies; null where there is no plane
 * @param energies of the cells, row-major, the lowest row first
 * @param contours the lines of each level, {@code x1, y1, x2, y2, ...} in places of the plane
 * @param levels energies of the lines
 * @param starts random starts that were searched from
 * @param problem why there is no plane, in words; empty where there is one
 */
record LandscapeMap(
        HopfieldNetwork network,
        List<LandscapePoint> points,
        @Nullable EnergyPlane plane,
        float[] energies,
        List<float[]> contours,
        double[] levels,
        int starts,
        String problem) {
    /** Random starts that are followed to find attractors. */
    static final int STARTS = 60;

    /** Attractors marked beside the stored patterns, the largest basins first. */
    static final int MOST_OTHERS = 24;

    /** Cells a side of the map that comes first, and of the map that stays. */
    static final int COARSE = 24;

    static final int FINE = 112;

    private static final int LEVELS = 12;

    /**
     * Computes a map.
     *
     * @param names of the stored patterns, in their order
     * @param surface how places become states
     * @param key of the random starts
     * @param coarse hears the first, coarse map
     * @throws java.util.concurrent.CancellationException if the sink asks to stop
     */
    static LandscapeMap of(
            HopfieldNetwork network,
            List<String> names,
            EnergyPlane.Surface surface,
            RandomKey key,
            ProgressSink progress,
            Consumer<LandscapeMap> coarse) {
        if (network.patterns().isEmpty()) {
            return without(
                    network,
                    List.of(),
                    "Nothing is stored. Turn to the page Recall and store pictures of the gallery.");
        }
        List<SpinVector> marked = new ArrayList<>();
        List<LandscapePoint> bare = marks(network, names, key, progress, marked);
        EnergyPlane first = EnergyPlane.of(network, marked, surface, COARSE, COARSE, progress);
        float[] places = first.places(marked);
        List<LandscapePoint> points = new ArrayList<>();
        for (int k = 0; k < bare.size(); k++) {
            LandscapePoint p = bare.get(k);
            points.add(new LandscapePoint(
                    p.name(),
                    p.kind(),
                    p.pattern(),
                    p.state(),
                    p.energy(),
                    places[2 * k],
                    places[2 * k + 1],
                    p.fixed()));
        }
        if (first.plane().share(1) == 0) {
            return without(
                    network,
                    points,
                    first.plane().share(0) == 0
                            ? "There is one state alone here, and a plane needs two directions. Store more pictures."
                            : "All these states lie on one line, and a plane needs two directions. Store another picture.");
        }
        LandscapeMap quick = drawn(network, points, first);
        coarse.accept(quick);
        return drawn(network, points, first.withCells(network, FINE, FINE, progress));
    }

    private static List<LandscapePoint> marks(
            HopfieldNetwork network,
            List<String> names,
            RandomKey key,
            ProgressSink progress,
            List<SpinVector> marked) {
        List<LandscapePoint> bare = new ArrayList<>();
        Set<SpinVector> known = new LinkedHashSet<>();
        List<SpinVector> patterns = network.patterns();
        network.prepare(progress);
        Fields fields = network.fields(patterns.get(0));
        for (int mu = 0; mu < patterns.size(); mu++) {
            mark(names.get(mu), LandscapePoint.Kind.STORED, mu, patterns.get(mu), fields, known, bare);
        }
        if (network.isEven()) {
            for (int mu = 0; mu < patterns.size(); mu++) {
                mark(
                        "Inverse of " + names.get(mu),
                        LandscapePoint.Kind.INVERSE,
                        mu,
                        patterns.get(mu).inverse(),
                        fields,
                        known,
                        bare);
            }
        }
        AttractorSearch search =
                AttractorSearch.of(network, STARTS, key, Runtime.getRuntime().availableProcessors(), progress);
        int others = 0;
        for (Attractor attractor : search.attractors()) {
            if (!known.contains(attractor.state()) && others < MOST_OTHERS) {
                others++;
                String words = attractor.verdict().words(names::get);
                String name = Character.toUpperCase(words.charAt(0)) + words.substring(1);
                int near = near(attractor.verdict());
                mark(name, LandscapePoint.Kind.OTHER, near, attractor.state(), fields, known, bare);
                if (network.isEven()) {
                    mark(
                            "Inverse of: " + words,
                            LandscapePoint.Kind.OTHER,
                            near,
                            attractor.state().inverse(),
                            fields,
                            known,
                            bare);
                }
            }
        }
        bare.forEach(point -> marked.add(point.state()));
        return bare;
    }

    /** The pattern that an attractor a few units away stands for, or -1. */
    private static int near(Verdict verdict) {
        return verdict.kind() == Verdict.Kind.STORED || verdict.kind() == Verdict.Kind.INVERSE
                ? verdict.patterns().get(0)
                : -1;
    }

    private static void mark(
            String name,
            LandscapePoint.Kind kind,
            int pattern,
            SpinVector state,
            Fields fields,
            Set<SpinVector> known,
            List<LandscapePoint> bare) {
        if (known.add(state)) {
            fields.moveTo(state);
            bare.add(new LandscapePoint(name, kind, pattern, state, fields.energy(), 0, 0, fields.isFixedPoint()));
        }
    }

    private static LandscapeMap drawn(HopfieldNetwork network, List<LandscapePoint> points, EnergyPlane plane) {
        float[] energies = new float[plane.columns() * plane.rows()];
        float least = Float.POSITIVE_INFINITY;
        float greatest = Float.NEGATIVE_INFINITY;
        for (int k = 0; k < energies.length; k++) {
            energies[k] = plane.energies().get(k).floatValue();
            least = Math.min(least, energies[k]);
            greatest = Math.max(greatest, energies[k]);
        }
        double[] levels = ContourLines.levels(least, greatest, LEVELS);
        EnergyPlane.Area area = plane.area();
        double wide = (area.right() - area.left()) / plane.columns();
        double high = (area.top() - area.bottom()) / plane.rows();
        List<float[]> contours = new ArrayList<>();
        for (double level : levels) {
            float[] pieces = ContourLines.of(energies, plane.columns(), plane.rows(), level);
            for (int i = 0; i < pieces.length; i += 2) {
                // The value of a cell is that of its middle.
                pieces[i] = (float) (area.left() + (pieces[i] + 0.5) * wide);
                pieces[i + 1] = (float) (area.bottom() + (pieces[i + 1] + 0.5) * high);
            }
            contours.add(pieces);
        }
        return new LandscapeMap(network, points, plane, energies, contours, levels, STARTS, "");
    }

    private static LandscapeMap without(HopfieldNetwork network, List<LandscapePoint> points, String problem) {
        return new LandscapeMap(network, points, null, new float[0], List.of(), new double[0], STARTS, problem);
    }
}
