package org.energyscape.lab.rbm;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.energyscape.ui.control.Explain;
import org.energyscape.ui.control.Explanation;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.Palette;
import org.energyscape.ui.picture.TileGrid;
import org.jspecify.annotations.Nullable;

/** The page of twin runs: both machines side by side, below them in what they differ. Their curves are at the bottom. */
final class TwinView extends BorderPane {
    private final TwinController twins;
    private final TwinPane first;
    private final TwinPane second;
    private final TileGrid difference = new TileGrid();
    private final TwinLens lens = new TwinLens();
    private final ComboBox<TwinScale> scale = new ComboBox<>();
    private final Parts.Segments<TwinPairing> pairing;
    private final Label numbers = Parts.note("twin-difference-numbers");
    private final Label note = Parts.note("twin-difference-note");
    private @Nullable TwinMosaic mosaic;
    private int pointed = -1;
    private boolean pointedInFirst = true;

    /** A view of twins that may not have begun. */
    TwinView(TwinController twins) {
        this.twins = twins;
        getStyleClass().add("rbm-page");
        TwinPane.Explanations explanations = new Explanations();
        first = new TwinPane("a", explanations);
        second = new TwinPane("b", explanations);
        first.setHandlers(tile -> point(tile, true), tile -> click(tile), tile -> words(tile, TwinMosaic::wordsOfFirst));
        second.setHandlers(
                tile -> point(tile, false), tile -> click(tile), tile -> words(tile, TwinMosaic::wordsOfSecond));
        difference.setId("twin-difference");
        difference.setTitle("Difference of the filters, A − B");
        difference.setPalette(Palette.DIVERGING);
        difference.setColorBar(true);
        difference.setMinSize(60, 40);
        difference.setOnPointed(tile -> point(tile, true));
        difference.setOnTile(this::click);
        difference.setTileText(tile -> words(tile, TwinMosaic::wordsOfDifference));
        scale.setId("twin-scale");
        scale.getItems().setAll(TwinScale.values());
        scale.setValue(TwinScale.SHARED);
        scale.getStyleClass().add("small");
        scale.setAccessibleText("Which weight has full colour in the filters");
        scale.setTooltip(new Tooltip("Which weight has full colour in the filters; zero is always the middle"));
        scale.valueProperty().addListener(o -> draw());
        pairing = new Parts.Segments<>(
                "twin-pairing", List.of(TwinPairing.values()), TwinPairing::label, this::pair);
        Tooltip.install(
                pairing,
                new Tooltip("Which filter belongs to which: units of the same number, which began with the same"
                        + " weights, or the most alike"));
        HBox panes = new HBox(first, second);
        panes.getStyleClass().add("rbm-row");
        panes.setMinHeight(0);
        for (TwinPane pane : new TwinPane[] {first, second}) {
            HBox.setHgrow(pane, Priority.ALWAYS);
            pane.prefWidthProperty().bind(panes.widthProperty().divide(2));
        }
        SplitPane split = new SplitPane(panes, strip());
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.62);
        split.setMinHeight(0);
        setMinHeight(0);
        setTop(new TwinBar(twins, scale));
        setCenter(split);
    }

    private SplitPane strip() {
        Label name = new Label("A − B");
        name.getStyleClass().add("rbm-panel-title");
        name.setMinWidth(USE_PREF_SIZE);
        Explain.on(numbers, this::crossEntropy);
        HBox head = new HBox(name, numbers, Parts.spacer(), pairing);
        head.getStyleClass().add("rbm-panel-head");
        head.setAlignment(Pos.CENTER_LEFT);
        VBox left = new VBox(head, difference, note);
        left.getStyleClass().add("rbm-panel");
        left.setMinSize(0, 0);
        VBox.setVgrow(difference, Priority.ALWAYS);
        SplitPane strip = new SplitPane(left, lens);
        strip.setDividerPositions(0.56);
        strip.setMinHeight(0);
        return strip;
    }

    private void pair(TwinPairing wanted) {
        if (wanted != twins.pairing()) {
            twins.pair(wanted);
        }
    }

    private interface Words {
        String of(TwinMosaic mosaic, int tile);
    }

    private String words(int tile, Words words) {
        TwinMosaic now = mosaic;
        return now == null ? "" : words.of(now, tile);
    }

    /** A filter under the pointer is enlarged with its twin, and the twin is marked. */
    private void point(int tile, boolean inFirst) {
        pointed = tile;
        pointedInFirst = inFirst;
        mark();
        drawLens();
    }

    private void mark() {
        TwinMosaic now = mosaic;
        int pair = now == null || now.pairAt(pointed) < 0 ? -1 : pointed;
        first.mark(pair);
        second.mark(pair);
        difference.setMarked(pair);
    }

    private void click(int tile) {
        TwinMosaic now = mosaic;
        if (now != null && now.pairAt(tile) >= 0) {
            int unit = now.firstUnits()[tile];
            twins.choose(unit == twins.chosen() ? -1 : unit);
            draw();
        }
    }

    void render(TwinSnapshot snapshot, FilterOrder order) {
        mosaic = TwinMosaic.of(snapshot, order);
        pairing.select(twins.pairing());
        draw();
        mark();
    }

    private void draw() {
        TwinMosaic now = mosaic;
        if (now == null) {
            return;
        }
        TwinSnapshot snapshot = now.snapshot();
        int selected = now.tileOf(twins.chosen());
        String name = snapshot.change().param().label();
        renderPane(first, snapshot.first(), "A · " + name + " " + snapshot.valueOfFirst(), now.first(), selected);
        renderPane(second, snapshot.second(), "B · " + name + " " + snapshot.change().shown(), now.second(), selected);
        difference.setTiles(
                now.difference(),
                now.pairs(),
                snapshot.first().data().width(),
                snapshot.first().data().height());
        difference.setScale(ColorScale.symmetricOf(now.difference()));
        difference.setSelected(selected);
        TwinNumbers a = twins.firstNumbers(snapshot);
        TwinNumbers b = twins.secondNumbers(snapshot);
        first.render(a);
        second.render(b);
        numbers.setText(TwinWords.differences(a, b).replace("A − B: ", ""));
        note.setText(TwinWords.pairs(snapshot, twins.pairing(), now.pairs())
                + (snapshot.isEqual() ? " · not one weight or bias differs" : ""));
        drawLens();
    }

    private void renderPane(TwinPane pane, RbmSnapshot of, String heading, float[] tiles, int selected) {
        TwinMosaic now = mosaic;
        if (now == null) {
            return;
        }
        ColorScale colours =
                switch (scale.getValue()) {
                    case SHARED ->
                        ColorScale.symmetric(Math.max(
                                ColorScale.symmetricOf(now.first()).max(),
                                ColorScale.symmetricOf(now.second()).max()));
                    case MACHINE -> ColorScale.symmetricOf(tiles);
                    case FILTER -> null;
                };
        pane.render(of, heading, tiles, tiles.length / of.visible(), colours, selected);
    }

    private void drawLens() {
        TwinMosaic now = mosaic;
        if (now == null) {
            return;
        }
        int[] units = pointedInFirst ? now.firstUnits() : now.secondUnits();
        int chosen = now.tileOf(twins.chosen());
        boolean pointing = pointed >= 0 && pointed < units.length;
        boolean most = !pointing && chosen < 0;
        lens.render(now, pointing ? pointed : most ? now.mostDifferent() : chosen, pointedInFirst, most);
    }

    private @Nullable Explanation crossEntropy() {
        TwinSnapshot now = twins.snapshot();
        return now == null
                ? null
                : TwinExplanations.crossEntropy(now, twins.firstNumbers(now), twins.secondNumbers(now));
    }

    private final class Explanations implements TwinPane.Explanations {
        @Override
        public @Nullable Explanation crossEntropy() {
            return TwinView.this.crossEntropy();
        }

        @Override
        public @Nullable Explanation gap() {
            TwinSnapshot now = twins.snapshot();
            return now == null ? null : TwinExplanations.gap(now, twins.firstNumbers(now), twins.secondNumbers(now));
        }

        @Override
        public @Nullable Explanation weight() {
            TwinSnapshot now = twins.snapshot();
            return now == null ? null : TwinExplanations.meanWeight(now);
        }
    }
}
