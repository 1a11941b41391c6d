package org.energyscape.planted.ui.fx;

import javafx.application.Platform;

/** Planted: the room that may schedule. */
public final class Pulse {
    public void later(Runnable work) {
        Platform.runLater(work);
    }
}
