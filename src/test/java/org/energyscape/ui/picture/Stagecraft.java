package org.energyscape.ui.picture;

import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.energyscape.ui.fx.FxTest;

/** Puts pictures into scenes and sends them events; all but {@link #scene} on the JavaFX thread. */
final class Stagecraft {

    private Stagecraft() {}

    /** A scene in which the picture has that size, at the upper left corner, styled and laid out. */
    static Scene scene(Picture picture, double width, double height) {
        return FxTest.onFx(() -> {
            StackPane holder = new StackPane(picture);
            holder.setManaged(false);
            holder.resize(width, height);
            Scene scene = new Scene(new Pane(holder), Math.max(720, width), Math.max(520, height));
            scene.snapshot(null);
            return scene;
        });
    }

    /** Gives the picture of such a scene another size. */
    static void resize(Picture picture, double width, double height) {
        FxTest.onFx(() -> picture.getParent().resize(width, height));
    }

    static void move(Picture picture, double x, double y) {
        mouse(picture, MouseEvent.MOUSE_MOVED, x, y, MouseButton.NONE, 0);
    }

    static void press(Picture picture, double x, double y) {
        mouse(picture, MouseEvent.MOUSE_PRESSED, x, y, MouseButton.PRIMARY, 1);
    }

    static void drag(Picture picture, double x, double y) {
        mouse(picture, MouseEvent.MOUSE_DRAGGED, x, y, MouseButton.PRIMARY, 1);
    }

    static void release(Picture picture, double x, double y) {
        mouse(picture, MouseEvent.MOUSE_RELEASED, x, y, MouseButton.PRIMARY, 1);
    }

    static void click(Picture picture, double x, double y, int count) {
        mouse(picture, MouseEvent.MOUSE_PRESSED, x, y, MouseButton.PRIMARY, count);
        mouse(picture, MouseEvent.MOUSE_RELEASED, x, y, MouseButton.PRIMARY, count);
        mouse(picture, MouseEvent.MOUSE_CLICKED, x, y, MouseButton.PRIMARY, count);
    }

    /** Presses a key; whether the picture took it. */
    static boolean key(Picture picture, KeyCode code) {
        String text = code.isDigitKey() ? code.getName() : "";
        KeyEvent event = new KeyEvent(KeyEvent.KEY_PRESSED, text, text, code, false, false, false, false);
        // A dispatched event is a copy; what reaches the parent was not consumed.
        boolean[] passed = {false};
        EventHandler<KeyEvent> watch = e -> passed[0] = true;
        picture.getParent().addEventHandler(KeyEvent.KEY_PRESSED, watch);
        Event.fireEvent(picture, event);
        picture.getParent().removeEventHandler(KeyEvent.KEY_PRESSED, watch);
        return !passed[0];
    }

    private static void mouse(
            Picture picture, EventType<MouseEvent> type, double x, double y, MouseButton button, int clicks) {
        boolean down = button == MouseButton.PRIMARY && type != MouseEvent.MOUSE_RELEASED;
        Event.fireEvent(
                picture,
                new MouseEvent(
                        type, x, y, x, y, button, clicks, false, false, false, false, down, false, false, false, false,
                        true, null));
    }
}
