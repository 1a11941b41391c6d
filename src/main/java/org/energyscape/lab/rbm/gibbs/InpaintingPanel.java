package org.energyscape.lab.rbm.gibbs;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.energyscape.lab.rbm.explain.RbmWords;
import org.energyscape.ui.control.Parts;
import org.energyscape.ui.picture.LinePlot;
import org.energyscape.ui.picture.LineSeries;

/** How far the hidden pixels are from the pictures the chains began with, held beside free, step by step. FX thread. */
final class InpaintingPanel extends VBox {
    private final GibbsController gibbs;
    private final LinePlot plot = new LinePlot();
    private final LineSeries held;
    private final LineSeries free;
    private final Label note = Parts.note("rbm-inpainting-note");
    private InpaintingCourse.Measure measure = InpaintingCourse.Measure.SQUARED_ERROR;

    InpaintingPanel(GibbsController gibbs) {
        this.gibbs = gibbs;
        getStyleClass().add("rbm-column");
        setMinSize(0, 0);
        plot.setId("rbm-inpainting");
        plot.setTitle("Error of the hidden pixels");
        plot.setWholeX(true);
        held = plot.addSeries("held", 0, LineSeries.Stroke.SOLID, false);
        free = plot.addSeries("free", 1, LineSeries.Stroke.SOLID, false);
        held.setBand(true);
        free.setBand(true);
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        Parts.Segments<InpaintingCourse.Measure> measures = new Parts.Segments<>(
                "rbm-inpainting-measure",
                List.of(InpaintingCourse.Measure.values()),
                InpaintingCourse.Measure::label,
                this::turnTo);
        HBox tools = new HBox(measures);
        tools.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(plot, Priority.ALWAYS);
        getChildren().addAll(tools, plot, note);
    }

    private void turnTo(InpaintingCourse.Measure chosen) {
        measure = chosen;
        GibbsSnapshot now = gibbs.snapshot();
        if (now != null) {
            render(now);
        }
    }

    void render(GibbsSnapshot snapshot) {
        GibbsComparison comparison = snapshot.comparison();
        if (comparison == null) {
            return;
        }
        boolean any = comparison.hidden() < snapshot.visible();
        plot.setAxisTitles(
                "full step",
                measure == InpaintingCourse.Measure.SQUARED_ERROR
                        ? "squared error of a hidden pixel"
                        : "cross-entropy of a hidden pixel (nats)");
        plot.setEmptyText(
                !comparison.measured()
                        ? "Start at digits or at the drawing: of noise there is nothing to restore"
                        : any ? "Press play: both are measured at each full step" : "Hold some pixels first");
        show(held, comparison.course(), false);
        show(free, comparison.course(), true);
        note.setText(words(comparison, any, snapshot.chains()));
    }

    private void show(LineSeries series, InpaintingCourse.State course, boolean ofFree) {
        int count = course.length();
        double[] x = new double[count];
        double[] y = new double[count];
        double[] low = new double[count];
        double[] high = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = course.steps()[i];
            y[i] = course.mean(i, measure, ofFree);
            double deviation = course.deviation(i, measure, ofFree);
            low[i] = Math.max(0, y[i] - deviation);
            high[i] = y[i] + deviation;
        }
        series.set(x, y, count);
        series.setErrors(low, high);
    }

    private String words(GibbsComparison comparison, boolean any, int chains) {
        InpaintingCourse.State course = comparison.course();
        if (!comparison.measured()) {
            return "There is no picture to compare with.";
        }
        if (!any) {
            return "Both are the same chains until pixels are held: the lock keeps the upper half of each chain's own picture.";
        }
        if (course.length() == 0) {
            return "";
        }
        int last = course.length() - 1;
        return "Step " + RbmWords.count(course.steps()[last]) + ": held " + value(course, last, false) + ", free "
                + value(course, last, true) + ", mean ± deviation of " + chains + " chains over "
                + RbmWords.count(comparison.hidden()) + " hidden pixels of P(v | h)."
                + (comparison.since() > 0
                        ? " Held since step " + RbmWords.count(comparison.since())
                                + "; restart to compare from the start."
                        : "");
    }

    private String value(InpaintingCourse.State course, int index, boolean ofFree) {
        return String.format(
                Locale.ROOT,
                "%.3f ± %.3f",
                course.mean(index, measure, ofFree),
                course.deviation(index, measure, ofFree));
    }
}
