package org.energyscape.ui.runs;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.energyscape.ui.control.Icons;
import org.energyscape.ui.picture.LinePlot;
import org.energyscape.ui.picture.LineSeries;
import org.kordamp.ikonli.feather.Feather;

/** Curves over one another, cross-entropies at first: a colour for each thing compared, its second curve dashed. */
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
        getChildren().addAll(plot, exportButton(id));
        getStyleClass().add("runs-picture");
        setMinSize(0, 0);
    }

    /** In the corner that axis and title leave free; the same menu as a right click on the plot. */
    private Button exportButton(String id) {
        Button button = Icons.button(
                id + "-export", Feather.IMAGE, "Export the picture as PNG or SVG, or its values", () -> {});
        button.setOnAction(event -> plot.showMenu(button));
        button.getStyleClass().add("tiny");
        setAlignment(button, Pos.BOTTOM_RIGHT);
        return button;
    }

    /** Shows curves of another kind from now on. */
    public void describe(String title, String x, String y, boolean logarithmic) {
        plot.setTitle(title);
        plot.setAxisTitles(x, y);
        plot.setLogarithmic(logarithmic);
    }

    /** Takes all curves out. */
    public void clear() {
        plot.removeAllSeries();
        series.clear();
    }

    /** Draws a curve, in the place of the one with that name; the arrays are kept as {@link LineSeries#set} says. */
    public void draw(String name, int color, boolean dashed, double[] x, double[] y, int count) {
        series.computeIfAbsent(
                        name,
                        n -> plot.addSeries(
                                n, color, dashed ? LineSeries.Stroke.DASHED : LineSeries.Stroke.SOLID, false))
                .set(x, y, count);
    }
}
