package org.energyscape.ui.shell;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * Puts the window where it was, unless that place is no longer on a screen: a projector was unplugged, a screen became
 * smaller.
 */
final class WindowPlacement {
    static final double LEAST_WIDTH = 880;
    static final double LEAST_HEIGHT = 560;
    private static final double DEFAULT_WIDTH = 1360;
    private static final double DEFAULT_HEIGHT = 860;

    private WindowPlacement() {}

    static void restore(Stage stage, Preferences preferences) {
        Rectangle2D primary = Screen.getPrimary().getVisualBounds();
        double width = preferences.number(Preferences.WINDOW_WIDTH, DEFAULT_WIDTH, 1, 1e5);
        double height = preferences.number(Preferences.WINDOW_HEIGHT, DEFAULT_HEIGHT, 1, 1e5);
        Rectangle2D wanted = new Rectangle2D(
                preferences.number(
                        Preferences.WINDOW_X, primary.getMinX() + (primary.getWidth() - width) / 2, -1e5, 1e5),
                preferences.number(
                        Preferences.WINDOW_Y, primary.getMinY() + (primary.getHeight() - height) / 2, -1e5, 1e5),
                width,
                height);
        List<Rectangle2D> screens =
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        Rectangle2D placed = clamp(wanted, screens, primary);
        stage.setX(placed.getMinX());
        stage.setY(placed.getMinY());
        stage.setWidth(placed.getWidth());
        stage.setHeight(placed.getHeight());
        stage.setMinWidth(Math.min(LEAST_WIDTH, primary.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, primary.getHeight()));
        stage.setMaximized(preferences.flag(Preferences.WINDOW_MAXIMISED, false));
    }

    static void remember(Stage stage, Preferences preferences) {
        preferences.put(Preferences.WINDOW_MAXIMISED, stage.isMaximized());
        if (!stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
            preferences.put(Preferences.WINDOW_X, stage.getX());
            preferences.put(Preferences.WINDOW_Y, stage.getY());
            preferences.put(Preferences.WINDOW_WIDTH, stage.getWidth());
            preferences.put(Preferences.WINDOW_HEIGHT, stage.getHeight());
        }
    }

    /** The wanted place moved and shrunk into the screen that shows most of it; into the primary one if none does. */
    static Rectangle2D clamp(Rectangle2D wanted, List<Rectangle2D> screens, Rectangle2D primary) {
        Rectangle2D screen = primary;
        double most = 0;
        for (Rectangle2D candidate : screens) {
            double shared = overlap(wanted, candidate);
            if (shared > most) {
                most = shared;
                screen = candidate;
            }
        }
        double width = Math.min(Math.max(wanted.getWidth(), LEAST_WIDTH), screen.getWidth());
        double height = Math.min(Math.max(wanted.getHeight(), LEAST_HEIGHT), screen.getHeight());
        double x = Math.max(screen.getMinX(), Math.min(wanted.getMinX(), screen.getMaxX() - width));
        double y = Math.max(screen.getMinY(), Math.min(wanted.getMinY(), screen.getMaxY() - height));
        return new Rectangle2D(x, y, width, height);
    }

    private static double overlap(Rectangle2D a, Rectangle2D b) {
        double width = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
        double height = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
        return width > 0 && height > 0 ? width * height : 0;
    }
}
