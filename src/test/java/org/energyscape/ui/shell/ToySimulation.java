package org.energyscape.ui.shell;

import java.util.List;
import java.util.Map;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.math.RandomStream;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.Command;
import org.energyscape.engine.run.Granularity;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.engine.run.SavedState;
import org.energyscape.engine.run.Simulation;
import org.energyscape.engine.run.Snapshot;

/** A random walk: the least that moves, can be stepped back and has a curve. */
final class ToySimulation implements Simulation<ToySimulation.Place> {
    static final Granularity STEP = new Granularity("step", "Step");
    static final Granularity TEN = new Granularity("ten", "Ten steps");
    static final MetricLog.Series HEIGHT = new MetricLog.Series("height", "");

    private final RandomKey key;
    private final MetricLog metrics;
    private ParamValues values;
    private long step;
    private double height;

    record Place(long step, double height) implements Snapshot {}

    private record Kept(long step, double height) implements SavedState {
        @Override
        public long bytes() {
            return 32;
        }
    }

    ToySimulation(ParamValues values, MetricLog metrics) {
        this.values = values;
        this.metrics = metrics;
        key = RandomKey.ofSeed(values.get(ToyLab.SEED));
        measure();
    }

    private void measure() {
        metrics.add(HEIGHT, step, (double) step, height);
    }

    @Override
    public List<Granularity> granularities() {
        return List.of(STEP, TEN);
    }

    @Override
    public void apply(ParamValues changed) {
        values = changed;
    }

    @Override
    public void execute(Command command) {
        throw new IllegalArgumentException("The walk takes no commands, found " + command);
    }

    @Override
    public void step() {
        RandomStream stream = key.child(step).stream();
        step++;
        height += values.get(ToyLab.RATE) * (stream.nextDouble() - 0.5) * values.get(ToyLab.WALKERS);
        measure();
    }

    @Override
    public long stepCount() {
        return step;
    }

    @Override
    public boolean atBoundary(Granularity granularity) {
        return granularity.equals(STEP) || step % 10 == 0;
    }

    @Override
    public boolean isFinished() {
        return false;
    }

    @Override
    public void restart() {
        step = 0;
        height = 0;
    }

    @Override
    public Place snapshot() {
        return new Place(step, height);
    }

    @Override
    public SavedState saveState() {
        return new Kept(step, height);
    }

    @Override
    public void restore(SavedState state) {
        Kept kept = (Kept) state;
        step = kept.step();
        height = kept.height();
    }

    @Override
    public Map<String, Object> summary() {
        return Map.of("height", height);
    }
}
