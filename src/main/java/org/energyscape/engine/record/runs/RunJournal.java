package org.energyscape.engine.record.runs;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.energyscape.engine.param.ParamSet;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.Journal;

/**
 * Entries of a {@link Journal} as JSON: {@code {"step": 120, "event": "changed", "values": {…}}}, {@code "restarted"}, or
 * {@code "executed"} with the words of a command. Commands belong to their labs and cannot be read back here.
 */
public final class RunJournal {
    private static final String CHANGED = "changed";
    private static final String EXECUTED = "executed";
    private static final String RESTARTED = "restarted";

    private RunJournal() {}

    /** One line of JSON. */
    public static String toJson(Journal.Entry entry) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("step", entry.step());
        if (entry.event() instanceof Journal.Changed changed) {
            map.put("event", CHANGED);
            map.put("values", changed.values().toMap());
        } else if (entry.event() instanceof Journal.Executed executed) {
            map.put("event", EXECUTED);
            map.put("command", executed.command().toString());
        } else {
            map.put("event", RESTARTED);
        }
        try {
            return JSON.std.asString(map);
        } catch (IOException e) {
            throw new IllegalStateException("A journal entry cannot be written as JSON: " + map, e);
        }
    }

    /**
     * Reads one line of JSON.
     *
     * @param params the settings of the lab; what the entry leaves out keeps its default
     * @throws IOException if the entry is of another kind than those of training
     */
    public static Journal.Entry fromJson(String json, ParamSet params) throws IOException {
        Map<String, Object> map = JSON.std.mapFrom(json);
        if (map.get("step") instanceof Number step) {
            Object event = map.get("event");
            if (RESTARTED.equals(event)) {
                return new Journal.Entry(step.longValue(), new Journal.Restarted());
            }
            if (CHANGED.equals(event) && map.get("values") instanceof Map<?, ?> values) {
                Map<String, Object> settings = new LinkedHashMap<>();
                values.forEach((key, value) -> settings.put(String.valueOf(key), value));
                return new Journal.Entry(step.longValue(), new Journal.Changed(ParamValues.fromMap(params, settings)));
            }
        }
        throw new IOException("Journal: found " + json + ", expected a step with \"" + CHANGED + "\" or \"" + RESTARTED
                + "\"; commands cannot be repeated from a record");
    }
}
