package org.energyscape.lab;

import java.util.HashMap;
import java.util.Map;

/** Words a lab keeps from one start of the window to the next, such as how its pictures are arranged. FX thread. */
public interface LabMemory {
    /** What was kept, or something else where nothing was. */
    String get(String key, String otherwise);

    /** Keeps it; written to disk behind the window. */
    void put(String key, String words);

    /** Keeps it as long as the program runs. */
    static LabMemory ofThisStart() {
        Map<String, String> words = new HashMap<>();
        return new LabMemory() {
            @Override
            public String get(String key, String otherwise) {
                return words.getOrDefault(key, otherwise);
            }

            @Override
            public void put(String key, String value) {
                words.put(key, value);
            }
        };
    }
}
