package org.energyscape.lab.rbm;

import java.util.function.Supplier;
import javafx.stage.Window;
import org.energyscape.engine.record.runs.RunFile;
import org.energyscape.engine.run.RunState;
import org.energyscape.engine.run.RunnerStatus;
import org.energyscape.lab.LabContext;
import org.energyscape.lab.ReopenQuestion;
import org.energyscape.lab.rbm.param.RbmParams;
import org.energyscape.lab.rbm.record.Reopened;
import org.jspecify.annotations.Nullable;

/**
 * Brings recorded runs back into the lab. Everything is read in the background first; only then does the run that is open make
 * room, which stays in the record as it is. If it is in no record, the student is asked. FX thread.
 */
final class RbmReopening {
    private static final String LOSS = "The training that is open here is in no record and would be lost.";

    private final LabContext context;
    private final RbmController lab;
    private final Supplier<@Nullable Window> owner;
    private final Runnable show;

    /**
     * Reopens.
     *
     * @param show turns to the page that shows training
     */
    RbmReopening(LabContext context, RbmController lab, Supplier<@Nullable Window> owner, Runnable show) {
        this.context = context;
        this.lab = lab;
        this.owner = owner;
        this.show = show;
    }

    void of(long run, RunFile checkpoint) {
        context.jobs()
                .run(
                        "Reopening run " + run,
                        progress -> Reopened.read(
                                context.runs().await(),
                                run,
                                checkpoint,
                                context.cacheFolder(),
                                context.threads(),
                                progress),
                        this::read);
    }

    private void read(Reopened run) {
        RunnerStatus status = lab.training().statusProperty().get();
        boolean underWay = status.lastStep() > 0 && status.state() != RunState.FINISHED;
        long kept = lab.recordOfRun();
        if (underWay && kept < 0 && !ReopenQuestion.mayBeLost(owner.get(), LOSS)) {
            return;
        }
        lab.reopen(run);
        show.run();
        context.messages().info(words(run, underWay ? kept : -1));
    }

    /** What has come about; the run that made room is named, if there was one. */
    static String words(Reopened run, long madeRoom) {
        StringBuilder text = new StringBuilder("Run " + run.run() + " at " + run.moment() + ".");
        if (!run.isWhole()) {
            text.append(" Only its weights were kept: momentum starts at zero, and training goes on differently.");
        }
        int epochs = run.state().values().get(RbmParams.EPOCHS);
        if (epochs > 0 && run.state().trainer().epoch() >= epochs) {
            text.append(" This is its last epoch: raise Epochs to train on.");
        }
        if (madeRoom >= 0 && madeRoom != run.run()) {
            text.append(" Run ").append(madeRoom).append(" was stopped for it and can be reopened the same way.");
        }
        return text.toString();
    }
}
