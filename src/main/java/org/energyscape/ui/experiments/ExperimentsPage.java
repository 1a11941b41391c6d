package org.energyscape.ui.experiments;

import java.util.Objects;
import javafx.concurrent.Worker;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.energyscape.lab.LabContext;
import org.energyscape.lab.ShellPage;
import org.energyscape.lab.rbm.sweep.Experiment;
import org.energyscape.ui.control.Panel;
import org.energyscape.ui.control.ScrollColumn;
import org.energyscape.ui.fx.FxThread;
import org.energyscape.ui.fx.Later;

/**
 * Experiments with the RBM lab: cards to choose from, one click to train all runs, how each of them stands, curves over one
 * another and a table with what was published. FX thread; training goes on behind the window, in front or not.
 */
public final class ExperimentsPage implements ShellPage {
    private static final double REFRESH_NANOS = 1e9;
    private static final double WIDEST_RUNS = 560;

    private final ExperimentsController controller;
    private final Later<ExperimentBar> bar;
    private final Later<ExperimentsPicture> picture;
    private final BorderPane root = new BorderPane();
    private long refreshed = Long.MIN_VALUE / 2;

    /** Opens the store in the background if nobody has yet. */
    public ExperimentsPage(LabContext context) {
        context.runs().open();
        controller = new ExperimentsController(
                context.runs(),
                context.cacheFolder(),
                context.threads(),
                (title, work) -> {
                    // The controller knows by itself when the work ends.
                    Worker<Boolean> unused = context.jobs().run(title, work, done -> {});
                },
                FxThread.LATER);
        bar = new Later<>(context.pieces(), () -> new ExperimentBar(controller));
        picture = new Later<>(context.pieces(), () -> new ExperimentsPicture(controller::caption));
        Later<ScrollColumn> cards =
                new Later<>(context.pieces(), () -> new ScrollColumn(new ExperimentCards(controller)));
        Later<Panel> results = new Later<>(context.pieces(), () -> results(context));
        Later<Panel> progress =
                new Later<>(context.pieces(), () -> new Panel("Runs", new RunTable(controller, context.pieces())));
        Label words = new Label();
        words.setId("experiments-words");
        words.getStyleClass().addAll("runs-count", "experiment-words");
        words.textProperty().bind(controller.wordsProperty());
        words.visibleProperty().bind(words.textProperty().isNotEmpty());
        words.managedProperty().bind(words.visibleProperty());
        // In a wide window the pictures get what the table of runs has no use for.
        progress.setMaxWidth(WIDEST_RUNS);
        SplitPane below = new SplitPane(progress, picture);
        below.setDividerPositions(0.56);
        SplitPane split = new SplitPane(results, below);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.36);
        VBox.setVgrow(split, Priority.ALWAYS);
        cards.getStyleClass().add("experiment-side");
        root.setId("experiments-page");
        root.getStyleClass().addAll("runs", "experiments");
        root.setTop(new VBox(bar, words));
        root.setLeft(cards);
        root.setCenter(split);
        controller.curvesProperty().addListener(o -> draw());
        controller.filtersProperty().addListener(o -> draw());
    }

    /** Address of the page's style sheet, loaded with the window. */
    public static String styleSheet() {
        return Objects.requireNonNull(
                        ExperimentsPage.class.getResource("/org/energyscape/css/experiments.css"), "experiments.css")
                .toExternalForm();
    }

    private void draw() {
        picture.render(pictures -> {
            pictures.show(controller.curvesProperty().get());
            pictures.show(controller.filtersProperty().get());
        });
    }

    private Panel results(LabContext context) {
        Panel panel = new Panel("Final cross-entropy, nats a picture", new ResultTable(controller, context.pieces()));
        panel.setCaption("Mean ± standard deviation over the seeds, on all pictures, made binary at 0.5. Beside it: "
                + Experiment.PUBLISHED + "; they hold for its 3000 training and 1000 validation pictures.");
        return panel;
    }

    @Override
    public Node centre() {
        return root;
    }

    @Override
    public void pulse(long nowNanos) {
        controller.pulse();
        if (nowNanos - refreshed >= REFRESH_NANOS
                && controller.runningProperty().get()) {
            refreshed = nowNanos;
            controller.refreshCurves();
        }
    }

    @Override
    public void shown() {
        refreshed = Long.MIN_VALUE / 2;
        controller.shown();
        bar.render(Node::requestFocus);
    }

    @Override
    public void hidden() {}

    @Override
    public void close() {
        controller.close();
    }
}
