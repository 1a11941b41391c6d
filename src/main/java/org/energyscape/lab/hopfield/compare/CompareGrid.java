package org.energyscape.lab.hopfield.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import org.energyscape.lab.hopfield.compare.CompareSnapshot.Column;
import org.energyscape.lab.hopfield.compare.CompareSnapshot.Track;
import org.energyscape.lab.hopfield.part.GalleryItem;
import org.energyscape.lab.hopfield.part.Memories;
import org.energyscape.ui.control.Explain;
import org.energyscape.ui.control.Parts;
import org.energyscape.ui.fx.Later;
import org.jspecify.annotations.Nullable;

/** The recalls: a column for each rule, a row for each process. */
final class CompareGrid extends GridPane {
    /** Room for the lines of words under a picture. */
    private static final double LINES = 110;

    private final Executor pieces;
    private final Label freeNote = Parts.note("compare-row-free");
    private final Label clampedNote = Parts.note("compare-row-clamped");
    private final List<Cells> cells = new ArrayList<>();
    private List<CompareRule> laidOut = List.of();
    private @Nullable Boolean laidOutMasked;
    private @Nullable CompareSnapshot drawn;
    private @Nullable CompareReport drawnReport;
    private boolean drawnStale;
    private @Nullable Memories namesOf;
    private List<GalleryItem> stored = List.of();

    private record Cells(
            Button head, Later<CompareCell> free, @Nullable Later<CompareCell> clamped) {}

    CompareGrid(Executor pieces) {
        this.pieces = pieces;
        getStyleClass().add("compare-grid");
        setMinSize(0, 0);
        freeNote.setText("every pixel may change");
    }

    /** Draws a snapshot, and what was measured. */
    void render(CompareSnapshot snapshot, @Nullable CompareReport report, boolean stale) {
        Memories memories = snapshot.question().memories();
        if (memories == null) {
            return;
        }
        List<CompareRule> rules = snapshot.columns().stream()
                .map(column -> column.competitor().rule())
                .toList();
        boolean masked = snapshot.question().isMasked();
        boolean fresh = !rules.equals(laidOut) || laidOutMasked == null || laidOutMasked != masked;
        if (fresh) {
            laidOut = rules;
            laidOutMasked = masked;
            layOut(masked);
        }
        if (memories != namesOf) {
            namesOf = memories;
            stored = memories.stored();
            clampedNote.setText(CompareWords.clamped(memories));
        }
        if (snapshot != drawn || report != drawnReport || stale != drawnStale || fresh) {
            drawnReport = report;
            drawnStale = stale;
            draw(snapshot, memories, report, stale);
        }
        drawn = snapshot;
    }

    private void layOut(boolean masked) {
        getChildren().clear();
        getColumnConstraints().clear();
        getRowConstraints().clear();
        cells.clear();
        for (int i = 0; i < laidOut.size(); i++) {
            CompareRule rule = laidOut.get(i);
            ColumnConstraints width = new ColumnConstraints(0, 100, Double.MAX_VALUE);
            width.setPercentWidth(100.0 / laidOut.size());
            getColumnConstraints().add(width);
            Button head = new Button(rule.label());
            head.setId("compare-head-" + rule.key());
            head.getStyleClass().addAll("flat", "small", "compare-head");
            head.setTooltip(new Tooltip(rule.help() + " Click for the formula."));
            head.setMinWidth(0);
            head.setMaxWidth(Double.MAX_VALUE);
            head.setAlignment(Pos.CENTER_LEFT);
            head.setOnAction(event -> Explain.show(head, () -> {
                CompareSnapshot now = drawn;
                Column column = now == null ? null : now.column(rule);
                return column == null ? null : CompareExplanations.rule(column.learnt());
            }));
            Later<CompareCell> free = new Later<>(pieces, () -> new CompareCell(rule, false));
            Later<CompareCell> clamped = masked ? new Later<>(pieces, () -> new CompareCell(rule, true)) : null;
            cells.add(new Cells(head, free, clamped));
            add(head, i, 0);
            add(free, i, 2);
            if (clamped != null) {
                add(clamped, i, 4);
            }
        }
        int span = Math.max(1, laidOut.size());
        add(heading("Free", freeNote), 0, 1, span, 1);
        add(heading("Clamped", clampedNote), 0, 3, span, 1);
        if (!masked) {
            Label note = Parts.note("compare-nothing-hidden");
            note.setText(CompareWords.NOTHING_HIDDEN);
            note.setWrapText(true);
            note.setMinHeight(USE_PREF_SIZE);
            add(note, 0, 4, span, 1);
        }
        for (int row = 0; row < 5; row++) {
            RowConstraints height = new RowConstraints();
            boolean pictures = row == 2 || (row == 4 && masked);
            height.setVgrow(pictures ? Priority.ALWAYS : Priority.NEVER);
            if (pictures) {
                height.setMinHeight(0);
                height.setPrefHeight(100);
                // No more than a square picture with its lines: what follows stays close to it.
                height.maxHeightProperty().bind(widthProperty().divide(span).add(LINES));
            }
            getRowConstraints().add(height);
        }
    }

    private static HBox heading(String name, Label note) {
        Label process = new Label(name);
        process.getStyleClass().add("lab-panel-title");
        process.setMinWidth(USE_PREF_SIZE);
        note.setMinWidth(0);
        HBox row = new HBox(process, note);
        row.getStyleClass().add("compare-row");
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    private void draw(CompareSnapshot snapshot, Memories memories, @Nullable CompareReport report, boolean stale) {
        Set<Competitor> shown =
                snapshot.columns().stream().map(Column::competitor).collect(Collectors.toSet());
        List<GalleryItem> names = stored;
        for (boolean clamped : new boolean[] {false, true}) {
            Set<Competitor> best = report == null ? Set.of() : report.best(shown, clamped);
            for (int i = 0; i < cells.size(); i++) {
                Column column = snapshot.columns().get(i);
                Competitor one = column.competitor();
                cells.get(i).head().setText(one.head());
                Later<CompareCell> place =
                        clamped ? cells.get(i).clamped() : cells.get(i).free();
                Track track = clamped ? column.clamped() : column.free();
                CompareReport.Rate rate = report == null ? null : report.rate(one, clamped);
                if (place != null && track != null) {
                    place.render(cell -> {
                        cell.render(track, one, memories, names);
                        cell.render(rate, best.contains(one), stale);
                    });
                }
            }
        }
    }
}
