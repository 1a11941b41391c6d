package org.energyscape.ui.shell;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/**
 * Pictures in the middle, curves below, settings on the right; the last two fold away. Widths are kept in pixels: a
 * wider window gives its width to the pictures. A page without curves and settings takes the place of all three, which
 * come back as they were.
 */
final class WorkArea extends StackPane {
    private static final double SETTINGS_WIDTH = 312;
    private static final double CURVES_HEIGHT = 200;

    private final Preferences preferences;
    private final StackPane centre = holder("centre-holder");
    private final StackPane curves = holder("curves-holder");
    private final StackPane settings = holder("settings-holder");
    private final StackPane sheet = holder("sheet-holder");
    private final SplitPane upright = new SplitPane(centre);
    private final SplitPane level = new SplitPane(upright);
    private final BooleanProperty settingsShown = new SimpleBooleanProperty();
    private final BooleanProperty curvesShown = new SimpleBooleanProperty();
    /** Whether the page in front has curves at this moment. */
    private final BooleanProperty curvesThere = new SimpleBooleanProperty(true);

    WorkArea(Preferences preferences) {
        this.preferences = preferences;
        getStyleClass().add("work-area");
        upright.setOrientation(Orientation.VERTICAL);
        upright.setId("centre-split");
        level.setId("work-split");
        SplitPane.setResizableWithParent(settings, false);
        SplitPane.setResizableWithParent(curves, false);
        // Narrower, words of the settings would be cut off.
        settings.setMinWidth(300);
        settings.setMaxWidth(520);
        curves.setMinHeight(96);
        getChildren().add(level);
        settingsShown.set(preferences.flag(Preferences.SETTINGS_SHOWN, true));
        curvesShown.set(preferences.flag(Preferences.CURVES_SHOWN, true));
        settingsShown.addListener((o, was, is) -> arrange());
        curvesShown.addListener((o, was, is) -> arrange());
        curvesThere.addListener((o, was, is) -> arrange());
        level.widthProperty().addListener((o, was, is) -> firstLayout(was.doubleValue()));
        upright.heightProperty().addListener((o, was, is) -> firstLayout(was.doubleValue()));
        centre.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> takeFocus(centre));
        sheet.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> takeFocus(sheet));
        arrange();
    }

    private static StackPane holder(String id) {
        StackPane holder = new StackPane();
        holder.setId(id);
        holder.setMinSize(0, 0);
        return holder;
    }

    BooleanProperty settingsShownProperty() {
        return settingsShown;
    }

    BooleanProperty curvesShownProperty() {
        return curvesShown;
    }

    /**
     * Puts another page in, part by part: each is styled when {@code pieces} puts it in. While {@code curve} is invisible the
     * pictures have its place.
     */
    void show(Node pictures, Node curve, Node settingsPane, Executor pieces) {
        if (!getChildren().contains(level)) {
            sheet.getChildren().clear();
            getChildren().setAll(level);
        }
        pieces.execute(() -> fillInTwo(centre, pictures, pieces));
        pieces.execute(() -> fill(curves, curve));
        curvesThere.bind(curve.visibleProperty());
        pieces.execute(() -> fill(settings, settingsPane));
    }

    /** Puts a page in that has neither curves nor settings of its own; both come back with the next lab. */
    void show(Node page) {
        for (StackPane holder : List.of(centre, curves, settings)) {
            holder.getChildren().clear();
        }
        getChildren().setAll(sheet);
        fill(sheet, page);
    }

    /** Brings the keys back to the run. */
    void focusCentre() {
        (getChildren().contains(sheet) ? sheet : centre).requestFocus();
    }

    void remember() {
        preferences.put(Preferences.SETTINGS_SHOWN, settingsShown.get());
        preferences.put(Preferences.CURVES_SHOWN, curvesShown.get());
        rememberSizes();
    }

    private static void fill(StackPane holder, Node node) {
        holder.getChildren().setAll(node);
        holder.applyCss();
    }

    /** A page with a rim goes in without what the rim surrounds, which follows as the next piece. */
    private static void fillInTwo(StackPane holder, Node node, Executor pieces) {
        if (node instanceof BorderPane page && page.getCenter() != null) {
            Node inside = page.getCenter();
            page.setCenter(null);
            pieces.execute(() -> {
                if (page.getCenter() == null) {
                    page.setCenter(inside);
                    inside.applyCss();
                }
            });
        }
        fill(holder, node);
    }

    private void arrange() {
        rememberSizes();
        toggle(level, settings, settingsShown.get());
        toggle(upright, curves, curvesShown.get() && curvesThere.get());
        placeDividers();
    }

    private static void toggle(SplitPane split, Node part, boolean shown) {
        if (shown && !split.getItems().contains(part)) {
            split.getItems().add(part);
        } else if (!shown) {
            split.getItems().remove(part);
        }
    }

    private void rememberSizes() {
        if (level.getItems().contains(settings) && settings.getWidth() > 0) {
            preferences.put(Preferences.SETTINGS_WIDTH, settings.getWidth());
        }
        if (upright.getItems().contains(curves) && curves.getHeight() > 0) {
            preferences.put(Preferences.CURVES_HEIGHT, curves.getHeight());
        }
    }

    /** Dividers are fractions; they can be placed in pixels only once the size is known. */
    private void firstLayout(double before) {
        if (before <= 0) {
            placeDividers();
        }
    }

    private void placeDividers() {
        if (level.getDividers().size() == 1 && level.getWidth() > 0) {
            double width = preferences.number(Preferences.SETTINGS_WIDTH, SETTINGS_WIDTH, 200, 600);
            level.setDividerPositions(1 - width / level.getWidth());
        }
        if (upright.getDividers().size() == 1 && upright.getHeight() > 0) {
            double height = preferences.number(Preferences.CURVES_HEIGHT, CURVES_HEIGHT, 60, 2000);
            upright.setDividerPositions(1 - Math.min(height / upright.getHeight(), 0.6));
        }
    }

    /** A press on a picture that does not want the keys gives them to the run. */
    private void takeFocus(StackPane holder) {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at.equals(holder)) {
                return;
            }
        }
        holder.requestFocus();
    }
}
