package org.energyscape.cli.tour;

import java.nio.file.Path;
import java.util.function.BiConsumer;
import javafx.scene.Scene;
import org.energyscape.lab.Lab;

/** A window as the tour needs it. All calls on the FX thread; none of them waits. */
interface TourWindow {
    /** Width of the pictures in pixels. */
    int WIDTH = 1280;

    /** Height of the pictures in pixels. */
    int HEIGHT = 800;

    /** Opens a lab and starts its demo, in place of the one shown before. */
    void show(Lab lab);

    /** Changes between the light and the dark theme. */
    void dark(boolean on);

    /** What is pictured. */
    Scene scene();

    /** Closes the page and the window, and ends their threads. */
    void close();

    /** Makes a window; failures of the labs go to the given place. */
    @FunctionalInterface
    interface Maker {
        TourWindow open(Path cacheFolder, BiConsumer<String, Throwable> failures);
    }
}
