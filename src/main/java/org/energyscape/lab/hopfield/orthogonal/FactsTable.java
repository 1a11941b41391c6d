package org.energyscape.lab.hopfield.orthogonal;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.energyscape.ui.picture.Numbers;
import org.jspecify.annotations.Nullable;

/** The numbers of the stored pictures beside those of the orthogonal ones. */
final class FactsTable extends GridPane {
    private static final int ROWS = 5;
    private static final String NONE = "–";

    private final Label[] names = new Label[ROWS];
    private final Label[] before = new Label[ROWS];
    private final Label[] after = new Label[ROWS];

    FactsTable() {
        getStyleClass().add("orthogonal-facts");
        setId("orthogonal-facts");
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        words.setMinWidth(0);
        ColumnConstraints number = new ColumnConstraints();
        number.setHalignment(HPos.RIGHT);
        number.setMinWidth(USE_PREF_SIZE);
        getColumnConstraints().setAll(words, number, number);
        addRow(0, new Label(), label("orthogonal-facts-head", "before"), label("orthogonal-facts-head", "after"));
        for (int i = 0; i < ROWS; i++) {
            names[i] = label("orthogonal-facts-name", "");
            names[i].setWrapText(true);
            names[i].setMinHeight(USE_PREF_SIZE);
            before[i] = label("orthogonal-facts-before", NONE);
            after[i] = label("orthogonal-facts-now", NONE);
            after[i].setId("orthogonal-after-" + i);
            addRow(i + 1, names[i], before[i], after[i]);
        }
    }

    private static Label label(String style, String words) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        return label;
    }

    void render(@Nullable PictureFacts facts, @Nullable MadeOrthogonal made, int count) {
        String noise = made == null ? "" : " at " + Math.round(100 * made.noise()) + " % noise";
        fill(
                0,
                "Largest crosstalk",
                facts == null ? NONE : value(facts.largest()),
                made == null ? NONE : value(made.after().largest()));
        fill(
                1,
                "Root mean square",
                facts == null ? NONE : value(facts.rootMeanSquare()),
                made == null ? NONE : value(made.after().rootMeanSquare()));
        fill(
                2,
                "Fixed points",
                facts == null ? NONE : facts.fixed() + " of " + count,
                made == null ? NONE : made.after().fixed() + " of " + count);
        fill(
                3,
                "Overlap after one sweep" + noise,
                made == null ? NONE : value(made.overlapBefore()),
                made == null ? NONE : value(made.overlapAfter()));
        fill(4, "Pixels turned", "", made == null ? NONE : Numbers.value(made.turnedInAll()));
    }

    private void fill(int row, String name, String old, String now) {
        names[row].setText(name);
        before[row].setText(old);
        after[row].setText(now);
    }

    private static String value(double value) {
        return Numbers.value(value);
    }
}
