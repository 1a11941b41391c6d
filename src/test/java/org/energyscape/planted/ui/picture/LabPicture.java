package org.energyscape.planted.ui.picture;

import javafx.application.Platform;
import org.energyscape.planted.lab.one.OneLab;

/** Planted: a picture that knows a lab and schedules for itself. */
public final class LabPicture {
    public OneLab lab = new OneLab();

    public void refresh() {
        Platform.runLater(() -> lab = new OneLab());
    }

    public void refreshByName(Runnable work) {
        java.util.function.Consumer<Runnable> later = Platform::runLater;
        later.accept(work);
    }
}
