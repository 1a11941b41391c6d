package org.energyscape.lab.rbm.gibbs;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.rbm.EnergyTerms;
import org.energyscape.lab.rbm.explain.EnergyExplanations;
import org.energyscape.lab.rbm.explain.RbmWords;
import org.energyscape.lab.rbm.param.ChainStart;
import org.energyscape.lab.rbm.param.RbmParams;
import org.energyscape.lab.rbm.run.TrainingWords;
import org.energyscape.ui.control.Explain;
import org.energyscape.ui.control.Explanation;
import org.energyscape.ui.control.FittingLabel;
import org.energyscape.ui.control.ParamModel;
import org.energyscape.ui.control.Parts;
import org.energyscape.ui.picture.CellEvent;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.Palette;
import org.energyscape.ui.picture.PixelGrid;
import org.energyscape.ui.picture.TileGrid;
import org.energyscape.ui.picture.UnitGrid;
import org.jspecify.annotations.Nullable;

/** The page of the Gibbs chains: all of them as a mosaic, one enlarged with its hidden layer, and the holding brush. */
public final class GibbsView extends BorderPane {
    private enum Shown {
        SAMPLES("Samples"),
        PROBABILITIES("P(v | h)");

        private final String label;

        Shown(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private static final String TAKE = "Take weights";
    private static final double ROOM_FOR_TAKE = 900;

    private final GibbsController gibbs;
    private final TileGrid mosaic = new TileGrid();
    private final TileGrid freeMosaic = new TileGrid();
    private final PixelGrid chain = new PixelGrid();
    private final PixelGrid freeChain = new PixelGrid();
    private final PixelGrid hidden = new PixelGrid();
    private final Parts.Segments<ChainStart> start;
    private final CheckBox compare = new CheckBox("Held / free");
    private final SideBySide mosaics;
    private final SideBySide enlargedChains;
    private final Label chainNote = Parts.note("rbm-chain-note");
    private final Label hiddenNote = Parts.note("rbm-chain-hidden-note");
    private final FittingLabel weights = FittingLabel.note("rbm-weights-origin");
    private final Tooltip weightsTip = new Tooltip();
    private final ChainsPanel chains;
    private Shown shown = Shown.SAMPLES;

    public GibbsView(ParamModel settings, GibbsController gibbs) {
        this.gibbs = gibbs;
        getStyleClass().add("rbm-page");
        start = new Parts.Segments<>("rbm-start", List.of(ChainStart.values()), ChainStart::label, choice -> {
            if (choice == settings.valuesProperty().get().get(RbmParams.CHAIN_START)) {
                return;
            }
            settings.set(RbmParams.CHAIN_START, choice);
        });
        compare.setId("rbm-against-free");
        compare.setTooltip(new Tooltip(
                "The same chains once more with no pixel held: same start, same random numbers. Each chain then keeps the"
                        + " pixels of its own start"));
        compare.setMinWidth(USE_PREF_SIZE);
        compare.setOnAction(e -> settings.set(RbmParams.CHAIN_COMPARE, compare.isSelected()));
        showSettings(settings.valuesProperty().get());
        settings.valuesProperty().addListener((o, was, is) -> showSettings(is));
        mosaic.setId("rbm-chains");
        mosaic.setTitle("Gibbs chains");
        freeMosaic.setId("rbm-free-chains");
        freeMosaic.setTitle("Free Gibbs chains");
        for (TileGrid tiles : List.of(mosaic, freeMosaic)) {
            tiles.setPalette(Palette.INK);
            tiles.setScale(ColorScale.UNIT);
            tiles.setTileText(tile -> "chain " + (tile + 1));
            tiles.setOnTile(gibbs::focus);
        }
        mosaics = new SideBySide("Held", mosaic, "Free", freeMosaic);
        freeChain.setId("rbm-free-chain");
        freeChain.setTitle("Enlarged free chain");
        enlargedChains = new SideBySide("Held", chain, "Free", freeChain);
        chains = new ChainsPanel(gibbs, mosaics);
        chain.setId("rbm-chain");
        chain.setTitle("Enlarged chain");
        chain.setOnCell(this::brush);
        hidden.setId("rbm-chain-hidden");
        hidden.setTitle("Hidden layer of the enlarged chain");
        hidden.setPalette(Palette.SEQUENTIAL);
        Explain.on(chainNote, this::freeEnergy);
        Explain.on(hiddenNote, this::energy);
        setTop(bars());
        setCenter(pictures());
    }

    private void showSettings(ParamValues values) {
        start.select(values.get(RbmParams.CHAIN_START));
        compare.setSelected(values.get(RbmParams.CHAIN_COMPARE));
    }

    private @Nullable Explanation freeEnergy() {
        GibbsSnapshot now = gibbs.snapshot();
        return now == null
                ? null
                : EnergyExplanations.free(now.energy(), now.visible(), "chain " + (now.focus() + 1), now.origin());
    }

    private @Nullable Explanation energy() {
        GibbsSnapshot now = gibbs.snapshot();
        return now == null ? null : EnergyExplanations.joint(now.energy(), now.visible(), now.origin());
    }

    private static Label whole(Label label) {
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private HBox bars() {
        CheckBox follow = new CheckBox("Follow");
        follow.setId("rbm-follow");
        follow.setTooltip(
                new Tooltip(
                        "Takes the weights over about once a second while training goes on, and those of a step of the past that is shown"));
        follow.setMinWidth(USE_PREF_SIZE);
        follow.selectedProperty().bindBidirectional(gibbs.followingProperty());
        Button take = Parts.button(
                "rbm-take-weights",
                TAKE,
                "fth-download",
                "Takes the weights of this moment of the training, and goes on with them",
                gibbs::takePresentWeights);
        take.setAccessibleText(TAKE);
        weights.setTooltip(weightsTip);
        Parts.Segments<Shown> layer =
                new Parts.Segments<>("rbm-shown", List.of(Shown.values()), Shown::label, choice -> {
                    shown = choice;
                    renderAgain();
                });
        HBox bar = new HBox(whole(new Label("Start")), start, compare, layer, Parts.spacer(), weights, take, follow);
        bar.getStyleClass().add("rbm-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        // The icon alone where its words would leave no room for those that say what the weights are.
        widthProperty().addListener(o -> take.setText(getWidth() >= ROOM_FOR_TAKE ? TAKE : ""));
        return bar;
    }

    private SplitPane pictures() {
        Parts.Segments<HeldPixels.Brush> brushes = new Parts.Segments<>(
                "rbm-hold", List.of(HeldPixels.Brush.values()), HeldPixels.Brush::label, gibbs::setBrush);
        HBox tools = new HBox(
                brushes,
                Parts.spacer(),
                Parts.button(
                        "rbm-keep-half",
                        "",
                        "fth-lock",
                        "Holds the upper half of this chain's picture in all chains",
                        gibbs::keepUpperHalf),
                Parts.button("rbm-free-all", "", "fth-unlock", "Lets all pixels go", gibbs::freeAll));
        tools.getStyleClass().add("rbm-bar");
        tools.setAlignment(Pos.CENTER_LEFT);
        VBox enlarged = Parts.panel("Enlarged chain", chainNote, enlargedChains);
        enlarged.getChildren().add(1, tools);
        VBox layerPanel = Parts.panel("Its hidden units", hiddenNote, hidden);
        hidden.setPrefHeight(120);
        hidden.setMinHeight(70);
        VBox right = new VBox(enlarged, layerPanel);
        right.getStyleClass().add("rbm-column");
        VBox.setVgrow(enlarged, Priority.ALWAYS);
        chains.getStyleClass().add("lab-panel");
        SplitPane split = new SplitPane(chains, right);
        split.setDividerPositions(0.54);
        return split;
    }

    private void brush(CellEvent event) {
        if (event.phase() != CellEvent.Phase.RELEASE) {
            gibbs.dab(event.x(), event.y());
        }
    }

    private void renderAgain() {
        GibbsSnapshot snapshot = gibbs.snapshot();
        if (snapshot != null) {
            render(snapshot);
        }
    }

    public void render(GibbsSnapshot snapshot) {
        int width = snapshot.width();
        int m = snapshot.visible();
        float[] pictures = shown == Shown.SAMPLES ? snapshot.samples() : snapshot.probabilities();
        mosaic.setTiles(pictures, snapshot.chains(), width, m / width);
        mosaic.setSelected(snapshot.focus());
        float[] one = new float[m];
        System.arraycopy(pictures, snapshot.focus() * m, one, 0, m);
        chain.setValues(one, width, m / width);
        chain.setClamped(isAny(snapshot.held()) ? snapshot.held() : null);
        GibbsComparison comparison = snapshot.comparison();
        mosaics.showBoth(comparison != null);
        enlargedChains.showBoth(comparison != null);
        if (comparison != null) {
            float[] free = shown == Shown.SAMPLES ? comparison.samples() : comparison.probabilities();
            freeMosaic.setTiles(free, snapshot.chains(), width, m / width);
            freeMosaic.setSelected(snapshot.focus());
            float[] other = new float[m];
            System.arraycopy(free, snapshot.focus() * m, other, 0, m);
            freeChain.setValues(other, width, m / width);
        }
        showHidden(snapshot);
        chains.render(snapshot);
        chainNote.setText("chain " + (snapshot.focus() + 1) + " · F = " + RbmWords.nats(snapshot.freeEnergy()));
        String origin = TrainingWords.brief(snapshot.origin());
        weights.setWordings("weights of " + origin, origin, origin.replaceFirst(" \\+ .*", " +"), "");
        weightsTip.setText("The chains go by the weights of " + snapshot.origin());
    }

    private void showHidden(GibbsSnapshot snapshot) {
        float[] units = shown == Shown.SAMPLES ? snapshot.hidden() : snapshot.hiddenProbabilities();
        int columns = UnitGrid.columns(units.length, 2.5);
        int rows = (units.length + columns - 1) / columns;
        float[] cells = new float[columns * rows];
        Arrays.fill(cells, Float.NaN);
        System.arraycopy(units, 0, cells, 0, units.length);
        hidden.setValues(cells, columns, rows);
        EnergyTerms.Joint joint = snapshot.energy().joint();
        String state = snapshot.hiddenIsNewest() ? "just drawn" : "drove v";
        hiddenNote.setText(joint == null ? "not drawn yet" : "E = " + RbmWords.nats(joint.energy()) + " · " + state);
    }

    private static boolean isAny(boolean[] flags) {
        for (boolean flag : flags) {
            if (flag) {
                return true;
            }
        }
        return false;
    }
}
