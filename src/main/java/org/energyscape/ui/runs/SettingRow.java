package org.energyscape.ui.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamSet;
import org.energyscape.engine.record.runs.RunHeader;
import org.energyscape.engine.record.runs.RunInfo;

/**
 * One setting of some runs.
 *
 * @param label the words on screen
 * @param values one for each run, empty where a run has no such setting
 * @param differs whether they are not all the same
 */
record SettingRow(String label, List<String> values, boolean differs) {
    SettingRow {
        values = List.copyOf(values);
    }

    /**
     * What is known of the runs, side by side: first what differs, then what they share.
     *
     * @param params the settings that a run can have
     */
    static List<SettingRow> of(List<RunInfo> runs, Function<RunHeader, Optional<ParamSet>> params) {
        List<Map<String, String>> columns = new ArrayList<>();
        Set<String> labels = new LinkedHashSet<>();
        for (RunInfo run : runs) {
            Map<String, String> column = column(run, params.apply(run.header()));
            columns.add(column);
            labels.addAll(column.keySet());
        }
        List<SettingRow> different = new ArrayList<>();
        List<SettingRow> same = new ArrayList<>();
        for (String label : labels) {
            List<String> values =
                    columns.stream().map(one -> one.getOrDefault(label, "")).toList();
            boolean differs = values.stream().distinct().count() > 1;
            (differs ? different : same).add(new SettingRow(label, values, differs));
        }
        different.addAll(same);
        return different;
    }

    private static Map<String, String> column(RunInfo run, Optional<ParamSet> params) {
        Map<String, String> column = new LinkedHashMap<>();
        column.put("Data", run.header().data().name());
        RunHeader.Origin origin = run.header().origin();
        if (origin != null) {
            column.put("Goes on from", "run " + origin.run() + ", step " + origin.step());
        }
        run.header().params().forEach((key, value) -> column.put(label(key, params), words(value)));
        column.put("Version", run.header().platform().version());
        column.put("Computed by", run.header().platform().kernels());
        return column;
    }

    private static String label(String key, Optional<ParamSet> params) {
        return params.flatMap(set -> set.find(key)).map(Param::label).orElse(key);
    }

    static String words(Object value) {
        String text = String.valueOf(value);
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
