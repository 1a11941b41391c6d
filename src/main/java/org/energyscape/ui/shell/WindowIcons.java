package org.energyscape.ui.shell;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.image.Image;

/** The icon of the window in the sizes that window managers ask for; drawn from {@code assets/icon.svg}. */
final class WindowIcons {
    private WindowIcons() {}

    static List<Image> all() {
        return Stream.of(16, 32, 64, 256).map(size -> new Image(resource(size))).toList();
    }

    /** The address of one size. */
    static String resource(int size) {
        return Objects.requireNonNull(
                        WindowIcons.class.getResource("/org/energyscape/icons/icon-" + size + ".png"),
                        "A window icon is missing from the jar")
                .toExternalForm();
    }
}
