package org.energyscape.lab.hopfield.attractor;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.energyscape.engine.hopfield.attractor.UnlearningSeries;
import org.energyscape.engine.math.Proportion;
import org.energyscape.engine.param.Param;
import org.energyscape.lab.hopfield.part.RuleParams;
import org.energyscape.ui.control.Panel;
import org.energyscape.ui.control.Parts;
import org.energyscape.ui.picture.LinePlot;
import org.energyscape.ui.picture.LineSeries;
import org.energyscape.ui.picture.ReferenceLine;
import org.jspecify.annotations.Nullable;

/** Unlearning: before and after some dreams side by side, and the curve over their number. */
final class UnlearningPane extends VBox {
    private static final List<Integer> DREAMS = List.of(10, 20, 50, 100, 200, 500, 1000, 2000, 5000);
    private static final List<Double> STRENGTHS = List.of(0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1);
    private static final String IDEA =
            "In a dream the network falls from a random state into an attractor x and unlearns it a little: W ← W − (ε/N) x xᵀ."
                    + " Spurious states lose more by it than stored ones (Hopfield, Feinstein and Palmer 1983).";

    private final AttractorController controller;
    private final ComboBox<Integer> dreams;
    private final ComboBox<Double> strength;
    private final Button dream;
    private final Button measure;
    private final Button best;
    private final Button use;
    private final Button wake;
    private final Button cancel;
    private final Label idea = new Label(IDEA);
    private final Label beforeTitle = new Label("No dreams");
    private final Label afterTitle = new Label();
    private final ShareBar beforeBar = new ShareBar("unlearning-before");
    private final ShareBar afterBar = new ShareBar("unlearning-after");
    private final Label[][] cells = new Label[5][2];
    private final GridPane table = new GridPane();
    private final LinePlot plot = new LinePlot();
    private final LineSeries stored;
    private final LineSeries spurious;
    private final Panel curveCard;
    private final Label whyNot = new Label();
    private final VBox work;
    private AttractorMeasurements.@Nullable Curve drawn;
    private AttractorMeasurements.@Nullable Comparison compared;
    private boolean rendering;

    UnlearningPane(AttractorController controller) {
        this.controller = controller;
        getStyleClass().add("attractor-unlearning");
        dreams = choice("unlearning-dreams", "How many dreams are tried", AttractorParams.DREAMS);
        strength = choice("unlearning-strength", "How much of a dream is unlearned, ε", AttractorParams.STRENGTH);
        dream = Parts.button(
                "unlearning-dream",
                "Dream",
                "fth-moon",
                "Lets a copy of the network dream so often and searches it before and after",
                controller::dream);
        cancel = Parts.button(
                "unlearning-cancel", "Cancel", "", "Stops what is measured", controller::cancelMeasurements);
        use = Parts.button(
                "unlearning-use",
                "Use in the lab",
                "",
                "The network of the lab dreams as often from now on; undo with Ctrl+Z",
                controller::dreamInLab);
        wake = Parts.button(
                "unlearning-wake", "Wake the lab", "", "The network of the lab has no dreams", controller::wakeLab);
        measure = Parts.button(
                "unlearning-measure",
                "Measure",
                "",
                "Searches after 0, 10, 20, 50, 100, … dreams, until no stored picture is left",
                controller::measureCurve);
        best = Parts.button(
                "unlearning-best", "Take the best", "", "Takes the best number of dreams over", controller::tryBest);
        wake.managedProperty().bind(wake.visibleProperty());
        cancel.managedProperty().bind(cancel.visibleProperty());
        FlowPane controls = new FlowPane(labelled("Dreams", dreams), labelled("ε", strength), dream, use, wake, cancel);
        controls.getStyleClass().add("attractor-actions");
        controls.setRowValignment(javafx.geometry.VPos.CENTER);
        idea.setWrapText(true);
        idea.setMinHeight(USE_PREF_SIZE);
        idea.getStyleClass().add("lab-note");
        plot.setId("unlearning-curve");
        plot.setTitle("Where random starts end, over the number of dreams");
        plot.setAxisTitles("dreams", "share of starts");
        plot.setLogarithmicX(true);
        stored = plot.addSeries("stored or inverse", AttractorKind.STORED.color(), LineSeries.Stroke.SOLID, true);
        spurious = plot.addSeries("spurious", AttractorKind.SPURIOUS.color(), LineSeries.Stroke.SOLID, true);
        curveCard = new Panel("Curve over dreams", plot, measure, best);
        curveCard.getStyleClass().add("unlearning-curve");
        VBox.setVgrow(curveCard, Priority.ALWAYS);
        table();
        work = new VBox(controls, table, curveCard);
        work.getStyleClass().add("unlearning-work");
        work.setMinSize(0, 0);
        whyNot.setWrapText(true);
        whyNot.setId("unlearning-why-not");
        VBox.setVgrow(work, Priority.ALWAYS);
        for (var node : List.of(work, whyNot)) {
            node.managedProperty().bind(node.visibleProperty());
        }
        getChildren().setAll(idea, whyNot, work);
        setMinSize(0, 0);
    }

