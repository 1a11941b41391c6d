package org.energyscape.ui.runs;

import java.util.Optional;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamException;
import org.energyscape.engine.param.ParamSet;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.record.runs.RunInfo;

/** The command line that does a recorded run once more. */
final class RepeatLine {
    private RepeatLine() {}

    /**
     * A line that trains anew, with every setting that is not at its default. Where that would not be the same run, because
     * it was changed on its way, stopped before its end, or went on from another, the line that replays the record.
     *
     * @param changed whether its journal has entries
     */
    static String of(RunInfo run, Optional<ParamSet> params, boolean changed) {
        String replay = "energyscape replay " + run.id();
        boolean whole = run.state() == org.energyscape.engine.record.runs.RecordState.FINISHED
                && run.header().origin() == null;
        if (params.isEmpty() || changed || !whole) {
            return replay;
        }
        try {
            ParamValues values = ParamValues.fromMap(params.get(), run.header().params());
            StringBuilder line =
                    new StringBuilder("energyscape run " + run.header().lab());
            String file = run.header().data().file();
            if (file != null) {
                line.append(" --data ").append(quoted(file));
            }
            for (Param<?> param : values.differencesFrom(params.get().defaults())) {
                line.append(' ').append(param.flag()).append('=').append(quoted(values.text(param)));
            }
            return line.toString();
        } catch (ParamException e) {
            // Another version of the program knew other settings.
            return replay;
        }
    }

    private static String quoted(String text) {
        return text.matches("[\\w./:+-]+") ? text : '"' + text.replace("\"", "\\\"") + '"';
    }
}
