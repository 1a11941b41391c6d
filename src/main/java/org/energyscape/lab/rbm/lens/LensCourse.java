package org.energyscape.lab.rbm.lens;

import java.util.Arrays;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.energyscape.lab.rbm.explain.RbmWords;
import org.energyscape.lab.rbm.run.ActivityHistory;
import org.energyscape.lab.rbm.run.RbmProbe;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.energyscape.ui.control.Parts;
import org.energyscape.ui.picture.LinePlot;
import org.energyscape.ui.picture.LineSeries;

/** How active one hidden unit was in the course of training. */
final class LensCourse extends VBox {
    private final LinePlot plot = new LinePlot();
    private final LineSeries activity;
    private ActivityHistory.Course drawn = ActivityHistory.Course.NONE;
    private final Label title = Parts.note("rbm-lens-course-title");

    LensCourse() {
        plot.setId("rbm-lens-course");
        plot.setTitle("Activity of one hidden unit");
        plot.setAxisTitles("epoch", "mean P(h=1|v)");
        plot.setEmptyText("Begins with the first minibatch");
        plot.setPrefSize(60, 60);
        plot.setMinSize(0, 0);
        activity = plot.addSeries("activity", 0, LineSeries.Stroke.SOLID, false);
        title.setTooltip(new Tooltip("Mean of P(h=1|v) over " + RbmProbe.PROBED
                + " validation pictures, taken whenever the curves get a point"));
        setVgrow(plot, Priority.ALWAYS);
        getChildren().addAll(title, plot);
    }

    void render(RbmSnapshot.Lens lens) {
        ActivityHistory.Course course = lens.course();
        int count = course.values().length;
        title.setText(
                count == 0
                        ? "Activity over training"
                        : "Activity " + RbmWords.probability(course.values()[0]) + " → "
                                + RbmWords.probability(course.values()[count - 1]));
        // It has grown since the last measurement at most, so that most snapshots need no drawing.
        if (!Arrays.equals(course.values(), drawn.values()) || !Arrays.equals(course.epochs(), drawn.epochs())) {
            drawn = course;
            activity.set(course.epochs(), course.values(), count);
        }
    }
}
