package org.energyscape.lab.rbm.pane;

import java.util.Locale;
import javafx.scene.control.Label;
import org.energyscape.lab.rbm.param.FilterScale;
import org.energyscape.lab.rbm.run.Exhibit;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.energyscape.ui.control.Parts;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.Palette;
import org.energyscape.ui.picture.TileGrid;
import org.jspecify.annotations.Nullable;

/** The particles that stand for the model, where the run has any. */
final class FantasiesPane extends PanePicture {
    private final TileGrid particles = new TileGrid();
    private final Label nothing = Parts.note("rbm-fantasies-none");

    FantasiesPane() {
        particles.setId("rbm-fantasies");
        particles.setTitle("Fantasy particles");
        particles.setPalette(Palette.INK);
        particles.setScale(ColorScale.UNIT);
        nothing.setText("CD-k begins its chains at the pictures anew in every step. With PCD-k or tempering, under"
                + " “Model statistics”, the particles that go on from step to step are shown here.");
        nothing.setWrapText(true);
        nothing.setMaxWidth(340);
        getChildren().addAll(particles, nothing);
    }

    @Override
    @Nullable
    String render(RbmSnapshot snapshot, FilterScale scale) {
        if (!(snapshot.exhibits().get(Exhibit.Kind.FANTASIES) instanceof Exhibit.Fantasies now)) {
            return null;
        }
        boolean any = now.count() > 0;
        particles.setVisible(any);
        nothing.setVisible(!any);
        if (!any) {
            return "";
        }
        particles.setTiles(
                now.values(),
                now.count(),
                snapshot.data().width(),
                snapshot.data().height());
        return now.count() + " particles" + swaps(now.swapRates());
    }

    private static String swaps(double[] rates) {
        if (rates.length == 0 || Double.isNaN(rates[0])) {
            return "";
        }
        double least = rates[0];
        double sum = 0;
        for (double rate : rates) {
            least = Math.min(least, rate);
            sum += rate;
        }
        return String.format(
                Locale.ROOT, " · exchanges made: %.0f %%, least %.0f %%", 100 * sum / rates.length, 100 * least);
    }
}
