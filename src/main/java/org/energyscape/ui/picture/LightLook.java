package org.energyscape.ui.picture;

import javafx.scene.Group;
import javafx.scene.Scene;

/**
 * The colours that pictures have in the light theme: those that the style sheets give to a picture in a scene of its own,
 * whose root never becomes dark. JavaFX thread only.
 */
final class LightLook {
    private LightLook() {}

    static PictureStyle style() {
        Picture probe = new ColorBar();
        Scene scene = new Scene(new Group(probe));
        scene.getRoot().applyCss();
        return probe.style();
    }
}
