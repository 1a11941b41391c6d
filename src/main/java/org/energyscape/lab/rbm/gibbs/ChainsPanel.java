package org.energyscape.lab.rbm.gibbs;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.energyscape.lab.rbm.explain.RbmWords;
import org.energyscape.lab.rbm.param.ChainMode;
import org.energyscape.ui.control.Explain;
import org.energyscape.ui.control.Parts;
import org.energyscape.ui.picture.CountCells;
import org.energyscape.ui.picture.LinePlot;
import org.energyscape.ui.picture.LineSeries;
import org.energyscape.ui.picture.ScatterPlot;

/** All chains at once: their pictures, their places on the map of the data, or how fast they forget. FX thread. */
final class ChainsPanel extends VBox {
    private enum Side {
        PICTURES("Pictures"),
        MAP("Map"),
        MEMORY("Autocorrelation"),
        LADDER("Ladder"),
        INPAINTING("Error");

        private final String label;

        Side(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private static final String WALK = "100 × 1,000";
    private static final double ROOM_FOR_WALK = 135;

    private final GibbsController gibbs;
    private final Node pictures;
    private final StackPane place = new StackPane();
    private final ScatterPlot map = new ScatterPlot();
    private final LinePlot memory = new LinePlot();
    private final LineSeries rho;
    private final Label mapNote = Parts.note("rbm-map-note");
    private final Label memoryNote = Parts.note("rbm-memory-note");
    private final VBox mapBox = new VBox(map, mapNote);
    private final VBox memoryBox = new VBox(memory, memoryNote);
    private final LadderPanel ladder;
    private final InpaintingPanel inpainting;
    private final Parts.Segments<Side> sides;
    private final Button walk;
    private Side side = Side.PICTURES;

    /**
     * Shows the pictures first.
     *
     * @param pictures the mosaic of the chains
     */
    ChainsPanel(GibbsController gibbs, Node pictures) {
        this.gibbs = gibbs;
        this.pictures = pictures;
        getStyleClass().add("rbm-column");
        setMinWidth(0);
        map.setId("rbm-map");
        map.setTitle("Map of the chains");
        map.setNames("picture", "chain");
        map.setOnMark(gibbs::focus);
        memory.setId("rbm-memory");
        memory.setTitle("Autocorrelation of the chains");
        memory.setAxisTitles("lag (full steps)", "ρ of the first coordinate of the map");
        memory.setEmptyText("Press play: chains forget where they were, and ρ falls");
        memory.setWholeX(true);
        rho = memory.addSeries("ρ", 0, LineSeries.Stroke.SOLID, false);
        for (Label note : List.of(mapNote, memoryNote)) {
            note.setWrapText(true);
            note.setMinHeight(USE_PREF_SIZE);
        }
        Explain.on(memoryNote, () -> {
            GibbsSnapshot now = gibbs.snapshot();
            GibbsMap shown = now == null ? null : now.map();
            return shown == null ? null : MemoryWords.time(shown);
        });
        for (Node plot : List.of(map, memory)) {
            VBox.setVgrow(plot, Priority.ALWAYS);
        }
        ladder = new LadderPanel(gibbs);
        inpainting = new InpaintingPanel(gibbs);
        sides = new Parts.Segments<>("rbm-chains-side", List.of(Side.values()), Side::label, this::turnTo);
        sides.offer(Side.LADDER, false);
        sides.offer(Side.INPAINTING, false);
        walk = Parts.button(
                "rbm-long-walk",
                WALK,
                "fth-fast-forward",
                "Lets 100 chains walk 1,000 steps from their start; go back with the slider of the time line",
                gibbs::walkFar);
        walk.setAccessibleText("Walk 100 × 1,000");
        HBox tools = new HBox(sides, Parts.spacer(), walk);
        tools.setMinWidth(0);
        tools.setSpacing(2);
        tools.setAlignment(Pos.CENTER_LEFT);
        place.getChildren().setAll(pictures);
        place.setMinSize(0, 0);
        VBox.setVgrow(place, Priority.ALWAYS);
        getChildren().addAll(tools, place);
        widthProperty().addListener(o -> fitWalk());
    }

    /** The icon alone where there is no room for its words. */
    private void fitWalk() {
        walk.setText(getWidth() - sides.prefWidth(-1) >= ROOM_FOR_WALK ? WALK : "");
    }

    private void turnTo(Side chosen) {
        side = chosen;
        place.getChildren()
                .setAll(
                        switch (chosen) {
                            case PICTURES -> pictures;
                            case MAP -> mapBox;
                            case MEMORY -> memoryBox;
                            case LADDER -> ladder;
                            case INPAINTING -> inpainting;
                        });
        if (chosen == Side.MAP || chosen == Side.MEMORY) {
            gibbs.showMap();
        }
        GibbsSnapshot now = gibbs.snapshot();
        if (now != null) {
            render(now);
        }
    }

    /** Draws the side that is shown, the pictures aside. */
    void render(GibbsSnapshot snapshot) {
        sides.offer(Side.LADDER, snapshot.ladder() != null);
        sides.offer(Side.INPAINTING, snapshot.comparison() != null);
        fitWalk();
        if (side == Side.LADDER) {
            ladder.render(snapshot);
        } else if (side == Side.INPAINTING) {
            inpainting.render(snapshot);
        }
        GibbsMap shown = snapshot.map();
        if (shown == null) {
            return;
        }
        if (side == Side.MAP) {
            renderMap(shown, snapshot.focus());
        } else if (side == Side.MEMORY) {
            renderMemory(shown, snapshot.mode());
        }
    }

    private void renderMap(GibbsMap shown, int focus) {
        PictureMap.Area area = shown.area();
        map.setAxisTitles(
                "first axis, " + RbmWords.percent(shown.shareAcross()) + " of the variance",
                "second axis, " + RbmWords.percent(shown.shareUp()));
        map.setGround(shown.pictures());
        map.setGroundLabels(MemoryWords.labels(shown));
        map.setCells(new CountCells(
                area.left(), area.right(), area.bottom(), area.top(), shown.cells(), shown.cells(), shown.stays()));
        map.setTrail(shown.trail());
        map.setMarks(shown.now(), focus);
        mapNote.setText(MemoryWords.map(shown));
    }

    private void renderMemory(GibbsMap shown, ChainMode mode) {
        double[] y = shown.memory().rho();
        double[] x = new double[y.length];
        for (int t = 0; t < x.length; t++) {
            x[t] = t;
        }
        rho.set(x, y, y.length);
        memory.setMarker(shown.memory().isKnown() ? shown.memory().window() : Double.NaN);
        memoryNote.setText(MemoryWords.memory(shown, mode));
    }
}
