package org.energyscape.ui.runs;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.layout.StackPane;
import org.energyscape.ui.picture.LinePlot;
import org.energyscape.ui.picture.LineSeries;

/** Cross-entropies over one another: a colour for each thing compared, its validation curve dashed. */
public final class OverlaidCurves extends StackPane {
    private final LinePlot plot = new LinePlot();
    private final Map<String, LineSeries> series = new LinkedHashMap<>();

    /** A plot without curves, which says {@code emptyText} until there are some. */
    public OverlaidCurves(String id, String title, String emptyText) {
        plot.setId(id);
        plot.setTitle(title);
        plot.setAxisTitles("epoch", "cross-entropy (nats a picture)");
        plot.setLogarithmic(true);
        plot.setEmptyText(emptyText);
        getChildren().add(plot);
        getStyleClass().add("runs-picture");
        setMinSize(0, 0);
    }

    /** Takes all curves out. */
    public void clear() {
        plot.removeAllSeries();
        series.clear();
    }

    /** Draws a curve, in the place of the one with that name; the arrays are kept as {@link LineSeries#set} says. */
    public void draw(String name, int color, boolean validation, double[] x, double[] y, int count) {
        series.computeIfAbsent(
                        name,
                        n -> plot.addSeries(
                                n, color, validation ? LineSeries.Stroke.DASHED : LineSeries.Stroke.SOLID, false))
                .set(x, y, count);
    }
}
