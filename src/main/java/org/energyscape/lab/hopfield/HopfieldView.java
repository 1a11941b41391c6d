package org.energyscape.lab.hopfield;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import org.energyscape.ui.control.Panel;
import org.energyscape.ui.picture.Bar;
import org.energyscape.ui.picture.BarPanel;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.HeatMap;
import org.energyscape.ui.picture.Palette;
import org.energyscape.ui.picture.Reduction;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The pictures of the Hopfield lab: the stage above; gallery, overlaps and weights below. Draws snapshots. */
final class HopfieldView extends BorderPane {
    /** Set on the words of a process that has come to rest. */
    static final PseudoClass AT_REST = PseudoClass.getPseudoClass("at-rest");

    private final StagePane stage;
    private final GalleryPane gallery;
    private final BarPanel overlaps = new BarPanel();
    private final HeatMap weights = new HeatMap();
    private final Button measure = new Button("Measure", new FontIcon(Feather.BAR_CHART_2));
    private final Panel overlapCard = new Panel("Overlaps", overlaps, measure);
    private final Panel weightCard = new Panel("Weights W", weights);
    private long weightsDrawn = -1;
    private @Nullable List<GalleryItem> barsOf;
    private List<Bar.Thumbnail> thumbnails = List.of();

    HopfieldView(HopfieldController controller, GalleryPane.Wishes wishes, Runnable onMeasure) {
        stage = new StagePane(controller::paint, controller::clearMask);
        gallery = new GalleryPane(wishes);
        measure.setOnAction(event -> onMeasure.run());
        createView();
    }

    private void createView() {
        getStyleClass().add("hopfield-view");
        overlaps.setId("overlaps");
        overlaps.setTitle("Overlap of the recalled state with each stored picture");
        overlaps.setThumbnailColors(Palette.INK, ColorScale.SIGNED);
        weights.setId("weights");
        weights.setTitle("Weight matrix W");
        weights.setPalette(Palette.DIVERGING);
        weights.setAxisNames("unit i", "unit j");
        weights.setColorBar(true);
        weights.setSquare(true);
        measure.setId("measure-trials");
        measure.getStyleClass().addAll("flat", "small");
        measure.setTooltip(
                new Tooltip(
                        "Damage and recall the stored pictures 200 times, free and clamped, and count how often they come back"));
        overlapCard.setId("overlap-card");
        SplitPane below = new SplitPane(gallery, overlapCard, weightCard);
        below.setDividerPositions(0.40, 0.74);
        SplitPane all = new SplitPane(stage, below);
        all.setOrientation(Orientation.VERTICAL);
        all.setDividerPositions(0.55);
        setCenter(all);
    }

    /** Words under the overlaps: the measured recall rates. */
    void setMeasured(String words) {
        overlapCard.setCaption(words);
    }

    void render(HopfieldSnapshot snapshot) {
        stage.render(snapshot);
        gallery.render(snapshot);
        renderOverlaps(snapshot);
        if (snapshot.weightsVersion() != weightsDrawn) {
            weightsDrawn = snapshot.weightsVersion();
            Reduction w = snapshot.weights() != null
                    ? Objects.requireNonNull(snapshot.weights())
                    : Reduction.none(new float[] {0}, 1, 1);
            weights.setReduction(w);
            weights.setScale(ColorScale.symmetricOf(w.values()));
            int units = snapshot.side() * snapshot.side();
            weightCard.setCaption(
                    snapshot.weights() == null
                            ? "Nothing is stored: W = 0."
                            : "W = (1/N) Σ ξ ξᵀ, " + units + " x " + units);
        }
    }

    private void renderOverlaps(HopfieldSnapshot snapshot) {
        HopfieldSnapshot.Track track = snapshot.main();
        List<GalleryItem> stored = snapshot.storedItems();
        if (!stored.equals(barsOf)) {
            barsOf = stored;
            thumbnails = stored.stream()
                    .map(item -> thumbnail(item, snapshot.side()))
                    .toList();
        }
        List<Bar> bars = new ArrayList<>();
        int best = -1;
        for (int mu = 0; track != null && mu < track.overlaps().length; mu++) {
            bars.add(new Bar((mu + 1) + " " + stored.get(mu).name(), track.overlaps()[mu], thumbnails.get(mu)));
            if (best < 0 || Math.abs(track.overlaps()[mu]) > Math.abs(track.overlaps()[best])) {
                best = mu;
            }
        }
        overlaps.setBars(bars);
        overlaps.setHighlight(best);
        overlapCard.setTitle(snapshot.free() != null && snapshot.clamped() != null ? "Overlaps, free" : "Overlaps");
    }

    private static Bar.Thumbnail thumbnail(GalleryItem item, int side) {
        return new Bar.Thumbnail(item.pixels(), side, side);
    }
}
