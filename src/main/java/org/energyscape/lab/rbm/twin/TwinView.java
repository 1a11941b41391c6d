package org.energyscape.lab.rbm.twin;

import java.util.concurrent.Executor;
import javafx.geometry.Orientation;
import javafx.scene.control.ComboBox;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.energyscape.ui.control.Explanation;
import org.energyscape.ui.fx.Later;
import org.energyscape.ui.picture.ColorScale;
import org.jspecify.annotations.Nullable;

/** The page of twin runs: both machines side by side, below them in what they differ. Their curves are at the bottom. */
public final class TwinView extends BorderPane {
    private final TwinController twins;
    private final Later<TwinPane> first;
    private final Later<TwinPane> second;
    private final Later<TwinDifference> difference;
    private final Later<TwinLens> lens;
    private final ComboBox<TwinScale> scale = new ComboBox<>();
    private @Nullable TwinMosaic mosaic;
    private int pointed = -1;
    private boolean pointedInFirst = true;

    /** A view of twins that may not have begun, whose parts come one after the other. */
    public TwinView(TwinController twins, Executor pieces) {
        this.twins = twins;
        getStyleClass().add("rbm-page");
        first = new Later<>(pieces, () -> pane("a", true));
        second = new Later<>(pieces, () -> pane("b", false));
        difference = new Later<>(pieces, this::strip);
        lens = new Later<>(pieces, TwinLens::new);
        scale.setId("twin-scale");
        scale.getItems().setAll(TwinScale.values());
        scale.setValue(TwinScale.SHARED);
        scale.getStyleClass().add("small");
        scale.setAccessibleText("Which weight has full colour in the filters");
        scale.setTooltip(new Tooltip("Which weight has full colour in the filters; zero is always the middle"));
        scale.setMinWidth(0);
        scale.valueProperty().addListener(o -> draw());
        HBox panes = new HBox(first, second);
        panes.getStyleClass().add("rbm-row");
        panes.setMinHeight(0);
        HBox.setHgrow(first, Priority.ALWAYS);
        HBox.setHgrow(second, Priority.ALWAYS);
        first.prefWidthProperty().bind(panes.widthProperty().divide(2));
        second.prefWidthProperty().bind(panes.widthProperty().divide(2));
        SplitPane below = new SplitPane(difference, lens);
        below.setDividerPositions(0.54);
        below.setMinHeight(0);
        SplitPane split = new SplitPane(panes, below);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.65);
        split.setMinHeight(0);
        setMinHeight(0);
        setTop(new Later<>(pieces, () -> new TwinBar(twins, scale)));
        setCenter(split);
    }

    private TwinPane pane(String name, boolean ofFirst) {
        TwinPane pane = new TwinPane(name, new Explanations());
        pane.setHandlers(
                tile -> point(tile, ofFirst),
                this::click,
                tile -> words(tile, ofFirst ? TwinMosaic::wordsOfFirst : TwinMosaic::wordsOfSecond));
        return pane;
    }

    private TwinDifference strip() {
        TwinDifference strip = new TwinDifference(twins::pair, () -> new Explanations().crossEntropy());
        strip.setHandlers(tile -> point(tile, true), this::click, tile -> words(tile, TwinMosaic::wordsOfDifference));
        return strip;
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
        TwinMosaic now = mosaic;
        if (now != null) {
            int pair = marked(now);
            first.render(pane -> pane.mark(pair));
            second.render(pane -> pane.mark(pair));
            difference.render(strip -> strip.mark(pair));
            drawLens(now);
        }
    }

    /** The tile that is marked in all three mosaics, or -1. */
    private int marked(TwinMosaic now) {
        return now.pairAt(pointed) < 0 ? -1 : pointed;
    }

    private void click(int tile) {
        TwinMosaic now = mosaic;
        if (now != null && now.pairAt(tile) >= 0) {
            int unit = now.firstUnits()[tile];
            twins.choose(unit == twins.chosen() ? -1 : unit);
            draw();
        }
    }

    public void render(TwinSnapshot snapshot) {
        mosaic = new TwinMosaic(snapshot);
        draw();
    }

    private void draw() {
        TwinMosaic now = mosaic;
        if (now == null) {
            return;
        }
        TwinSnapshot snapshot = now.snapshot();
        TwinTiles tiles = snapshot.tiles();
        TwinNumbers a = twins.firstNumbers(snapshot);
        TwinNumbers b = twins.secondNumbers(snapshot);
        String name = snapshot.change().param().label();
        String nameOfA = "A · " + name + " = " + snapshot.valueOfFirst();
        String nameOfB = "B · " + name + " = " + snapshot.change().shown();
        int selected = now.tileOf(twins.chosen());
        int marked = marked(now);
        first.render(pane -> {
            pane.render(snapshot.first(), nameOfA, tiles.first(), colours(tiles, tiles.firstBound()), selected);
            pane.render(a);
            pane.mark(marked);
        });
        second.render(pane -> {
            pane.render(snapshot.second(), nameOfB, tiles.second(), colours(tiles, tiles.secondBound()), selected);
            pane.render(b);
            pane.mark(marked);
        });
        difference.render(strip -> {
            strip.render(now, twins.pairing(), a, b, selected);
            strip.mark(marked);
        });
        drawLens(now);
    }

    /** Null where each filter has its own. */
    private @Nullable ColorScale colours(TwinTiles tiles, float own) {
        return switch (scale.getValue()) {
            case SHARED -> ColorScale.signedUpTo(Math.max(tiles.firstBound(), tiles.secondBound()));
            case MACHINE -> ColorScale.signedUpTo(own);
            case FILTER -> null;
        };
    }

    private void drawLens(TwinMosaic now) {
        int[] units = pointedInFirst ? now.firstUnits() : now.secondUnits();
        int chosen = now.tileOf(twins.chosen());
        boolean pointing = pointed >= 0 && pointed < units.length;
        boolean most = !pointing && chosen < 0;
        int tile = pointing ? pointed : most ? now.mostDifferent() : chosen;
        boolean ofFirst = pointedInFirst;
        lens.render(view -> view.render(now, tile, ofFirst, most));
    }

    private final class Explanations implements TwinPane.Explanations {
        @Override
        public @Nullable Explanation crossEntropy() {
            TwinSnapshot now = twins.snapshot();
            return now == null
                    ? null
                    : TwinExplanations.crossEntropy(now, twins.firstNumbers(now), twins.secondNumbers(now));
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
