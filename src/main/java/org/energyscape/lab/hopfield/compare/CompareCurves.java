package org.energyscape.lab.hopfield.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.ui.picture.LinePlot;
import org.energyscape.ui.picture.LineSeries;
import org.jspecify.annotations.Nullable;

/** Overlap and energy of every recall over its sweeps: a colour for each rule, free solid, clamped dashed. */
final class CompareCurves extends HBox {
    private static final long LEAST_INTERVAL = 60_000_000;

    private final LinePlot overlap = plot("compare-overlap-plot", "Overlap with the picture");
    private final LinePlot energy = plot("compare-energy-plot", "Energy fallen, (E − E₀) / N");
    private final List<Line> lines = new ArrayList<>();
    private @Nullable CompareQuestion drawnQuestion;
    private List<CompareRule> drawnRules = List.of();
    private boolean drawnMasked;
    private long drawn = -1;
    private long drawnNanos = Long.MIN_VALUE / 2;

    private record Line(MetricLog.Series of, LineSeries series) {}

    CompareCurves() {
        getStyleClass().add("curves-pane");
        getChildren().setAll(overlap, energy);
    }

    private static LinePlot plot(String id, String y) {
        LinePlot plot = new LinePlot();
        plot.setId(id);
        plot.setTitle(y + " by sweep");
        plot.setEmptyText("Press play to recall under all rules");
        HBox.setHgrow(plot, Priority.ALWAYS);
        plot.setPrefWidth(100);
        return plot;
    }

    /** Draws what has been measured since the last call. */
    void render(CompareSnapshot snapshot, MetricLog metrics, boolean inPast, long nowNanos) {
        if (snapshot.question() != drawnQuestion) {
            drawnQuestion = snapshot.question();
            drawn = -1;
            List<CompareRule> rules = snapshot.columns().stream()
                    .map(column -> column.competitor().rule())
                    .toList();
            boolean masked = snapshot.question().isMasked();
            if (!rules.equals(drawnRules) || masked != drawnMasked) {
                drawnRules = rules;
                drawnMasked = masked;
                addSeries();
            }
        }
        double marker = inPast ? snapshot.position() : Double.NaN;
        overlap.setMarker(marker);
        energy.setMarker(marker);
        long version = metrics.version();
        if (version != drawn && nowNanos - drawnNanos >= LEAST_INTERVAL) {
            drawn = version;
            drawnNanos = nowNanos;
            for (Line line : lines) {
                MetricLog.Curve curve = metrics.curve(line.of());
                // A single point says nothing but where the recall begins; the words in its place say what to do.
                line.series().set(curve.x(), curve.y(), curve.size() < 2 ? 0 : curve.size());
            }
        }
    }

    private void addSeries() {
        lines.clear();
        for (LinePlot plot : List.of(overlap, energy)) {
            plot.removeAllSeries();
            List<LineSeries> free = new ArrayList<>();
            for (CompareRule rule : drawnRules) {
                LineSeries series = plot.addSeries(rule.label(), rule.ordinal(), LineSeries.Stroke.SOLID, false);
                free.add(series);
                lines.add(new Line(of(plot, rule, false), series));
            }
            for (int i = 0; i < drawnRules.size() && drawnMasked; i++) {
                CompareRule rule = drawnRules.get(i);
                LineSeries series =
                        plot.addCompanion(free.get(i), rule.label() + ", clamped", LineSeries.Stroke.DASHED);
                lines.add(new Line(of(plot, rule, true), series));
            }
        }
        String x = drawnMasked ? "sweeps (clamped dashed)" : "sweeps";
        overlap.setAxisTitles(x, "Overlap");
        energy.setAxisTitles(x, "(E − E₀) / N");
    }

    private MetricLog.Series of(LinePlot plot, CompareRule rule, boolean clamped) {
        return plot == overlap ? CompareSimulation.overlap(rule, clamped) : CompareSimulation.energy(rule, clamped);
    }
}
