package org.energyscape.lab.hopfield.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.lab.hopfield.part.RuleChoice;
import org.energyscape.ui.picture.LinePlot;
import org.energyscape.ui.picture.LineSeries;
import org.jspecify.annotations.Nullable;

/** Overlap and energy of every recall over its sweeps: a colour for each rule, free solid, clamped dashed. */
final class CompareCurves extends VBox {
    private static final long LEAST_INTERVAL = 60_000_000;

    private final LinePlot overlap = plot("compare-overlap-plot", "Overlap with the picture");
    private final LinePlot energy = plot("compare-energy-plot", "Energy fallen, (E − E₀) / N");
    private final CompareKey key;
    private final List<Line> lines = new ArrayList<>();
    private @Nullable CompareQuestion drawnQuestion;
    private List<RuleChoice> drawnRules = List.of();
    private boolean drawnMasked;
    private long drawn = -1;
    private long drawnNanos = Long.MIN_VALUE / 2;

    private record Line(MetricLog.Series of, LineSeries series) {}

    CompareCurves(Executor pieces) {
        key = new CompareKey(pieces);
        getStyleClass().addAll("curves-pane", "compare-curves");
        HBox plots = new HBox(overlap, energy);
        plots.getStyleClass().add("compare-plots");
        VBox.setVgrow(plots, Priority.ALWAYS);
        getChildren().setAll(key, plots);
    }

    private static LinePlot plot(String id, String y) {
        LinePlot plot = new LinePlot();
        plot.setId(id);
        plot.setTitle(y + " by sweep");
        plot.setEmptyText("Press play to recall under all rules");
        HBox.setHgrow(plot, Priority.ALWAYS);
        plot.setPrefWidth(100);
        plot.setNamed(false);
        return plot;
    }

    /** Draws what has been measured since the last call. */
    void render(CompareSnapshot snapshot, MetricLog metrics, boolean inPast, long nowNanos) {
        List<RuleChoice> rules = snapshot.columns().stream()
                .map(column -> column.competitor().rule())
                .toList();
        if (!snapshot.question().equals(drawnQuestion) || !rules.equals(drawnRules)) {
            drawnQuestion = snapshot.question();
            drawn = -1;
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
        List<List<LineSeries>> ofRules = new ArrayList<>();
        drawnRules.forEach(rule -> ofRules.add(new ArrayList<>()));
        for (LinePlot plot : List.of(overlap, energy)) {
            plot.removeAllSeries();
            for (int i = 0; i < drawnRules.size(); i++) {
                RuleChoice rule = drawnRules.get(i);
                LineSeries series = plot.addSeries(rule.shortLabel(), rule.color(), LineSeries.Stroke.SOLID, false);
                ofRules.get(i).add(series);
                lines.add(new Line(of(plot, rule, false), series));
            }
            for (int i = 0; i < drawnRules.size() && drawnMasked; i++) {
                RuleChoice rule = drawnRules.get(i);
                LineSeries free = plot.getSeries().get(i);
                LineSeries series = plot.addCompanion(free, rule.shortLabel() + ", clamped", LineSeries.Stroke.DASHED);
                lines.add(new Line(of(plot, rule, true), series));
            }
        }
        key.set(drawnRules, ofRules, drawnMasked);
        overlap.setAxisTitles("sweeps", "Overlap with the picture");
        energy.setAxisTitles("sweeps", "Energy fallen, (E − E₀) / N");
    }

    private MetricLog.Series of(LinePlot plot, RuleChoice rule, boolean clamped) {
        return plot.equals(overlap)
                ? CompareSimulation.overlap(rule, clamped)
                : CompareSimulation.energy(rule, clamped);
    }
}
