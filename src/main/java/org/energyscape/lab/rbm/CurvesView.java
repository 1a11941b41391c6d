package org.energyscape.lab.rbm;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.ui.control.Explain;
import org.energyscape.ui.picture.LinePlot;
import org.energyscape.ui.picture.LineSeries;
import org.energyscape.ui.picture.ReferenceLine;
import org.jspecify.annotations.Nullable;

/** The curves of the training run: cross-entropy of both sets, and the free-energy gap that tells overfitting. */
final class CurvesView extends HBox {
    private static final long LEAST_INTERVAL = 60_000_000;

    private final LinePlot error = new LinePlot();
    private final LinePlot gap = new LinePlot();
    private final LineSeries train;
    private final LineSeries validation;
    private final LineSeries difference;
    private final ComboBox<CurveChoice> choice = new ComboBox<>();
    private final Label heading = Parts.note("rbm-curve-title");
    private final Label latest = Parts.note("rbm-latest");
    private final Label latestGap = Parts.note("rbm-latest-gap");
    private MetricLog log = new MetricLog();
    private @Nullable RbmSnapshot shown;
    private long drawnVersion = -1;
    private long drawnNanos = Long.MIN_VALUE / 2;
    private String title = "";

    CurvesView() {
        getStyleClass().addAll("rbm", "rbm-curves");
        choice.setId("rbm-curve-choice");
        choice.getItems().setAll(CurveChoice.values());
        choice.setValue(CurveChoice.CROSS_ENTROPY);
        choice.getStyleClass().add("small");
        choice.setMinWidth(USE_PREF_SIZE);
        choice.setAccessibleText("What the curves show");
        choice.valueProperty().addListener((o, was, is) -> choose(is));
        HBox head = new HBox(choice, heading, Parts.spacer(), latest);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("rbm-bar");
        latest.setMinWidth(USE_PREF_SIZE);
        error.setId("rbm-error-curves");
        error.setEmptyText("Press play: the curves begin with the first minibatch");
        train = error.addSeries("train", 0, LineSeries.Stroke.SOLID, false);
        validation = error.addSeries("validation", 1, LineSeries.Stroke.DASHED, false);
        gap.setId("rbm-gap-curve");
        gap.setTitle("Free-energy gap");
        Label gapTitle = Parts.note("rbm-gap-title");
        gapTitle.setTooltip(
                new Tooltip("Mean free energy of validation less training pictures: it grows with overfitting"));
        gapTitle.setText("Free-energy gap");
        gap.setAxisTitles("epoch", "gap (nats)");
        gap.setEmptyText("Rises where the machine begins to overfit");
        difference = gap.addSeries("gap", 2, LineSeries.Stroke.SOLID, false);
        Explain.on(latest, () -> ErrorExplanations.curves(choice.getValue(), log, shown));
        Explain.on(latestGap, () -> ErrorExplanations.gap(log, shown));
        latestGap.setMinWidth(USE_PREF_SIZE);
        HBox gapHead = new HBox(gapTitle, Parts.spacer(), latestGap);
        gapHead.getStyleClass().add("rbm-bar");
        VBox left = new VBox(head, error);
        VBox right = new VBox(gapHead, gap);
        VBox.setVgrow(error, Priority.ALWAYS);
        VBox.setVgrow(gap, Priority.ALWAYS);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        right.setPrefWidth(260);
        right.setMinWidth(214);
        getChildren().addAll(left, right);
        choose(CurveChoice.CROSS_ENTROPY);
    }

    private void choose(CurveChoice now) {
        error.setAxisTitles("epoch", now.axis());
        error.setLogarithmic(now.logarithmic());
        error.resetZoom();
        references();
        drawnVersion = -1;
        drawnNanos = Long.MIN_VALUE / 2;
    }

    /** Grey pictures cannot be described in fewer nats than their own entropy. */
    private void references() {
        double floor = shown == null ? 0 : shown.data().entropyFloor();
        boolean has = floor > 0 && choice.getValue() == CurveChoice.CROSS_ENTROPY;
        error.setReferenceLines(
                has
                        ? List.of(new ReferenceLine(floor, "entropy of the grey pictures " + RbmWords.nats(floor)))
                        : List.of());
    }

    /**
     * Draws what has been measured since the last call. A curve grows by a fraction of a pixel at a time, so that it is
     * redrawn less often than the pictures; what is left out is made up for by a later pulse.
     */
    void render(MetricLog metrics, @Nullable RbmSnapshot snapshot, boolean inPast, long nowNanos) {
        log = metrics;
        shown = snapshot;
        if (snapshot != null) {
            String now = RbmWords.curveTitle(snapshot.data());
            if (!now.equals(title)) {
                title = now;
                error.setTitle(now);
                references();
                heading.setText(now);
                heading.setTooltip(new Tooltip("Coding of the data, data set, training + validation pictures: " + now));
            }
            RbmSnapshot.Place place = snapshot.place();
            double at = place.epoch() + (double) place.batch() / place.batches();
            error.setMarker(inPast ? at : Double.NaN);
            gap.setMarker(inPast ? at : Double.NaN);
        }
        long version = metrics.version();
        if (version != drawnVersion && nowNanos - drawnNanos >= LEAST_INTERVAL) {
            drawnVersion = version;
            drawnNanos = nowNanos;
            latest.setText(choice.getValue().latest(metrics));
            latestGap.setText(RbmWords.latestGap(metrics));
            show(train, metrics.curve(choice.getValue().train()));
            show(validation, metrics.curve(choice.getValue().validation()));
            show(difference, metrics.curve(RbmSimulation.GAP));
        }
    }

    private static void show(LineSeries series, MetricLog.Curve curve) {
        series.set(curve.x(), curve.y(), curve.size());
    }
}
