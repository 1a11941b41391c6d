package org.energyscape.lab.hopfield.attention;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.energyscape.engine.hopfield.SoftmaxProfile.Regime;
import org.energyscape.lab.hopfield.attention.AttentionSnapshot.Journey;
import org.energyscape.lab.hopfield.attention.AttentionSnapshot.Update;
import org.energyscape.ui.control.Panel;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.LinePlot;
import org.energyscape.ui.picture.LineSeries;
import org.energyscape.ui.picture.Palette;
import org.energyscape.ui.picture.TileGrid;
import org.jspecify.annotations.Nullable;

/**
 * What the first update makes of the query at other β, how many memories take part there, and the energy over the updates
 * made so far at the present β. FX thread.
 */
final class JourneyPane extends HBox {
    private final TileGrid strip = new TileGrid();
    private final LinePlot plot = new LinePlot();
    private final LinePlot energy = new LinePlot();
    private final LineSeries energies;
    private final Map<Regime, LineSeries> regimes = new EnumMap<>(Regime.class);
    private @Nullable Journey shown;

    JourneyPane(AttentionController controller) {
        strip.setId("attention-journey");
        strip.setTitle("Result of one update over β");
        strip.setPalette(Palette.INK);
        strip.setTileText(i -> text(i));
        strip.setOnTile(i -> {
            Journey now = shown;
            if (now != null && i < now.betas().length) {
                controller.setBeta(Double.parseDouble(AttentionWords.beta(now.betas()[i])));
            }
        });
        plot.setId("attention-curve");
        plot.setTitle("Effective number of memories over β");
        plot.setAxisTitles("β", "exp(H)");
        plot.setLogarithmicX(true);
        int color = 0;
        for (Regime regime : Regime.values()) {
            LineSeries series = plot.addSeries(name(regime), color++, LineSeries.Stroke.SOLID, false);
            series.setBand(true);
            regimes.put(regime, series);
        }
        Panel pictures = new Panel("One update at other β", strip);
        Panel curve = new Panel("Memories that take part", plot);
        energy.setId("attention-energy-curve");
        energy.setTitle("Energy over updates");
        energy.setAxisTitles("update", "E");
        energy.setWholeX(true);
        energies = energy.addSeries("E", 0, LineSeries.Stroke.SOLID, true);
        Panel descent = new Panel("Energy", energy);
        pictures.setPrefWidth(360);
        curve.setPrefWidth(300);
        descent.setPrefWidth(220);
        getChildren().setAll(pictures, curve, descent);
        for (Node part : getChildren()) {
            setHgrow(part, Priority.ALWAYS);
        }
    }

    private static String name(Regime regime) {
        return switch (regime) {
            case AVERAGE -> "average of all";
            case METASTABLE -> "metastable";
            case SINGLE -> "single memory";
        };
    }

    private String text(int i) {
        Journey now = shown;
        return now == null || i >= now.betas().length
                ? ""
                : "β " + AttentionWords.beta(now.betas()[i]) + ": "
                        + AttentionWords.number(now.profiles().get(i).effective()) + " effective memories, "
                        + name(now.profiles().get(i).regime()) + "; click to set β";
    }

    void render(AttentionSnapshot snapshot, Update update, Journey journey) {
        AttentionMemories memories = snapshot.memories();
        if (!journey.equals(shown)) {
            shown = journey;
            strip.setScale(new ColorScale(memories.lowest(), memories.highest()));
            strip.setTiles(journey.results(), journey.betas().length, memories.side(), memories.side());
            strip.setCaptions(Arrays.stream(journey.betas())
                    .mapToObj(AttentionWords::stop)
                    .toList());
            for (Regime regime : Regime.values()) {
                draw(journey, regime);
            }
        }
        int near = 0;
        for (int i = 1; i < journey.betas().length; i++) {
            if (Math.abs(Math.log(journey.betas()[i] / snapshot.beta()))
                    < Math.abs(Math.log(journey.betas()[near] / snapshot.beta()))) {
                near = i;
            }
        }
        strip.setSelected(near);
        plot.setMarker(snapshot.beta());
        descend(update);
    }

    /** E at the query, after each update made, and after the one shown above. */
    private void descend(Update update) {
        int count = update.energies().length + 1;
        double[] x = new double[count];
        double[] y = Arrays.copyOf(update.energies(), count);
        Arrays.setAll(x, i -> i);
        y[count - 1] = update.next();
        energies.set(x, y, count);
        energy.setMarker(count - 2.0);
    }

    /** The part of the curve in a regime, shaded down to zero; it reaches the next point, so that parts join. */
    private void draw(Journey journey, Regime regime) {
        double[] y = new double[journey.effective().length];
        double[] zero = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            boolean here = journey.regimes().get(i) == regime
                    || (i > 0 && journey.regimes().get(i - 1) == regime);
            y[i] = here ? journey.effective()[i] : Double.NaN;
            zero[i] = here ? 0 : Double.NaN;
        }
        LineSeries series = regimes.get(regime);
        if (series == null) {
            return;
        }
        series.set(journey.curveBetas(), y, y.length);
        series.setErrors(zero, y);
    }
}
