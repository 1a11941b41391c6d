package org.energyscape.lab.rbm.gibbs;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.energyscape.ui.control.Explain;
import org.energyscape.ui.control.Explanation;
import org.energyscape.ui.control.Parts;
import org.energyscape.ui.picture.Bar;
import org.energyscape.ui.picture.BarPanel;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.LinePlot;
import org.energyscape.ui.picture.LineSeries;
import org.energyscape.ui.picture.Palette;
import org.energyscape.ui.picture.TileGrid;
import org.jspecify.annotations.Nullable;

/**
 * The replicas of the enlarged chain by temperature, how often neighbours exchange states, and the way of one replica through
 * the temperatures. FX thread.
 */
final class LadderPanel extends VBox {
    private static final int MOST_CAPTIONS = 16;

    private final GibbsController gibbs;
    private final TileGrid replicas = new TileGrid();
    private final BarPanel rates = new BarPanel();
    private final LinePlot path = new LinePlot();
    private final LineSeries way;
    private final Label exchange = Parts.note("rbm-exchange-note");
    private final Label trips = Parts.note("rbm-trips-note");
    private int pair;
    private @Nullable GibbsLadder shown;

    LadderPanel(GibbsController gibbs) {
        this.gibbs = gibbs;
        getStyleClass().add("rbm-column");
        setMinSize(0, 0);
        replicas.setId("rbm-replicas");
        replicas.setTitle("Replicas by temperature");
        replicas.setPalette(Palette.INK);
        replicas.setScale(ColorScale.UNIT);
        replicas.setTileText(this::replicaText);
        replicas.setOnTile(this::follow);
        rates.setId("rbm-swap-rates");
        rates.setTitle("Exchanges of neighbouring temperatures");
        rates.setShares(true);
        rates.setOnBar(this::choose);
        path.setId("rbm-replica-path");
        path.setTitle("Way of a replica through the temperatures");
        path.setWholeX(true);
        path.setEmptyText("Press play: replicas exchange their states");
        way = path.addSeries("β", 0, LineSeries.Stroke.SOLID, false);
        for (Label note : List.of(exchange, trips)) {
            note.setWrapText(true);
            note.setMinHeight(USE_PREF_SIZE);
        }
        Explain.on(exchange, this::explanation);
        VBox left = new VBox(Parts.note("rbm-rates-title"), rates);
        ((Label) left.getChildren().get(0)).setText("Offers taken, by colder β");
        left.getStyleClass().add("rbm-column");
        left.setMinWidth(0);
        // Of equal preferred width, so that both share the room.
        left.setPrefWidth(100);
        path.setPrefWidth(100);
        path.setMinWidth(0);
        VBox.setVgrow(rates, Priority.ALWAYS);
        HBox below = new HBox(left, path);
        below.getStyleClass().add("rbm-row");
        below.setMinHeight(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(path, Priority.ALWAYS);
        replicas.setPrefHeight(92);
        replicas.setMinHeight(60);
        VBox.setVgrow(replicas, Priority.SOMETIMES);
        VBox.setVgrow(below, Priority.ALWAYS);
        getChildren().addAll(replicas, below, exchange, trips);
    }

    private String replicaText(int tile) {
        GibbsLadder now = shown;
        if (now == null || tile >= now.rungs().size()) {
            return "";
        }
        GibbsLadder.Rung rung = now.rungs().get(tile);
        return "β = " + LadderWords.beta(rung.beta()) + ", replica " + (rung.replica() + 1);
    }

    private void follow(int tile) {
        if (shown != null && tile < shown.rungs().size()) {
            gibbs.followReplica(shown.rungs().get(tile).replica());
        }
    }

    private void choose(int bar) {
        pair = bar;
        GibbsSnapshot now = gibbs.snapshot();
        if (now != null) {
            render(now);
        }
    }

    /** Where there are many: ".93". */
    private static List<String> brief(List<String> captions) {
        return captions.size() <= 10
                ? captions
                : captions.stream()
                        .map(text -> text.startsWith("0.") ? text.substring(1) : text.substring(0, 1))
                        .toList();
    }

    private @Nullable Explanation explanation() {
        GibbsSnapshot now = gibbs.snapshot();
        GibbsLadder ladder = now == null ? null : now.ladder();
        return now == null || ladder == null ? null : LadderWords.exchange(ladder, pairOf(ladder), now.focus());
    }

    private int pairOf(GibbsLadder ladder) {
        return Math.min(pair, ladder.rungs().size() - 2);
    }

    void render(GibbsSnapshot snapshot) {
        GibbsLadder ladder = snapshot.ladder();
        shown = ladder;
        if (ladder == null) {
            return;
        }
        int count = ladder.rungs().size();
        int width = snapshot.width();
        replicas.setTiles(ladder.states(), count, width, snapshot.visible() / width);
        List<String> captions = new ArrayList<>();
        List<Bar> bars = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            captions.add(LadderWords.beta(ladder.rungs().get(k).beta()));
            if (k + 1 < count) {
                bars.add(new Bar(captions.get(k), ladder.rungs().get(k).rate(), null));
            }
        }
        replicas.setCaptions(count > MOST_CAPTIONS ? List.of() : brief(captions));
        replicas.setSelected(ladder.place(ladder.followed()));
        rates.setBars(bars);
        rates.setHighlight(pairOf(ladder));
        int[] places = ladder.path();
        double[] x = new double[places.length];
        double[] y = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            x[i] = ladder.firstStep() + i;
            y[i] = ladder.rungs().get(places[i]).beta();
        }
        path.setAxisTitles("full step", "β of replica " + (ladder.followed() + 1));
        way.set(x, y, places.length < 2 ? 0 : places.length);
        exchange.setText(LadderWords.last(ladder, pairOf(ladder), snapshot.focus()));
        trips.setText(LadderWords.trips(ladder));
    }
}
