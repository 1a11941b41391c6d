package org.energyscape.lab.hopfield.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.energyscape.engine.hopfield.UpdateOrder;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.Command;
import org.energyscape.engine.run.Granularity;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.engine.run.MetricLog.Series;
import org.energyscape.engine.run.SavedState;
import org.energyscape.engine.run.Simulation;
import org.energyscape.lab.hopfield.part.Memories;
import org.energyscape.lab.hopfield.part.RuleChoice;
import org.energyscape.lab.hopfield.part.SweepSteps;
import org.jspecify.annotations.Nullable;

/**
 * Recall of one damaged picture under several rules, with every unit free and, where something is hidden, with the observed
 * pixels clamped (MODELS §1). All start from the same picture with the same random numbers as the recall of the lab itself and
 * move in step: a step is one unit update of each (or one sweep under synchronous updates), and a recall that has less to do
 * in a sweep waits for the others. The modern network does its one update of a sweep with the first step.
 *
 * <p>Curves over sweeps are measured a line of the picture at a time: overlap, and (E - E at the start) / N.
 */
final class CompareSimulation implements Simulation<CompareSnapshot> {
    private final CompareQuestion question;
    private final List<Learnt> learnt;
    private final MetricLog metrics;
    private final int side;
    private final boolean synchronous;
    private final List<Lines> columns = new ArrayList<>();
    private final List<CompareLine> all = new ArrayList<>();
    private long step;
    private int cursor;
    private int sweeps;

    private record Lines(
            Learnt learnt, CompareLine free, @Nullable CompareLine clamped) {}

    private record State(long step, int cursor, int sweeps, List<CompareLine.State> lines) implements SavedState {
        @Override
        public long bytes() {
            return 100 + lines.stream().mapToLong(CompareLine.State::bytes).sum();
        }
    }

    /** A recall for each of those that have learned. */
    CompareSimulation(CompareQuestion question, List<Learnt> learnt, MetricLog metrics) {
        this.question = question;
        this.learnt = List.copyOf(learnt);
        this.metrics = metrics;
        Memories memories = question.memories();
        side = memories == null ? 1 : memories.side();
        synchronous = memories != null && memories.order() == UpdateOrder.SYNCHRONOUS;
        begin();
    }

    /** The curve of a recall. */
    static Series overlap(RuleChoice rule, boolean clamped) {
        return new Series("overlap " + rule.key(), clamped ? "clamped" : "free");
    }

    /** The curve of its energy. */
    static Series energy(RuleChoice rule, boolean clamped) {
        return new Series("energy " + rule.key(), clamped ? "clamped" : "free");
    }

    private void begin() {
        columns.clear();
        all.clear();
        step = 0;
        cursor = 0;
        sweeps = 0;
        metrics.clear();
        Memories memories = question.memories();
        if (memories != null) {
            for (Learnt one : learnt) {
                CompareLine free = CompareLine.of(one, memories, false);
                CompareLine clamped = question.isMasked() ? CompareLine.of(one, memories, true) : null;
                columns.add(new Lines(one, free, clamped));
                all.add(free);
                if (clamped != null) {
                    all.add(clamped);
                }
            }
            measure();
        }
    }

    @Override
    public List<Granularity> granularities() {
        return SweepSteps.ALL;
    }

    /** Nothing: another setting is another comparison. */
    @Override
    public void apply(ParamValues values) {}

    @Override
    public void execute(Command command) {
        throw new IllegalArgumentException("A comparison takes no commands, found " + command);
    }

    @Override
    public void step() {
        if (isFinished()) {
            return;
        }
        boolean more = false;
        for (CompareLine line : all) {
            if (line.isRunning() && (synchronous || cursor < line.length())) {
                line.advance(synchronous);
                more |= !synchronous && line.isRunning() && cursor + 1 < line.length();
            }
        }
        cursor++;
        if (!more) {
            cursor = 0;
            sweeps++;
        }
        step++;
        if (cursor % side == 0) {
            measure();
        }
    }

    private void measure() {
        for (Lines column : columns) {
            measure(column.learnt(), column.free(), false);
            CompareLine clamped = column.clamped();
            if (clamped != null) {
                measure(column.learnt(), clamped, true);
            }
        }
    }

    /** A recall at rest goes on measuring what it reached, so that all curves end at the same place. */
    private void measure(Learnt of, CompareLine line, boolean clamped) {
        RuleChoice rule = of.competitor().rule();
        metrics.add(overlap(rule, clamped), step, position(), line.overlap());
        metrics.add(energy(rule, clamped), step, position(), line.fall());
    }

    private double position() {
        int length = 1;
        for (CompareLine line : all) {
            length = Math.max(length, line.length());
        }
        return sweeps + (double) cursor / length;
    }

    @Override
    public long stepCount() {
        return step;
    }

    @Override
    public boolean atBoundary(Granularity granularity) {
        return SweepSteps.atBoundary(granularity, cursor, side, step == 0 || isFinished());
    }

    @Override
    public boolean isFinished() {
        for (CompareLine line : all) {
            if (line.isRunning()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void restart() {
        begin();
    }

    @Override
    public CompareSnapshot snapshot() {
        List<CompareSnapshot.Column> drawn = new ArrayList<>();
        for (Lines column : columns) {
            CompareLine clamped = column.clamped();
            drawn.add(new CompareSnapshot.Column(
                    column.learnt(), column.free().draw(), clamped == null ? null : clamped.draw()));
        }
        return new CompareSnapshot(step, sweeps, position(), question, drawn);
    }

    @Override
    public SavedState saveState() {
        List<CompareLine.State> lines = new ArrayList<>();
        for (CompareLine line : all) {
            lines.add(line.save());
        }
        return new State(step, cursor, sweeps, lines);
    }

    @Override
    public void restore(SavedState state) {
        State saved = (State) state;
        for (int i = 0; i < all.size(); i++) {
            all.get(i).restore(saved.lines().get(i));
        }
        step = saved.step();
        cursor = saved.cursor();
        sweeps = saved.sweeps();
    }

    @Override
    public Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        for (CompareSnapshot.Column column : snapshot().columns()) {
            String name = column.competitor().rule().key();
            summary.put(name + "Free", column.free().verdict().words());
            CompareSnapshot.Track clamped = column.clamped();
            if (clamped != null) {
                summary.put(name + "Clamped", clamped.verdict().words());
            }
        }
        return summary;
    }
}
