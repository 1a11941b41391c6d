package org.energyscape.ui.control;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons and icon buttons that look alike everywhere; size and colour come from the style sheet. */
public final class Icons {
    private Icons() {}

    public static FontIcon of(Ikon ikon) {
        return new FontIcon(ikon);
    }

    /** A flat button without words; its tooltip is also what a screen reader says. */
    public static Button button(String id, Ikon ikon, String words, Runnable action) {
        Button button = new Button(null, of(ikon));
        button.setId(id);
        button.getStyleClass().addAll("button-icon", "flat", "icon-only");
        button.setAccessibleText(words);
        button.setTooltip(tooltip(words));
        button.setOnAction(event -> action.run());
        return button;
    }

    /** A tooltip that wraps and comes quickly. */
    public static Tooltip tooltip(String words) {
        Tooltip tooltip = new Tooltip(words);
        tooltip.setShowDelay(Duration.millis(350));
        tooltip.setMaxWidth(320);
        tooltip.setWrapText(true);
        return tooltip;
    }
}
