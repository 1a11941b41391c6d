package org.energyscape.ui.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.rbm.Rbm;
import org.energyscape.engine.record.runs.RecordState;
import org.energyscape.engine.record.runs.RunHeader;
import org.energyscape.engine.record.runs.RunRecorder;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.lab.rbm.RbmLab;

/** Three finished runs of k = 1, 3 and 10, with curves of three points. */
final class RecordedRuns {
    private RecordedRuns() {}

    static void into(Path folder) throws IOException {
        try (RunStore store = RunStore.open(folder)) {
            for (int k : new int[] {1, 3, 10}) {
                write(store, k);
            }
        }
    }

    private static void write(RunStore store, int k) throws IOException {
        Map<String, Object> params =
                new LinkedHashMap<>(new RbmLab().params().defaults().toMap());
        params.put("k", k);
        RunHeader header = new RunHeader(
                "rbm",
                null,
                params,
                1,
                new RunHeader.Data("bars", "ab", "/data/two bars.csv"),
                "threshold",
                RunHeader.Platform.here("test", "plain, 1 thread"));
        try (RunRecorder recorder = store.begin(header)) {
            for (int epoch = 0; epoch < 3; epoch++) {
                recorder.metric(new MetricLog.Series("crossEntropy", "train"), epoch, epoch, 100 - epoch - k);
                recorder.metric(new MetricLog.Series("crossEntropy", "validation"), epoch, epoch, 110 - epoch - k);
            }
            Rbm rbm = Rbm.gaussian(6, 4, 0.1, RandomKey.ofSeed(k));
            recorder.finish(RecordState.FINISHED, 2, recorder.weights(2, rbm));
        }
    }
}
