package org.energyscape.lab.rbm.lens;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.energyscape.engine.rbm.FilterGradient;
import org.energyscape.lab.rbm.explain.RbmWords;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.energyscape.ui.control.Explain;
import org.energyscape.ui.control.Explanation;
import org.energyscape.ui.control.Parts;
import org.energyscape.ui.picture.CellEvent;
import org.energyscape.ui.picture.Palette;
import org.energyscape.ui.picture.PixelGrid;
import org.jspecify.annotations.Nullable;

/** The weights of one hidden unit, or the parts of their last change, with its numbers. */
final class LensWeights extends VBox {
    private final PixelGrid weights = new PixelGrid();
    private final Label title = new Label();
    private final Label facts = Parts.note("rbm-lens-facts");
    private LensPicture kind = LensPicture.WEIGHTS;
    private RbmSnapshot.@Nullable Lens shown;
    private @Nullable RbmSnapshot whole;
    private int width = 1;

    LensWeights() {
        weights.setId("rbm-lens-weights");
        weights.setTitle("Weights of one hidden unit");
        weights.setPalette(Palette.DIVERGING);
        weights.setColorBar(true);
        weights.setCellText((x, y, value) -> kind.words(value));
        weights.setOnCell(this::magnify);
        title.getStyleClass().add("lab-panel-title");
        title.setId("rbm-lens-title");
        title.setMinWidth(USE_PREF_SIZE);
        facts.setMinHeight(USE_PREF_SIZE);
        Parts.Segments<LensPicture> kinds = new Parts.Segments<>(
                "rbm-lens-picture", List.of(LensPicture.values()), LensPicture::label, this::turnTo);
        kinds.setMaxWidth(USE_PREF_SIZE);
        Tooltip.install(
                kinds,
                new Tooltip("Weights, both means of the gradient, last change; click a pixel to see its numbers"));
        HBox head = new HBox(title, Parts.spacer(), kinds);
        head.getStyleClass().add("lab-panel-head");
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, facts, weights);
        setVgrow(weights, Priority.ALWAYS);
        Explain.on(facts, () -> shown == null ? null : ActivityExplanation.of(shown));
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

    void render(RbmSnapshot snapshot, RbmSnapshot.Lens lens) {
        whole = snapshot;
        shown = lens;
        width = snapshot.data().width();
        title.setText("Unit " + lens.index());
        FilterGradient gradient = snapshot.gradient();
        LensPicture picture = gradient == null ? LensPicture.WEIGHTS : kind;
        float[] values = gradient == null ? lens.weights() : picture.of(lens, gradient);
        weights.setPalette(picture.palette());
        weights.setScale(picture.scale(values));
        weights.setValues(values, width, snapshot.data().height());
        facts.setText("c = " + RbmWords.signed(lens.bias()) + ", active " + RbmWords.percent(lens.activity()) + ", |w| "
                + RbmWords.length(lens.norm()));
    }
}
