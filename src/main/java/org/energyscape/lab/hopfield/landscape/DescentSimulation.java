package org.energyscape.lab.hopfield.landscape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.attractor.StateGraph;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.Command;
import org.energyscape.engine.run.Granularity;
import org.energyscape.engine.run.SavedState;
import org.energyscape.engine.run.Simulation;

/**
 * Greedy descent from one state of a small network: a step goes to the lowest of the neighbours that a unit would turn to.
 * Begins at the state from which the way is longest, of equal ones the first from a random number on.
 */
final class DescentSimulation implements Simulation<DescentSnapshot> {
    static final Granularity STEP = new Granularity("unit", "Step");
    static final Granularity END = new Granularity("convergence", "To the end");
    static final List<Granularity> GRANULARITIES = List.of(STEP, END);

    private SmallLandscape small;
    private ParamValues values;
    private int[] path;
    private int place;

    /** Begins with the settings of {@link LandscapeParams#SMALL_SET}. */
    DescentSimulation(ParamValues values) {
        this.values = values;
        small = SmallLandscape.of(values);
        path = first();
    }

    /** Goes down from another state. */
    record From(int state) implements Command {}

    private record Saved(int[] path, int place) implements SavedState {
        @Override
        public long bytes() {
            return 4L * path.length + 32;
        }
    }

    private int[] first() {
        StateGraph graph = small.graph();
        if (graph == null) {
            return new int[0];
        }
        int offset = RandomKey.ofSeed(values.get(LandscapeParams.SMALL_SEED)).child("first state").stream()
                .nextInt(graph.states());
        int best = offset;
        for (int k = 0; k < graph.states(); k++) {
            int s = (offset + k) % graph.states();
            best = graph.depth(s) > graph.depth(best) ? s : best;
        }
        return down(graph, best);
    }

    private static int[] down(StateGraph graph, int from) {
        return IntStream.iterate(from, graph::next)
                .limit(graph.depth(from) + 1L)
                .toArray();
    }

    @Override
    public List<Granularity> granularities() {
        return GRANULARITIES;
    }

    @Override
    public void apply(ParamValues changed) {
        if (!changed.equals(values)) {
            values = changed;
            small = SmallLandscape.of(changed);
            path = first();
            place = 0;
        }
    }

    @Override
    public void execute(Command command) {
        StateGraph graph = small.graph();
        if (!(command instanceof From from) || graph == null || from.state() < 0 || from.state() >= graph.states()) {
            throw new IllegalArgumentException("There is no such state to descend from: " + command);
        }
        path = down(graph, from.state());
        place = 0;
    }

    @Override
    public void step() {
        if (!isFinished()) {
            place++;
        }
    }

    @Override
    public long stepCount() {
        return place;
    }

    @Override
    public boolean atBoundary(Granularity granularity) {
        return granularity.equals(STEP) || place == 0 || isFinished();
    }

    @Override
    public boolean isFinished() {
        return place >= path.length - 1;
    }

    @Override
    public void restart() {
        place = 0;
    }

    @Override
    public DescentSnapshot snapshot() {
        if (path.length == 0) {
            return new DescentSnapshot(0, small, path, 0, new float[small.units()], List.of());
        }
        SpinVector state = SpinVector.ofBits(small.units(), path[place]);
        List<Double> overlaps = new ArrayList<>();
        small.patterns().forEach(pattern -> overlaps.add(pattern.overlap(state)));
        return new DescentSnapshot(place, small, path, place, state.toFloats(), overlaps);
    }

    @Override
    public SavedState saveState() {
        return new Saved(path, place);
    }

    @Override
    public void restore(SavedState state) {
        Saved saved = (Saved) state;
        path = saved.path();
        place = saved.place();
    }

    @Override
    public Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("fixedPoints", small.basinList().size());
        summary.put("localMinima", small.localMinima());
        return summary;
    }
}
