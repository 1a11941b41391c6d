package org.energyscape.lab;

import org.energyscape.engine.param.ParamValues;

/**
 * Settings with a name.
 *
 * @param id in files: {@code "three-digits"}
 * @param title on screen
 * @param story one or two sentences: what to look at
 * @param values the settings
 * @param page one of {@link Lab#pages}, or empty for the one that is shown
 */
public record Preset(String id, String title, String story, ParamValues values, String page) {
    /** A preset that leaves open which page of the lab is shown. */
    public Preset(String id, String title, String story, ParamValues values) {
        this(id, title, story, values, "");
    }
}
