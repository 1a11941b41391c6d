package org.energyscape.lab.rbm.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.energyscape.engine.rbm.InputTerms;
import org.energyscape.lab.rbm.explain.EnergyExplanations;
import org.energyscape.lab.rbm.explain.ErrorExplanations;
import org.energyscape.lab.rbm.explain.RbmWords;
import org.energyscape.lab.rbm.explain.UnitExplanations;
import org.energyscape.lab.rbm.run.LookModel;
import org.energyscape.lab.rbm.run.RbmQuestion;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.energyscape.lab.rbm.run.TrainingWords;
import org.energyscape.ui.control.Explain;
import org.energyscape.ui.control.Explanation;
import org.energyscape.ui.control.Parts;
import org.energyscape.ui.picture.CellEvent;
import org.energyscape.ui.picture.Palette;
import org.energyscape.ui.picture.PixelGrid;
import org.energyscape.ui.picture.TileGrid;
import org.energyscape.ui.picture.UnitGrid;
import org.jspecify.annotations.Nullable;

/**
 * The page on which the student draws: pad, hidden probabilities, reconstruction, and the filters that fire most surely.
 * Goes on answering while training changes the machine.
 */
public final class DrawView extends BorderPane {
    private final ReadOnlyObjectProperty<@Nullable RbmSnapshot> snapshots;
    private final LookModel look;
    private final PadPane pad;
    private final PixelGrid hidden = new PixelGrid();
    private final PixelGrid reconstruction = new PixelGrid();
    private final TileGrid strongest = new TileGrid();
    private final Label hiddenNote = Parts.note("rbm-hidden-note");
    private final Label reconstructionNote = Parts.note("rbm-reconstruction-note");
    private final Label strongestNote = Parts.note("rbm-strongest-note");
    private int[] units = new int[0];
    private int hiddenColumns = 1;
    private int hiddenUnits;
    private int pictureColumns = 1;

    /**
     * A page.
     *
     * @param snapshots of the training run
     * @param look what the student looks at
     * @param drawing the pad
     * @param drawn hears of every change of the drawing
     */
    public DrawView(
            ReadOnlyObjectProperty<@Nullable RbmSnapshot> snapshots, LookModel look, DrawPad drawing, Runnable drawn) {
        this.snapshots = snapshots;
        this.look = look;
        getStyleClass().add("rbm-page");
        pad = new PadPane(drawing, drawn);
        hidden.setId("rbm-hidden");
        hidden.setTitle("Hidden probabilities");
        hidden.setPalette(Palette.SEQUENTIAL);
        hidden.setColorBar(true);
        reconstruction.setId("rbm-reconstruction");
        reconstruction.setTitle("Reconstruction of the drawing");
        strongest.setId("rbm-strongest");
        strongest.setTitle("Filters that fire");
        strongest.setPalette(Palette.DIVERGING);
        strongest.setScalePerTile();
        strongest.setOnTile(tile -> look.inspect(units[tile]));
        hiddenNote.setTooltip(new Tooltip(
                "Free energy of the drawing: the lower, the more probable. Click to see how it is computed"));
        reconstructionNote.setTooltip(new Tooltip(
                "Cross-entropy between drawing and reconstruction P(v | h). Click to see how it is computed"));
        explain();
        setCenter(pictures());
    }

    private void explain() {
        Explain.on(hiddenNote, this::freeEnergy);
        Explain.on(reconstructionNote, this::crossEntropy);
        hidden.setOnCell(event -> ask(event, hidden, RbmQuestion::hidden, hiddenColumns, hiddenUnits));
        reconstruction.setOnCell(
                event -> ask(event, reconstruction, RbmQuestion::visible, pictureColumns, Integer.MAX_VALUE));
    }

    /** A press on a cell asks how its probability comes about; the answer is in one of the next snapshots. */
    private void ask(CellEvent event, PixelGrid picture, IntFunction<RbmQuestion> question, int columns, int units) {
        int unit = event.y() * columns + event.x();
        RbmSnapshot now = snapshots.get();
        if (event.phase() == CellEvent.Phase.PRESS && unit < units && now != null && now.belief() != null) {
            RbmQuestion asked = question.apply(unit);
            look.ask(asked);
            Explain.show(picture, () -> answer(snapshots.get(), asked));
        }
    }

