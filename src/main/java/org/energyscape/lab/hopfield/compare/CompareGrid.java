package org.energyscape.lab.hopfield.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import org.energyscape.lab.hopfield.compare.CompareSnapshot.Column;
import org.energyscape.lab.hopfield.compare.CompareSnapshot.Track;
import org.energyscape.lab.hopfield.part.GalleryItem;
import org.energyscape.lab.hopfield.part.Memories;
import org.energyscape.lab.hopfield.part.RuleChoice;
import org.energyscape.lab.hopfield.part.TunedRule;
import org.energyscape.ui.control.Explain;
import org.energyscape.ui.control.Parts;
import org.energyscape.ui.fx.Later;
import org.energyscape.ui.picture.Numbers;
import org.energyscape.ui.picture.PixelGrid;
import org.jspecify.annotations.Nullable;

/**
 * The picture, what is left of it, and the recalls: a column for each rule, a row for each process. Where nothing is hidden
 * there is one process, whose recalls stand in one row or two. All pictures are of one size ({@link CompareForm}).
 */
final class CompareGrid extends Pane {
    /** Height of the line that names a process. */
    private static final double HEADING = 19;

    /** Height of the line of the names of the columns. */
    private static final double TITLE = 20;

    /** What words below a picture need at least, before they are there. */
    private static final double LEAST_WORDS = 62;

    /** Most room between rows. */
    private static final double MOST_SPARE = 48;

    private final Executor pieces;
    private final Label freeNote = Parts.note("compare-row-free");
    private final Label clampedNote = Parts.note("compare-row-clamped");
    private final HBox freeHead = heading("Free", freeNote);
    private final HBox clampedHead = heading("Clamped", clampedNote);
    private final Label truthTitle = title("Picture");
    private final Label damagedTitle = title("Damaged");
    private final Later<CompareTile> truth;
    private final Later<CompareTile> damaged;
    private final Label note = Parts.note("compare-nothing-hidden");
    private final Rectangle frame = new Rectangle();
    private final List<Cells> cells = new ArrayList<>();
    private List<RuleChoice> laidOut = List.of();
    private @Nullable Boolean laidOutMasked;
    private @Nullable CompareSnapshot drawn;
    private @Nullable CompareReport drawnReport;
    private boolean drawnStale;
    private @Nullable Memories namesOf;
    private List<GalleryItem> stored = List.of();
    private int side = 1;

    private record Cells(
            Later<Button> head,
            Later<CompareCell> free,
            @Nullable Later<CompareCell> clamped) {}

    CompareGrid(Executor pieces) {
        this.pieces = pieces;
        getStyleClass().add("compare-grid");
        setMinSize(0, 0);
        freeNote.setText("every pixel may change");
        note.setText(CompareWords.NOTHING_HIDDEN);
        note.setWrapText(true);
        note.setAlignment(Pos.TOP_LEFT);
        truth = new Later<>(pieces, () -> CompareTile.captioned("compare-truth", "The picture before the damage"));
        damaged = new Later<>(
                pieces,
                () -> CompareTile.captioned("compare-damaged", "The damaged picture that every rule begins with"));
        // What does not fit into a very low window must not lie over the curves.
        setClip(frame);
    }

    /** Draws a snapshot, and what was measured. */
    void render(CompareSnapshot snapshot, @Nullable CompareReport report, boolean stale) {
        Memories memories = snapshot.question().memories();
        if (memories == null) {
            return;
        }
        List<RuleChoice> rules = snapshot.columns().stream()
                .map(column -> column.competitor().rule())
                .toList();
        boolean masked = snapshot.question().isMasked();
        boolean fresh = !rules.equals(laidOut) || laidOutMasked == null || laidOutMasked != masked;
        if (fresh) {
            laidOut = rules;
            laidOutMasked = masked;
            layOut(masked);
        }
        if (!memories.equals(namesOf)) {
            namesOf = memories;
            stored = memories.stored();
            side = memories.side();
            clampedNote.setText(CompareWords.clamped(memories));
            drawPictures(memories);
            requestLayout();
        }
        if (!snapshot.equals(drawn) || !Objects.equals(report, drawnReport) || stale != drawnStale || fresh) {
            drawnReport = report;
            drawnStale = stale;
            draw(snapshot, memories, report, stale);
        }
        drawn = snapshot;
    }

