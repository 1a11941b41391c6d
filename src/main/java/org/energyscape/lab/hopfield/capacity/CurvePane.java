package org.energyscape.lab.hopfield.capacity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.energyscape.engine.hopfield.experiment.Estimate;
import org.energyscape.engine.hopfield.experiment.RecallGrid;
import org.energyscape.lab.hopfield.part.RuleChoice;
import org.energyscape.ui.control.Panel;
import org.energyscape.ui.picture.LinePlot;
import org.energyscape.ui.picture.LineSeries;
import org.energyscape.ui.picture.ReferenceLine;
import org.energyscape.ui.picture.UprightLine;
import org.jspecify.annotations.Nullable;

/** Curves over the load, with the difference of two rules below where they meet in a duel. */
final class CurvePane extends VBox {
    private final LinePlot plot = new LinePlot();
    private final LinePlot difference = new LinePlot();
    private final Panel curves = new Panel("Recall against load", plot);
    private final Panel duel = new Panel("Difference", difference);
    private final Consumer<ReplayRequest> replay;
    private final List<Line> lines = new ArrayList<>();
    private @Nullable LineSeries gap;
    private @Nullable Shape shape;

    /** A curve, and the loads of its points. */
    private record Line(LineSeries series, int contender, int source, int[] loads) {}

    private record Shape(CapacityTopic topic, List<String> names, int sources, CapacityMeasure measure) {}

    CurvePane(Consumer<ReplayRequest> replay) {
        this.replay = replay;
        plot.setId("capacity-curves");
        plot.setTitle("Recall against load");
        plot.setDodging(true);
        plot.setGreatestY(1);
        plot.setEmptyText("Press play: points appear as they are measured");
        difference.setId("capacity-difference");
        // The same room beside the points, so that loads stand below loads.
        difference.setDodging(true);
        difference.setTitle("Difference of two rules");
        difference.setEmptyText("No seed finished by both rules yet");
        setVgrow(curves, Priority.ALWAYS);
        duel.setPrefHeight(230);
        duel.managedProperty().bind(duel.visibleProperty());
        getChildren().setAll(curves, duel);
        setMinSize(0, 0);
    }

    void render(CapacitySnapshot now, CapacityMeasure measure) {
        if (!(now.plan() instanceof CapacityPlan.Recalls plan)) {
            return;
        }
        Shape wanted =
                new Shape(plan.topic(), plan.names(), plan.grid().sources().size(), measure);
        if (!wanted.equals(shape)) {
            shape = wanted;
            build(plan, measure);
        }
        for (int k = 0; k < lines.size(); k++) {
            lines.set(k, filled(lines.get(k), now, plan, measure));
        }
        theory(now, plan, measure);
        duel.setVisible(plan.topic() == CapacityTopic.DUEL);
        LineSeries between = gap;
        if (between != null && plan.topic() == CapacityTopic.DUEL) {
            verdict(now, plan, between, measure == CapacityMeasure.RECALLED ? now.recalledGaps() : now.overlapGaps());
        }
    }

    private void build(CapacityPlan.Recalls plan, CapacityMeasure measure) {
        plot.removeAllSeries();
        lines.clear();
        boolean sources = plan.grid().sources().size() > 1;
        for (int c = 0; c < plan.names().size(); c++) {
            for (int s = 0; s < plan.grid().sources().size(); s++) {
                String from = plan.grid().sources().get(s).title().toLowerCase(java.util.Locale.ROOT);
                LineSeries series = plot.addSeries(
                        sources
                                ? plan.names().get(c) + ", " + from
                                : plan.names().get(c),
                        plan.rules().get(c).color(),
                        s == 0 ? LineSeries.Stroke.SOLID : LineSeries.Stroke.DASHED,
                        true);
                lines.add(new Line(series, c, s, new int[0]));
            }
        }
        plot.setAxisTitles("load P/N", measure.words());
        plot.setOnPoint((series, index) -> choose(series, index, plan));
        difference.removeAllSeries();
        gap = null;
        if (plan.topic() == CapacityTopic.DUEL) {
            gap = difference.addSeries(
                    plan.names().get(0) + " − " + plan.names().get(1), 0, LineSeries.Stroke.SOLID, true);
            difference.setAxisTitles("load P/N", "difference");
            difference.setReferenceLines(List.of(new ReferenceLine(0, "equal")));
            curves.setTitle(
                    plan.names().get(0) + " against " + plan.names().get(1) + ": same patterns, same damaged pictures");
        } else if (plan.topic() == CapacityTopic.PICTURES) {
            curves.setTitle("Pictures, which are alike, against random patterns");
        } else {
            curves.setTitle("Recall against load");
        }
    }

    private void choose(LineSeries series, int index, CapacityPlan.Recalls plan) {
        for (Line line : lines) {
            if (line.series().equals(series) && index < line.loads().length) {
                replay.accept(new ReplayRequest(plan, line.contender(), line.source(), line.loads()[index], 0, 0, 0));
            }
        }
    }

