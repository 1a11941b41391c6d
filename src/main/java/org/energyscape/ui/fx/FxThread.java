package org.energyscape.ui.fx;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The one way onto the FX thread; nothing else in the project calls {@code Platform.runLater}. */
public final class FxThread {
    /** Runs work on the FX thread, later. */
    public static final Executor LATER = FxThread::later;

    private FxThread() {}

    /** Runs work on the FX thread after what is already waiting there. Any thread. */
    public static void later(Runnable work) {
        Platform.runLater(work);
    }

    /** Runs work now if this is the FX thread, later if not. */
    public static void run(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            later(work);
        }
    }
}
