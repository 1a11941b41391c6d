package org.energyscape.engine.record.runs;

import java.util.LinkedHashMap;
import java.util.Map;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.rbm.Rbm;
import org.energyscape.engine.run.MetricLog;
import org.jspecify.annotations.Nullable;

/** Runs to record in tests. */
final class Runs {
    static final MetricLog.Series TRAIN = new MetricLog.Series("crossEntropy", "train");
    static final MetricLog.Series GAP = new MetricLog.Series("freeEnergyGap", "");

    private Runs() {}

    static RunHeader header(String lab, @Nullable String preset, long seed) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("hidden", 9);
        params.put("learningRate", 0.05);
        params.put("rateSchedule", "inverse");
        params.put("seed", Math.toIntExact(seed));
        return new RunHeader(
                lab,
                preset,
                params,
                seed,
                new RunHeader.Data("bars " + seed, "ab" + seed, preset == null ? "/data/bars.csv" : null),
                "threshold",
                RunHeader.Platform.here("0.1.0", "plain, 1 threads"));
    }

    static Rbm machine(long seed) {
        return Rbm.gaussian(6, 4, 0.1, RandomKey.ofSeed(seed));
    }
}
