package org.energyscape.ui.shell;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.energyscape.ui.picture.ExportOptions;

/**
 * What the window remembers from one start to the next: a flat table of numbers, flags and words. An entry that is
 * missing, of the wrong kind or out of bounds counts as its default, so a file written by another version, or by hand,
 * never keeps the window from opening. On the FX thread only.
 */
final class Preferences {
    static final String THEME = "theme";
    static final String PROJECTOR = "projector";
    static final String EXPORT_CAPTION = "exportCaption";
    static final String EXPORT_LIGHT = "exportLight";
    static final String LAB = "lab";
    static final String RAIL_COLLAPSED = "railCollapsed";
    static final String SETTINGS_SHOWN = "settingsShown";
    static final String SETTINGS_WIDTH = "settingsWidth";
    static final String CURVES_SHOWN = "curvesShown";
    static final String CURVES_HEIGHT = "curvesHeight";
    static final String WINDOW_X = "windowX";
    static final String WINDOW_Y = "windowY";
    static final String WINDOW_WIDTH = "windowWidth";
    static final String WINDOW_HEIGHT = "windowHeight";
    static final String WINDOW_MAXIMISED = "windowMaximised";

    private final Map<String, Object> entries;

    Preferences() {
        this(Map.of());
    }

    Preferences(Map<String, Object> entries) {
        this.entries = new LinkedHashMap<>(entries);
    }

    void put(String key, Object value) {
        entries.put(key, value);
    }

    double number(String key, double otherwise, double least, double greatest) {
        return entries.get(key) instanceof Number number
                        && number.doubleValue() >= least
                        && number.doubleValue() <= greatest
                ? number.doubleValue()
                : otherwise;
    }

    boolean flag(String key, boolean otherwise) {
        return entries.get(key) instanceof Boolean value ? value : otherwise;
    }

    String text(String key, String otherwise) {
        return entries.get(key) instanceof String value ? value : otherwise;
    }

    <E extends Enum<E>> E choice(String key, E otherwise) {
        String word = text(key, "");
        for (E choice : otherwise.getDeclaringClass().getEnumConstants()) {
            if (word(choice).equals(word)) {
                return choice;
            }
        }
        return otherwise;
    }

    void put(String key, Enum<?> choice) {
        entries.put(key, word(choice));
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    /** How pictures are exported; what is chosen there is remembered here. */
    ExportOptions exportOptions() {
        ExportOptions options = new ExportOptions();
        options.captionProperty().set(flag(EXPORT_CAPTION, true));
        options.lightProperty().set(flag(EXPORT_LIGHT, true));
        options.captionProperty().addListener((o, was, is) -> put(EXPORT_CAPTION, (Object) is));
        options.lightProperty().addListener((o, was, is) -> put(EXPORT_LIGHT, (Object) is));
        return options;
    }

    /** A copy that another thread may write to the file. */
    Map<String, Object> toMap() {
        return new LinkedHashMap<>(entries);
    }
}
