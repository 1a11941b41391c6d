package org.energyscape.cli.tour;

import java.nio.file.Path;
import org.energyscape.lab.Lab;
import org.energyscape.lab.Preset;

/**
 * One lab as it was seen.
 *
 * @param id of the lab
 * @param title of the lab
 * @param summary what can be seen there
 * @param demo title of the demo that ran
 * @param story what to look at in it
 * @param light its picture in the light theme
 * @param dark its picture in the dark theme
 */
record TourStop(String id, String title, String summary, String demo, String story, Path light, Path dark) {
    static TourStop of(Lab lab, Path light, Path dark) {
        Preset first = lab.presets().get(0);
        return new TourStop(lab.id(), lab.title(), lab.summary(), first.title(), first.story(), light, dark);
    }
}
