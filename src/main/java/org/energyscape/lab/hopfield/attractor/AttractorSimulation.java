package org.energyscape.lab.hopfield.attractor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.attractor.Attractor;
import org.energyscape.engine.hopfield.attractor.AttractorSearch;
import org.energyscape.engine.hopfield.attractor.PatternStability;
import org.energyscape.engine.hopfield.attractor.SearchCourse;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.Command;
import org.energyscape.engine.run.Granularity;
import org.energyscape.engine.run.SavedState;
import org.energyscape.engine.run.Simulation;

/**
 * The search for attractors as a run: a step counts {@value #PORTION} random starts more. The state is a number of starts, since
 * their ends follow from it ({@link SearchCourse}).
 */
final class AttractorSimulation implements Simulation<AttractorSnapshot> {
    static final int PORTION = 20;
    static final Granularity PORTIONS = new Granularity("portion", "20 starts");
    static final Granularity FIFTY_PORTIONS = new Granularity("portions", "1,000 starts");

    private static final int MANY = 50;

    private final AttractorSource source;
    private final HopfieldNetwork network;
    private final SearchCourse course;
    private final PatternStability stability;
    private final int threads;
    private final ProgressSink progress;
    private final Map<SpinVector, Double> overlaps = new HashMap<>();
    /** Energies of the stored patterns that are fixed points; a pattern and its inverse are one where they are one attractor. */
    private final Map<SpinVector, Double> fixed;

    private ParamValues values;

    /**
     * Learns the patterns, where the network has not yet, and looks whether they are attractors.
     *
     * @param progress is asked here and at every step whether to go on
     */
    AttractorSimulation(AttractorSource source, ParamValues values, int threads, ProgressSink progress) {
        this.progress = progress;
        this.source = source;
        this.values = values;
        this.threads = threads;
        network = source.searched();
        RandomKey key = startKey(values.get(AttractorParams.SEED));
        course = new SearchCourse(network, key);
        stability = PatternStability.of(network, key.child("patterns"), progress);
        fixed = fixed();
    }

    private Map<SpinVector, Double> fixed() {
        Map<SpinVector, Double> energies = new LinkedHashMap<>();
        for (int mu = 0; mu < network.patterns().size(); mu++) {
            SpinVector pattern = network.patterns().get(mu);
            boolean turned = network.isEven() && energies.containsKey(pattern.inverse());
            if (stability.overlaps().get(mu) == 1 && !turned) {
                energies.computeIfAbsent(pattern, network::energy);
            }
        }
        return energies;
    }

    /** Of the starts of a search. */
    static RandomKey startKey(long seed) {
        return RandomKey.ofSeed(seed).child("attractors");
    }

    private int wanted() {
        return source.isEmpty() ? 0 : values.get(AttractorParams.STARTS);
    }

    @Override
    public List<Granularity> granularities() {
        return List.of(PORTIONS, FIFTY_PORTIONS);
    }

    @Override
    public void apply(ParamValues now) {
        values = now;
    }

    @Override
    public void execute(Command command) {
        throw new IllegalArgumentException("A search for attractors takes no commands, found " + command);
    }

    @Override
    public void step() {
        int more = Math.min(PORTION - course.starts() % PORTION, wanted() - course.starts());
        if (more > 0) {
            course.advance(more, threads, progress);
        }
    }

    @Override
    public long stepCount() {
        return (course.starts() + PORTION - 1L) / PORTION;
    }

    @Override
    public boolean atBoundary(Granularity granularity) {
        return granularity.equals(PORTIONS) || stepCount() % MANY == 0;
    }

    @Override
    public boolean isFinished() {
        return course.starts() >= wanted();
    }

    @Override
    public void restart() {
        course.rewind(0);
    }

    @Override
    public AttractorSnapshot snapshot() {
        AttractorSearch search = course.result();
        KindFilter filter = values.get(AttractorParams.FILTER);
        List<CatalogueEntry> rows = new ArrayList<>();
        for (Attractor attractor : search.attractors()) {
            CatalogueEntry entry = CatalogueEntry.of(attractor, course.number(attractor.state()) + 1);
            if (filter.shows(entry.kind())) {
                rows.add(entry);
            }
        }
        values.get(AttractorParams.ORDER).sort(rows);
        Map<SpinVector, Integer> places = new HashMap<>();
        for (int k = 0; k < rows.size(); k++) {
            places.put(rows.get(k).attractor().state(), k);
        }
        return new AttractorSnapshot(
                stepCount(),
                source,
                course.starts(),
                wanted(),
                List.copyOf(rows),
                places,
                KindShares.of(search),
                stability,
                EnergySpread.of(search, network.patterns(), overlaps, missed()));
    }

    /** Stored patterns that are attractors but that none of the starts counted reached, once there are starts. */
    private List<EnergySpread.Point> missed() {
        List<EnergySpread.Point> missed = new ArrayList<>();
        if (course.starts() > 0) {
            fixed.forEach((pattern, energy) -> {
                if (!course.reached(pattern)) {
                    missed.add(new EnergySpread.Point(energy / network.units(), 1));
                }
            });
        }
        return missed;
    }

    /**
     * A moment of the search.
     *
     * @param starts starts counted
     */
    private record Moment(int starts) implements SavedState {
        @Override
        public long bytes() {
            return 32;
        }
    }

    @Override
    public SavedState saveState() {
        return new Moment(course.starts());
    }

    @Override
    public void restore(SavedState state) {
        if (!(state instanceof Moment moment)) {
            throw new IllegalArgumentException("Expected a moment of a search for attractors, found " + state);
        }
        if (moment.starts() <= course.starts()) {
            course.rewind(moment.starts());
        } else {
            course.advance(moment.starts() - course.starts(), threads, ProgressSink.NONE);
        }
    }

    @Override
    public Map<String, Object> summary() {
        KindShares shares = KindShares.of(course.result());
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("starts", shares.starts());
        summary.put("attractors", shares.allDistinct());
        summary.put("storedShare", shares.storedShare());
        summary.put("spuriousShare", shares.spuriousShare());
        summary.put("storedAttractors", stability.near());
        return summary;
    }
}
