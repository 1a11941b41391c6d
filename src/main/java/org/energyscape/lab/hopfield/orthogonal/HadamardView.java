package org.energyscape.lab.hopfield.orthogonal;

import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.scene.layout.BorderPane;
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
    private final PixelGrid patterns = new PixelGrid();
    private final HeatMap weights = new HeatMap();
    private final Panel patternCard = new Panel("Patterns", patterns);
    private final Panel weightCard = new Panel("W", weights);
    private final Later<TheoremPane> theorem;
    private final Later<CountsPane> counts;
    private final Later<BasinsPane> basins;
    private final Later<TryPane> trial;
    private @Nullable OrthogonalSnapshot shown;

    HadamardView(OrthogonalController controller, Executor pieces) {
        theorem = new Later<>(pieces, TheoremPane::new);
        counts = new Later<>(pieces, CountsPane::new);
        basins = new Later<>(pieces, BasinsPane::new);
        trial = new Later<>(pieces, () -> new TryPane(controller));
        patterns.setId("orthogonal-patterns");
        patterns.setTitle("Patterns in the order of storing; click one to try it");
        patterns.setPalette(Palette.DIVERGING);
        patterns.setScale(ColorScale.SIGNED);
        patterns.setCellText(this::patternText);
        patterns.setOnCell(event -> {
            if (event.phase() == CellEvent.Phase.PRESS) {
                controller.tryPattern(event.y());
            }
        });
        weights.setId("orthogonal-weights");
        weights.setTitle("Weight matrix W");
        weights.setPalette(Palette.DIVERGING);
        weights.setScale(ColorScale.SIGNED);
        weights.setNumbers(value -> Numbers.value(Math.rint(value * (shown == null ? 1 : shown.units()))));
        weights.setColorBar(false);
        weights.setCellText((x, y, value) -> "W, units " + (y + 1) + " and " + (x + 1) + ": " + Numbers.value(value));
        weightCard.caption().setId("orthogonal-distance");
        Explain.on(weightCard.caption(), () -> shown == null ? null : OrthogonalExplanations.distance(shown.now()));
        setCenter(Cells.column(
                57,
                Cells.row(new double[] {0.25, 0.27, 0.48}, patternCard, weightCard, theorem),
                Cells.row(new double[] {0.32, 0.31, 0.37}, counts, basins, trial)));
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
        for (int mu = 0; mu < Math.min(n, p + 1); mu++) {
            for (int i = 0; i < n; i++) {
                cells[mu * n + i] = snapshot.all().get(mu).spin(i);
                veiled[mu * n + i] = mu == p;
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
        theorem.render(pane -> pane.render(snapshot.theorem()));
        counts.render(pane -> pane.render(snapshot));
        basins.render(pane -> pane.render(now));
        trial.render(pane -> pane.render(snapshot));
    }
}
