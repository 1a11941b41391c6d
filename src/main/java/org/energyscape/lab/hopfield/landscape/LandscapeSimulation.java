package org.energyscape.lab.hopfield.landscape;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.energyscape.engine.hopfield.Fields;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.UpdateOrder;
import org.energyscape.engine.hopfield.Verdict;
import org.energyscape.engine.hopfield.attractor.EnergyPlane;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.math.RandomStream;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.Command;
import org.energyscape.engine.run.Granularity;
import org.energyscape.engine.run.SavedState;
import org.energyscape.engine.run.Simulation;
import org.energyscape.lab.hopfield.part.SweepSteps;
import org.jspecify.annotations.Nullable;

/**
 * Recalls that walk on a plane of energies, all at the same pace: a step is one unit update of each, or one sweep under
 * synchronous updates. Recall k starts and draws from {@code key.child(k)} alone, so that more recalls leave the others as
 * they are. One that has come to rest waits for the others.
 */
final class LandscapeSimulation implements Simulation<LandscapeSnapshot> {
    private final LandscapeSetup setup;
    private final Supplier<LandscapeQuestion> question;
    private final List<Walker> walkers = new ArrayList<>();
    private ParamValues values;
    private LandscapeSnapshot.@Nullable Closer closer;
    private long step;
    private int cursor;
    private int sweeps;

    /**
     * Lets recalls begin.
     *
     * @param values of {@link LandscapeParams#WALK_SET}
     * @param question what is looked at closely, asked whenever a snapshot is made
     */
    LandscapeSimulation(LandscapeSetup setup, ParamValues values, Supplier<LandscapeQuestion> question) {
        this.setup = setup;
        this.values = values;
        this.question = question;
        begin();
    }

    private void begin() {
        walkers.clear();
        step = 0;
        cursor = 0;
        sweeps = 0;
        LandscapeMap map = setup.map();
        EnergyPlane plane = map == null ? null : map.plane();
        if (map == null || plane == null) {
            return;
        }
        RandomKey key = RandomKey.ofSeed(values.get(LandscapeParams.WALK_SEED)).child("walks");
        for (int k = 0; k < values.get(LandscapeParams.WALKS); k++) {
            walkers.add(new Walker(
                    map.network(),
                    plane,
                    start(map, plane, k, key.child(k)),
                    setup.order(),
                    setup.temperature(),
                    key.child(k).child("recall")));
        }
    }

    private SpinVector start(LandscapeMap map, EnergyPlane plane, int number, RandomKey key) {
        List<SpinVector> stored = map.network().patterns();
        return switch (values.get(LandscapeParams.WALK_START)) {
            case STORED -> noisy(stored.get(number % stored.size()), key);
            case RANDOM -> SpinVector.random(map.network().units(), key.child("state"));
            case PLACE ->
                noisy(
                        plane.nearest(
                                values.get(LandscapeParams.PLACE_FIRST), values.get(LandscapeParams.PLACE_SECOND)),
                        key);
        };
    }

    private SpinVector noisy(SpinVector state, RandomKey key) {
        double probability = values.get(LandscapeParams.WALK_NOISE);
        RandomStream stream = key.child("noise").stream();
        BitSet turned = new BitSet(state.size());
        for (int i = 0; i < state.size(); i++) {
            turned.set(i, stream.nextDouble() < probability);
        }
        return state.flipped(turned);
    }

    @Override
    public List<Granularity> granularities() {
        return SweepSteps.ALL;
    }

    @Override
    public void apply(ParamValues changed) {
        if (!changed.equals(values)) {
            values = changed;
            begin();
        }
    }

    @Override
    public void execute(Command command) {
        throw new IllegalArgumentException("Recalls on the plane have no such command: " + command);
    }

    @Override
    public void step() {
        if (isFinished()) {
            return;
        }
        if (setup.order() == UpdateOrder.SYNCHRONOUS) {
            for (Walker walker : walkers) {
                if (walker.isRunning()) {
                    walker.recall().stepSweep();
                    walker.trace();
                }
            }
            sweeps++;
        } else {
            update();
        }
        step++;
    }

    private void update() {
        int units = walkers.get(0).recall().freeUnits();
        boolean last = cursor + 1 == units;
        for (Walker walker : walkers) {
            if (walker.isRunning()) {
                walker.recall().stepUnit();
                if (last || (cursor + 1) % setup.side() == 0) {
                    walker.trace();
                }
            }
        }
        cursor = last ? 0 : cursor + 1;
        sweeps += last ? 1 : 0;
    }

    @Override
    public long stepCount() {
        return step;
    }

    @Override
    public boolean atBoundary(Granularity granularity) {
        return SweepSteps.atBoundary(granularity, cursor, setup.side(), step == 0 || isFinished());
    }

