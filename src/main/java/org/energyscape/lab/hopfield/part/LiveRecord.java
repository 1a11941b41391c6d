package org.energyscape.lab.hopfield.part;

import java.io.IOException;
import org.energyscape.engine.record.runs.RunHeader;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.lab.Recording;
import org.energyscape.lab.SharedRuns;
import org.jspecify.annotations.Nullable;

/**
 * An {@link ExperimentRecord} behind the window: every call returns at once, and the store is spoken to on its own thread. What
 * cannot be recorded is told where failures are told.
 *
 * @param <F> what an experiment has found
 */
public final class LiveRecord<F> {
    private final SharedRuns runs;
    private final Kind<F> kind;
    /** Used on the thread of the store. */
    private @Nullable ExperimentRecord record;

    private boolean ended;

    /**
     * A kind of experiment with all that it asks.
     *
     * @param <F> what it finds
     */
    interface Kind<F> {
        ExperimentRecord begin(Recording place) throws IOException;

        ExperimentRecord.Found found(F findings);
    }

    LiveRecord(SharedRuns runs, Kind<F> kind) {
        this.runs = runs;
        this.kind = kind;
        runs.open();
        later(() -> {
            RunStore store = runs.now();
            if (store != null) {
                record = kind.begin(new Recording(store, RunHeader.Platform.versionOfProgram(), null));
            }
        });
    }

    private interface Work {
        void perform() throws IOException;
    }

    private void later(Work work) {
        runs.later(() -> {
            try {
                work.perform();
            } catch (IOException | IllegalArgumentException e) {
                runs.tell("The experiment is not recorded", e);
            }
        });
    }

    /** So much has been found by now. */
    public void found(F findings) {
        later(() -> {
            ExperimentRecord now = record;
            if (now != null && !ended) {
                now.found(kind.found(findings));
            }
        });
    }

    /** All has been found. */
    public void finish(F findings) {
        later(() -> {
            ExperimentRecord now = record;
            if (now != null && !ended) {
                ended = true;
                now.finish(kind.found(findings));
            }
        });
    }

    /** It was cut short, with so much found. */
    public void stop(F findings) {
        later(() -> {
            ExperimentRecord now = record;
            if (now != null && !ended) {
                ended = true;
                now.stop(kind.found(findings));
            }
        });
    }
}
