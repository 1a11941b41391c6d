package org.energyscape.lab.rbm;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.energyscape.engine.rbm.FilterGradient;
import org.energyscape.ui.control.Explain;
import org.energyscape.ui.control.Explanation;
import org.energyscape.ui.picture.CellEvent;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.Palette;
import org.energyscape.ui.picture.PixelGrid;
import org.energyscape.ui.picture.TileGrid;
import org.jspecify.annotations.Nullable;

/** One hidden unit enlarged: its weights with a colour bar, its numbers, and the pictures it likes best. */
final class OpenLens extends VBox {
    private final PixelGrid weights = new PixelGrid();
    private final TileGrid examples = new TileGrid();
    private final Label title = new Label();
    private final Label facts = Parts.note("rbm-lens-facts");
    private final Label examplesTitle = Parts.note("rbm-lens-examples-title");
    private final Label formula = Parts.note("rbm-lens-formula");
    private RbmSnapshot.@Nullable Lens shown;
    private final Parts.Segments<LensPicture> kinds;
    private LensPicture kind = LensPicture.WEIGHTS;
    private @Nullable RbmSnapshot whole;
    private int width = 1;

    OpenLens() {
        weights.setId("rbm-lens-weights");
        weights.setTitle("Weights of one hidden unit");
        weights.setPalette(Palette.DIVERGING);
        weights.setColorBar(true);
        weights.setPrefSize(170, 120);
        weights.setMinSize(110, 90);
        examples.setId("rbm-lens-examples");
        examples.setTitle("Strongest examples");
        examples.setPalette(Palette.INK);
        examples.setScale(ColorScale.UNIT);
        examples.setPrefHeight(120);
        examples.prefWidthProperty().bind(widthProperty().multiply(0.3));
        examples.setMinSize(60, 60);
        title.getStyleClass().add("rbm-panel-title");
        title.setId("rbm-lens-title");
        title.setMinWidth(USE_PREF_SIZE);
        facts.setMinHeight(USE_PREF_SIZE);
        formula.setWrapText(true);
        formula.setMinHeight(USE_PREF_SIZE);
        VBox liked = new VBox(examplesTitle, examples);
        examplesTitle.setText("likes best");
        setVgrow(examples, Priority.ALWAYS);
        HBox pictures = new HBox(weights, liked);
        pictures.getStyleClass().add("rbm-row");
        HBox.setHgrow(weights, Priority.ALWAYS);
        kinds = new Parts.Segments<>(
                "rbm-lens-picture", List.of(LensPicture.values()), LensPicture::label, this::turnTo);
        kinds.setMaxWidth(USE_PREF_SIZE);
        Tooltip.install(
                kinds,
                new Tooltip("Weights, both means of the gradient, last change; click a pixel to see its numbers"));
        weights.setCellText((x, y, value) -> kind.words(value));
        weights.setOnCell(this::magnify);
        HBox head = new HBox(title, kinds);
        head.getStyleClass().add("rbm-panel-head");
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, facts, pictures, formula);
        getStyleClass().add("rbm-panel");
        setVgrow(pictures, Priority.ALWAYS);
        Explain.on(facts, () -> shown == null ? null : ErrorExplanations.lens(shown));
        Explain.on(formula, this::favourite);
    }

    private @Nullable Explanation favourite() {
        RbmSnapshot.Lens lens = shown;
        return lens == null || lens.favourite() == null
                ? null
                : UnitExplanations.hidden(lens.favourite(), width, "its favourite picture");
    }

    private void turnTo(LensPicture now) {
        kind = now;
        RbmSnapshot snapshot = whole;
        RbmSnapshot.Lens lens = shown;
        if (snapshot != null && lens != null) {
            render(snapshot, lens);
        }
    }

    /** A press on a pixel asks how its weight came to change. */
    private void magnify(CellEvent event) {
        RbmSnapshot now = whole;
        if (event.phase() == CellEvent.Phase.PRESS && now != null && now.gradient() != null) {
            int pixel = event.y() * width + event.x();
            Explain.show(weights, () -> change(pixel));
        }
    }

    private @Nullable Explanation change(int pixel) {
        RbmSnapshot now = whole;
        RbmSnapshot.Lens lens = shown;
        FilterGradient gradient = now == null ? null : now.gradient();
        return gradient == null || lens == null || pixel >= gradient.change().length
                ? null
                : GradientExplanation.of(gradient, pixel, lens.weights()[pixel], width);
    }

    /** Shows a unit of the machine. */
    void render(RbmSnapshot snapshot, RbmSnapshot.Lens lens) {
        whole = snapshot;
        shown = lens;
        width = snapshot.data().width();
        int height = snapshot.data().height();
        title.setText("Unit " + lens.index());
        FilterGradient gradient = snapshot.gradient();
        LensPicture picture = gradient == null ? LensPicture.WEIGHTS : kind;
        float[] values = gradient == null ? lens.weights() : picture.of(lens, gradient);
        weights.setPalette(picture.palette());
        weights.setScale(picture.scale(values));
        weights.setValues(values, width, height);
        facts.setText("c = " + RbmWords.signed(lens.bias()) + ", active " + RbmWords.percent(lens.activity()) + ", |w| "
                + RbmWords.length(lens.norm()));
        double best = lens.inputs().length == 0 ? 0 : lens.inputs()[0];
        formula.setText("its favourite: c + w·v = " + RbmWords.signed(best) + ", P(h=1|v) = σ(c + w·v) = "
                + RbmWords.probability(lens.greatestProbability()));
        examples.setTiles(lens.examples(), lens.inputs().length, width, height);
    }
}
