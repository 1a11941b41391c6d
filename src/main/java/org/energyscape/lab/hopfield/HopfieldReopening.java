package org.energyscape.lab.hopfield;

import java.util.function.Supplier;
import javafx.stage.Window;
import org.energyscape.engine.record.runs.RunFile;
import org.energyscape.lab.LabContext;
import org.energyscape.lab.ReopenQuestion;
import org.jspecify.annotations.Nullable;

/**
 * Brings recorded recalls back into the lab. Everything is read in the background first; only then does the recall that is open
 * make room. Where its gallery has pictures of the student's own that stand in no record, the student is asked. FX thread.
 */
final class HopfieldReopening {
    private static final String LOSS = "Pictures that were added to the gallery are in no record and would be lost.";

    private final LabContext context;
    private final HopfieldController lab;
    private final Supplier<@Nullable Window> owner;
    private final Runnable show;

    /**
     * Reopens.
     *
     * @param show turns to the page of the recall
     */
    HopfieldReopening(LabContext context, HopfieldController lab, Supplier<@Nullable Window> owner, Runnable show) {
        this.context = context;
        this.lab = lab;
        this.owner = owner;
        this.show = show;
    }

    void of(long run, RunFile checkpoint) {
        context.jobs()
                .run(
                        "Reopening run " + run,
                        progress -> ReopenedRecall.read(context.runs().await(), run, checkpoint),
                        this::read);
    }

    private void read(ReopenedRecall recall) {
        if (lab.hasUnrecordedPictures() && !ReopenQuestion.mayBeLost(owner.get(), LOSS)) {
            return;
        }
        lab.reopen(recall);
        show.run();
        context.messages().info(recall.words());
    }
}
