package org.energyscape.lab.rbm.gibbs;

import org.energyscape.engine.run.Granularity;
import org.energyscape.engine.run.RunState;
import org.energyscape.engine.run.RunnerStatus;
import org.energyscape.lab.RunController;
import org.jspecify.annotations.Nullable;

/**
 * Plays chains from their start for a thousand full steps, as fast as they go, and stops there; frames are kept, so that it
 * can be gone back. Speed and unit are afterwards what they were before. A student who pauses ends it. FX thread.
 */
final class LongWalk {
    static final long GOAL = (long) GibbsSimulation.LAYERS * GibbsSimulation.LONG_WALK;

    private record Before(Granularity granularity, double speed) {}

    private final RunController<GibbsSnapshot> chains;
    private @Nullable Before before;
    private boolean arriving;

    LongWalk(RunController<GibbsSnapshot> chains) {
        this.chains = chains;
    }

    void start() {
        if (before == null) {
            before = new Before(
                    chains.granularityProperty().get(), chains.speedProperty().get());
        }
        arriving = false;
        chains.granularityProperty().set(GibbsSimulation.FULL);
        chains.speedProperty().set(Double.POSITIVE_INFINITY);
        chains.play();
    }

    void pulse() {
        // What is asked for in the meantime would cut the way to the goal short: nothing is asked before the last
        // answer.
        if (before == null || chains.runner().hasUnansweredRequests()) {
            return;
        }
        RunnerStatus now = chains.runner().status();
        if (!arriving && now.step() >= GOAL) {
            arriving = true;
            chains.seek(GOAL);
        } else if (arriving || now.state() != RunState.RUNNING) {
            end(now.step() == GOAL);
        }
    }

    private void end(boolean arrived) {
        Before was = before;
        if (arrived) {
            // A window shows the goal a little late; what lies beyond was not asked for.
            chains.branchHere();
        }
        if (was != null) {
            chains.granularityProperty().set(was.granularity());
            chains.speedProperty().set(was.speed());
        }
        before = null;
    }
}
