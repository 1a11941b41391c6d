package org.energyscape.ui.shell;

import java.util.List;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;
import org.energyscape.lab.Lab;
import org.energyscape.lab.LabPage;
import org.energyscape.lab.Preset;
import org.energyscape.lab.PresetFile;
import org.energyscape.ui.control.Icons;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The presets of the lab in front, each with its story, those opened from files, and how presets come and go. */
final class PresetMenu extends MenuButton {
    private static final double STORY_WIDTH = 620;

    private final PresetExchange exchange;
    private @Nullable Lab lab;
    private @Nullable LabPage page;

    PresetMenu(PresetExchange exchange) {
        super("Presets", Icons.of(Feather.BOOKMARK));
        this.exchange = exchange;
        setId("presets");
        setMinWidth(USE_PREF_SIZE);
        exchange.opened().addListener((javafx.collections.ListChangeListener<PresetFile.Owned>) change -> fill());
    }

    void show(@Nullable Lab newLab, @Nullable LabPage newPage) {
        lab = newLab;
        page = newPage;
        setDisable(newLab == null || newPage == null);
        fill();
    }

    private void fill() {
        Lab shown = lab;
        LabPage shownPage = page;
        getItems().clear();
        if (shown == null || shownPage == null) {
            return;
        }
        getItems()
                .addAll(
                        action("preset-open", Feather.FOLDER, "Open a preset…", "Shortcut+O", exchange::open),
                        action("preset-paste", Feather.CLIPBOARD, "Paste a preset", "Shortcut+V", exchange::paste),
                        action(
                                "preset-share",
                                Feather.SHARE,
                                "Save or copy these settings…",
                                "Shortcut+S",
                                exchange::share),
                        new SeparatorMenuItem());
        List<Preset> opened = exchange.opened().stream()
                .filter(owned -> owned.lab().equals(shown))
                .map(PresetFile.Owned::preset)
                .toList();
        if (!opened.isEmpty()) {
            opened.forEach(preset -> getItems().add(item(preset, shownPage, "opened-")));
            getItems().add(new SeparatorMenuItem());
        }
        if (shown.pages().isEmpty()) {
            shown.presets().forEach(preset -> getItems().add(item(preset, shownPage, "preset-")));
        } else {
            shown.pages().forEach((id, title) -> addPage(shown, shownPage, id, title));
        }
    }

    /** The presets of one page in a menu of their own; those that name no page belong to the first. */
    private void addPage(Lab shown, LabPage shownPage, String id, String title) {
        String first = shown.pages().keySet().iterator().next();
        Menu menu = new Menu(title);
        menu.setId("presets-" + id);
        shown.presets().stream()
                .filter(preset -> id.equals(preset.page().isEmpty() ? first : preset.page()))
                .forEach(preset -> menu.getItems().add(item(preset, shownPage, "preset-")));
        if (!menu.getItems().isEmpty()) {
            getItems().add(menu);
        }
    }

    private static MenuItem action(String id, Feather icon, String words, String key, Runnable action) {
        MenuItem item = new MenuItem(words, Icons.of(icon));
        item.setId(id);
        // Shown beside the words; the keymap of the window does it.
        item.setText(words + "  (" + KeyCombination.keyCombination(key).getDisplayText() + ")");
        item.setOnAction(event -> action.run());
        return item;
    }

    private CustomMenuItem item(Preset preset, LabPage target, String prefix) {
        Label name = new Label(preset.title());
        name.getStyleClass().add("preset-title");
        Label story = new Label(preset.story());
        story.getStyleClass().add("preset-story");
        story.setWrapText(true);
        story.setPrefWidth(STORY_WIDTH);
        CustomMenuItem item = new CustomMenuItem(preset.story().isBlank() ? new VBox(name) : new VBox(name, story));
        item.setId(prefix + preset.id());
        item.setOnAction(event -> {
            exchange.chosen(preset);
            target.params().setAll(preset.values());
            target.turnTo(preset.page());
            // Space must play what the preset set up, not open the menu again.
            target.centre().requestFocus();
        });
        return item;
    }
}
