package org.energyscape.lab.hopfield.orthogonal;

import java.util.List;
import java.util.function.ToIntFunction;
import javafx.scene.layout.StackPane;
import org.energyscape.ui.control.Explain;
import org.energyscape.ui.control.Panel;
import org.energyscape.ui.picture.LinePlot;
import org.energyscape.ui.picture.LineSeries;
import org.energyscape.ui.picture.Numbers;
import org.energyscape.ui.picture.ReferenceLine;
import org.jspecify.annotations.Nullable;

/** How many of the 2^N states are fixed points, over the number of patterns. */
final class CountsPane extends StackPane {
    private final LinePlot plot = new LinePlot();
    private final Panel panel = new Panel("Fixed points", plot);
    private final LineSeries kept = plot.addSeries("kept", 0, LineSeries.Stroke.SOLID, true);
    private final LineSeries zeroed = plot.addSeries("zeroed", 1, LineSeries.Stroke.DASHED, true);
    private final LineSeries stored = plot.addSeries("stored", 2, LineSeries.Stroke.SOLID, false);
    private final LineSeries held = plot.addSeries("held", 3, LineSeries.Stroke.DASHED, false);
    private @Nullable OrthogonalSnapshot shown;

    CountsPane() {
        plot.setId("orthogonal-counts");
        plot.setTitle("Fixed points by patterns stored");
        plot.setAxisTitles("patterns P", "states");
        plot.setLogarithmic(true);
        plot.setWholeX(true);
        panel.caption().setId("orthogonal-fixed-words");
        Explain.on(panel.caption(), () -> shown == null ? null : OrthogonalExplanations.fixedPoints(shown.now()));
        getChildren().add(panel);
    }

    void render(OrthogonalSnapshot snapshot) {
        shown = snapshot;
        set(kept, snapshot.kept(), HadamardStage::fixed);
        set(zeroed, snapshot.zeroed(), HadamardStage::fixed);
        set(stored, snapshot.kept(), HadamardStage::patterns);
        set(held, snapshot.diagonal() ? snapshot.kept() : snapshot.zeroed(), HadamardStage::held);
        HadamardStage now = snapshot.now();
        plot.setReferenceLines(List.of(new ReferenceLine(now.states(), "all " + Numbers.value(now.states()))));
        plot.setMarker(snapshot.patterns());
        panel.setCaption(Numbers.value(now.fixed()) + " of " + Numbers.value(now.states()) + " states are fixed, "
                + Numbers.value(now.held()) + " held by every field.");
    }

    private static void set(LineSeries series, List<HadamardStage> stages, ToIntFunction<HadamardStage> number) {
        double[] x = new double[stages.size()];
        double[] y = new double[x.length];
        for (int p = 0; p < x.length; p++) {
            x[p] = stages.get(p).patterns();
            y[p] = number.applyAsInt(stages.get(p));
        }
        series.set(x, y, x.length);
    }
}
