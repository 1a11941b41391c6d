package org.energyscape.lab.hopfield.attractor;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.layout.StackPane;
import org.energyscape.ui.control.Panel;
import org.energyscape.ui.picture.LinePlot;
import org.energyscape.ui.picture.LineSeries;
import org.jspecify.annotations.Nullable;

/** Energies of stored and spurious attractors over what they have in common with a stored picture. */
final class EnergyPane extends StackPane {
    /** Number of the colour of stored pictures that no start reached. */
    private static final int NOT_REACHED = 4;

    private final LinePlot plot = new LinePlot();
    private final Map<AttractorKind, LineSeries> clouds = new EnumMap<>(AttractorKind.class);
    private @Nullable LineSeries notReached;
    private final Panel card;
    private @Nullable EnergySpread shown;

    EnergyPane() {
        plot.setId("attractor-energies");
        plot.setTitle("Energy of each attractor and its largest overlap with a stored picture");
        plot.setAxisTitles("energy a unit, E/N", "largest overlap |m|");
        plot.setEmptyText("Nothing found yet");
        plot.setGreatestY(1);
        addSeries(false);
        card = new Panel("Energies", plot);
        getChildren().setAll(card);
    }

    /** The legend speaks of pictures that no start reached only while there are some. */
    private void addSeries(boolean anyMissed) {
        plot.removeAllSeries();
        for (AttractorKind kind : AttractorKind.values()) {
            if (kind != AttractorKind.UNFINISHED && kind != AttractorKind.INVERSE) {
                clouds.put(kind, plot.addSeries(kind.label(), kind.color(), LineSeries.Stroke.SOLID, true));
            }
        }
        notReached =
                anyMissed ? plot.addSeries("Stored, not reached", NOT_REACHED, LineSeries.Stroke.DASHED, true) : null;
    }

    void render(AttractorSnapshot now, @Nullable CatalogueEntry selected) {
        plot.setMarker(selected == null ? Double.NaN : selected.attractor().energy() / now.units());
        if (now.spread().equals(shown)) {
            return;
        }
        shown = now.spread();
        EnergySpread.Cloud missed = now.spread().missed();
        if (missed.count() > 0 != (notReached != null)) {
            addSeries(missed.count() > 0);
        }
        clouds.forEach((kind, series) -> {
            EnergySpread.Cloud cloud = now.spread().cloud(kind);
            series.set(cloud.energies(), cloud.overlaps(), cloud.energies().length);
        });
        if (notReached != null) {
            notReached.set(missed.energies(), missed.overlaps(), missed.energies().length);
        }
        card.setCaption(words(now));
    }

    /** Mean energies by kind, and what theory says of them. */
    static String words(AttractorSnapshot now) {
        StringBuilder text = new StringBuilder();
        for (AttractorKind kind : AttractorKind.values()) {
            double mean = now.shares().meanEnergy(kind) / now.units();
            if (!Double.isNaN(mean)) {
                text.append(text.isEmpty() ? "Mean energy a unit: " : ", ")
                        .append(kind.label().toLowerCase(Locale.ROOT))
                        .append(' ')
                        .append(AttractorWords.figure(mean, 3));
            }
        }
        text.append(text.isEmpty() ? "" : ". ");
        if (now.shares().allDistinct() > now.spread().shown()) {
            text.append("Shown are the ").append(now.spread().shown()).append(" largest. ");
        }
        int missed = now.spread().missed().count();
        if (missed > 0) {
            text.append(missed == 1 ? "1 stored picture is an attractor" : missed + " stored pictures are attractors")
                    .append(" that no start reached. ");
        }
        return text.append(
                        "For few random patterns under Hebb's rule −1/2 stored and −3/8 for mixtures of three: spurious states"
                                + " lie higher (Amit, Gutfreund and Sompolinsky 1985).")
                .toString();
    }
}
