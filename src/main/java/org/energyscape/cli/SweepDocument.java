package org.energyscape.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.energyscape.lab.rbm.sweep.Experiment;
import org.energyscape.lab.rbm.sweep.Sweep;
import org.energyscape.lab.rbm.sweep.SweepRow;
import org.energyscape.lab.rbm.sweep.SweepRun;

/**
 * The result of {@code sweep rbm} as JSON: {@code experiment}, {@code title}, {@code epochs}, {@code seeds}, {@code unit},
 * how many runs were {@code trained}, {@code found} and {@code failed}; {@code table} with mean and standard deviation over
 * the seeds of the final cross-entropies of each setting, beside what was published; {@code runs} one by one. What is not
 * known, such as the deviation of a single run, is left out. Stateless.
 */
final class SweepDocument {
    private SweepDocument() {}

    static Map<String, Object> of(Sweep.Request request, List<SweepRun> runs) {
        Experiment experiment = request.experiment();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("experiment", experiment.id());
        map.put("title", experiment.title());
        map.put("tag", experiment.tag());
        map.put("epochs", request.epochs());
        map.put("seeds", request.seeds());
        map.put("unit", "nats a picture");
        map.put("published", Experiment.PUBLISHED);
        map.put("trained", count(runs, SweepRun.Stage.TRAINED));
        map.put("found", count(runs, SweepRun.Stage.FOUND));
        map.put("failed", count(runs, SweepRun.Stage.FAILED));
        map.put(
                "table",
                SweepRow.of(experiment, runs).stream().map(SweepDocument::row).toList());
        map.put("runs", runs.stream().map(SweepDocument::run).toList());
        return map;
    }

    private static long count(List<SweepRun> runs, SweepRun.Stage stage) {
        return runs.stream().filter(run -> run.stage() == stage).count();
    }

    private static Map<String, Object> row(SweepRow row) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("setting", row.variant().label());
        map.put("runs", row.runs());
        number(map, "train", row.train().mean());
        number(map, "trainDeviation", row.train().deviation());
        number(map, "validation", row.validation().mean());
        number(map, "validationDeviation", row.validation().deviation());
        number(map, "publishedTrain", row.variant().publishedTrain());
        number(map, "publishedValidation", row.variant().publishedValidation());
        return map;
    }

    private static Map<String, Object> run(SweepRun run) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("setting", run.variant().label());
        map.put("seed", run.seed());
        map.put("state", run.stage().name());
        if (run.id() >= 0) {
            map.put("run", run.id());
        }
        number(map, "train", run.train());
        number(map, "validation", run.validation());
        if (!run.problem().isEmpty()) {
            map.put("problem", run.problem());
        }
        return map;
    }

    private static void number(Map<String, Object> map, String key, double value) {
        if (!Double.isNaN(value)) {
            map.put(key, value);
        }
    }
}
