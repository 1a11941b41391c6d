package org.energyscape.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import org.energyscape.lab.Lab;
import org.energyscape.lab.LabContext;
import org.energyscape.lab.Preset;
import org.energyscape.lab.PresetFile;
import org.jspecify.annotations.Nullable;

/**
 * Presets that come and go: saved to a file, opened from one, dropped, copied as text and pasted. What was opened stays
 * in the menu of its lab while the window is open. On the FX thread; reading and writing is done by jobs.
 */
final class PresetExchange {
    private static final FileChooser.ExtensionFilter JSON =
            new FileChooser.ExtensionFilter("Presets (JSON)", "*" + PresetFile.ENDING);

    private final List<Lab> labs;
    private final LabContext context;
    private final Node owner;
    private final ReadOnlyObjectProperty<@Nullable OpenLab> front;
    private final BiConsumer<Lab, Preset> opener;
    private final ObservableList<PresetFile.Owned> opened = FXCollections.observableArrayList();
    private @Nullable Preset last;

    /**
     * Makes the exchange of a window.
     *
     * @param owner in the window that dialogs belong to
     * @param front the lab whose settings are saved
     * @param opener brings a lab to the front and sets it to a preset
     */
    PresetExchange(
            List<Lab> labs,
            LabContext context,
            Node owner,
            ReadOnlyObjectProperty<@Nullable OpenLab> front,
            BiConsumer<Lab, Preset> opener) {
        this.labs = labs;
        this.context = context;
        this.owner = owner;
        this.front = front;
        this.opener = opener;
    }

    /** What was opened, newest last. */
    ObservableList<PresetFile.Owned> opened() {
        return opened;
    }

    /** A preset was chosen: its title and story are those offered when it is saved. */
    void chosen(Preset preset) {
        last = preset;
    }

    /** Asks for title and story, and saves or copies the settings in front. */
    void share() {
        OpenLab lab = front.get();
        if (lab != null) {
            new PresetDialog(suggested(lab)).show(owner.getScene().getWindow()).ifPresent(wish -> {
                if (wish.toFile()) {
                    save(lab.lab(), wish.preset());
                } else {
                    copy(lab.lab(), wish.preset());
                }
            });
        }
    }

    /** The settings in front, with the words of the preset that they began with. */
    Preset suggested(OpenLab lab) {
        var values = lab.page().params().valuesProperty().get();
        String page = lab.page().pageInFront();
        Preset known = java.util.stream.Stream.concat(
                        lab.lab().presets().stream(),
                        opened.stream()
                                .filter(owned -> owned.lab().equals(lab.lab()))
                                .map(PresetFile.Owned::preset))
                .filter(preset -> preset.values().equals(values))
                .findFirst()
                .orElse(last != null && last.values().set() == values.set() ? last : null);
        return known == null
                ? new Preset("own", "My settings", "", values, page)
                : new Preset(known.id(), known.title(), known.story(), values, page);
    }

    private void save(Lab lab, Preset preset) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save the preset");
        chooser.setInitialFileName(PresetFile.slug(preset.title()) + PresetFile.ENDING);
        chooser.getExtensionFilters().add(JSON);
        File file = chooser.showSaveDialog(owner.getScene().getWindow());
        if (file != null) {
            write(file.toPath(), lab, preset);
        }
    }

    /** Writes a preset to a file. */
    void write(Path file, Lab lab, Preset preset) {
        context.jobs()
                .run(
                        "Writing " + file.getFileName(),
                        progress -> {
                            PresetFile.write(file, lab, preset);
                            return file;
                        },
                        done -> context.messages().info("Saved " + done.getFileName()));
    }

    /** Puts a preset on the clipboard. */
    void copy(Lab lab, Preset preset) {
        ClipboardContent content = new ClipboardContent();
        content.putString(PresetFile.text(lab, preset));
        Clipboard.getSystemClipboard().setContent(content);
        context.messages().info("Copied the preset as text");
    }

    /** Asks for files and opens them. */
    void open() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open a preset");
        chooser.getExtensionFilters().add(JSON);
        List<File> files = chooser.showOpenMultipleDialog(owner.getScene().getWindow());
        if (files != null) {
            files.forEach(file -> open(file.toPath()));
        }
    }

    /** Whether a file is taken for a preset, by its name. */
    static boolean isPreset(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(PresetFile.ENDING);
    }

    /** Opens a file. */
    void open(Path file) {
        context.jobs().run("Reading " + file.getFileName(), progress -> PresetFile.read(file, labs), this::take);
    }

    /** Opens the preset whose text is on the clipboard. */
    void paste() {
        String found = Clipboard.getSystemClipboard().getString();
        String text = found == null ? "" : found;
        context.jobs()
                .run("Reading the clipboard", progress -> PresetFile.parse("The clipboard", text, labs), this::take);
    }

    private void take(PresetFile.Owned owned) {
        opened.removeIf(other -> other.lab().equals(owned.lab())
                && other.preset().title().equals(owned.preset().title()));
        opened.add(owned);
        opener.accept(owned.lab(), owned.preset());
        String story = owned.preset().story();
        context.messages().info(owned.preset().title() + (story.isBlank() ? "" : ": " + story));
    }
}
