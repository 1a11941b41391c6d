package org.energyscape.ui.shell;

import org.energyscape.lab.LabMemory;

/** Lends labs a corner of the {@link Preferences}; a change is saved at once. FX thread. */
record PreferenceMemory(Preferences preferences, Runnable save) implements LabMemory {
    private static final String CORNER = "lab.";

    @Override
    public String get(String key, String otherwise) {
        return preferences.text(CORNER + key, otherwise);
    }

    @Override
    public void put(String key, String words) {
        if (!words.equals(preferences.text(CORNER + key, ""))) {
            preferences.put(CORNER + key, words);
            save.run();
        }
    }
}
