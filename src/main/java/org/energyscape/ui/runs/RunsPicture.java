package org.energyscape.ui.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.StackPane;
import org.energyscape.engine.record.runs.RunCurve;
import org.energyscape.ui.picture.LinePlot;
import org.energyscape.ui.picture.LineSeries;

/** The cross-entropies of the selected runs over one another: a colour for each run, validation dashed. */
final class RunsPicture extends StackPane {
    private final LinePlot plot = new LinePlot();
    private final Map<String, LineSeries> series = new LinkedHashMap<>();
    private List<Long> drawn = List.of();

    RunsPicture() {
        plot.setId("runs-curves");
        plot.setTitle("Cross-entropy of recorded runs");
        plot.setAxisTitles("epoch", "cross-entropy (nats a picture)");
        plot.setLogarithmic(true);
        plot.setEmptyText("Select runs to see their curves: Shift or Ctrl for several");
        getChildren().add(plot);
        getStyleClass().add("runs-picture");
        setMinSize(0, 0);
    }

    void show(Map<Long, List<RunCurve>> curves) {
        List<Long> ids = new ArrayList<>(curves.keySet());
        if (!ids.equals(drawn)) {
            drawn = ids;
            plot.removeAllSeries();
            series.clear();
        }
        int color = 0;
        for (Map.Entry<Long, List<RunCurve>> run : curves.entrySet()) {
            for (RunCurve curve : run.getValue()) {
                boolean train = curve.series().set().equals(RunSummary.TRAIN);
                String name = train ? "run " + run.getKey() : run.getKey() + " validation";
                int here = color;
                series.computeIfAbsent(
                                name,
                                n -> plot.addSeries(
                                        n, here, train ? LineSeries.Stroke.SOLID : LineSeries.Stroke.DASHED, false))
                        .set(curve.x(), curve.values(), curve.size());
            }
            color++;
        }
    }
}
