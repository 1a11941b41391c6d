package org.energyscape.ui.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;
import org.energyscape.lab.Lab;
import org.energyscape.lab.LabGroup;

/** The real window over toy labs, for looking at it: argument 0 is the folder for preferences. */
public final class ToyWindow extends Application {
    /** Six labs in three groups. */
    static List<Lab> labs() {
        return List.of(
                new ToyLab("hills", "Hopfield network", "fth-grid", LabGroup.MEMORIES),
                new ToyLab("dales", "Dense memories", "fth-layers", LabGroup.MEMORIES),
                new ToyLab("lakes", "Restricted Boltzmann machine", "fth-share-2", LabGroup.MACHINES),
                new ToyLab("moors", "Boltzmann machine", "fth-hexagon", LabGroup.MACHINES),
                new ToyLab("fields", "Ising denoising", "fth-image", LabGroup.FIELDS));
    }

    @Override
    public void start(Stage stage) {
        Path home = Path.of(getParameters().getRaw().get(0));
        new EnergyscapeWindow(stage, labs(), AppFolders.under(home)).show();
    }

    /** Starts it from the class path. */
    public static final class Start {
        private Start() {}

        public static void main(String[] args) {
            Application.launch(ToyWindow.class, args);
        }
    }
}
