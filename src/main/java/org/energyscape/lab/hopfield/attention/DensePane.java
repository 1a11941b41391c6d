package org.energyscape.lab.hopfield.attention;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.energyscape.engine.hopfield.DenseMemoryRule;
import org.energyscape.lab.hopfield.attention.AttentionSnapshot.Dense;
import org.energyscape.lab.hopfield.attention.AttentionSnapshot.Pull;
import org.energyscape.ui.control.Panel;
import org.energyscape.ui.picture.PixelGrid;

/** The same query in black and white under dense memories of degree k and exponential. FX thread. */
final class DensePane extends VBox {
    private final Slider slider = new Slider(2, DenseMemoryRule.MAX_DEGREE, 2);
    private final Label degree = new Label();
    private final PixelGrid query = PixelGrid.signed("attention-dense-query", "The query in black and white");
    private final MemoryBars power = new MemoryBars("attention-dense-weights", "Weights of the dense memory", true);
    private final PixelGrid powerResult =
            PixelGrid.signed("attention-dense-result", "Dense memory of degree k after one sweep");
    private final MemoryBars exponential =
            new MemoryBars("attention-exponential-weights", "Weights of the exponential memory", true);
    private final PixelGrid exponentialResult =
            PixelGrid.signed("attention-exponential-result", "Exponential memory after one sweep");
    private final Panel queryCard = new Panel("Query as spins", query);
    private final Panel powerCard = new Panel("Weights  F′(z)", power.picture());
    private final Panel powerResultCard = new Panel("After one sweep", powerResult);
    private final Panel exponentialCard = new Panel("Weights  exp z", exponential.picture());
    private final Panel exponentialResultCard = new Panel("After one sweep", exponentialResult);
    private boolean following;

    DensePane(AttentionController controller) {
        slider.setId("attention-degree");
        slider.setAccessibleText("Degree k of the dense memory");
        slider.setTooltip(
                new Tooltip(
                        "Degree k: F(z) = z^k. At 2 Hebb's network, which blends; larger picks one (Krotov and Hopfield 2016)"));
        slider.setBlockIncrement(1);
        slider.valueProperty().addListener((o, was, is) -> {
            if (!following) {
                controller.settings().set(AttentionParams.DEGREE, (int) Math.rint(is.doubleValue()));
            }
        });
        HBox.setHgrow(slider, Priority.ALWAYS);
        HBox line = new HBox(10, degree, slider);
        line.getStyleClass().add("panel");
        HBox row = new HBox(queryCard, powerCard, powerResultCard, exponentialCard, exponentialResultCard);
        VBox.setVgrow(row, Priority.ALWAYS);
        double[] widths = {110, 190, 110, 190, 110};
        int i = 0;
        for (Node card : row.getChildren()) {
            HBox.setHgrow(card, Priority.ALWAYS);
            ((Panel) card).setPrefWidth(widths[i++]);
        }
        row.setMinSize(0, 0);
        getChildren().setAll(line, row);
    }

    void render(AttentionSnapshot snapshot, Dense dense, int[] order) {
        following = true;
        if (!slider.isValueChanging()) {
            slider.setValue(dense.degree());
        }
        following = false;
        degree.setText("k = " + dense.degree());
        AttentionMemories memories = snapshot.memories();
        query.setValues(dense.query(), memories.side(), memories.side());
        queryCard.setCaption("Ink where grey is at least ½.");
        powerCard.setTitle("Degree k = " + dense.degree() + ":  z" + raised(dense.degree() - 1));
        exponentialCard.setTitle("Exponential:  exp z");
        show(memories, dense.power(), order, power, powerCard, powerResult, powerResultCard);
        show(
                memories,
                dense.exponential(),
                order,
                exponential,
                exponentialCard,
                exponentialResult,
                exponentialResultCard);
    }

    private static void show(
            AttentionMemories memories,
            Pull pull,
            int[] order,
            MemoryBars bars,
            Panel weights,
            PixelGrid result,
            Panel card) {
        bars.render(memories, pull.weights(), 1, order, pull.profile().largest());
        weights.setCaption(AttentionWords.number(pull.profile().effective()) + " effective memories");
        result.setValues(pull.result(), memories.side(), memories.side());
        String nearest = AttentionQueries.title(memories, pull.nearest());
        card.setCaption(
                pull.wrong() == 0
                        ? nearest + " exactly"
                        : pull.wrong() + (pull.wrong() == 1 ? " pixel" : " pixels") + " from " + nearest);
    }

    private static String raised(int exponent) {
        StringBuilder text = new StringBuilder();
        for (char digit : String.valueOf(exponent).toCharArray()) {
            text.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
        }
        return exponent == 1 ? "" : text.toString();
    }
}