    @Override
    public boolean isFinished() {
        return walkers.stream().noneMatch(Walker::isRunning);
    }

    @Override
    public void restart() {
        begin();
    }

    /** The recalls, for tests. */
    List<Walker> walkers() {
        return walkers;
    }

    @Override
    public LandscapeSnapshot snapshot() {
        int patterns = setup.names().size();
        int[] counts = new int[Endings.count(patterns)];
        List<LandscapeSnapshot.Walk> walks = new ArrayList<>();
        for (Walker walker : walkers) {
            int ending = Endings.of(walker.end(), patterns);
            counts[ending]++;
            walks.add(new LandscapeSnapshot.Walk(
                    walker.trail(), ending, !walker.isRunning(), walker.recall().energy()));
        }
        return new LandscapeSnapshot(
                step,
                sweeps,
                setup.map(),
                walks,
                Endings.all(setup.names(), counts),
                setup.temperature(),
                setup.side(),
                closer());
    }

    private LandscapeSnapshot.@Nullable Closer closer() {
        LandscapeQuestion asked = question.get();
        LandscapeMap map = setup.map();
        if (map == null
                || map.plane() == null
                || asked.isNone()
                || asked.point() >= map.points().size()) {
            closer = null;
        } else if (closer == null || !closer.question().equals(asked)) {
            closer = closer(map, map.plane(), asked);
        }
        return closer;
    }

    private static LandscapeSnapshot.Closer closer(LandscapeMap map, EnergyPlane plane, LandscapeQuestion asked) {
        LandscapePoint point = asked.point() < 0 ? null : map.points().get(asked.point());
        SpinVector state = point == null ? plane.nearest(asked.first(), asked.second()) : point.state();
        Fields fields = map.network().fields(state);
        float[] place = plane.places(List.of(state));
        double[] foot = plane.plane().at(place[0], place[1]);
        double off = 0;
        for (int i = 0; i < foot.length; i++) {
            off += (state.spin(i) - foot[i]) * (state.spin(i) - foot[i]);
        }
        return new LandscapeSnapshot.Closer(
                asked,
                point == null ? "State of the place" : point.name(),
                state,
                state.toFloats(),
                fields.energy(),
                map.network().overlaps(state),
                fields.isFixedPoint(),
                place[0],
                place[1],
                Math.sqrt(off));
    }

    @Override
    public SavedState saveState() {
        return new LandscapeState(
                step, cursor, sweeps, walkers.stream().map(Walker::save).toList());
    }

    @Override
    public void restore(SavedState state) {
        LandscapeState saved = (LandscapeState) state;
        if (saved.walkers().size() != walkers.size()) {
            throw new IllegalArgumentException(
                    "The saved state has " + saved.walkers().size() + " recalls, expected " + walkers.size());
        }
        for (int k = 0; k < walkers.size(); k++) {
            walkers.get(k).restore(saved.walkers().get(k));
        }
        step = saved.step();
        cursor = saved.cursor();
        sweeps = saved.sweeps();
    }

    @Override
    public Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        snapshot().endings().stream()
                .filter(ending -> ending.count() > 0)
                .forEach(ending -> summary.put(ending.name(), ending.count()));
        return summary;
    }

    /** What recalls end in, as a list: every stored pattern, every inverse, then all else. */
    private static final class Endings {
        private static final int REST = 4;

        private Endings() {}

        static int count(int patterns) {
            return 2 * patterns + REST;
        }

        static int of(Verdict verdict, int patterns) {
            return switch (verdict.kind()) {
                case STORED -> verdict.patterns().get(0);
                case INVERSE -> patterns + verdict.patterns().get(0);
                case MIXTURE -> 2 * patterns;
                case SPURIOUS -> 2 * patterns + 1;
                case TWO_CYCLE -> 2 * patterns + 2;
                case NOT_CONVERGED -> 2 * patterns + 3;
            };
        }

        static List<LandscapeSnapshot.Ending> all(List<String> names, int[] counts) {
            List<LandscapeSnapshot.Ending> all = new ArrayList<>();
            int patterns = names.size();
            for (int k = 0; k < 2 * patterns; k++) {
                boolean inverse = k >= patterns;
                String name = names.get(k % patterns);
                all.add(new LandscapeSnapshot.Ending(
                        inverse ? "Inverse of " + name : name, k % patterns, inverse, counts[k]));
            }
            all.add(new LandscapeSnapshot.Ending("Mixtures", -1, false, counts[2 * patterns]));
            all.add(new LandscapeSnapshot.Ending("Other states", -1, true, counts[2 * patterns + 1]));
            all.add(new LandscapeSnapshot.Ending("2-cycles", -1, true, counts[2 * patterns + 2]));
            all.add(new LandscapeSnapshot.Ending("Not at rest", -1, true, counts[2 * patterns + 3]));
            return all;
        }
    }
}
