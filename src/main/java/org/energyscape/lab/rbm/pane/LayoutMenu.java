package org.energyscape.lab.rbm.pane;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.energyscape.ui.control.Icons;
import org.kordamp.ikonli.javafx.FontIcon;

/** The named arrangements of the panes. */
public final class LayoutMenu extends MenuButton {
    private final PaneArrangement panes;
    private final ToggleGroup group = new ToggleGroup();
    private final Map<NamedLayout, RadioMenuItem> items = new EnumMap<>(NamedLayout.class);

    public LayoutMenu(PaneArrangement panes) {
        super("Panes", new FontIcon("fth-layout"));
        this.panes = panes;
        setId("rbm-layouts");
        getStyleClass().add("small");
        setMinWidth(USE_PREF_SIZE);
        setTooltip(
                Icons.tooltip("How the pictures share the page. Divide and close panes by the buttons in their heads;"
                        + " drag what is between them, or press Ctrl+Alt and an arrow in a pane."));
        for (NamedLayout named : NamedLayout.values()) {
            RadioMenuItem item = new RadioMenuItem(named.label());
            item.setId("rbm-layout-" + named.key());
            item.setToggleGroup(group);
            item.setOnAction(e -> panes.apply(named));
            items.put(named, item);
            getItems().add(item);
        }
        MenuItem reset = new MenuItem("As at first");
        reset.setId("rbm-layout-reset");
        reset.setOnAction(e -> panes.apply(NamedLayout.OVERVIEW));
        getItems().addAll(new SeparatorMenuItem(), reset);
        managedProperty().bind(visibleProperty());
        panes.layoutProperty().addListener((o, was, is) -> mark());
        mark();
    }

    private void mark() {
        NamedLayout now = panes.named();
        group.selectToggle(now == null ? null : items.get(now));
    }
}
