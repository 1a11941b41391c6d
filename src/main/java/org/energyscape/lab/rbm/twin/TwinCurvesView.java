package org.energyscape.lab.rbm.twin;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.lab.rbm.explain.CurveChoice;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.energyscape.lab.rbm.run.TrainingWords;
import org.energyscape.ui.control.FittingLabel;
import org.energyscape.ui.picture.LinePlot;
import org.energyscape.ui.picture.LineSeries;
import org.energyscape.ui.picture.ReferenceLine;

/** The curves of twin runs in one plot, a colour for each twin, and beside it their difference about zero. */
public final class TwinCurvesView extends HBox {
    private static final long LEAST_INTERVAL = 60_000_000;

    private final TwinController twins;
    private final LinePlot both = new LinePlot();
    private final LinePlot difference = new LinePlot();
    private final ComboBox<CurveChoice> choice = new ComboBox<>();
    private final FittingLabel heading = FittingLabel.note("twin-curve-title");
    private final LineSeries[] curves;
    private final LineSeries trainDifference;
    private final LineSeries validationDifference;
    private long drawnFirst = -1;
    private long drawnSecond = -1;
    private long drawnNanos = Long.MIN_VALUE / 2;

    public TwinCurvesView(TwinController twins) {
        this.twins = twins;
        getStyleClass().addAll("rbm", "rbm-curves");
        choice.setId("twin-curve-choice");
        choice.getItems()
                .setAll(Arrays.stream(CurveChoice.values())
                        .filter(one -> one != CurveChoice.LOG_LIKELIHOOD)
                        .toList());
        choice.setValue(CurveChoice.CROSS_ENTROPY);
        choice.getStyleClass().add("small");
        choice.setMinWidth(USE_PREF_SIZE);
        choice.setAccessibleText("What the curves show");
        choice.valueProperty().addListener(o -> choose());
        both.setId("twin-curves");
        curves = new LineSeries[] {
            both.addSeries("A train", 0, LineSeries.Stroke.SOLID, false),
            both.addSeries("A validation", 0, LineSeries.Stroke.DASHED, false),
            both.addSeries("B train", 1, LineSeries.Stroke.SOLID, false),
            both.addSeries("B validation", 1, LineSeries.Stroke.DASHED, false)
        };
        both.setEmptyText("Press play: the curves of both begin with the first minibatch");
        difference.setId("twin-difference-curve");
        difference.setEmptyText("A − B: above zero where A is greater");
        difference.setReferenceLines(List.of(new ReferenceLine(0, "no difference")));
        trainDifference = difference.addSeries("train", 2, LineSeries.Stroke.SOLID, false);
        validationDifference = difference.addSeries("validation", 2, LineSeries.Stroke.DASHED, false);
        HBox head = new HBox(choice, heading);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("rbm-bar");
        VBox left = new VBox(head, both);
        VBox right = new VBox(difference);
        VBox.setVgrow(both, Priority.ALWAYS);
        VBox.setVgrow(difference, Priority.ALWAYS);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        right.setPrefWidth(300);
        right.setMinWidth(214);
        getChildren().addAll(left, right);
        choose();
    }

    private void choose() {
        CurveChoice now = choice.getValue();
        both.setTitle(now + " of twin runs");
        both.setAxisTitles("epoch", TwinWords.unit(now));
        both.setLogarithmic(now.logarithmic());
        both.resetZoom();
        difference.setTitle(now + " of twin runs, A − B");
        difference.setAxisTitles("epoch", "A − B");
        difference.resetZoom();
        drawnFirst = -1;
        drawnNanos = Long.MIN_VALUE / 2;
    }

    /** Draws what has been measured since the last call, less often than the pictures: a curve grows slowly. */
    public void render(long nowNanos) {
        TwinSnapshot snapshot = twins.snapshot();
        if (snapshot != null) {
            String words = TrainingWords.curveTitle(snapshot.first().data());
            if (!words.equals(heading.whole())) {
                heading.setWordings(TrainingWords.curveTitles(snapshot.first().data()));
                heading.setTooltip(
                        new Tooltip("Coding of the data, data set, training + validation pictures: " + words));
            }
            RbmSnapshot.Place place = snapshot.first().place();
            double at = twins.inPast() ? place.epoch() + (double) place.batch() / place.batches() : Double.NaN;
            both.setMarker(at);
            difference.setMarker(at);
        }
        MetricLog first = twins.firstMetrics();
        MetricLog second = twins.secondMetrics();
        boolean news = first.version() != drawnFirst || second.version() != drawnSecond;
        if (news && nowNanos - drawnNanos >= LEAST_INTERVAL) {
            drawnFirst = first.version();
            drawnSecond = second.version();
            drawnNanos = nowNanos;
            MetricLog.Curve trainOfA = first.curve(choice.getValue().train());
            MetricLog.Curve validationOfA = first.curve(choice.getValue().validation());
            MetricLog.Curve trainOfB = second.curve(choice.getValue().train());
            MetricLog.Curve validationOfB = second.curve(choice.getValue().validation());
            show(curves[0], trainOfA);
            show(curves[1], validationOfA);
            show(curves[2], trainOfB);
            show(curves[3], validationOfB);
            show(trainDifference, TwinCurve.difference(trainOfA, trainOfB));
            show(validationDifference, TwinCurve.difference(validationOfA, validationOfB));
        }
    }

    private static void show(LineSeries series, MetricLog.Curve curve) {
        series.set(curve.x(), curve.y(), curve.size());
    }
}
