package org.energyscape.lab.rbm.twin;

import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.run.Journal;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.lab.SharedRuns;
import org.energyscape.lab.rbm.data.RbmData;
import org.energyscape.lab.rbm.data.RbmSource;
import org.energyscape.lab.rbm.record.RbmSession;
import org.energyscape.lab.rbm.run.RbmSimulation;
import org.jspecify.annotations.Nullable;

/**
 * Curves, journals and records of twin runs. The runner knows one run; what it does to its curves and its journal is done
 * here to those of both twins, in the settings and the steps of each, so that either is recorded as an ordinary run, with
 * the tag {@value #TAG}. Used by the thread that trains; the curves also by others.
 */
final class TwinRecord {
    static final String TAG = "twin";

    private final RbmSession first;
    private final RbmSession second;
    private final MetricLog metrics = new MetricLog(new Points());
    private final Journal journal = new Journal(new Events());
    private @Nullable TwinSimulation twins;

    TwinRecord(SharedRuns runs) {
        first = new RbmSession(runs, TAG);
        second = new RbmSession(runs, TAG);
    }

    /** For the runner; has no points itself. */
    MetricLog metrics() {
        return metrics;
    }

    /** For the runner. */
    Journal journal() {
        return journal;
    }

    /** The curves of twin A. */
    MetricLog firstMetrics() {
        return first.metrics();
    }

    /** The curves of twin B. */
    MetricLog secondMetrics() {
        return second.metrics();
    }

    /** Two machines, built alike, that are recorded from now on. */
    TwinSimulation.Twin followFirst(RbmSimulation machine, RbmSource source, RbmData data, Kernels kernels) {
        return new TwinSimulation.Twin(machine, first.follow(machine, source, data, kernels));
    }

    /** The same for twin B. */
    TwinSimulation.Twin followSecond(RbmSimulation machine, RbmSource source, RbmData data, Kernels kernels) {
        return new TwinSimulation.Twin(machine, second.follow(machine, source, data, kernels));
    }

    /** Both are trained together from now on. */
    TwinSimulation follow(TwinSimulation both) {
        twins = both;
        return both;
    }

    /** Both runs end where they are. */
    void end() {
        first.end();
        second.end();
    }

    private final class Points implements MetricLog.Listener {
        @Override
        public void truncated(long lastStep) {
            TwinSimulation now = twins;
            if (lastStep < 0 || now == null) {
                first.metrics().clear();
                second.metrics().clear();
            } else {
                // The runner cuts where the twins stand; B counts its own minibatches.
                first.metrics().truncateAfter(lastStep);
                second.metrics().truncateAfter(now.secondSteps());
            }
        }
    }

    private final class Events implements Journal.Listener {
        @Override
        public void added(Journal.Entry entry) {
            TwinSimulation now = twins;
            if (now == null) {
                return;
            }
            if (entry.event() instanceof Journal.Changed changed) {
                first.journal().add(entry.step(), new Journal.Changed(TwinParams.first(changed.values())));
                second.journal().add(now.secondSteps(), new Journal.Changed(TwinParams.second(changed.values())));
            } else {
                first.journal().add(entry.step(), entry.event());
                second.journal().add(now.secondSteps(), entry.event());
            }
        }

        @Override
        public void truncated(int size) {
            // Nothing is forwarded twice, so that all three journals have as many lines.
            first.journal().truncate(Math.min(size, first.journal().size()));
            second.journal().truncate(Math.min(size, second.journal().size()));
        }
    }
}
