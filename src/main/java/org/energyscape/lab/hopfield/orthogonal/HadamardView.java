package org.energyscape.lab.hopfield.orthogonal;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.energyscape.ui.control.Explain;
import org.energyscape.ui.control.Panel;
import org.energyscape.ui.fx.Later;
import org.energyscape.ui.picture.CellEvent;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.HeatMap;
import org.energyscape.ui.picture.Numbers;
import org.energyscape.ui.picture.Palette;
import org.energyscape.ui.picture.PixelGrid;
import org.jspecify.annotations.Nullable;

/** Hadamard patterns stored one after the other: patterns, W and the theorem above; counts, basins and a trial below. */
final class HadamardView extends BorderPane {
    /** Share of the height that the upper row takes at most. */
    private static final double MOST_ABOVE = 0.6;

    /** Before the theorem is there. */
    private static final double FIRST_HEIGHT = 335;

    /** Padding of the row round its panels. */
    private static final double EDGES = 6;

    private final PixelGrid patterns = new PixelGrid();
    private final HeatMap weights = new HeatMap();
    private final Panel patternCard = new Panel("Patterns", patterns);
    private final Panel weightCard = new Panel("W", weights);
    private final Later<TheoremPane> theorem;
    private final Later<CountsPane> counts;
    private final Later<BasinsPane> basins;
    private final Later<TryPane> trial;
    private final DoubleProperty aboveHeight = new SimpleDoubleProperty(FIRST_HEIGHT);
    private @Nullable OrthogonalSnapshot shown;

    HadamardView(OrthogonalController controller, Executor pieces) {
        theorem = new Later<>(pieces, TheoremPane::new);
        counts = new Later<>(pieces, CountsPane::new);
        basins = new Later<>(pieces, BasinsPane::new);
        trial = new Later<>(pieces, () -> new TryPane(controller));
        patterns.setId("orthogonal-patterns");
        patterns.setTitle("Patterns in the order of storing; click one to try it");
        patterns.setPalette(Palette.INK);
        patterns.setScale(ColorScale.SIGNED);
        patterns.setCellText(this::patternText);
        patterns.setOnCell(event -> {
            if (event.phase() == CellEvent.Phase.PRESS) {
                controller.tryPattern(event.y());
            }
        });
        // As high as wide, so that the words below stand at the picture.
        patterns.maxHeightProperty().bind(patterns.widthProperty());
        weights.maxHeightProperty().bind(weights.widthProperty());
        weights.setId("orthogonal-weights");
        weights.setTitle("Weight matrix W");
        weights.setPalette(Palette.DIVERGING);
        weights.setScale(ColorScale.SIGNED);
        weights.setNumbers(value -> Numbers.value(Math.rint(value * (shown == null ? 1 : shown.units()))));
        weights.setColorBar(false);
        weights.setCellText((x, y, value) -> "W, units " + (y + 1) + " and " + (x + 1) + ": " + Numbers.value(value));
        weightCard.caption().setId("orthogonal-distance");
        Explain.on(weightCard.caption(), () -> shown == null ? null : OrthogonalExplanations.distance(shown.now()));
        GridPane above = Cells.row(new double[] {0.26, 0.26, 0.48}, patternCard, weightCard, theorem);
        GridPane below = Cells.row(new double[] {0.32, 0.31, 0.37}, counts, basins, trial);
        VBox.setVgrow(below, Priority.ALWAYS);
        VBox all = new VBox(above, below);
        // As high as the theorem needs, while the lower row has room enough.
        DoubleBinding wanted = Bindings.createDoubleBinding(
                () -> Math.min(aboveHeight.get(), MOST_ABOVE * all.getHeight()), aboveHeight, all.heightProperty());
        above.prefHeightProperty().bind(wanted);
        above.minHeightProperty().bind(wanted);
        above.maxHeightProperty().bind(wanted);
        below.setPrefHeight(0);
        all.setMinSize(0, 0);
        setCenter(all);
    }

    private String patternText(int unit, int number, double value) {
        OrthogonalSnapshot now = shown;
        if (now == null || number >= now.units()) {
            return "";
        }
        String fate = number < now.patterns() ? "stored" : number == now.patterns() ? "next" : "not stored";
        return String.format(
                Locale.ROOT,
                "pattern %d, unit %d: %s, %s",
                number + 1,
                unit + 1,
                now.all().get(number).spin(unit) > 0 ? "+1" : "\u22121",
                fate);
    }

    void render(OrthogonalSnapshot snapshot) {
        shown = snapshot;
        int n = snapshot.units();
        int p = snapshot.patterns();
        float[] cells = new float[n * n];
        boolean[] veiled = new boolean[n * n];
        Arrays.fill(veiled, p * n, n * n, true);
        for (int mu = 0; mu < Math.min(n, p + 1); mu++) {
            for (int i = 0; i < n; i++) {
                cells[mu * n + i] = snapshot.all().get(mu).spin(i);
            }
        }
        patterns.setValues(cells, n, n);
        patterns.setMask(veiled);
        HadamardStage now = snapshot.now();
        weights.setMatrix(now.weights(), n, n);
        patternCard.setCaption(
                p == 0
                        ? "None of " + n + " stored. Press play, or step."
                        : p == n ? "All " + n + " stored." : p + " of " + n + " stored.");
        weightCard.setTitle(snapshot.diagonal() ? "W = Y Yᵀ / N" : "W, diagonal zeroed");
        weightCard.setCaption("‖W − I‖ = " + Numbers.value(now.distance())
                + (now.distance() == 0 ? ": W is the identity." : p == n ? ": W is zero." : ".")
                + (n < HadamardSize.SIXTEEN.units() ? " In the cells: N W." : ""));
        theorem.render(pane -> {
            if (!aboveHeight.isBound()) {
                aboveHeight.bind(pane.neededProperty().add(EDGES));
            }
            pane.render(snapshot.theorem());
        });
        counts.render(pane -> pane.render(snapshot));
        basins.render(pane -> pane.render(now));
        trial.render(pane -> pane.render(snapshot));
    }
}
