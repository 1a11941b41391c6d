package org.energyscape.ui.shell;

import java.util.List;
import org.energyscape.lab.Lab;
import org.energyscape.ui.control.TransportModel;
import org.energyscape.ui.shell.Keymap.Scope;

/** The keys of the window. Shortcut is Ctrl, on a Mac Command. */
final class ShellKeys {
    private static final int LABS_WITH_A_KEY = 9;

    private ShellKeys() {}

    static Keymap of(Shell shell, List<Lab> labs, List<Sheet> sheets, Runnable fullScreen) {
        Keymap keys = new Keymap();
        String run = "The run";
        keys.add(run, "Play or pause", Scope.RUN, () -> shell.transport(TransportModel::togglePlay), "Space")
                .add(run, "One step on", Scope.RUN, () -> shell.transport(TransportModel::step), "Right")
                .add(run, "One step back", Scope.RUN, () -> shell.transport(TransportModel::stepBack), "Left")
                .add(
                        run,
                        "Restart with the same seed",
                        Scope.RUN,
                        () -> shell.transport(TransportModel::restart),
                        "Home")
                .add(run, "Restart with another seed", Scope.RUN, () -> shell.transport(TransportModel::newSeed), "R")
                .add(
                        run,
                        "Branch off from the step shown",
                        Scope.RUN,
                        () -> shell.transport(ShellKeys::branchIfInPast),
                        "B");
        String settings = "Settings";
        keys.add(
                        settings,
                        "Undo the last change",
                        Scope.RUN,
                        () -> shell.settings(lab -> lab.settings().history().undo()),
                        "Shortcut+Z")
                .add(
                        settings,
                        "Redo",
                        Scope.RUN,
                        () -> shell.settings(lab -> lab.settings().history().redo()),
                        "Shortcut+Shift+Z",
                        "Shortcut+Y")
                .add(
                        settings,
                        "Show or fold the settings",
                        Scope.WINDOW,
                        () -> toggle(shell.area().settingsShownProperty()),
                        "Shortcut+P")
                .add(
                        settings,
                        "Show or fold the curves",
                        Scope.WINDOW,
                        () -> toggle(shell.area().curvesShownProperty()),
                        "Shortcut+L");
        String presets = "Presets";
        keys.add(presets, "Open a preset", Scope.RUN, () -> shell.presets().open(), "Shortcut+O")
                .add(presets, "Paste a preset", Scope.RUN, () -> shell.presets().paste(), "Shortcut+V")
                .add(
                        presets,
                        "Save or copy these settings",
                        Scope.RUN,
                        () -> shell.presets().share(),
                        "Shortcut+S");
        String window = "The window";
        keys.add(window, "Show or fold the navigation", Scope.WINDOW, shell::toggleRail, "Shortcut+B")
                .add(
                        window,
                        "Light or dark",
                        Scope.WINDOW,
                        () -> shell.appearance().toggle(),
                        "Shortcut+D")
                .add(window, "Large type for a projector", Scope.WINDOW, () -> toggle(projector(shell)), "Shortcut+J")
                .add(window, "Full screen", Scope.WINDOW, fullScreen, "F11")
                .add(window, "Frames a second and stalls", Scope.WINDOW, shell::toggleFrameStats, "Shortcut+Shift+F")
                .addTyped(window, "This help", Scope.WINDOW, shell::toggleHelp, "?", "F1")
                .add(window, "Close what is on top", Scope.ALWAYS, shell::closeOverlay, "Esc");
        keys.add("Labs", "Back to the lab that runs behind this page", Scope.WINDOW, shell::goBack, "Shortcut+0");
        for (int i = 0; i < Math.min(labs.size(), LABS_WITH_A_KEY); i++) {
            Lab lab = labs.get(i);
            keys.add("Labs", lab.title(), Scope.WINDOW, () -> shell.turnTo(lab), "Shortcut+" + (i + 1));
        }
        int next = labs.size();
        for (Sheet sheet : sheets) {
            if (next < LABS_WITH_A_KEY) {
                next++;
                keys.add(sheet.group(), sheet.title(), Scope.WINDOW, () -> shell.turnTo(sheet), "Shortcut+" + next);
            }
        }
        return keys;
    }

    private static javafx.beans.property.BooleanProperty projector(Shell shell) {
        return shell.appearance().projectorProperty();
    }

    private static void branchIfInPast(TransportModel model) {
        if (model.statusProperty().get().inPast()) {
            model.branchHere();
        }
    }

    private static void toggle(javafx.beans.property.BooleanProperty property) {
        property.set(!property.get());
    }
}
