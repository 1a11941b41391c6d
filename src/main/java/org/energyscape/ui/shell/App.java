package org.energyscape.ui.shell;

import javafx.application.Application;
import javafx.stage.Stage;
import org.energyscape.lab.LabRegistry;
import org.jspecify.annotations.Nullable;

/** The JavaFX application: one window with all labs. Started by {@link Launcher}. */
public final class App extends Application {
    private @Nullable EnergyscapeWindow window;

    @Override
    public void start(Stage stage) {
        EnergyscapeWindow made = new EnergyscapeWindow(stage, LabRegistry.labs(), AppFolders.ofUser());
        window = made;
        made.show();
    }

    @Override
    public void stop() {
        if (window != null) {
            window.close();
        }
    }
}