    private void layOut(boolean masked) {
        cells.clear();
        for (RuleChoice rule : laidOut) {
            Later<CompareCell> free = new Later<>(pieces, () -> new CompareCell(rule, false));
            Later<CompareCell> clamped = masked ? new Later<>(pieces, () -> new CompareCell(rule, true)) : null;
            cells.add(new Cells(new Later<>(pieces, () -> head(rule)), free, clamped));
        }
        // In the order in which Tab goes through them.
        List<Node> nodes = new ArrayList<>(List.of(freeHead, truthTitle, truth));
        if (!masked) {
            nodes.addAll(List.of(damagedTitle, damaged));
        }
        cells.forEach(cell -> nodes.add(cell.head()));
        cells.forEach(cell -> nodes.add(cell.free()));
        nodes.add(clampedHead);
        if (masked) {
            nodes.addAll(List.of(damagedTitle, damaged));
        }
        for (Cells cell : cells) {
            Later<CompareCell> clamped = cell.clamped();
            if (clamped != null) {
                nodes.add(clamped);
            }
        }
        nodes.add(note);
        freeHead.setVisible(masked);
        clampedHead.setVisible(masked);
        note.setVisible(!masked);
        getChildren().setAll(nodes);
    }

    private Button head(RuleChoice rule) {
        Button head = new Button(rule.shortLabel());
        head.setId("compare-head-" + rule.key());
        head.getStyleClass().addAll("flat", "small", "compare-head");
        head.setTooltip(new Tooltip(rule.definition() + " Click for the formula."));
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinWidth(0);
        head.setMaxWidth(Double.MAX_VALUE);
        head.setOnAction(event -> Explain.show(head, () -> {
            CompareSnapshot now = drawn;
            Column column = now == null ? null : now.column(rule);
            return column == null ? null : CompareExplanations.rule(column.learnt());
        }));
        return head;
    }

