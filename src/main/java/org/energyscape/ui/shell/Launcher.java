package org.energyscape.ui.shell;

import javafx.application.Application;

/** Opens the window. No {@code Application} itself, so that it starts from the class path. */
public final class Launcher {
    private Launcher() {}

    /** Shows the window and returns when it has been closed. Not for a thread that JavaFX already runs on. */
    public static void launch(String... args) {
        Application.launch(App.class, args);
    }
}
