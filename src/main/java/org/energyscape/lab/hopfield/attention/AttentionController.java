package org.energyscape.lab.hopfield.attention;

import java.math.BigDecimal;
import java.math.MathContext;
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

    private final LabSettings settings;
    private final SimulationRunner<AttentionSnapshot> runner;
    private final RunController<AttentionSnapshot> run;
    private final QueryPad pad = new QueryPad();
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
            boolean drawn = values().get(AttentionParams.QUERY) == AttentionParams.Query.DRAWN;
            boolean fits = pad.picture().length == now.query().length;
            pad.begin(drawn && fits ? pad.picture() : now.query());
        }
    }

    void dab(int x, int y, boolean erase) {
        AttentionSnapshot now = snapshot();
        if (now != null && pad.picture().length == now.query().length) {
            pad.dab(now.memories().side(), x, y, erase);
            drawn();
        }
    }

    void clear() {
        AttentionSnapshot now = snapshot();
        if (now != null) {
            pad.clear(now.query());
            drawn();
        }
    }

    /** Takes back the last stroke; whether there was one. */
    boolean undo() {
        boolean any = values().get(AttentionParams.QUERY) == AttentionParams.Query.DRAWN && pad.undo() != null;
        if (any) {
            drawn();
        }
        return any;
    }

    private void drawn() {
        runner.submit(new AttentionCommand.Draw(pad.picture()));
        settings.set(AttentionParams.QUERY, AttentionParams.Query.DRAWN);
    }

    void close() {
        settings.valuesProperty().removeListener(listener);
        run.close();
    }
}
