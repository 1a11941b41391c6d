package org.energyscape.lab;

import org.energyscape.engine.param.Labelled;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.param.TextParam;

/** Settings in words for a line of text, such as {@code "Learning rate ε 0.1"}. Pure, any thread. */
public final class SettingWords {
    private SettingWords() {}

    /** Label, value, unit; of a path the last part, since folders are nobody's business on paper. */
    public static <T> String of(Param<T> param, ParamValues values) {
        T value = values.get(param);
        String text = value instanceof Labelled choice
                ? choice.label()
                : value instanceof Boolean yes ? (yes ? "yes" : "no") : param.format(value);
        if (param instanceof TextParam) {
            text = text.replaceAll("^.*[/\\\\]", "");
        }
        String unit = param.unit().isEmpty() ? "" : " " + param.unit();
        return param.label() + " " + (text.isEmpty() ? "\u2013" : text) + unit;
    }

    /** Whether a setting has its default. */
    public static <T> boolean isDefault(Param<T> param, ParamValues values) {
        return values.get(param).equals(param.defaultValue());
    }
}
