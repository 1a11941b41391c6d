package org.energyscape.ui.shell;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Light and dark, and the large type for a projector. The style sheets see them as {@code :dark} and {@code :projector}
 * on the root of the window; menus, tooltips and dialogs are windows of their own and get {@code :dark} when they show.
 * {@link DarkSheet} says why no other user-agent sheet is set. On the FX thread only.
 */
public final class Appearance {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final PseudoClass PROJECTOR = PseudoClass.getPseudoClass("projector");
    private static final String STYLE_SHEET = Objects.requireNonNull(
                    Appearance.class.getResource("/org/energyscape/css/energyscape.css"),
                    "The style sheet is missing from the jar")
            .toExternalForm();

    private final Parent root;
    private final String darkSheet = DarkSheet.address();
    private final ListChangeListener<Window> newWindows = change -> {
        while (change.next()) {
            change.getAddedSubList().forEach(this::dress);
        }
    };
    private final Preferences preferences;
    private final ObjectProperty<Theme> theme;
    private final BooleanProperty projector;
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();

    Appearance(Parent root, Preferences preferences) {
        this.root = root;
        this.preferences = preferences;
        theme = new SimpleObjectProperty<>(preferences.choice(Preferences.THEME, Theme.SYSTEM));
        projector = new SimpleBooleanProperty(preferences.flag(Preferences.PROJECTOR, false));
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheetBSS());
        root.getStylesheets().add(STYLE_SHEET);
        Window.getWindows().addListener(newWindows);
        theme.addListener((o, was, is) -> apply());
        projector.addListener((o, was, is) -> apply());
        apply();
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public BooleanProperty projectorProperty() {
        return projector;
    }

    /** Whether the window is dark now, by choice or like the system. */
    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /** To the other of light and dark; from now on by choice. */
    public void toggle() {
        theme.set(dark.get() ? Theme.LIGHT : Theme.DARK);
    }

    private void apply() {
        dark.set(theme.get() == Theme.DARK || (theme.get() == Theme.SYSTEM && systemIsDark()));
        root.pseudoClassStateChanged(DARK, dark.get());
        Window.getWindows().forEach(this::dress);
        root.pseudoClassStateChanged(PROJECTOR, projector.get());
        preferences.put(Preferences.THEME, theme.get());
        preferences.put(Preferences.PROJECTOR, projector.get());
    }

    private void dress(Window window) {
        Scene scene = window.getScene();
        if (scene == null) {
            return;
        }
        if (!scene.getStylesheets().contains(darkSheet)) {
            scene.getStylesheets().add(darkSheet);
        }
        if (window instanceof Stage && !scene.getRoot().equals(root)) {
            // A dialog: what the pages have sheets for can stand in it too.
            List<String> ours = new ArrayList<>(root.getStylesheets());
            ours.removeAll(scene.getStylesheets());
            scene.getStylesheets().addAll(0, ours);
        }
        scene.getRoot().pseudoClassStateChanged(DARK, dark.get());
    }

    /** Lets go of the windows. */
    void close() {
        Window.getWindows().removeListener(newWindows);
    }

    /** {@code Platform.getPreferences().getColorScheme()} came with JavaFX 22; the code base also runs on 21. */
    private static boolean systemIsDark() {
        try {
            Object platform = Platform.class.getMethod("getPreferences").invoke(null);
            Class<?> type = Class.forName("javafx.application.Platform$Preferences");
            return "DARK".equals(String.valueOf(type.getMethod("getColorScheme").invoke(platform)));
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
