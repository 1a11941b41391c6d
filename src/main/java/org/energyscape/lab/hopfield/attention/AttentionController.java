package org.energyscape.lab.hopfield.attention;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.value.ChangeListener;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.Pacer;
import org.energyscape.engine.run.SimulationRunner;
import org.energyscape.lab.LabSettings;
import org.energyscape.lab.RunController;
import org.energyscape.lab.hopfield.part.Memories;
import org.jspecify.annotations.Nullable;

/** Turns what a student does on the page into settings and commands. Holds no Node, computes nothing; FX thread. */
final class AttentionController {
    private static final double UPDATES_A_SECOND = 4;
    private static final long TIMELINE_BYTES = 16L << 20;
    private static final int UNDO_KEPT = 100;

    /** What was asked with before a stroke. */
    private record Asked(AttentionParams.Query query, String drawing) {}

    private final LabSettings settings;
    private final SimulationRunner<AttentionSnapshot> runner;
    private final RunController<AttentionSnapshot> run;
    private final QueryPad pad = new QueryPad();
    private final Deque<Asked> past = new ArrayDeque<>();
    private final ChangeListener<ParamValues> listener = (o, was, is) -> apply(was, is);

    AttentionController(LabSettings settings, Pacer pacer, boolean synchronous) {
        this.settings = settings;
        SimulationRunner.Builder<AttentionSnapshot> builder = SimulationRunner.<AttentionSnapshot>of(
                        (values, metrics, progress) -> new AttentionSimulation(values),
                        settings.values().narrowedTo(AttentionParams.SET))
                .pacer(pacer)
                .timelineBudget(TIMELINE_BYTES)
                .name("attention");
        runner = synchronous ? builder.synchronous() : builder.start();
        run = new RunController<>(
                runner,
                AttentionSimulation.GRANULARITIES,
                AttentionSimulation.UPDATE,
                UPDATES_A_SECOND,
                snapshot -> "Update " + snapshot.step(),
                () -> settings.nextSeed(AttentionParams.SEED));
        settings.valuesProperty().addListener(listener);
    }

    private void apply(ParamValues was, ParamValues is) {
        ParamValues now = is.narrowedTo(AttentionParams.SET);
        if (!now.equals(was.narrowedTo(AttentionParams.SET))) {
            runner.apply(now);
        }
    }

    RunController<AttentionSnapshot> run() {
        return run;
    }

    LabSettings settings() {
        return settings;
    }

    ParamValues values() {
        return settings.values();
    }

    /** The runner, for tests that step it themselves. */
    SimulationRunner<AttentionSnapshot> runner() {
        return runner;
    }

    @Nullable
    AttentionSnapshot pulse() {
        return run.pulse();
    }

    @Nullable
    AttentionSnapshot snapshot() {
        return run.snapshotProperty().get();
    }

    void remember(Memories now) {
        runner.submit(new AttentionCommand.Gallery(now));
    }

    /** What is in front below; the rest is not computed. */
    void front(AttentionTab tab) {
        runner.submit(new AttentionCommand.Front(tab));
    }

    void setBeta(double beta) {
        settings.set(AttentionParams.BETA, beta);
    }

    /** β = 1/√d, as transformers choose it, to three digits. */
    void scaleByDimension() {
        AttentionSnapshot now = snapshot();
        if (now != null) {
            setBeta(new BigDecimal(1 / Math.sqrt(now.memories().units()))
                    .round(new MathContext(3))
                    .doubleValue());
        }
    }

    /** Asks about the next memory. */
    void nextMemory() {
        AttentionSnapshot now = snapshot();
        if (now != null && now.memories().count() > 0) {
            settings.set(
                    AttentionParams.WHICH,
                    values().get(AttentionParams.WHICH) % now.memories().count() + 1);
        }
    }

    /** Begins a stroke on the query as it is; it is a drawing from then on. */
    void beginStroke() {
        AttentionSnapshot now = snapshot();
        if (now != null) {
            // A stroke may begin before the one before it is shown.
            if (!isDrawn() || !values().get(AttentionParams.DRAWING).equals(pad.text())) {
                pad.begin(now.query());
            }
            keep();
        }
    }

    void dab(int x, int y, boolean erase) {
        AttentionSnapshot now = snapshot();
        if (now != null && pad.pixels() == now.query().length) {
            pad.dab(now.memories().side(), x, y, erase);
            draw(AttentionParams.Query.DRAWN, pad.text());
        }
    }

    void clear() {
        AttentionSnapshot now = snapshot();
        if (now != null) {
            keep();
            draw(AttentionParams.Query.DRAWN, DrawnQuery.blank(now.query().length));
        }
    }

    /** Takes back the last stroke; whether there was one. */
    boolean undo() {
        Asked before = isDrawn() ? past.poll() : null;
        if (before != null) {
            draw(before.query(), before.drawing());
        }
        return before != null;
    }

    private boolean isDrawn() {
        return values().get(AttentionParams.QUERY) == AttentionParams.Query.DRAWN;
    }

    private void keep() {
        past.push(new Asked(values().get(AttentionParams.QUERY), values().get(AttentionParams.DRAWING)));
        if (past.size() > UNDO_KEPT) {
            past.removeLast();
        }
    }

    private void draw(AttentionParams.Query query, String drawing) {
        settings.setAll(values().with(AttentionParams.DRAWING, drawing).with(AttentionParams.QUERY, query));
    }

    void close() {
        settings.valuesProperty().removeListener(listener);
        run.close();
    }
}