    private static Label title(String text) {
        Label title = new Label(text);
        title.getStyleClass().add("compare-title");
        return title;
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

    @Override
    protected void layoutChildren() {
        Insets edge = getInsets();
        double width = getWidth() - edge.getLeft() - edge.getRight();
        double height = getHeight() - edge.getTop() - edge.getBottom();
        if (cells.isEmpty() || width <= 0 || height <= 0) {
            return;
        }
        frame.setWidth(getWidth());
        frame.setHeight(getHeight());
        if (laidOutMasked != null && laidOutMasked) {
            layOutProcesses(edge, width, height);
        } else {
            layOutOne(edge, width, height);
        }
    }

    /** A row for each process, under the names of the rules. */
    private void layOutProcesses(Insets edge, double width, double height) {
        double room = height - 2 * HEADING - TITLE;
        CompareForm form = form(1 + cells.size(), 2, width, room);
        double spare = Math.min(MOST_SPARE, room / 2 - form.height());
        double x = edge.getLeft();
        double first = edge.getTop();
        double names = first + HEADING;
        double free = names + TITLE;
        double second = free + form.height() + spare;
        double clamped = second + HEADING;
        double next = x + form.cell() + CompareForm.GAP;
        freeHead.resizeRelocate(next, first, width - form.cell() - CompareForm.GAP, HEADING);
        clampedHead.resizeRelocate(next, second, width - form.cell() - CompareForm.GAP, HEADING);
        truthTitle.resizeRelocate(x, names, form.cell(), TITLE);
        place(truth, form, x, free);
        damagedTitle.resizeRelocate(x, second, form.cell(), HEADING);
        place(damaged, form, x, clamped);
        for (Cells cell : cells) {
            cell.head().resizeRelocate(next, names, form.cell(), TITLE);
            place(cell.free(), form, next, free);
            if (cell.clamped() != null) {
                place(cell.clamped(), form, next, clamped);
            }
            next += form.cell() + CompareForm.GAP;
        }
    }

    /** The free recalls in one row or in two, whichever gives larger pictures; the reason below. */
    private void layOutOne(Insets edge, double width, double height) {
        double reason = note.prefHeight(width) + CompareForm.GAP;
        CompareForm one = form(2 + cells.size(), 1, width, height - reason - TITLE);
        CompareForm two = form(1 + (cells.size() + 1) / 2, 2, width, height - reason - 2 * TITLE);
        boolean folded = two.side() > one.side() || (one.isNarrow() && !two.isNarrow() && two.side() == one.side());
        CompareForm form = folded ? two : one;
        int rows = folded ? 2 : 1;
        double spare = Math.min(MOST_SPARE, (height - reason) / rows - TITLE - form.height());
        double down = TITLE + form.height() + spare;
        double over = form.cell() + CompareForm.GAP;
        double x = edge.getLeft();
        double y = edge.getTop();
        truthTitle.resizeRelocate(x, y, form.cell(), TITLE);
        place(truth, form, x, y + TITLE);
        double damagedX = folded ? x : x + over;
        double damagedY = folded ? y + down : y;
        damagedTitle.resizeRelocate(damagedX, damagedY, form.cell(), TITLE);
        place(damaged, form, damagedX, damagedY + TITLE);
        int first = folded ? 1 : 2;
        int across = form.across() - first;
        for (int i = 0; i < cells.size(); i++) {
            double cellX = x + (first + i % across) * over;
            int row = i / across;
            double cellY = y + row * down;
            cells.get(i).head().resizeRelocate(cellX, cellY, form.cell(), TITLE);
            place(cells.get(i).free(), form, cellX, cellY + TITLE);
        }
        note.resizeRelocate(x, y + rows * down, width, reason - CompareForm.GAP);
    }

    private CompareForm form(int columns, int rows, double width, double room) {
        double cell = Math.floor((width - (columns - 1) * CompareForm.GAP) / columns);
        double words = 0;
        for (Later<? extends CompareTile> tile : tiles()) {
            CompareTile made = tile.content();
            words = Math.max(words, made == null ? LEAST_WORDS : made.wordsHeight(cell));
        }
        Window window = getScene() == null ? null : getScene().getWindow();
        double device = window == null ? 1 : window.getRenderScaleX();
        return CompareForm.of(columns, rows, width, room, words, side, device);
    }

    private List<Later<? extends CompareTile>> tiles() {
        List<Later<? extends CompareTile>> tiles = new ArrayList<>(List.of(truth, damaged));
        for (Cells cell : cells) {
            tiles.add(cell.free());
            if (cell.clamped() != null) {
                tiles.add(cell.clamped());
            }
        }
        return tiles;
    }

    private static void place(Later<? extends CompareTile> tile, CompareForm form, double x, double y) {
        CompareTile made = tile.content();
        if (made != null) {
            made.arrange(form.side(), form.beside());
        }
        tile.resizeRelocate(x, y, form.cell(), form.height());
    }

    private void drawPictures(Memories memories) {
        boolean[] hidden = new boolean[memories.units()];
        memories.hidden().stream().forEach(i -> hidden[i] = true);
        truthTitle.setText(CompareWords.name(memories));
        truth.render(tile -> {
            tile.picture().setValues(memories.truth().toFloats(), memories.side(), memories.side());
            tile.setCaption(CompareWords.truth(memories));
        });
        damaged.render(tile -> {
            PixelGrid picture = tile.picture();
            picture.setValues(memories.damaged().toFloats(), memories.side(), memories.side());
            picture.setMask(memories.hidden().isEmpty() ? null : hidden);
            picture.setCellText((x, y, value) -> {
                int i = y * memories.side() + x;
                String fate =
                        hidden[i] ? "hidden, begins at " : memories.truth().spin(i) == value ? "" : "turned to ";
                return "x " + x + ", y " + y + ": " + fate + Numbers.plain(value, 0);
            });
            tile.setCaption(CompareWords.damage(memories));
        });
    }

    private void draw(CompareSnapshot snapshot, Memories memories, @Nullable CompareReport report, boolean stale) {
        Set<TunedRule> shown =
                snapshot.columns().stream().map(Column::competitor).collect(Collectors.toSet());
        List<GalleryItem> names = stored;
        for (boolean clamped : new boolean[] {false, true}) {
            Set<TunedRule> best = report == null ? Set.of() : report.best(shown, clamped);
            for (int i = 0; i < cells.size(); i++) {
                Column column = snapshot.columns().get(i);
                TunedRule one = column.competitor();
                cells.get(i).head().render(head -> head.setText(one.head()));
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
