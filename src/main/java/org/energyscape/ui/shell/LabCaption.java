package org.energyscape.ui.shell;

import java.util.ArrayList;
import java.util.List;
import org.energyscape.engine.param.Effect;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.param.SeedParam;
import org.energyscape.engine.record.runs.RunHeader;
import org.energyscape.lab.PictureFacts;
import org.energyscape.lab.SettingWords;
import org.energyscape.ui.picture.Caption;

/**
 * The words under a picture of a lab: where the run stands, what the lab adds, the seeds, then every setting that is one of
 * its main ones or differs from its default, and the program. What changes the display alone is left out. Pure, any thread.
 */
final class LabCaption {
    private LabCaption() {}

    static Caption of(String title, String position, PictureFacts facts, ParamValues values) {
        List<String> lines = new ArrayList<>();
        if (!position.isEmpty()) {
            lines.add(position);
        }
        lines.addAll(facts.notes());
        List<String> seeds = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Param<?> param : values.set()) {
            if (param instanceof SeedParam) {
                seeds.add(SettingWords.of(param, values));
            } else if (param.effect() != Effect.DISPLAY
                    && (facts.main().contains(param) || !SettingWords.isDefault(param, values))) {
                others.add(SettingWords.of(param, values));
            }
        }
        seeds.addAll(others);
        if (!seeds.isEmpty()) {
            lines.add(String.join(" \u00b7 ", seeds));
        }
        lines.add("All other settings at their defaults \u00b7 " + program());
        return new Caption(title, lines);
    }

    /** The program and its version. */
    static String program() {
        return "Energyscape " + RunHeader.Platform.versionOfProgram();
    }
}
