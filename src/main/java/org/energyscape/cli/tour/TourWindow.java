package org.energyscape.cli.tour;

import java.io.IOException;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.energyscape.lab.Lab;
import org.energyscape.lab.LabPage;
import org.energyscape.lab.Preset;
import org.energyscape.ui.shell.AppFolders;
import org.energyscape.ui.shell.EnergyscapeWindow;
import org.energyscape.ui.shell.Theme;
import org.jspecify.annotations.Nullable;

/**
 * The program's own window with one lab open, as a visitor sees it. A window for each lab: a lab that is no longer looked at
 * leaves the processors to the next.
 *
 * <p>On the FX thread only; nothing waits.
 */
final class TourWindow {
    /** Width of the pictures in pixels. */
    static final int WIDTH = 1280;

    /** Height of the pictures in pixels. */
    static final int HEIGHT = 800;

    private final Stage stage = new Stage();
    private final EnergyscapeWindow window;
    private final LabPage page;

    /** Opens one of the labs and starts its demo. */
    TourWindow(List<Lab> labs, Lab lab, AppFolders folders) throws IOException {
        // A demo is no training run that anybody would look for.
        window = new EnergyscapeWindow(stage, labs, folders, false);
        try {
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
            window.show();
            window.shell().open(lab);
            LabPage opened = window.shell().page();
            check();
            if (opened == null) {
                throw new IOException(lab.title() + " did not open");
            }
            page = opened;
            page.startDemo();
        } catch (IOException | RuntimeException e) {
            window.close();
            throw e;
        }
    }

    /** Turns to the page of a preset and lets it run. */
    void show(Preset preset) {
        page.params().setAll(preset.values());
        page.turnTo(preset.page());
        page.transportProperty().get().play();
    }

    void theme(Theme theme) {
        window.shell().appearance().themeProperty().set(theme);
    }

    /**
     * The window as it looks now.
     *
     * @throws IOException if it shows a failure: then that is the news, not the picture
     */
    WritableImage picture() throws IOException {
        check();
        return stage.getScene().snapshot(null);
    }

    void close() {
        window.close();
    }

    private void check() throws IOException {
        if (stage.getScene().lookup("#failure") != null) {
            throw new IOException(text("#failure-title") + ": " + text("#failure-words"));
        }
    }

    private @Nullable String text(String selector) {
        Node node = stage.getScene().lookup(selector);
        return node instanceof Labeled words ? words.getText() : null;
    }
}