    private static HBox labelled(String words, ComboBox<?> box) {
        Label label = new Label(words);
        label.setLabelFor(box);
        label.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(label, box);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("attractor-legend-entry");
        return row;
    }

    private <T> ComboBox<T> choice(String id, String help, Param<T> param) {
        ComboBox<T> box = Parts.choices(id, List.of(), param::format);
        box.setTooltip(new Tooltip(help + "; any other value in the settings"));
        box.setAccessibleText(help);
        box.valueProperty().addListener((o, was, is) -> {
            if (!rendering && is != null) {
                controller.set(param, is);
            }
        });
        return box;
    }

    private void table() {
        table.setId("unlearning-table");
        table.getStyleClass().add("unlearning-table");
        ColumnConstraints words = new ColumnConstraints();
        words.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints side = new ColumnConstraints();
        side.setHgrow(Priority.ALWAYS);
        side.setMinWidth(0);
        side.setPrefWidth(100);
        side.setHalignment(HPos.LEFT);
        ColumnConstraints other = new ColumnConstraints();
        other.setHgrow(Priority.ALWAYS);
        other.setMinWidth(0);
        other.setPrefWidth(100);
        table.getColumnConstraints().setAll(words, side, other);
        beforeTitle.getStyleClass().add("attractor-name");
        afterTitle.getStyleClass().add("attractor-name");
        beforeBar.setMaxWidth(Double.MAX_VALUE);
        afterBar.setMaxWidth(Double.MAX_VALUE);
        table.addRow(0, new Label(), beforeTitle, afterTitle);
        table.addRow(1, note("Starts by kind"), beforeBar, afterBar);
        List<String> rows =
                List.of("End in stored", "End in spurious", "Different spurious", "Stored kept", "Mean overlap");
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < 2; c++) {
                cells[r][c] = new Label();
                cells[r][c].setId("unlearning-cell-" + r + "-" + c);
                cells[r][c].setMinWidth(0);
                cells[r][c].setWrapText(true);
                cells[r][c].setMinHeight(USE_PREF_SIZE);
            }
            table.addRow(r + 2, note(rows.get(r)), cells[r][0], cells[r][1]);
        }
    }

    private static Label note(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("lab-note");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    void render() {
        boolean possible = controller.source().hasWeights();
        work.setVisible(possible);
        whyNot.setVisible(!possible);
        whyNot.setText("The rule \"" + controller.source().network().rule().title()
                + "\" makes no weights: its energy comes from the patterns themselves, so there is nothing to unlearn from."
                + " Choose Hebb, Storkey, projection or perceptron under Learning rule.");
        int labDreams = controller.values().get(RuleParams.DREAMS);
        rendering = true;
        try {
            show(dreams, DREAMS, controller.values().get(AttractorParams.DREAMS));
            show(strength, STRENGTHS, controller.values().get(AttractorParams.STRENGTH));
        } finally {
            rendering = false;
        }
        boolean inUse = labDreams == controller.values().get(AttractorParams.DREAMS)
                && Double.compare(
                                controller.values().get(RuleParams.UNLEARNING),
                                controller.values().get(AttractorParams.STRENGTH))
                        == 0;
        use.setDisable(inUse);
        wake.setVisible(labDreams > 0);
        dream.setDisable(controller.measurements().isComparing());
        measure.setDisable(controller.measurements().isMeasuringCurve());
        cancel.setVisible(controller.measurements().isComparing()
                || controller.measurements().isMeasuringCurve());
        best.setDisable(controller.measurements().curve() == null);
        drawComparison();
        drawCurve();
    }

    private static <T> void show(ComboBox<T> box, List<T> usual, T value) {
        if (!value.equals(box.getValue())) {
            if (!usual.contains(value) || box.getItems().isEmpty()) {
                box.getItems().setAll(usual);
                if (!usual.contains(value)) {
                    box.getItems().add(0, value);
                }
            }
            box.setValue(value);
        }
    }

    private void drawComparison() {
        AttractorMeasurements.Comparison now = controller.measurements().comparison();
        table.setOpacity(controller.measurements().isComparing() ? 0.5 : 1);
        if (now == null) {
            compared = null;
            afterTitle.setText(controller.measurements().isComparing() ? "Dreaming…" : "Press \"Dream\"");
            beforeBar.render(KindShares.NONE);
            afterBar.render(KindShares.NONE);
            for (Label[] row : cells) {
                row[0].setText("–");
                row[1].setText("–");
            }
        } else if (!now.equals(compared)) {
            compared = now;
            afterTitle.setText(AttractorWords.count(now.after().dreams(), "dream"));
            afterTitle.setTooltip(
                    new Tooltip("Each unlearned with ε = " + AttractorParams.STRENGTH.format(now.strength())));
            column(0, now.before(), beforeBar);
            column(1, now.after(), afterBar);
        }
    }

    private void column(int column, UnlearningSeries.Point point, ShareBar bar) {
        bar.render(KindShares.of(point.search()));
        cells[0][column].setText(words(point.stored()));
        cells[1][column].setText(words(point.spurious()));
        cells[2][column].setText(String.format(Locale.ROOT, "%,d", point.distinctSpurious()));
        cells[3][column].setText(point.stability().near() + " of "
                + point.stability().overlaps().size() + ", " + point.stability().exact() + " exactly");
        cells[4][column].setText(AttractorWords.figure(point.stability().meanOverlap(), 3));
    }

    private static String words(Proportion share) {
        return String.format(
                Locale.ROOT,
                "%.1f %% (%.0f to %.0f)",
                100 * share.rate(),
                100 * share.low(AttractorWords.Z),
                100 * share.high(AttractorWords.Z));
    }

    private void drawCurve() {
        AttractorMeasurements.Curve now = controller.measurements().curve();
        plot.setEmptyText(controller.measurements().isMeasuringCurve() ? "Measuring…" : "Press \"Measure\"");
        if (now == null) {
            drawn = null;
            stored.clear();
            spurious.clear();
            plot.setReferenceLines(List.of());
            plot.setMarker(Double.NaN);
            curveCard.setCaption("");
        } else if (!now.equals(drawn)) {
            drawn = now;
            List<UnlearningSeries.Point> all = now.series().points();
            // A logarithmic axis has no zero: the network without dreams is a line across.
            List<UnlearningSeries.Point> points = all.subList(1, all.size());
            fill(stored, points, UnlearningSeries.Point::stored);
            fill(spurious, points, UnlearningSeries.Point::spurious);
            plot.setReferenceLines(List.of(new ReferenceLine(all.get(0).stored().rate(), "no dreams")));
            UnlearningSeries.Point most = now.series().best();
            plot.setMarker(most.dreams() == 0 ? Double.NaN : most.dreams());
            curveCard.setCaption(caption(now));
        }
    }

    /** Which number of dreams is best, and where the memory breaks. */
    static String caption(AttractorMeasurements.Curve curve) {
        List<UnlearningSeries.Point> all = curve.series().points();
        UnlearningSeries.Point best = curve.series().best();
        UnlearningSeries.Point last = all.get(all.size() - 1);
        String most = "ε = " + AttractorParams.STRENGTH.format(curve.strength()) + ": best with "
                + AttractorWords.count(best.dreams(), "dream") + ", "
                + AttractorWords.percent(best.stored().rate()) + " end in stored pictures against "
                + AttractorWords.percent(all.get(0).stored().rate()) + " without.";
        return most
                + (last.stability().near() == 0
                        ? " After " + AttractorWords.count(last.dreams(), "dream") + " no stored picture is left."
                        : "");
    }

    private static void fill(
            LineSeries series,
            List<UnlearningSeries.Point> points,
            java.util.function.Function<UnlearningSeries.Point, Proportion> share) {
        ToDoubleFunction<UnlearningSeries.Point> rate =
                point -> share.apply(point).rate();
        series.set(
                points.stream().mapToDouble(UnlearningSeries.Point::dreams).toArray(),
                points.stream().mapToDouble(rate).toArray(),
                points.size());
        series.setErrors(
                points.stream()
                        .mapToDouble(point -> share.apply(point).low(AttractorWords.Z))
                        .toArray(),
                points.stream()
                        .mapToDouble(point -> share.apply(point).high(AttractorWords.Z))
                        .toArray());
    }
}
