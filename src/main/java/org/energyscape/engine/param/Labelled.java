package org.energyscape.engine.param;

import java.util.regex.Pattern;

/** A choice that knows its words on screen and its word in files and on the command line. */
public interface Labelled {
    /** All three of them. */
    Words words();

    /** On screen, such as {@code "Random order"}. */
    default String label() {
        return words().label();
    }

    /** One sentence of help. */
    default String help() {
        return words().help();
    }

    /** In presets, records and flags, such as {@code "random-order"}. */
    default String key() {
        return words().key();
    }

    /**
     * What a choice is called.
     *
     * @param key lower-case words joined by hyphens
     * @param label short, for the screen
     * @param help one sentence
     */
    record Words(String key, String label, String help) {
        private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

        public Words {
            if (!KEY.matcher(key).matches()) {
                throw new IllegalArgumentException(
                        "Expected lower-case words joined by hyphens as the key of a choice, found \"" + key + "\"");
            }
        }
    }
}
