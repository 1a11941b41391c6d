package org.energyscape.engine.record.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.energyscape.engine.record.CdStateFile;

/**
 * A moment of a recorded run that it can go on from.
 *
 * @param file of the run
 * @param epochs done then, or sweeps of a recall, as the curves say; NaN where they do not
 * @param isWhole whether the file holds all that the run goes on from bit for bit, or weights alone
 */
public record RunCheckpoint(RunFile file, double epochs, boolean isWhole) {
    /** Those whose files are there, in order of step. */
    static List<RunCheckpoint> of(RunStore store, long id) throws IOException {
        List<RunCheckpoint> found = new ArrayList<>();
        List<RunCurve> curves = store.metrics(id);
        for (RunFile file : store.files(id)) {
            Path path = store.folder(id).resolve(file.name());
            if (Files.exists(path)) {
                found.add(new RunCheckpoint(file, epochs(curves, file.step()), CdStateFile.isWhole(path)));
            }
        }
        return found;
    }

    /** The position of the longest curve at the step; between two points, and beyond the last, on a straight line. */
    private static double epochs(List<RunCurve> curves, long step) {
        RunCurve longest = null;
        for (RunCurve curve : curves) {
            if (longest == null || curve.size() > longest.size()) {
                longest = curve;
            }
        }
        if (longest == null || longest.size() < 2) {
            return Double.NaN;
        }
        long[] steps = longest.steps();
        double[] x = longest.x();
        int next = 1;
        while (next < steps.length - 1 && steps[next] < step) {
            next++;
        }
        double share = (double) (step - steps[next - 1]) / (steps[next] - steps[next - 1]);
        return x[next - 1] + share * (x[next] - x[next - 1]);
    }
}
