package org.energyscape.ui.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.energyscape.engine.record.runs.RecordState;
import org.energyscape.engine.record.runs.RunCheckpoint;
import org.energyscape.engine.record.runs.RunCurve;
import org.energyscape.engine.record.runs.RunFile;
import org.energyscape.engine.record.runs.RunQuery;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.lab.Lab;
import org.energyscape.lab.RunWords;
import org.energyscape.lab.SharedRuns;
import org.jspecify.annotations.Nullable;

/**
 * The recorded runs without their table: what the filter lets through, what is selected and its curves, and what the student
 * does to them. Holds no Node. Used on one thread, the FX thread in the window; the store is asked on another.
 */
final class RunsController {
    /** Runs whose curves are drawn at a time: one for each colour. */
    static final int MOST_DRAWN = 8;

    private static final String OPENING = "Opening the record of runs…";
    private static final String NONE = "No runs yet: press play in a lab, or energyscape run rbm";
    private static final String FILTERED = "No run answers to the filter";

    private final SharedRuns runs;
    private final Executor back;
    private final Executor front;
    private final ObservableList<RunLine> shown = FXCollections.observableArrayList();
    private final Map<Long, RunLine> all = new LinkedHashMap<>();
    private final Map<Long, List<RunCurve>> known = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<List<RunSummary>> selected = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Map<Long, List<RunCurve>>> curves = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<List<Long>> deleted = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(OPENING);
    private final List<Lab> labs;
    private List<Long> selection = List.of();
    private String filter = "";
    private @Nullable RecordState state;
    private boolean busy;
    private boolean again;
    private boolean loaded;

    /**
     * A page of the store.
     *
     * @param back where the store is asked
     * @param front brings answers back to the thread of this controller
     * @param labs that know which of their curves are drawn
     */
    RunsController(SharedRuns runs, Executor back, Executor front, List<Lab> labs) {
        this.labs = labs;
        this.runs = runs;
        this.back = back;
        this.front = front;
    }

    /** What the filter lets through, in no particular order. */
    ObservableList<RunLine> shown() {
        return shown;
    }

    /** How many runs there are, whatever the filter. */
    int count() {
        return all.size();
    }

    ReadOnlyObjectProperty<List<RunSummary>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Those curves of the selected runs that are drawn, by run. */
    ReadOnlyObjectProperty<Map<Long, List<RunCurve>>> curvesProperty() {
        return curves.getReadOnlyProperty();
    }

    /** What was deleted last and can be brought back; empty where nothing was. */
    ReadOnlyObjectProperty<List<Long>> deletedProperty() {
        return deleted.getReadOnlyProperty();
    }

    /** What stands in place of the table where it is empty. */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** Only runs in which every word is found, and only of one state unless that is null. */
    void filter(String text, @Nullable RecordState wanted) {
        filter = text;
        state = wanted;
        showLines();
    }

    void select(List<Long> ids) {
        if (!ids.equals(selection)) {
            selection = List.copyOf(ids);
            showSelection();
            refresh();
        }
    }

    private interface Asking {
        void of(RunStore store) throws IOException;
    }

    private void ask(String title, Asking asking) {
        back.execute(() -> {
            RunStore store = runs.now();
            if (store != null) {
                try {
                    asking.of(store);
                } catch (IOException | RuntimeException e) {
                    runs.tell(title, e);
                }
            }
        });
    }

    /** Asks the store what there is; at most one question is on its way. */
    void refresh() {
        if (busy) {
            again = true;
            return;
        }
        if (runs.now() == null) {
            IOException refusal = runs.refusal();
            words.set(refusal == null ? OPENING : Objects.requireNonNullElse(refusal.getMessage(), ""));
            return;
        }
        busy = true;
        List<Long> wanted = selection.stream()
                .limit(MOST_DRAWN)
                .filter(id -> !known.containsKey(id) || isRunning(id))
                .toList();
        back.execute(() -> {
            Answer answer = answer(wanted);
            front.execute(() -> take(answer));
        });
    }

    private boolean isRunning(long id) {
        RunLine line = all.get(id);
        return line != null && line.summary().run().state() == RecordState.RUNNING;
    }

    private record Answer(@Nullable List<RunSummary> lines, Map<Long, List<RunCurve>> curves) {}

    private Answer answer(List<Long> wanted) {
        RunStore store = runs.now();
        Map<Long, List<RunCurve>> found = new LinkedHashMap<>();
        if (store == null) {
            return new Answer(null, found);
        }
        try {
            var newest = store.newest(RunSummary.METRIC);
            var overlaps = store.newest(RunSummary.OVERLAP);
            List<RunSummary> lines = store.list(RunQuery.ALL).stream()
                    .map(run -> RunSummary.of(
                            run, newest.getOrDefault(run.id(), Map.of()), overlaps.getOrDefault(run.id(), Map.of())))
                    .toList();
            for (long id : wanted) {
                List<String> drawn = store.find(id).stream()
                        .flatMap(run -> RunWords.of(run.header(), labs).curves().stream())
                        .map(RunWords.Curves::metric)
                        .toList();
                found.put(
                        id,
                        store.metrics(id).stream()
                                .filter(curve -> drawn.contains(curve.series().metric()))
                                .toList());
            }
            return new Answer(lines, found);
        } catch (IOException | RuntimeException e) {
            runs.tell("The record of runs cannot be read", e);
            return new Answer(null, found);
        }
    }

