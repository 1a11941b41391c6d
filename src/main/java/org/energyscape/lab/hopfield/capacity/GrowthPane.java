package org.energyscape.lab.hopfield.capacity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.energyscape.engine.hopfield.experiment.CapacityGrowth;
import org.energyscape.engine.hopfield.experiment.GrowthExperiment;
import org.energyscape.ui.control.Explain;
import org.energyscape.ui.control.Panel;
import org.energyscape.ui.control.Parts;
import org.energyscape.ui.picture.LinePlot;
import org.energyscape.ui.picture.LineSeries;
import org.jspecify.annotations.Nullable;

/** Capacity of dense memories against their size, on logarithmic axes, with lines of the slope that theory gives. */
final class GrowthPane extends VBox {
    private final LinePlot plot = new LinePlot();
    private final List<LineSeries> measured = new ArrayList<>();
    private final List<LineSeries> theory = new ArrayList<>();
    private final List<Label> exponents = new ArrayList<>();
    private final FlowPane words = new FlowPane(18, 4);
    private @Nullable CapacitySnapshot shown;

    GrowthPane() {
        plot.setId("capacity-growth");
        plot.setTitle("Growth of capacity with size");
        plot.setAxisTitles("units N", "patterns P at 5 % unstable units");
        plot.setLogarithmic(true);
        plot.setLogarithmicX(true);
        plot.setEmptyText("Press play: networks of several sizes are filled until 5 % of their units are unstable");
        Panel panel = new Panel("Capacity of dense memories, F(z) = z^k", plot);
        setVgrow(panel, Priority.ALWAYS);
        words.getStyleClass().add("panel");
        getChildren().setAll(panel, words);
        setMinSize(0, 0);
    }

    void render(CapacitySnapshot now) {
        if (!(now.plan() instanceof CapacityPlan.Growth plan)) {
            return;
        }
        shown = now;
        if (measured.isEmpty()) {
            build(plan);
        }
        for (int law = 0; law < measured.size(); law++) {
            render(plan.laws().get(law), now.growths().get(law), law);
        }
    }

    private void build(CapacityPlan.Growth plan) {
        for (int law = 0; law < plan.laws().size(); law++) {
            int degree = plan.laws().get(law).degree();
            measured.add(plot.addSeries("k = " + degree, law, LineSeries.Stroke.SOLID, true));
            theory.add(plot.addSeries("slope " + (degree - 1), law, LineSeries.Stroke.DASHED, false));
            Label label = Parts.note("capacity-exponent-" + degree);
            int own = law;
            Explain.on(label, () -> {
                CapacitySnapshot now = shown;
                CapacityGrowth found = now == null ? null : now.growths().get(own);
                return found == null || Double.isNaN(found.exponent())
                        ? null
                        : CapacityExplanations.growth(degree, found.exponent(), found.error());
            });
            exponents.add(label);
        }
        words.getChildren().setAll(exponents);
    }

    private void render(GrowthExperiment.Law law, CapacityGrowth found, int index) {
        int n = found.points().size();
        double[] x = new double[n];
        double[] y = new double[n];
        double[] low = new double[n];
        double[] high = new double[n];
        double middleX = 0;
        double middleY = 0;
        for (int i = 0; i < n; i++) {
            CapacityGrowth.Point point = found.points().get(i);
            x[i] = point.units();
            y[i] = point.patterns().mean();
            low[i] = y[i] - point.patterns().error();
            high[i] = y[i] + point.patterns().error();
            middleX += Math.log(x[i]) / n;
            middleY += Math.log(y[i]) / n;
        }
        measured.get(index).set(x, y, n);
        measured.get(index).setErrors(low, high);
        double[] line = new double[n];
        for (int i = 0; i < n; i++) {
            line[i] = Math.exp(middleY + (law.degree() - 1) * (Math.log(x[i]) - middleX));
        }
        theory.get(index).set(Arrays.copyOf(x, n), line, n > 1 ? n : 0);
        exponents
                .get(index)
                .setText(
                        Double.isNaN(found.exponent())
                                ? "k = " + law.degree() + ": not measured yet"
                                : "k = " + law.degree() + ": exponent " + CapacityWords.number(found.exponent())
                                        + (Double.isNaN(found.error())
                                                ? ""
                                                : " ± " + CapacityWords.number(found.error()))
                                        + ", theory " + (law.degree() - 1));
    }
}
