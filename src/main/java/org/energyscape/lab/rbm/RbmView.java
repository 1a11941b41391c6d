package org.energyscape.lab.rbm;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.lab.rbm.draw.DrawView;
import org.energyscape.lab.rbm.gibbs.GibbsSnapshot;
import org.energyscape.lab.rbm.gibbs.GibbsView;
import org.energyscape.lab.rbm.pane.LayoutMenu;
import org.energyscape.lab.rbm.pane.TrainView;
import org.energyscape.lab.rbm.param.RbmParams;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.energyscape.lab.rbm.twin.TwinSnapshot;
import org.energyscape.lab.rbm.twin.TwinView;
import org.energyscape.ui.control.Parts;
import org.energyscape.ui.fx.Later;
import org.jspecify.annotations.Nullable;

/** The pictures of the RBM laboratory: four pages, of which one is shown and drawn. */
final class RbmView extends BorderPane {
    /** The pages. */
    enum Page {
        TRAIN("Train"),
        DRAW("Draw"),
        GIBBS("Gibbs chains"),
        TWINS("Twins");

        private final String label;

        Page(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private final RbmController lab;
    private final Executor pieces;
    private final Later<TrainView> train;
    private @Nullable DrawView draw;
    private @Nullable GibbsView gibbs;
    private @Nullable TwinView twins;
    private final Parts.Segments<Page> pages;
    private final LayoutMenu layouts;
    private final Label data = Parts.note("rbm-data");
    private Page page = Page.TRAIN;
    private @Nullable RbmSnapshot drawnTraining;
    private @Nullable ParamValues drawnValues;
    private @Nullable GibbsSnapshot drawnChains;
    private @Nullable TwinSnapshot drawnTwins;

    /**
     * A view.
     *
     * @param pieces puts its parts together
     * @param turned hears which page is now shown
     */
    RbmView(RbmController lab, Executor pieces, Runnable openFile, Runnable writtenDigits, Consumer<Page> turned) {
        this.lab = lab;
        this.pieces = pieces;
        getStyleClass().addAll("lab-view", "rbm");
        train = new Later<>(pieces, () -> new TrainView(lab.panes(), lab.look(), lab::follow, pieces));
        pages = new Parts.Segments<>("rbm-page", List.of(Page.values()), Page::label, chosen -> {
            show(chosen);
            turned.accept(chosen);
        });
        layouts = new LayoutMenu(lab.panes());
        HBox head = new HBox(
                pages,
                layouts,
                Parts.spacer(),
                data,
                Parts.button(
                        "rbm-written-digits",
                        "",
                        "fth-edit-3",
                        "Learn from the written digits that are built in",
                        writtenDigits),
                Parts.button(
                        "rbm-open",
                        "Open data…",
                        "fth-folder",
                        "Learn from a file of pictures; files can be dropped on the window too",
                        openFile));
        head.getStyleClass().add("lab-head");
        head.setAlignment(Pos.CENTER_LEFT);
        setTop(head);
        setCenter(train);
    }

    Page page() {
        return page;
    }

    /** Turns to a page as a click on its button does. */
    void turnTo(Page wanted) {
        pages.select(wanted);
    }

    private void show(Page chosen) {
        page = chosen;
        Node content =
                switch (chosen) {
                    case TRAIN -> train;
                    case DRAW -> draw();
                    case GIBBS -> gibbs();
                    case TWINS -> twins();
                };
        setCenter(content);
        layouts.setVisible(chosen == Page.TRAIN);
        // Space belongs to the transport of the page now shown, not to the button that turned to it.
        requestFocus();
        drawnTraining = null;
        drawnChains = null;
        drawnTwins = null;
        render();
    }

    /** Made when first turned to, as {@link #gibbs()} is: the lab opens sooner. */
    private DrawView draw() {
        if (draw == null) {
            draw = new DrawView(lab.snapshotProperty(), lab.look(), lab.pad(), lab::drawn);
        }
        return draw;
    }

    private GibbsView gibbs() {
        if (gibbs == null) {
            gibbs = new GibbsView(lab, lab.gibbs());
        }
        return gibbs;
    }

    private TwinView twins() {
        if (twins == null) {
            twins = new TwinView(lab.twins(), pieces);
        }
        return twins;
    }

    /** Shows a picture that came onto the pad from a file. */
    void renderPad() {
        draw().renderPad();
    }

    /** Draws what is new for the page that is shown. */
    void render() {
        RbmSnapshot snapshot = lab.snapshotProperty().get();
        ParamValues values = lab.valuesProperty().get();
        if (snapshot != null && !(Objects.equals(snapshot, drawnTraining) && Objects.equals(values, drawnValues))) {
            drawnTraining = snapshot;
            drawnValues = values;
            data.setText(snapshot.data().name());
            if (page == Page.DRAW) {
                draw().render(snapshot);
            }
        }
        if (snapshot != null && page == Page.TRAIN) {
            // Panes take turns, so that there may be something to draw without a new snapshot.
            train.render(view -> view.render(snapshot, values.get(RbmParams.FILTER_SCALE)));
        }
        GibbsSnapshot chains = lab.gibbs().snapshot();
        if (page == Page.GIBBS && chains != null && !Objects.equals(chains, drawnChains)) {
            drawnChains = chains;
            gibbs().render(chains);
        }
        TwinSnapshot both = lab.twins().snapshot();
        if (page == Page.TWINS && both != null && !Objects.equals(both, drawnTwins)) {
            drawnTwins = both;
            twins().render(both);
        }
    }
}