    private void take(Answer answer) {
        busy = false;
        List<RunSummary> lines = answer.lines();
        if (lines != null) {
            loaded = true;
            List<Long> ids = lines.stream().map(RunSummary::id).toList();
            all.keySet().retainAll(ids);
            for (RunSummary line : lines) {
                RunLine there = all.get(line.id());
                if (there == null) {
                    all.put(line.id(), new RunLine(line));
                } else {
                    there.renew(line);
                }
            }
            known.keySet().retainAll(ids);
            known.putAll(answer.curves());
            showLines();
            showSelection();
        }
        if (again) {
            again = false;
            refresh();
        }
    }

    private void showLines() {
        List<RunLine> now = all.values().stream()
                .filter(line -> state == null || line.summary().run().state() == state)
                .filter(line -> filter.isBlank() || line.summary().matches(filter))
                .toList();
        if (!now.equals(shown)) {
            shown.setAll(now);
        }
        if (loaded) {
            words.set(all.isEmpty() ? NONE : FILTERED);
        }
    }

    private void showSelection() {
        List<RunSummary> now = new ArrayList<>();
        Map<Long, List<RunCurve>> drawn = new LinkedHashMap<>();
        for (long id : selection) {
            RunLine line = all.get(id);
            if (line != null) {
                now.add(line.summary());
                List<RunCurve> curve = known.get(id);
                if (curve != null && drawn.size() < MOST_DRAWN) {
                    drawn.put(id, curve);
                }
            }
        }
        selected.set(List.copyOf(now));
        curves.set(drawn);
    }

    /**
     * Deletes what is selected, but for runs that are being recorded.
     *
     * @return whether there is anything to delete
     */
    boolean delete() {
        List<Long> ids = selected.get().stream()
                .filter(line -> line.run().state() != RecordState.RUNNING)
                .map(RunSummary::id)
                .toList();
        if (ids.isEmpty()) {
            return false;
        }
        ask("The runs cannot be deleted", store -> {
            for (long id : ids) {
                store.delete(id);
            }
            front.execute(() -> {
                deleted.set(ids);
                refresh();
            });
        });
        return true;
    }

    /** Brings back what was deleted last. */
    void undo() {
        List<Long> ids = deleted.get();
        deleted.set(List.of());
        ask("The runs cannot be brought back", store -> {
            for (long id : ids) {
                store.restore(id);
            }
            front.execute(this::refresh);
        });
    }

    /** What was deleted last is no longer offered back here. */
    void forgetDeleted() {
        deleted.set(List.of());
    }

    /** Tags that all selected runs have. */
    List<String> commonTags() {
        List<String> common = new ArrayList<>();
        List<RunSummary> lines = selected.get();
        if (!lines.isEmpty()) {
            common.addAll(lines.get(0).run().tags());
            lines.forEach(line -> common.retainAll(line.run().tags()));
        }
        return common;
    }

    /** Gives the selected runs these tags in place of those they had in common. */
    void tag(List<String> wanted) {
        List<String> gone = new ArrayList<>(commonTags());
        gone.removeAll(wanted);
        List<Long> ids = selection;
        ask("The runs cannot be tagged", store -> {
            for (long id : ids) {
                for (String tag : wanted) {
                    store.tag(id, tag);
                }
                for (String tag : gone) {
                    store.untag(id, tag);
                }
            }
            front.execute(this::refresh);
        });
    }

    /** Gives the selected runs a note in place of the one they had. */
    void note(String text) {
        List<Long> ids = selection;
        ask("The note cannot be kept", store -> {
            for (long id : ids) {
                store.note(id, text);
            }
            front.execute(this::refresh);
        });
    }

    /** Writes every selected run into a folder of its own, {@code run-<number>}, below the given one. */
    void export(Path folder, Consumer<Integer> then) {
        List<Long> ids = selection;
        ask("The runs cannot be exported", store -> {
            for (long id : ids) {
                store.export(id, folder.resolve("run-" + id));
            }
            front.execute(() -> then.accept(ids.size()));
        });
    }

    /** Finds the checkpoints of the one run that is selected. */
    void checkpoints(long id, Consumer<List<RunCheckpoint>> then) {
        ask("The checkpoints cannot be read", store -> {
            List<RunCheckpoint> found = store.checkpoints(id);
            front.execute(() -> then.accept(found));
        });
    }

    /** Finds the command lines that repeat the selected runs, one a line. */
    void repeatLines(LabSettingsOf params, Consumer<String> then) {
        List<RunSummary> lines = selected.get();
        ask("The journal cannot be read", store -> {
            StringBuilder text = new StringBuilder();
            for (RunSummary line : lines) {
                // Where it began with a state of its own, settings alone do not repeat it.
                boolean changed = !store.journal(line.id()).isEmpty()
                        || store.files(line.id()).stream()
                                .anyMatch(file -> file.kind() == RunFile.Kind.CHECKPOINT && file.step() == 0);
                text.append(text.isEmpty() ? "" : "\n")
                        .append(RepeatLine.of(
                                line.run(), params.apply(line.run().header()), changed));
            }
            front.execute(() -> then.accept(text.toString()));
        });
    }
}
