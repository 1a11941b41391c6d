package org.energyscape.lab.rbm.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.concurrent.Worker;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.lab.LabMemory;
import org.energyscape.lab.rbm.explain.CurveChoice;
import org.energyscape.lab.rbm.explain.RbmWords;
import org.energyscape.lab.rbm.run.RbmSimulation;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.energyscape.lab.rbm.run.TrainingWords;
import org.energyscape.ui.control.Explain;
import org.energyscape.ui.control.Explanation;
import org.energyscape.ui.control.FittingLabel;
import org.energyscape.ui.control.Parts;
import org.energyscape.ui.picture.LinePlot;
import org.energyscape.ui.picture.LineSeries;
import org.energyscape.ui.picture.ReferenceLine;
import org.jspecify.annotations.Nullable;

/** The curves of the training run: cross-entropy of both sets, and the free-energy gap that tells overfitting. */
public final class CurvesView extends HBox {
    private static final long LEAST_INTERVAL = 60_000_000;
    private static final Set<Worker.State> UNDER_WAY =
            Set.of(Worker.State.READY, Worker.State.SCHEDULED, Worker.State.RUNNING);

    private final LinePlot error = new LinePlot();
    private final LinePlot gap = new LinePlot();
    private LineSeries train;
    private LineSeries validation;
    private final LineSeries difference;
    private final LikelihoodLog likelihoods;
    private final Button measure;
    private final AisButton how;
    private final ComboBox<CurveChoice> choice = new ComboBox<>();
    private final PublishedSwitch published;
    private final FittingLabel heading = FittingLabel.note("rbm-curve-title");
    private final Label latest = Parts.note("rbm-latest");
    private final Label latestGap = Parts.note("rbm-latest-gap");
    private MetricLog log = new MetricLog();
    private @Nullable RbmSnapshot shown;
    private long drawnMetrics = -1;
    private long drawnLikelihoods = -1;
    private long drawnNanos = Long.MIN_VALUE / 2;
    private String title = "";

    /**
     * Curves.
     *
     * @param likelihoods what was measured on demand
     * @param settings of the run as they are now
     * @param memory whether published values are shown
     * @param ais how log Z is estimated
     * @param onMeasure has the likelihood of this moment measured; null where there is nothing to measure yet
     */
    public CurvesView(
            LikelihoodLog likelihoods,
            Supplier<ParamValues> settings,
            LabMemory memory,
            ObjectProperty<AisSettings> ais,
            Supplier<? extends @Nullable Worker<?>> onMeasure) {
        this.likelihoods = likelihoods;
        published = new PublishedSwitch(settings, memory, this::references);
        measure = Parts.button(
                "rbm-measure",
                "Measure",
                "fth-target",
                "Measure log P(v) of this moment: log Z exactly where a layer has at most " + Likelihood.EXACT_UNITS
                        + " units, else by annealed importance sampling",
                () -> measure(onMeasure.get()));
        measure.managedProperty().bind(measure.visibleProperty());
        how = new AisButton(ais, measure);
        getStyleClass().addAll("rbm", "rbm-curves");
        choice.setId("rbm-curve-choice");
        choice.getItems().setAll(CurveChoice.values());
        choice.setValue(CurveChoice.CROSS_ENTROPY);
        choice.getStyleClass().add("small");
        choice.setMinWidth(USE_PREF_SIZE);
        choice.setAccessibleText("What the curves show");
        choice.valueProperty().addListener((o, was, is) -> choose(is));
        HBox head = new HBox(choice, measure, how, heading, Parts.spacer(), latest);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("rbm-bar");
        latest.setMinWidth(USE_PREF_SIZE);
        error.setId("rbm-error-curves");
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
        Explain.on(latest, this::explanation);
        Explain.on(latestGap, () -> CurveExplanations.gap(log, shown));
        latestGap.setMinWidth(USE_PREF_SIZE);
        HBox gapHead = new HBox(gapTitle, Parts.spacer(), latestGap);
        gapHead.getStyleClass().add("rbm-bar");
        // In the line of the x axis title, which leaves its right end free.
        StackPane.setAlignment(published, Pos.BOTTOM_RIGHT);
        StackPane plot = new StackPane(error, published);
        plot.setMinSize(0, 0);
        VBox left = new VBox(head, plot);
        VBox right = new VBox(gapHead, gap);
        VBox.setVgrow(plot, Priority.ALWAYS);
        VBox.setVgrow(gap, Priority.ALWAYS);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        right.setPrefWidth(260);
        right.setMinWidth(214);
        getChildren().addAll(left, right);
        choose(CurveChoice.CROSS_ENTROPY);
    }

