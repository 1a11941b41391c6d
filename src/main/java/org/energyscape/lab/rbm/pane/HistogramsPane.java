package org.energyscape.lab.rbm.pane;

import java.util.List;
import org.energyscape.lab.rbm.param.FilterScale;
import org.energyscape.lab.rbm.run.Exhibit;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.energyscape.ui.picture.Histogram;
import org.jspecify.annotations.Nullable;

/** How weights, their last change and both biases are distributed, in two rows. */
final class HistogramsPane extends PanePicture {
    private static final double TWO_FROM = 330;
    private static final double GAP = 8;

    /** Width at which the mean has room beside the name. */
    private static final double MEAN_FROM = 210;

    private final Histogram weights = new Histogram();
    private final Histogram updates = new Histogram();
    private final Histogram visible = new Histogram();
    private final Histogram hidden = new Histogram();

    private final List<Histogram> boxes = List.of(
            named("Weights W", "rbm-histogram-w", weights, 0),
            named("Last change \u0394W", "rbm-histogram-dw", updates, 1),
            named("Visible biases b", "rbm-histogram-b", visible, 2),
            named("Hidden biases c", "rbm-histogram-c", hidden, 3));

    HistogramsPane() {
        getChildren().addAll(boxes);
    }

    /** Two beside one another where their words have room, else all below one another. */
    @Override
    protected void layoutChildren() {
        int columns = getWidth() < TWO_FROM && getHeight() > getWidth() ? 1 : 2;
        int rows = boxes.size() / columns;
        double wide = Math.floor((getWidth() - (columns - 1) * GAP) / columns);
        double tall = Math.floor((getHeight() - (rows - 1) * GAP) / rows);
        for (int i = 0; i < boxes.size(); i++) {
            boxes.get(i).setMeanShown(wide >= MEAN_FROM);
            int row = i / columns;
            boxes.get(i).resizeRelocate(i % columns * (wide + GAP), row * (tall + GAP), wide, tall);
        }
    }

    private static Histogram named(String name, String id, Histogram histogram, int color) {
        histogram.setId(id);
        histogram.setTitle(name);
        histogram.setColor(color);
        // The name in place of what is counted: that goes without saying.
        histogram.setAxisTitles("", name);
        return histogram;
    }

    @Override
    @Nullable
    String render(RbmSnapshot snapshot, FilterScale scale) {
        if (!(snapshot.exhibits().get(Exhibit.Kind.HISTOGRAMS) instanceof Exhibit.Histograms now)) {
            return null;
        }
        weights.setBins(now.weights());
        updates.setBins(now.updates());
        visible.setBins(now.visibleBias());
        hidden.setBins(now.hiddenBias());
        hidden.setMark(now.chosenBias(), "h" + chosen(snapshot));
        return "";
    }
}