    private static Line filled(Line line, CapacitySnapshot now, CapacityPlan.Recalls plan, CapacityMeasure measure) {
        int most = plan.grid().loads().size();
        int[] loads = new int[most];
        double[] x = new double[most];
        double[] y = new double[most];
        double[] low = new double[most];
        double[] high = new double[most];
        int n = 0;
        for (int load = 0; load < most; load++) {
            RecallGrid.Cell cell = now.cell(line.contender(), line.source(), load, 0);
            if (cell != null) {
                Estimate value = measure.of(cell);
                loads[n] = load;
                x[n] = cell.load();
                y[n] = value.mean();
                low[n] = value.mean() - value.error();
                high[n] = value.mean() + value.error();
                n++;
            }
        }
        line.series().set(x, y, n);
        line.series().setErrors(Arrays.copyOf(low, n), Arrays.copyOf(high, n));
        return new Line(line.series(), line.contender(), line.source(), Arrays.copyOf(loads, n));
    }

    /** Lines of theory are for random patterns; the curve of Hebb's attractor for its overlap. */
    private void theory(CapacitySnapshot now, CapacityPlan.Recalls plan, CapacityMeasure measure) {
        CapacitySnapshot.Theory theory = now.theory();
        if (theory == null) {
            return;
        }
        // Before there are points, nothing is shown but what to do.
        boolean begun = !now.isEmpty();
        boolean hebb = begun && plan.rules().contains(RuleChoice.HEBB);
        List<UprightLine> uprights = new ArrayList<>();
        if (hebb) {
            uprights.add(new UprightLine(theory.allStable(), "1/(4 ln N)"));
            uprights.add(new UprightLine(theory.mostStable(), "1/(2 ln N)"));
            uprights.add(new UprightLine(theory.critical(), "α_c = 0.138"));
        }
        if (begun && plan.rules().contains(RuleChoice.STORKEY)) {
            uprights.add(new UprightLine(theory.storkey(), "Storkey 1/√(2 ln N)"));
        }
        if (begun && plan.rules().contains(RuleChoice.PROJECTION)) {
            uprights.add(new UprightLine(1, "P = N"));
        }
        plot.setUprightLines(uprights);
        boolean curve = hebb && measure == CapacityMeasure.OVERLAP;
        plot.setReferenceLines(curve ? List.of(new ReferenceLine(0.967, "m_c = 0.967")) : List.of());
        LineSeries drawn = plot.getSeries().stream()
                .filter(series -> series.name().startsWith("Hebb's theory"))
                .findFirst()
                .orElse(null);
        if (curve) {
            if (drawn == null) {
                drawn = plot.addSeries("Hebb's theory", RuleChoice.values().length, LineSeries.Stroke.DASHED, false);
            }
            drawn.set(theory.loads(), theory.overlaps(), theory.loads().length);
        } else if (drawn != null) {
            drawn.clear();
        }
    }

    private void verdict(
            CapacitySnapshot now, CapacityPlan.Recalls plan, LineSeries between, List<@Nullable Estimate> gaps) {
        int most = gaps.size();
        double[] x = new double[most];
        double[] y = new double[most];
        double[] low = new double[most];
        double[] high = new double[most];
        int[] loads = new int[most];
        List<Double> first = new ArrayList<>();
        List<Double> second = new ArrayList<>();
        int n = 0;
        for (int load = 0; load < most; load++) {
            Estimate value = gaps.get(load);
            if (value != null) {
                double at = plan.grid().loads().get(load);
                x[n] = at;
                y[n] = value.mean();
                low[n] = value.mean() - value.error();
                high[n] = value.mean() + value.error();
                loads[n] = load;
                n++;
                if (value.seeds() > 1 && Math.abs(value.mean()) > 2 * value.error()) {
                    (value.mean() > 0 ? first : second).add(at);
                }
            }
        }
        between.set(x, y, n);
        between.setErrors(Arrays.copyOf(low, n), Arrays.copyOf(high, n));
        // A click on a difference shows the first rule's recall.
        difference.setOnPoint((series, index) ->
                replay.accept(new ReplayRequest(plan, 0, 0, loads[Math.min(index, most - 1)], 0, 0, 0)));
        duel.setCaption(
                now.done() == 0
                        ? ""
                        : "Ahead by more than two standard errors of the paired difference: "
                                + plan.names().get(0) + " " + where(first) + "; "
                                + plan.names().get(1) + " " + where(second) + ".");
    }

    private static String where(List<Double> loads) {
        return loads.isEmpty()
                ? "nowhere"
                : loads.size() == 1
                        ? "at load " + CapacityWords.load(loads.get(0))
                        : "at " + loads.size() + " loads from " + CapacityWords.load(loads.get(0)) + " to "
                                + CapacityWords.load(loads.get(loads.size() - 1));
    }
}
