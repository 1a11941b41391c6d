package org.energyscape.lab.hopfield;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.engine.run.MetricLog.Curve;
import org.energyscape.ui.picture.LinePlot;
import org.energyscape.ui.picture.LineSeries;

/** Energy and overlap with the picture sought, over the sweeps of the recall; free solid, clamped dashed. */
final class HopfieldCurves extends HBox {
    private final LinePlot energy = plot("energy-plot", "Energy E(x)");
    private final LinePlot overlap = plot("overlap-plot", "Overlap with the picture");
    private final LineSeries freeEnergy = energy.addSeries("free", 0, LineSeries.Stroke.SOLID, false);
    private final LineSeries clampedEnergy = energy.addSeries("clamped", 1, LineSeries.Stroke.DASHED, false);
    private final LineSeries freeOverlap = overlap.addSeries("free", 0, LineSeries.Stroke.SOLID, false);
    private final LineSeries clampedOverlap = overlap.addSeries("clamped", 1, LineSeries.Stroke.DASHED, false);
    private long drawn = -1;

    HopfieldCurves() {
        getStyleClass().add("curves-pane");
        getChildren().setAll(energy, overlap);
    }

    private static LinePlot plot(String id, String y) {
        LinePlot plot = new LinePlot();
        plot.setId(id);
        plot.setTitle(y + " by sweep");
        plot.setAxisTitles("sweeps", y);
        plot.setEmptyText("Press play to recall");
        HBox.setHgrow(plot, Priority.ALWAYS);
        return plot;
    }

    void render(MetricLog metrics) {
        long version = metrics.version();
        if (version == drawn) {
            return;
        }
        drawn = version;
        set(freeEnergy, metrics.curve(HopfieldSimulation.FREE_ENERGY));
        set(clampedEnergy, metrics.curve(HopfieldSimulation.CLAMPED_ENERGY));
        set(freeOverlap, metrics.curve(HopfieldSimulation.FREE_OVERLAP));
        set(clampedOverlap, metrics.curve(HopfieldSimulation.CLAMPED_OVERLAP));
    }

    private static void set(LineSeries series, Curve curve) {
        // A single point says nothing but where the recall begins; the words in its place say what to do.
        series.set(curve.x(), curve.y(), curve.size() < 2 ? 0 : curve.size());
    }
}
