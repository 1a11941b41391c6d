package org.energyscape.ui.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamSet;
import org.energyscape.engine.record.runs.RunHeader;
import org.energyscape.engine.record.runs.RunInfo;
import org.energyscape.ui.picture.Caption;
import org.jspecify.annotations.Nullable;

/**
 * The words under the overlaid curves of recorded runs: a line for each run with its seed and the settings in which the runs
 * differ, then what they have in common and is not at its default, the data and the program. Pure, any thread.
 */
final class RunsCaption {
    private RunsCaption() {}

    /**
     * The caption.
     *
     * @param params the settings that a run can have
     */
    static Caption of(List<RunInfo> runs, Function<RunHeader, Optional<ParamSet>> params) {
        Map<String, List<String>> settings = new LinkedHashMap<>();
        for (RunInfo run : runs) {
            run.header()
                    .params()
                    .keySet()
                    .forEach(key -> settings.computeIfAbsent(
                            key, k -> runs.stream().map(one -> value(one, k)).toList()));
        }
        settings.remove("seed");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            int index = i;
            RunInfo run = runs.get(i);
            String own = settings.entrySet().stream()
                    .filter(one -> differs(one.getValue()))
                    .map(one -> " \u00b7 " + label(one.getKey(), run, params) + " "
                            + one.getValue().get(index))
                    .collect(Collectors.joining());
            lines.add("Run " + run.id() + " \u00b7 Seed " + run.header().seed() + own);
        }
        List<String> common = settings.entrySet().stream()
                .filter(one -> !differs(one.getValue()))
                .filter(one -> !isDefault(one.getKey(), runs.get(0), params))
                .map(one -> label(one.getKey(), runs.get(0), params) + " "
                        + one.getValue().get(0))
                .toList();
        if (!common.isEmpty()) {
            lines.add((runs.size() > 1 ? "All: " : "") + String.join(" \u00b7 ", common));
        }
        distinct(
                        runs,
                        run -> "Data " + run.header().data().name() + ", coding "
                                + run.header().coding())
                .ifPresent(lines::add);
        distinct(runs, run -> "Energyscape " + run.header().platform().version())
                .ifPresent(lines::add);
        return new Caption(runs.isEmpty() ? "" : runs.size() == 1 ? "recorded run" : "recorded runs", lines);
    }

    private static Optional<String> distinct(List<RunInfo> runs, Function<RunInfo, String> words) {
        String all = runs.stream().map(words).distinct().collect(Collectors.joining("; "));
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private static boolean differs(List<String> values) {
        return values.stream().distinct().count() > 1;
    }

    private static String value(RunInfo run, String key) {
        return words(run.header().params().get(key));
    }

    private static boolean isDefault(String key, RunInfo run, Function<RunHeader, Optional<ParamSet>> params) {
        return params.apply(run.header())
                .flatMap(set -> set.find(key))
                .map(param -> defaultWords(param).equals(value(run, key)))
                .orElse(false);
    }

    private static <T> String defaultWords(Param<T> param) {
        return words(param.toJson(param.defaultValue()));
    }

    private static String words(@Nullable Object value) {
        return value == null || value.equals("") ? "\u2013" : SettingRow.words(value);
    }

    private static String label(String key, RunInfo run, Function<RunHeader, Optional<ParamSet>> params) {
        return params.apply(run.header())
                .flatMap(set -> set.find(key))
                .map(Param::label)
                .orElse(key);
    }
}
