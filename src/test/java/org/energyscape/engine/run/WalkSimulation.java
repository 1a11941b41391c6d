package org.energyscape.engine.run;

import java.util.List;
import java.util.Map;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.math.RandomStream;
import org.energyscape.engine.param.Effect;
import org.energyscape.engine.param.IntParam;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamSet;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.param.RealParam;
import org.energyscape.engine.param.SeedParam;

/** A seeded random walk with a pull, for trying the runner: small, but with every kind of input a lab has. */
final class WalkSimulation implements Simulation<WalkSimulation.Seen> {
    static final RealParam PULL = Param.real("pull").range(-1, 1).defaultValue(0);
    static final IntParam LENGTH =
            Param.integer("length").range(1, 1_000_000).effect(Effect.RESTART).defaultValue(1000);
    static final SeedParam SEED = Param.seed("seed").defaultValue(1);
    static final ParamSet SET = ParamSet.of(PULL, LENGTH, SEED);
    static final Granularity UNIT = new Granularity("unit", "Unit");
    static final Granularity TEN = new Granularity("ten", "Ten");
    static final MetricLog.Series PLACE = new MetricLog.Series("place", "");

    /** Moves the walker. */
    record Kick(double by) implements Command {}

    /** A command that never fits. */
    record Impossible() implements Command {}

    /** Makes the next step throw. */
    record Break() implements Command {}

    record Seen(long step, double place) implements Snapshot {}

    record Saved(long step, double place, double pull, RandomStream.State random, boolean broken)
            implements SavedState {
        @Override
        public long bytes() {
            return 100;
        }
    }

    private final MetricLog metrics;
    private final RandomStream random;
    private final RandomStream.State start;
    private final int length;
    private long step;
    private double place;
    private double pull;
    private boolean broken;

    WalkSimulation(ParamValues values, MetricLog metrics) {
        this.metrics = metrics;
        random = RandomKey.ofSeed(values.get(SEED)).child("walk").stream();
        start = random.state();
        length = values.get(LENGTH);
        pull = values.get(PULL);
    }

    @Override
    public List<Granularity> granularities() {
        return List.of(UNIT, TEN);
    }

    @Override
    public void apply(ParamValues values) {
        pull = values.get(PULL);
    }

    @Override
    public void execute(Command command) {
        if (command instanceof Kick kick) {
            place += kick.by();
        } else if (command instanceof Break) {
            broken = true;
        } else {
            throw new IllegalArgumentException("No such command: " + command);
        }
    }

    @Override
    public void step() {
        if (isFinished()) {
            return;
        }
        if (broken) {
            throw new IllegalStateException("broken on purpose");
        }
        place += random.nextDouble() - 0.5 - pull * place;
        step++;
        metrics.add(PLACE, step, (double) step, place);
    }

    @Override
    public long stepCount() {
        return step;
    }

    @Override
    public boolean atBoundary(Granularity granularity) {
        return granularity.equals(UNIT) || step % 10 == 0;
    }

    @Override
    public boolean isFinished() {
        return step >= length;
    }

    @Override
    public void restart() {
        step = 0;
        place = 0;
        broken = false;
        random.restore(start);
    }

    @Override
    public Seen snapshot() {
        return new Seen(step, place);
    }

    @Override
    public SavedState saveState() {
        return new Saved(step, place, pull, random.state(), broken);
    }

    @Override
    public void restore(SavedState state) {
        Saved saved = (Saved) state;
        step = saved.step();
        place = saved.place();
        pull = saved.pull();
        broken = saved.broken();
        random.restore(saved.random());
    }

    @Override
    public Map<String, Object> summary() {
        return Map.of("place", place);
    }
}
