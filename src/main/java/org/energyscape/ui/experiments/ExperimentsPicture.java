package org.energyscape.ui.experiments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.StackPane;
import org.energyscape.ui.picture.LinePlot;
import org.energyscape.ui.picture.LineSeries;

/** The cross-entropies of the settings over one another: a colour for each, validation dashed. */
final class ExperimentsPicture extends StackPane {
    private final LinePlot plot = new LinePlot();
    private final Map<String, LineSeries> series = new LinkedHashMap<>();

    ExperimentsPicture() {
        plot.setId("experiments-curves");
        plot.setTitle("Cross-entropy of an experiment");
        plot.setAxisTitles("epoch", "cross-entropy (nats a picture)");
        plot.setLogarithmic(true);
        plot.setEmptyText("Press Start: every setting gets a colour, validation is dashed");
        getChildren().add(plot);
        getStyleClass().add("runs-picture");
        setMinSize(0, 0);
    }

    void show(List<VariantCurve> curves) {
        if (curves.isEmpty()) {
            plot.removeAllSeries();
            series.clear();
        }
        for (VariantCurve curve : curves) {
            String name = curve.label() + (curve.validation() ? " validation" : "");
            series.computeIfAbsent(
                            name,
                            n -> plot.addSeries(
                                    n,
                                    curve.variant(),
                                    curve.validation() ? LineSeries.Stroke.DASHED : LineSeries.Stroke.SOLID,
                                    false))
                    .set(curve.x(), curve.y(), curve.x().length);
        }
    }
}
