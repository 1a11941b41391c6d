package org.energyscape.ui.runs;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.TextInputDialog;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;
import org.energyscape.engine.param.ParamSet;
import org.energyscape.engine.record.runs.RunHeader;
import org.energyscape.engine.record.runs.RunInfo;
import org.energyscape.lab.LabContext;
import org.energyscape.lab.RunWords;

/** What can be done to the selected runs, with the dialogs that ask for the rest. Each does nothing without a selection. */
final class RunActions {
    private final RunsController runs;
    private final LabContext.Messages messages;
    private final Function<RunHeader, Optional<ParamSet>> params;
    private final Function<RunHeader, RunWords> words;
    private final Reopening reopening;
    private final Replaying replaying;
    private final Supplier<Window> window;

    /**
     * Actions.
     *
     * @param params the settings that a run can have
     * @param words how a run is spoken of
     * @param reopening brings a run back into its lab
     * @param replaying does a run once more
     * @param window what dialogs belong to
     */
    RunActions(
            RunsController runs,
            LabContext.Messages messages,
            Function<RunHeader, Optional<ParamSet>> params,
            Function<RunHeader, RunWords> words,
            Reopening reopening,
            Replaying replaying,
            Supplier<Window> window) {
        this.runs = runs;
        this.messages = messages;
        this.params = params;
        this.words = words;
        this.reopening = reopening;
        this.replaying = replaying;
        this.window = window;
    }

    /** Asks for a checkpoint of the selected run and opens it in its lab. */
    void reopen() {
        List<RunSummary> lines = runs.selectedProperty().get();
        if (lines.size() != 1) {
            if (lines.size() > 1) {
                messages.info("One run at a time can be reopened: " + chosen() + " are selected");
            }
            return;
        }
        RunInfo run = lines.get(0).run();
        if (params.apply(run.header()).isEmpty()) {
            messages.info("Run " + run.id() + " is of the lab " + run.header().lab() + ", which this version lacks");
            return;
        }
        runs.checkpoints(run.id(), found -> {
            if (found.isEmpty()) {
                messages.info("Run " + run.id() + " has no checkpoint yet: the first is kept after one "
                        + words.apply(run.header()).unit());
            } else {
                new CheckpointDialog(run.id(), found, words.apply(run.header()), window.get())
                        .showAndWait()
                        .ifPresent(at -> reopening.reopen(run.header().lab(), run.id(), at.file()));
            }
        });
    }

    /** Does the selected run once more behind the window and says whether what comes out is the same. */
    void replay() {
        List<RunSummary> lines = runs.selectedProperty().get();
        if (lines.size() == 1) {
            replaying.replay(lines.get(0).run().id());
        } else if (lines.size() > 1) {
            messages.info("One run at a time can be replayed: " + chosen() + " are selected");
        }
    }

    void tag() {
        if (nothingSelected()) {
            return;
        }
        ask("Tags", "Tags of " + chosen() + ", with commas between", String.join(", ", runs.commonTags()))
                .ifPresent(text -> runs.tag(Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .toList()));
    }

    void note() {
        List<RunSummary> lines = runs.selectedProperty().get();
        if (!lines.isEmpty()) {
            ask("Note", "Note on " + chosen(), lines.get(0).run().note()).ifPresent(runs::note);
        }
    }

    void export() {
        if (nothingSelected()) {
            return;
        }
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("A folder for " + chosen());
        File folder = chooser.showDialog(window.get());
        if (folder != null) {
            runs.export(folder.toPath(), done -> messages.info("Exported " + number(done) + " to " + folder.getName()));
        }
    }

    void copy() {
        if (nothingSelected()) {
            return;
        }
        runs.repeatLines(params::apply, lines -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(lines);
            Clipboard.getSystemClipboard().setContent(content);
            messages.info("Copied: " + lines);
        });
    }

    void delete() {
        if (!nothingSelected() && !runs.delete()) {
            messages.info("A run that is being recorded can be deleted once it has ended");
        }
    }

    /** "1 run", "3 runs". */
    static String number(int runs) {
        return runs == 1 ? "1 run" : runs + " runs";
    }

    private boolean nothingSelected() {
        return runs.selectedProperty().get().isEmpty();
    }

    private String chosen() {
        List<RunSummary> lines = runs.selectedProperty().get();
        return lines.size() == 1 ? "run " + lines.get(0).id() : number(lines.size());
    }

    private Optional<String> ask(String title, String words, String before) {
        TextInputDialog dialog = new TextInputDialog(before);
        dialog.initOwner(window.get());
        dialog.setTitle(title);
        dialog.setHeaderText(words);
        dialog.setGraphic(null);
        dialog.getEditor().setPrefColumnCount(32);
        return dialog.showAndWait().map(String::strip);
    }
}
