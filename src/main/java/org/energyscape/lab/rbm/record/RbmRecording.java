package org.energyscape.lab.rbm.record;

import java.io.IOException;
import org.energyscape.engine.rbm.CdState;
import org.energyscape.engine.record.runs.RecordState;
import org.energyscape.engine.record.runs.RunRecorder;
import org.energyscape.engine.run.Journal;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.lab.rbm.run.RbmSimulation;
import org.energyscape.lab.rbm.run.RbmState;
import org.jspecify.annotations.Nullable;

/**
 * The record of one training run while it is being written, the same for command line and window: every point of the curves,
 * the state of training at round numbers of epochs, and the final one with the hash of its weights. From each of them training
 * goes on bit for bit. Nothing here but {@link #finish} and
 * {@link #close} waits for a disk. Used by the thread that trains.
 */
final class RbmRecording implements MetricLog.Listener, AutoCloseable {
    private final RunRecorder recorder;

    RbmRecording(RunRecorder recorder) {
        this.recorder = recorder;
    }

    /** Whether the state is kept after so many epochs: 1, 2, 5, 10, 20, 50, … */
    static boolean isCheckpoint(int epochs) {
        int rest = epochs;
        while (rest >= 10 && rest % 10 == 0) {
            rest /= 10;
        }
        return rest == 1 || rest == 2 || rest == 5;
    }

    /** The number of the run. */
    long id() {
        return recorder.id();
    }

    @Override
    public void added(MetricLog.Series series, long step, double x, double value) {
        recorder.metric(series, step, x, value);
    }

    @Override
    public void truncated(long lastStep) {
        recorder.forgetAfter(lastStep);
    }

    /** Something was done to the run. */
    void journal(Journal.Entry entry) {
        recorder.journal(entry);
    }

    /** Only so many lines of the journal are still true. */
    void cutJournal(int size) {
        recorder.cutJournal(size);
    }

    /** The run goes on from a state of another one, which is kept so that this record can be repeated without the other. */
    void startsFrom(RbmState state) {
        recorder.checkpoint(state.step(), state.trainer());
    }

    /** A step was done that had not been done before. */
    void stepped(RbmSimulation simulation) {
        if (simulation.atBoundary(RbmSimulation.EPOCH)
                && isCheckpoint(simulation.epochs())
                && !simulation.isFinished()) {
            recorder.checkpoint(simulation.stepCount(), simulation.trainerState());
        }
    }

    /** Why the record is not complete at present, or null. */
    @Nullable
    IOException failure() {
        return recorder.failure();
    }

    /** Ends the record with the final weights and all that training goes on from. */
    void finish(RecordState state, long step, CdState last) throws IOException {
        recorder.finish(state, step, recorder.weights(step, last));
    }

    /** Ends the record of a run that failed; does nothing after {@link #finish}. */
    @Override
    public void close() throws IOException {
        recorder.close();
    }
}