    /** The answer to the question about the drawing, or null while there is none for it. */
    private static @Nullable Explanation answer(@Nullable RbmSnapshot snapshot, RbmQuestion question) {
        RbmSnapshot.Belief belief = snapshot == null ? null : snapshot.belief();
        InputTerms terms = belief == null || !belief.question().equals(question) ? null : belief.answer();
        if (snapshot == null || terms == null) {
            return null;
        }
        int width = snapshot.data().width();
        return question.layer() == RbmQuestion.Layer.HIDDEN
                ? UnitExplanations.hidden(terms, width, "the drawing")
                : UnitExplanations.visible(terms, width);
    }

    private @Nullable Explanation freeEnergy() {
        RbmSnapshot now = snapshots.get();
        return now == null || now.belief() == null
                ? null
                : EnergyExplanations.free(
                        now.belief().energy(), now.visible(), "the drawing", TrainingWords.moment(now.place()));
    }

    private @Nullable Explanation crossEntropy() {
        RbmSnapshot now = snapshots.get();
        return now == null || now.belief() == null
                ? null
                : ErrorExplanations.crossEntropy(
                        now.belief().error(), now.data().width());
    }

    private GridPane pictures() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("rbm-grid");
        for (int column = 0; column < 3; column++) {
            ColumnConstraints third = new ColumnConstraints();
            third.setPercentWidth(100 / 3.0);
            third.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(third);
        }
        RowConstraints tall = new RowConstraints();
        tall.setVgrow(Priority.ALWAYS);
        RowConstraints flat = new RowConstraints();
        flat.setPrefHeight(128);
        flat.setMinHeight(96);
        grid.getRowConstraints().addAll(tall, flat);
        VBox fired = Parts.panel("Filters that fire", strongestNote, strongest);
        grid.add(pad.pad(), 0, 0);
        grid.add(pad.tools(), 0, 1);
        grid.add(Parts.panel("Hidden units", hiddenNote, hidden), 1, 0);
        grid.add(Parts.panel("Reconstruction", reconstructionNote, reconstruction), 2, 0);
        grid.add(fired, 1, 1, 2, 1);
        return grid;
    }

    /** Shows the pad again after something other than the brush has changed it. */
    public void renderPad() {
        pad.render();
    }

    public void render(RbmSnapshot snapshot) {
        pad.render(snapshot);
        int width = snapshot.data().width();
        int height = snapshot.data().height();
        pictureColumns = width;
        RbmSnapshot.Belief belief = snapshot.belief();
        int columns = UnitGrid.columns(snapshot.hidden(), 1);
        hiddenColumns = columns;
        hiddenUnits = snapshot.hidden();
        int rows = (snapshot.hidden() + columns - 1) / columns;
        float[] cells = new float[columns * rows];
        Arrays.fill(cells, snapshot.hidden(), cells.length, Float.NaN);
        if (belief == null) {
            hidden.setValues(cells, columns, rows);
            reconstruction.setValues(new float[width * height], width, height);
            strongest.setTiles(new float[0], 0, width, height);
            units = new int[0];
            hiddenNote.setText("");
            reconstructionNote.setText("draw something");
            strongestNote.setText("of the units that are surest to be on");
            return;
        }
        System.arraycopy(belief.hidden(), 0, cells, 0, belief.hidden().length);
        hidden.setValues(cells, columns, rows);
        hidden.setCellText((x, y, value) -> "h" + (y * columns + x) + ": " + RbmWords.probability(value));
        reconstruction.setValues(belief.reconstruction(), width, height);
        showStrongest(snapshot, belief);
        hiddenNote.setText("F = " + RbmWords.nats(belief.freeEnergy()));
        reconstructionNote.setText(RbmWords.nats(belief.crossEntropy()));
        strongestNote.setText("greatest P(h | v)");
    }

    private void showStrongest(RbmSnapshot snapshot, RbmSnapshot.Belief belief) {
        units = belief.strongest();
        int m = snapshot.visible();
        float[] tiles = new float[units.length * m];
        List<String> captions = new ArrayList<>();
        for (int i = 0; i < units.length; i++) {
            System.arraycopy(snapshot.filters(), units[i] * m, tiles, i * m, m);
            captions.add("h" + units[i]);
        }
        strongest.setTiles(
                tiles, units.length, snapshot.data().width(), snapshot.data().height());
        strongest.setCaptions(captions);
        strongest.setTileText(
                tile -> "h" + units[tile] + ": P = " + RbmWords.probability(belief.hidden()[units[tile]]));
        int chosen = -1;
        for (int i = 0; i < units.length; i++) {
            chosen = units[i] == look.inspected() ? i : chosen;
        }
        strongest.setSelected(chosen);
    }
}
