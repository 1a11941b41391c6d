package org.energyscape.lab;

import org.energyscape.engine.param.ParamValues;

/**
 * Settings with a name.
 *
 * @param id in files: {@code "three-digits"}
 * @param title on screen
 * @param story one or two sentences: what to look at
 * @param values the settings
 */
public record Preset(String id, String title, String story, ParamValues values) {}
