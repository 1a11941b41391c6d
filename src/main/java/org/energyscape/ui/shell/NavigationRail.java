package org.energyscape.ui.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.energyscape.lab.Lab;
import org.energyscape.lab.LabGroup;
import org.energyscape.ui.control.Icons;
import org.energyscape.ui.control.ScrollColumn;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The labs in their groups and the pages of the window; collapsed, only their icons. The button of a lab has the id
 * {@code lab-<id>}, that of a page {@code page-<id>}.
 */
final class NavigationRail extends BorderPane {
    private static final PseudoClass COLLAPSED = PseudoClass.getPseudoClass("collapsed");

    private final BooleanProperty collapsed = new SimpleBooleanProperty();
    private final Map<String, ToggleButton> buttons = new HashMap<>();
    private final List<Label> headings = new ArrayList<>();
    private final ToggleGroup group = new ToggleGroup();
    private final Label brand = new Label("Energyscape");
    private final Button fold = Icons.button(
            "rail-fold", Feather.CHEVRONS_LEFT, "Fold the navigation (Ctrl+B)", () -> collapsed.set(!collapsed.get()));

    NavigationRail(List<Lab> labs, List<Sheet> sheets, Consumer<Lab> open, Consumer<Sheet> openSheet) {
        setId("rail");
        getStyleClass().add("rail");
        ImageView mark = new ImageView(new Image(WindowIcons.resource(64), 26, 26, true, true));
        brand.setGraphic(mark);
        brand.getStyleClass().add("brand");
        VBox list = new VBox();
        list.getStyleClass().add("rail-list");
        for (LabGroup labGroup : LabGroup.values()) {
            List<Lab> members =
                    labs.stream().filter(lab -> lab.group() == labGroup).toList();
            if (!members.isEmpty()) {
                addHeading(labGroup.label(), list);
                members.forEach(lab -> list.getChildren().add(button(lab, labs.indexOf(lab), open)));
            }
        }
        String group = "";
        for (Sheet sheet : sheets) {
            if (!sheet.group().equals(group)) {
                group = sheet.group();
                addHeading(group, list);
            }
            int index = labs.size() + sheets.indexOf(sheet);
            list.getChildren().add(button(sheet, index, openSheet));
        }
        fold.getStyleClass().add("rail-fold");
        setTop(brand);
        setCenter(new ScrollColumn(list));
        setBottom(fold);
        collapsed.addListener((o, was, is) -> showCollapsed(is));
    }

    BooleanProperty collapsedProperty() {
        return collapsed;
    }

    void select(@Nullable Lab lab) {
        group.selectToggle(lab == null ? null : buttons.get("lab-" + lab.id()));
    }

    void select(Sheet sheet) {
        group.selectToggle(buttons.get("page-" + sheet.id()));
    }

    private void addHeading(String words, VBox list) {
        Label heading = new Label(words);
        heading.getStyleClass().add("rail-heading");
        headings.add(heading);
        list.getChildren().add(heading);
    }

    private ToggleButton button(Lab lab, int index, Consumer<Lab> open) {
        return button("lab-" + lab.id(), lab.title(), lab.icon(), lab.summary(), index, () -> open.accept(lab));
    }

    private ToggleButton button(Sheet sheet, int index, Consumer<Sheet> open) {
        return button(
                "page-" + sheet.id(), sheet.title(), sheet.icon(), sheet.summary(), index, () -> open.accept(sheet));
    }

    private ToggleButton button(String id, String title, String icon, String summary, int index, Runnable open) {
        ToggleButton button = new ToggleButton(title, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("rail-item");
        button.setToggleGroup(group);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setWrapText(true);
        button.setTooltip(Icons.tooltip(title + (index < 9 ? " (Ctrl+" + (index + 1) + ")" : "") + "\n" + summary));
        button.setOnAction(event -> {
            button.setSelected(true);
            open.run();
        });
        buttons.put(id, button);
        return button;
    }

    private void showCollapsed(boolean folded) {
        pseudoClassStateChanged(COLLAPSED, folded);
        ContentDisplay display = folded ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
        brand.setContentDisplay(display);
        buttons.values().forEach(button -> button.setContentDisplay(display));
        headings.forEach(
                heading -> heading.setContentDisplay(folded ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TEXT_ONLY));
        fold.setGraphic(Icons.of(folded ? Feather.CHEVRONS_RIGHT : Feather.CHEVRONS_LEFT));
    }
}
