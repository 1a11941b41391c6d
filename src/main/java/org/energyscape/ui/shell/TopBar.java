package org.energyscape.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.energyscape.lab.Lab;
import org.energyscape.lab.LabPage;
import org.energyscape.ui.control.Icons;
import org.energyscape.ui.control.TransportBar;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The lab's title and what it shows, presets, the look of the window, help; under it the transport. */
final class TopBar extends VBox {
    private final Label title = new Label();
    private final Label summary = new Label();
    private final PresetMenu presets;
    private final TransportBar transport = new TransportBar();

    TopBar(Appearance appearance, WorkArea area, PresetExchange exchange, Runnable help) {
        presets = new PresetMenu(exchange);
        getStyleClass().add("top-bar");
        title.setId("lab-title");
        title.getStyleClass().add("lab-title");
        title.setMinWidth(USE_PREF_SIZE);
        summary.setId("lab-summary");
        summary.getStyleClass().add("lab-summary");
        VBox words = new VBox(title, summary);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox headline = new HBox(words, presets, themeButton(appearance), viewMenu(appearance, area), helpButton(help));
        headline.getStyleClass().add("headline");
        getChildren().addAll(headline, transport);
    }

    TransportBar transport() {
        return transport;
    }

    /** A page without presets and without anything to play. */
    void show(Sheet sheet) {
        show(null, null);
        title.setText(sheet.title());
        summary.setText(sheet.summary());
        showLabParts(false);
    }

    private void showLabParts(boolean shown) {
        presets.setVisible(shown);
        transport.setVisible(shown);
        transport.setManaged(shown);
    }

    void show(@Nullable Lab lab, @Nullable LabPage page) {
        showLabParts(true);
        title.setText(lab == null ? "" : lab.title());
        summary.setText(lab == null ? "" : lab.summary());
        presets.show(lab, page);
        transport.modelProperty().unbind();
        if (lab == null || page == null) {
            transport.modelProperty().set(null);
            return;
        }
        transport.modelProperty().bind(page.transportProperty());
    }

    private static Button themeButton(Appearance appearance) {
        Button button = Icons.button("theme", Feather.MOON, "Light or dark (Ctrl+D)", appearance::toggle);
        FontIcon icon = Icons.of(Feather.MOON);
        button.setGraphic(icon);
        icon.iconCodeProperty().bind(appearance.darkProperty().map(dark -> dark ? Feather.SUN : Feather.MOON));
        return button;
    }

    private static MenuButton viewMenu(Appearance appearance, WorkArea area) {
        MenuButton menu = new MenuButton(null, Icons.of(Feather.LAYOUT));
        menu.setId("view-menu");
        menu.setAccessibleText("View");
        menu.setTooltip(Icons.tooltip("What the window shows and how"));
        menu.getStyleClass().addAll("button-icon", "flat", "no-arrow");
        CheckMenuItem settings = new CheckMenuItem("Settings");
        settings.selectedProperty().bindBidirectional(area.settingsShownProperty());
        CheckMenuItem curves = new CheckMenuItem("Curves");
        curves.selectedProperty().bindBidirectional(area.curvesShownProperty());
        CheckMenuItem projector = new CheckMenuItem("Large type for a projector");
        projector.setId("projector");
        projector.selectedProperty().bindBidirectional(appearance.projectorProperty());
        menu.getItems().addAll(settings, curves, new SeparatorMenuItem());
        ToggleGroup group = new ToggleGroup();
        for (Theme theme : Theme.values()) {
            RadioMenuItem item = new RadioMenuItem(theme.label());
            item.setToggleGroup(group);
            item.setSelected(appearance.themeProperty().get() == theme);
            item.setOnAction(event -> appearance.themeProperty().set(theme));
            appearance.themeProperty().addListener((o, was, is) -> item.setSelected(is == theme));
            menu.getItems().add(item);
        }
        menu.getItems().addAll(new SeparatorMenuItem(), projector);
        return menu;
    }

    private static Button helpButton(Runnable help) {
        return Icons.button("help", Feather.HELP_CIRCLE, "Keys (F1 or ?)", help);
    }
}
