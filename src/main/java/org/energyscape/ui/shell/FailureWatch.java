package org.energyscape.ui.shell;

import org.energyscape.engine.run.RunState;
import org.energyscape.engine.run.RunnerStatus;
import org.energyscape.lab.LabContext;
import org.energyscape.lab.ShellPage;
import org.jspecify.annotations.Nullable;

/** Lets the page in front draw and tells what fails there, once: of the page itself, and of what runs in its lab. FX thread. */
final class FailureWatch {
    private final LabContext.Messages messages;
    private @Nullable ShellPage broken;
    private @Nullable Throwable lastFailure;

    FailureWatch(LabContext.Messages messages) {
        this.messages = messages;
    }

    /**
     * Lets a page draw; one that fails is reported and then left alone.
     *
     * @param lab whose page it is, or null if it is of none
     */
    void pulse(ShellPage page, @Nullable OpenLab lab, long nowNanos) {
        if (page.equals(broken)) {
            return;
        }
        try {
            page.pulse(nowNanos);
            if (lab != null) {
                reportFailure(lab);
            }
        } catch (RuntimeException e) {
            broken = page;
            messages.error((lab == null ? "The page" : lab.lab().title()) + " can no longer be drawn", e);
        }
    }

    /** A run that failed needs an answer; a command that did not fit is only worth a notice. */
    private void reportFailure(OpenLab lab) {
        RunnerStatus runner =
                lab.page().transportProperty().get().statusProperty().get();
        Throwable failure = runner.failure();
        if (failure != null && failure != lastFailure) {
            if (runner.state() == RunState.FAILED) {
                messages.error(lab.lab().title() + " stopped", failure);
            } else {
                messages.info(Failures.words(failure));
            }
        }
        lastFailure = failure;
    }
}
