package org.energyscape.lab.hopfield.attention;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.energyscape.lab.hopfield.attention.AttentionSnapshot.Matrix;
import org.energyscape.ui.control.Panel;
import org.energyscape.ui.control.ScrollColumn;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.FormulaView;
import org.energyscape.ui.picture.HeatMap;
import org.energyscape.ui.picture.Palette;

/** The same formula as attention: what is called what, and several queries at once. FX thread. */
final class MatrixPane extends HBox {
    private final HeatMap map = new HeatMap();
    private final FormulaView numbers = new FormulaView();
    private final Label sizes = words("");
    private final Panel card = new Panel("Several queries at once", map);

    MatrixPane() {
        map.setId("attention-matrix");
        map.setTitle("Attention: rows are queries, columns are memories");
        map.setPalette(Palette.INK);
        map.setScale(ColorScale.UNIT);
        map.setSquare(false);
        map.setAxisNames("query", "memory");
        VBox text = new VBox(
                7,
                formula(
                        "\\xi^{new} = X\\, \\mathrm{softmax}(\\beta\\, X^{T} \\xi)",
                        "The memory: new xi is X softmax of beta X transposed xi"),
                formula(
                        "Z = \\mathrm{softmax}(\\beta\\, R\\, Y^{T})\\, Y,\\quad \\beta = 1/\\sqrt{d}",
                        "Attention: Z is softmax of beta R Y transposed, times Y"),
                numbers,
                words("Query R: each row of the matrix is one state ξ, the picture at the upper left."),
                words("Keys Y: the memories X, compared with the query in the bars of similarity."),
                words("Values Y: the same memories, averaged by the bars of weight into the result. A transformer first"
                        + " multiplies R and Y by learned matrices, and keys and values by different ones."),
                sizes,
                words("Ramsauer et al. 2021; Vaswani et al. 2017."));
        text.getStyleClass().add("panel");
        Panel left = new Panel("The same formula", new ScrollColumn(text));
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(card, Priority.ALWAYS);
        left.setPrefWidth(380);
        card.setPrefWidth(480);
        getChildren().setAll(left, card);
    }

    private static FormulaView formula(String tex, String spoken) {
        return new FormulaView(tex, spoken);
    }

    private static Label words(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("lab-note");
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    void render(AttentionSnapshot snapshot, Matrix matrix) {
        AttentionMemories memories = snapshot.memories();
        int units = memories.units();
        String scale = AttentionWords.tex(1 / Math.sqrt(units));
        numbers.setFormula(
                "\\beta = " + AttentionWords.beta(snapshot.beta()) + ",\\quad 1/\\sqrt{" + units + "} = " + scale,
                "beta is " + AttentionWords.beta(snapshot.beta()) + ", one over root d is " + scale);
        sizes.setText("Here R is " + matrix.names().size() + " x " + units + ", Y is " + memories.count() + " x "
                + units + ", the matrix " + matrix.names().size() + " x " + memories.count() + "; each row sums to 1.");
        map.setMatrix(matrix.weights(), matrix.names().size(), memories.count());
        map.columns().setNames(k -> "memory " + AttentionQueries.title(memories, k));
        map.thumbnails().set(matrix.queries(), memories.grey(), memories.side());
        card.setCaption(
                matrix.hits() < 0
                        ? "Each row is another damaged memory."
                        : "Each row asks with a digit that is not in memory; " + matrix.hits() + " of "
                                + matrix.names().size() + " attend most to their own class.");
    }
}
