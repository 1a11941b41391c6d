package org.energyscape.lab.hopfield.orthogonal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.PatternSets;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.Command;
import org.energyscape.engine.run.Granularity;
import org.energyscape.engine.run.SavedState;
import org.energyscape.engine.run.Simulation;

/**
 * The rows of Sylvester's Hadamard matrix stored by Hebb's rule one after the other (MODELS §1); a step is one more pattern.
 * At each all 2^N states are looked at, once with the diagonal kept and once with it zeroed.
 */
public final class OrthogonalSimulation implements Simulation<OrthogonalSnapshot> {
    /** One more pattern. */
    public static final Granularity PATTERN = new Granularity("pattern", "Pattern");

    static final List<Granularity> GRANULARITIES = List.of(PATTERN);

    /**
     * How somebody looks at the networks; no part of the run.
     *
     * @param diagonal whether at those with the diagonal kept
     * @param state signs of the state that is tried
     */
    public record Look(boolean diagonal, String state) {
        static Look of(ParamValues values) {
            return new Look(values.get(OrthogonalParams.DIAGONAL), values.get(OrthogonalParams.STATE));
        }
    }

    private record Saved(int patterns) implements SavedState {
        @Override
        public long bytes() {
            return Integer.BYTES;
        }
    }

    private final List<SpinVector> patterns;
    private final List<HadamardStage> kept = new ArrayList<>();
    private final List<HadamardStage> zeroed = new ArrayList<>();
    private final Supplier<Look> look;
    private int stored;
    private int reached;

    /**
     * Nothing is stored yet.
     *
     * @param look asked whenever a snapshot is made
     */
    public OrthogonalSimulation(ParamValues values, Supplier<Look> look) {
        patterns = PatternSets.hadamard(values.get(OrthogonalParams.UNITS).units());
        this.look = look;
        reach(0);
    }

    private void reach(int count) {
        for (int p = kept.size(); p <= count; p++) {
            kept.add(HadamardStage.of(network(p, true), true));
            zeroed.add(HadamardStage.of(network(p, false), false));
        }
        reached = Math.max(reached, count);
    }

    private HopfieldNetwork network(int count, boolean diagonal) {
        return HopfieldNetwork.empty(patterns.size(), new HebbRule(diagonal)).store(patterns.subList(0, count));
    }

    @Override
    public List<Granularity> granularities() {
        return GRANULARITIES;
    }

    /** No setting is taken over on the way. */
    @Override
    public void apply(ParamValues values) {}

    @Override
    public void execute(Command command) {
        throw new IllegalArgumentException("Orthogonal patterns know no such command: " + command);
    }

    @Override
    public void step() {
        if (!isFinished()) {
            stored++;
            reach(stored);
        }
    }

    @Override
    public long stepCount() {
        return stored;
    }

    @Override
    public boolean atBoundary(Granularity granularity) {
        return true;
    }

    @Override
    public boolean isFinished() {
        return stored == patterns.size();
    }

    @Override
    public void restart() {
        stored = 0;
        reached = 0;
    }

    @Override
    public OrthogonalSnapshot snapshot() {
        Look now = look.get();
        int n = patterns.size();
        HadamardStage stage = (now.diagonal() ? kept : zeroed).get(stored);
        return new OrthogonalSnapshot(
                stored,
                patterns,
                kept.subList(0, reached + 1),
                zeroed.subList(0, reached + 1),
                now.diagonal(),
                TriedState.of(network(stored, now.diagonal()), OrthogonalParams.state(now.state(), n)),
                Theorem.of(stage));
    }

    @Override
    public SavedState saveState() {
        return new Saved(stored);
    }

    @Override
    public void restore(SavedState state) {
        stored = ((Saved) state).patterns();
        reach(stored);
    }

    @Override
    public Map<String, Object> summary() {
        HadamardStage stage = (look.get().diagonal() ? kept : zeroed).get(stored);
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("units", stage.units());
        summary.put("patterns", stage.patterns());
        summary.put("fixedPoints", stage.fixed());
        summary.put("distanceToIdentity", stage.distance());
        return summary;
    }
}
