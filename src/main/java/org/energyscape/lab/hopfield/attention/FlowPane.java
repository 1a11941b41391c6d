package org.energyscape.lab.hopfield.attention;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.NumberBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.energyscape.lab.hopfield.attention.AttentionSnapshot.Update;
import org.energyscape.ui.control.Panel;
import org.energyscape.ui.control.Parts;
import org.energyscape.ui.picture.CellEvent;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.PixelGrid;

/** One update from left to right: query, similarities, weights, result. FX thread. */
final class FlowPane extends HBox {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

    private static final double CAPTION_HEIGHT = 51;

    private final AttentionController controller;
    private final PixelGrid query = grid("attention-query", "Query; draw on it");
    private final PixelGrid result = grid("attention-result", "What one update makes of it");
    private final PixelGrid nearest = grid("attention-nearest", "The memory nearest to the result");
    private final MemoryBars similarities =
            new MemoryBars("attention-similarities", "Similarity of the query with each memory", false);
    private final MemoryBars weights = new MemoryBars("attention-weights", "Softmax weight of each memory", true);
    private final Panel queryCard;
    private final Panel similarityCard = new Panel("Similarity  Xᵀξ", similarities.picture());
    private final Panel weightCard = new Panel("Weight  p", weights.picture());
    private final Panel resultCard;
    private final Panel nearestCard;

    FlowPane(AttentionController controller) {
        this.controller = controller;
        query.setOnCell(this::stroke);
        query.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            // Without a stroke to take back the key goes on to the undo of the settings.
            if (UNDO.match(event) && controller.undo()) {
                event.consume();
            }
        });
        HBox tools = new HBox(
                Parts.button(
                        "attention-next", "", "fth-skip-forward", "Asks about the next memory", controller::nextMemory),
                Parts.button(
                        "attention-undo",
                        "",
                        "fth-corner-up-left",
                        "Undoes the last stroke; Ctrl+Z on the query",
                        controller::undo),
                Parts.button("attention-clear", "", "fth-trash-2", "Clears the query to draw on", controller::clear));
        tools.setAlignment(Pos.CENTER);
        VBox pad = column(query, tools);
        VBox made = column(result, roomOf(tools));
        VBox found = column(nearest, roomOf(tools));
        // Columns of one width may differ by a pixel, and cells are whole pixels: the narrowest decides for all three.
        NumberBinding width =
                Bindings.min(pad.widthProperty(), Bindings.min(made.widthProperty(), found.widthProperty()));
        for (PixelGrid picture : List.of(query, result, nearest)) {
            picture.maxWidthProperty().bind(width);
        }
        queryCard = new Panel("Query  ξ", pad);
        resultCard = new Panel("Result  X p", made);
        nearestCard = new Panel("Nearest", found);
        similarities.explain(controller::snapshot, AttentionExplanations::similarity);
        weights.explain(controller::snapshot, AttentionExplanations::weight);
        getChildren().setAll(queryCard, similarityCard, weightCard, resultCard, nearestCard);
        for (Node part : getChildren()) {
            setHgrow(part, Priority.ALWAYS);
            // The three pictures are of one size; room for captions of three lines, so that they stay so.
            ((Panel) part).setPrefWidth(bars(part) ? 220 : 140);
            ((Panel) part).setMinWidth(0);
            ((Panel) part).caption().setMinHeight(CAPTION_HEIGHT);
        }
    }

    private static VBox column(PixelGrid picture, Node below) {
        VBox column = new VBox(4, picture, below);
        column.setAlignment(Pos.TOP_CENTER);
        column.setMinSize(0, 0);
        VBox.setVgrow(picture, Priority.ALWAYS);
        return column;
    }

    /** As high as the tools, so that the three pictures stand at one height. */
    private static Region roomOf(Region tools) {
        Region room = new Region();
        room.minHeightProperty().bind(tools.heightProperty());
        return room;
    }

    private boolean bars(Node part) {
        return part.equals(similarityCard) || part.equals(weightCard);
    }

    private static PixelGrid grid(String id, String title) {
        PixelGrid grid = new PixelGrid();
        grid.setId(id);
        grid.setTitle(title);
        return grid;
    }

    private void stroke(CellEvent event) {
        if (event.phase() == CellEvent.Phase.PRESS) {
            controller.beginStroke();
        }
        if (event.phase() != CellEvent.Phase.RELEASE) {
            controller.dab(event.x(), event.y(), event.shift());
        }
    }

    void render(AttentionSnapshot snapshot, Update update, int[] order) {
        AttentionMemories memories = snapshot.memories();
        int side = memories.side();
        ColorScale scale = new ColorScale(memories.lowest(), memories.highest());
        boolean first = snapshot.step() == 0;
        query.setScale(first ? ColorScale.UNIT : scale);
        query.setValues(first ? snapshot.query() : update.state(), side, side);
        queryCard.setTitle(first ? "Query  ξ" : "State  ξ");
        queryCard.setCaption(
                first
                        ? snapshot.queryName() + ". Draw on it; Shift erases."
                        : "After " + snapshot.step() + (snapshot.step() == 1 ? " update" : " updates") + " of "
                                + snapshot.queryName() + ".");
        similarities.render(
                memories,
                update.similarities(),
                update.largestSquare(),
                order,
                update.profile().largest());
        weights.render(memories, update.weights(), 1, order, update.profile().largest());
        similarityCard.setCaption("Shares of M² = " + AttentionWords.number(update.largestSquare()) + ".");
        weightCard.setCaption(update.group() + ".");
        result.setScale(scale);
        result.setValues(update.result(), side, side);
        resultCard.setCaption(
                update.settled() ? "A fixed point." : "Moved by " + AttentionWords.number(update.moved()) + ".");
        nearest.setValues(memories.grey().get(update.nearest()), side, side);
        nearestCard.setCaption(AttentionQueries.title(memories, update.nearest()) + ", at distance "
                + AttentionWords.number(update.distance()) + ".");
    }
}
