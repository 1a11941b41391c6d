package org.energyscape.cli.tour;

import java.nio.file.Path;
import org.energyscape.lab.Lab;
import org.energyscape.lab.Preset;

/**
 * One lab, or one page of it, as it was seen.
 *
 * @param id unique among the stops
 * @param title of the lab, and of the page
 * @param summary what can be seen there; may be empty
 * @param demo title of the demo that ran
 * @param story what to look at in it
 * @param command does the same without a window; empty where none does
 * @param light its picture in the light theme
 * @param dark its picture in the dark theme
 */
record TourStop(
        String id, String title, String summary, String demo, String story, String command, Path light, Path dark) {
    static TourStop of(Lab lab, Path light, Path dark) {
        Preset first = lab.presets().get(0);
        String command = "energyscape run " + lab.id();
        return new TourStop(lab.id(), lab.title(), lab.summary(), first.title(), first.story(), command, light, dark);
    }

    /** A further page with one of its stories. */
    static TourStop of(Lab lab, Preset preset, Path light, Path dark) {
        String title = lab.title() + ": " + lab.pages().get(preset.page());
        return new TourStop(lab.id() + "-" + preset.page(), title, "", preset.title(), preset.story(), "", light, dark);
    }
}