    /** One at a time. */
    private void measure(@Nullable Worker<?> job) {
        if (job != null) {
            measure.disableProperty().unbind();
            measure.disableProperty().bind(job.stateProperty().map(UNDER_WAY::contains));
        }
    }

    private void choose(CurveChoice now) {
        boolean onDemand = now == CurveChoice.LOG_LIKELIHOOD;
        measure.setVisible(onDemand);
        // The button takes its place; the plot has it as its name too.
        heading.setVisible(!onDemand);
        heading.setManaged(!onDemand);
        published.show(now == CurveChoice.CROSS_ENTROPY);
        error.removeAllSeries();
        train = error.addSeries("train", 0, LineSeries.Stroke.SOLID, onDemand);
        validation = error.addSeries("validation", 1, LineSeries.Stroke.DASHED, onDemand);
        error.setEmptyText(
                onDemand
                        ? "Press Measure: a point of the curve, with its error of three sigma"
                        : "Press play: the curves begin with the first minibatch");
        error.setTitle(now.toString());
        error.setAxisTitles("epoch", now.axis());
        error.setLogarithmic(now.logarithmic());
        error.resetZoom();
        references();
        drawnMetrics = -1;
        drawnNanos = Long.MIN_VALUE / 2;
    }

    /** Grey pictures cannot be described in fewer nats than their own entropy; beside it, what others reached. */
    private void references() {
        double floor = shown == null ? 0 : shown.data().entropyFloor();
        List<ReferenceLine> lines = new ArrayList<>();
        if (choice.getValue() == CurveChoice.CROSS_ENTROPY) {
            if (floor > 0) {
                lines.add(new ReferenceLine(floor, "entropy of the grey pictures " + RbmWords.nats(floor)));
            }
            lines.addAll(published.lines());
        }
        error.setReferenceLines(lines);
    }

    /**
     * Draws what has been measured since the last call. A curve grows by a fraction of a pixel at a time, so that it is
     * redrawn less often than the pictures; what is left out is made up for by a later pulse.
     */
    public void render(MetricLog metrics, @Nullable RbmSnapshot snapshot, boolean inPast, long nowNanos) {
        log = metrics;
        shown = snapshot;
        if (snapshot != null) {
            published.follow(snapshot);
            String now = TrainingWords.curveTitle(snapshot.data());
            if (!now.equals(title)) {
                title = now;
                references();
                heading.setWordings(TrainingWords.curveTitles(snapshot.data()));
                heading.setTooltip(new Tooltip("Coding of the data, data set, training + validation pictures: " + now));
            }
            RbmSnapshot.Place place = snapshot.place();
            double at = place.epoch() + (double) place.batch() / place.batches();
            error.setMarker(inPast ? at : Double.NaN);
            gap.setMarker(inPast ? at : Double.NaN);
        }
        boolean news = metrics.version() != drawnMetrics || likelihoods.version() != drawnLikelihoods;
        if (news && nowNanos - drawnNanos >= LEAST_INTERVAL) {
            drawnMetrics = metrics.version();
            drawnLikelihoods = likelihoods.version();
            drawnNanos = nowNanos;
            latestGap.setText(TrainingWords.latestGap(metrics));
            if (choice.getValue() == CurveChoice.LOG_LIKELIHOOD) {
                showLikelihoods();
            } else {
                latest.setText(choice.getValue().latest(metrics));
                show(train, metrics.curve(choice.getValue().train()));
                show(validation, metrics.curve(choice.getValue().validation()));
            }
            show(difference, metrics.curve(RbmSimulation.GAP));
        }
    }

    private @Nullable Explanation explanation() {
        return choice.getValue() == CurveChoice.LOG_LIKELIHOOD
                ? LikelihoodExplanation.of(likelihoods.last(), shown)
                : published.cite(choice.getValue(), CurveExplanations.curves(choice.getValue(), log, shown));
    }

    /** An error of log Z is one of log P(v) the other way round. */
    private void showLikelihoods() {
        List<Likelihood> points = likelihoods.points();
        double[] epochs = points.stream().mapToDouble(Likelihood::epochs).toArray();
        for (LineSeries series : List.of(train, validation)) {
            double[] values = points.stream()
                    .mapToDouble(series.equals(train) ? Likelihood::train : Likelihood::validation)
                    .toArray();
            double[] low = new double[values.length];
            double[] high = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                Likelihood point = points.get(i);
                low[i] = values[i] - (point.greatest() - point.logPartition());
                high[i] = values[i] + (point.logPartition() - point.least());
            }
            series.set(epochs, values, values.length);
            series.setErrors(low, high);
        }
        latest.setText(LikelihoodExplanation.words(likelihoods.last()));
    }

    private static void show(LineSeries series, MetricLog.Curve curve) {
        series.set(curve.x(), curve.y(), curve.size());
    }
}
