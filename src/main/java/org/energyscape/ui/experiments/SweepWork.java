package org.energyscape.ui.experiments;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.record.runs.RunHeader;
import org.energyscape.lab.SharedRuns;
import org.energyscape.lab.rbm.sweep.Sweep;
import org.energyscape.lab.rbm.sweep.SweepRun;

/**
 * An experiment under way behind the window, or only the look for its runs that are kept from before. Of changes only the
 * newest of each run is kept until asked for. Any thread.
 */
final class SweepWork {
    private static final long LONGEST_END_SECONDS = 10;

    private final Sweep.Request request;
    private final SharedRuns runs;
    private final Map<Integer, SweepRun> changed = new LinkedHashMap<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final boolean trains;
    private volatile boolean cancelled;

    /**
     * Work that has not begun.
     *
     * @param trains whether runs that are missing are trained
     */
    SweepWork(Sweep.Request request, SharedRuns runs, boolean trains) {
        this.request = request;
        this.runs = runs;
        this.trains = trains;
    }

    void cancel() {
        cancelled = true;
    }

    boolean isCancelled() {
        return cancelled;
    }

    /** What has changed since it was last asked. */
    List<SweepRun> takeChanged() {
        synchronized (changed) {
            List<SweepRun> taken = new ArrayList<>(changed.values());
            changed.clear();
            return taken;
        }
    }

    private void changed(SweepRun run) {
        synchronized (changed) {
            changed.put(run.index(), run);
        }
    }

    /**
     * Trains or looks, and waits for it; not for the FX thread.
     *
     * @return whether it came to its end
     */
    boolean perform(ProgressSink progress) throws IOException, InterruptedException {
        ProgressSink either = new ProgressSink() {
            @Override
            public void report(double fraction, String text) {
                progress.report(fraction, text);
            }

            @Override
            public boolean isCancelled() {
                return cancelled || progress.isCancelled();
            }
        };
        try {
            either.report(-1, "opening the record of runs");
            Sweep sweep =
                    new Sweep(request, runs.await(), RunHeader.Platform.versionOfProgram(), this::changed, either);
            if (trains) {
                sweep.run();
            } else {
                sweep.look();
            }
            return true;
        } catch (CancellationException e) {
            // That was the student's wish, not a failure.
            return false;
        } finally {
            ended.countDown();
        }
    }

    /** Waits until no run is under way, though not for long. */
    void awaitEnd() {
        try {
            if (!ended.await(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                // Their records then count as interrupted, which they are.
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
