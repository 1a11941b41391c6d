package org.energyscape.lab.hopfield.attention;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.ui.control.Parts;
import org.energyscape.ui.fx.Later;
import org.jspecify.annotations.Nullable;

/** The page: one update above, β in the middle, and below what it is compared with. Draws snapshots. */
final class AttentionView extends StackPane {
    private final AttentionController controller;
    private final Later<FlowPane> flow;
    private final BetaBar beta;
    private final Later<JourneyPane> journey;
    private final Later<DensePane> dense;
    private final Later<MatrixPane> matrix;
    private final StackPane below = new StackPane();
    private final Label empty =
            new Label("The gallery has no stored picture. Store one on the page Recall, or take digits as"
                    + " memories in the settings.");
    private final SplitPane all;
    /** Held here, so that it lives as long as the page. */
    private final ChangeListener<ParamValues> settled;

    private @Nullable AttentionSnapshot shown;

    AttentionView(AttentionController controller, Executor pieces) {
        this.controller = controller;
        flow = new Later<>(pieces, () -> new FlowPane(controller));
        beta = new BetaBar(controller);
        journey = new Later<>(pieces, () -> new JourneyPane(controller));
        dense = new Later<>(pieces, () -> new DensePane(controller));
        matrix = new Later<>(pieces, MatrixPane::new);
        Parts.Segments<AttentionTab> tabs = new Parts.Segments<>(
                "attention-below", List.of(AttentionTab.values()), AttentionTab::label, this::turn);
        Parts.Segments<AttentionParams.Query> queries = new Parts.Segments<>(
                "attention-ask",
                List.of(AttentionParams.Query.values()),
                AttentionParams.Query::label,
                chosen -> controller.settings().set(AttentionParams.QUERY, chosen));
        queries.select(controller.values().get(AttentionParams.QUERY));
        settled = (o, was, is) -> {
            queries.select(is.get(AttentionParams.QUERY));
            if (was.get(AttentionParams.ORDER) != is.get(AttentionParams.ORDER)) {
                renderAgain();
            }
        };
        controller.settings().valuesProperty().addListener(new WeakChangeListener<>(settled));
        HBox head = new HBox(new Label("Ask with"), queries, Parts.spacer(), tabs);
        head.getStyleClass().add("lab-head");
        head.setAlignment(Pos.CENTER_LEFT);
        below.getChildren().setAll(journey);
        BorderPane lower = new BorderPane(below, beta, null, null, null);
        lower.setMinSize(0, 0);
        below.setMinSize(0, 0);
        all = new SplitPane(flow, lower);
        all.setOrientation(Orientation.VERTICAL);
        all.setDividerPositions(0.46);
        BorderPane page = new BorderPane(all, head, null, null, null);
        empty.setId("attention-empty");
        empty.setWrapText(true);
        empty.setMaxWidth(420);
        empty.getStyleClass().add("lab-note");
        empty.setVisible(false);
        getChildren().setAll(page, empty);
    }

    private void turn(AttentionTab chosen) {
        Node pane =
                switch (chosen) {
                    case JOURNEY -> journey;
                    case DENSE -> dense;
                    case MATRIX -> matrix;
                };
        below.getChildren().setAll(pane);
        controller.front(chosen);
    }

    private void renderAgain() {
        AttentionSnapshot now = shown;
        if (now != null) {
            render(now);
        }
    }

    private int[] order(AttentionSnapshot.Update update) {
        return controller.values().get(AttentionParams.ORDER) == AttentionParams.Order.WEIGHT
                ? update.ranking()
                : IntStream.range(0, update.weights().length).toArray();
    }

    void render(AttentionSnapshot snapshot) {
        shown = snapshot;
        AttentionSnapshot.Update update = snapshot.update();
        AttentionSnapshot.Journey over = snapshot.journey();
        AttentionSnapshot.Dense spins = snapshot.dense();
        AttentionSnapshot.Matrix rows = snapshot.matrix();
        boolean any = update != null;
        all.setVisible(any);
        empty.setVisible(!any);
        if (update == null) {
            return;
        }
        int[] order = order(update);
        flow.render(pane -> pane.render(snapshot, update, order));
        beta.render(snapshot, update);
        if (over != null) {
            journey.render(pane -> pane.render(snapshot, update, over));
        }
        if (spins != null) {
            dense.render(pane -> pane.render(snapshot, spins, order));
        }
        if (rows != null) {
            matrix.render(pane -> pane.render(snapshot, rows));
        }
    }
}
