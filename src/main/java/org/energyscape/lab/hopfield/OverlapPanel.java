package org.energyscape.lab.hopfield;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.energyscape.lab.hopfield.part.GalleryItem;
import org.energyscape.ui.control.Panel;
import org.energyscape.ui.picture.Bar;
import org.energyscape.ui.picture.BarPanel;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.Palette;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The overlap of the recalled state with each stored picture, and the recall rates measured over many trials. */
final class OverlapPanel extends StackPane {
    private final BarPanel overlaps = new BarPanel();
    private final Panel panel;
    private @Nullable List<GalleryItem> barsOf;
    private List<Bar.Thumbnail> thumbnails = List.of();

    OverlapPanel(Runnable onMeasure) {
        overlaps.setId("overlaps");
        overlaps.setTitle("Overlap of the recalled state with each stored picture");
        overlaps.setThumbnailColors(Palette.INK, ColorScale.SIGNED);
        Button measure = new Button("Measure", new FontIcon(Feather.BAR_CHART_2));
        measure.setOnAction(event -> onMeasure.run());
        measure.setId("measure-trials");
        measure.getStyleClass().addAll("flat", "small");
        measure.setTooltip(new Tooltip(
                "Damage and recall the stored pictures 200 times at temperature 0, free and clamped, and count how often"
                        + " they come back"));
        panel = new Panel("Overlaps", overlaps, measure);
        panel.setId("overlap-card");
        getChildren().add(panel);
    }

    /** Words under the overlaps. */
    void setMeasured(String words) {
        panel.setCaption(words);
    }

    void render(HopfieldSnapshot snapshot) {
        HopfieldSnapshot.Track track = snapshot.main();
        List<GalleryItem> stored = snapshot.storedItems();
        if (!stored.equals(barsOf)) {
            barsOf = stored;
            thumbnails = stored.stream()
                    .map(item -> new Bar.Thumbnail(item.pixels(), snapshot.side(), snapshot.side()))
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
        panel.setTitle(snapshot.free() != null && snapshot.clamped() != null ? "Overlaps, free" : "Overlaps");
    }
}
