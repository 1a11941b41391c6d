package org.energyscape.lab.rbm.curve;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The button beside Measure: opens the settings of the estimate above itself; Esc or a click elsewhere closes them. */
final class AisButton extends Button {
    private final ObjectProperty<AisSettings> settings;
    private final Button measure;
    private @Nullable Popup open;

    /**
     * A button.
     *
     * @param measure the button it stands beside; pressed from the form too, and shown and hidden together
     */
    AisButton(ObjectProperty<AisSettings> settings, Button measure) {
        super(null, new FontIcon("fth-sliders"));
        this.settings = settings;
        this.measure = measure;
        setId("rbm-measure-how");
        getStyleClass().addAll("small", "button-icon");
        setAccessibleText("How log Z is estimated");
        setTooltip(new Tooltip());
        settings.addListener((o, was, is) -> say());
        say();
        visibleProperty().bind(measure.visibleProperty());
        managedProperty().bind(visibleProperty());
        setOnAction(e -> toggle());
    }

    private void say() {
        getTooltip().setText("How log Z is estimated: " + settings.get().summary());
    }

    private void toggle() {
        Popup before = open;
        if (before != null && before.isShowing()) {
            before.hide();
            return;
        }
        AisForm form = new AisForm(settings, () -> {
            Popup now = open;
            if (now != null) {
                now.hide();
            }
            measure.fire();
        });
        // A popup is a window of its own: the sheets of the page do not reach into it.
        form.getStylesheets().setAll(getScene().getRoot().getStylesheets());
        Popup popup = new Popup();
        popup.setAutoHide(true);
        popup.setAutoFix(true);
        popup.setHideOnEscape(true);
        popup.getContent().add(form);
        open = popup;
        Bounds at = localToScreen(getBoundsInLocal());
        popup.show(this, at.getMinX(), at.getMinY());
        // Its height is known only now; the plots are at the lower edge of the window.
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_BOTTOM_LEFT);
        popup.setAnchorX(at.getMinX());
        popup.setAnchorY(at.getMinY() - 4);
    }
}
