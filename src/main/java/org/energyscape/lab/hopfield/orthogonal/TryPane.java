package org.energyscape.lab.hopfield.orthogonal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.energyscape.ui.control.Explain;
import org.energyscape.ui.control.Panel;
import org.energyscape.ui.control.Parts;
import org.energyscape.ui.picture.CellEvent;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.Numbers;
import org.energyscape.ui.picture.Palette;
import org.energyscape.ui.picture.PixelGrid;
import org.jspecify.annotations.Nullable;

/** A state to draw, what every unit of it feels, and where it falls. */
final class TryPane extends StackPane {
    private static final double TALLEST_ROW = 46;

    private final PixelGrid state = grid("orthogonal-state", "State x; click a unit to turn it", Palette.INK);
    private final PixelGrid fields =
            grid("orthogonal-fields", "Fields f = Wx; outlined units want to turn", Palette.DIVERGING);
    private final PixelGrid end = grid("orthogonal-end", "Where the state falls", Palette.INK);
    private final Label verdict = new Label();
    private final Label way = Parts.note("orthogonal-way");
    private final Label correction = Parts.note("orthogonal-correction");
    private final Button oneWrong;
    private @Nullable OrthogonalSnapshot shown;

    TryPane(OrthogonalController controller) {
        oneWrong = Parts.button(
                "orthogonal-one-wrong",
                "One wrong bit",
                "",
                "Tries a stored pattern with one bit turned, another each time",
                controller::tryOneWrong);
        Button random =
                Parts.button("orthogonal-random", "", "fth-shuffle", "Tries a random state (R)", controller::tryRandom);
        state.widthProperty().addListener(o -> fit());
        state.setOnCell(event -> {
            if (event.phase() == CellEvent.Phase.PRESS) {
                controller.flip(event.x());
            }
        });
        state.setCellText((x, y, value) ->
                String.format(Locale.ROOT, "unit %d: %s, click to turn", x + 1, value > 0 ? "+1" : "\u22121"));
        fields.setCellText((x, y, value) -> fieldText(x));
        end.setCellText((x, y, value) -> "unit " + (x + 1) + " ends at " + (value > 0 ? "+1" : "\u22121"));
        verdict.setId("orthogonal-verdict");
        verdict.getStyleClass().add("tried-verdict");
        verdict.setWrapText(true);
        verdict.setMinHeight(USE_PREF_SIZE);
        for (Label words : List.of(way, correction)) {
            words.setWrapText(true);
            words.setMinHeight(USE_PREF_SIZE);
        }
        Explain.on(correction, () -> shown == null ? null : OrthogonalExplanations.corrected(shown.now()));
        GridPane rows = new GridPane();
        rows.getStyleClass().add("tried-rows");
        ColumnConstraints names = new ColumnConstraints();
        names.setHalignment(HPos.RIGHT);
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints cells = new ColumnConstraints();
        cells.setHgrow(Priority.ALWAYS);
        rows.getColumnConstraints().setAll(names, cells);
        rows.addRow(0, name("x"), state);
        rows.addRow(1, name("Wx"), fields);
        rows.addRow(2, name("ends"), end);
        VBox all = new VBox(rows, verdict, way, correction);
        all.getStyleClass().add("tried");
        getChildren().add(new Panel("Try a state", all, oneWrong, random));
    }

    private static Label name(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("lab-note");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static PixelGrid grid(String id, String title, Palette palette) {
        PixelGrid grid = new PixelGrid();
        grid.setId(id);
        grid.setTitle(title);
        grid.setPalette(palette);
        grid.setScale(ColorScale.SIGNED);
        grid.setMinWidth(0);
        grid.setPrefWidth(120);
        return grid;
    }

    /** All three as high as their cells are wide, so that the units stand under one another. */
    private void fit() {
        int n = shown == null ? 1 : shown.units();
        double height = Math.min(TALLEST_ROW, Math.max(18, Math.floor(state.getWidth() / n) + 2));
        for (PixelGrid grid : List.of(state, fields, end)) {
            grid.setMinHeight(height);
            grid.setPrefHeight(height);
            grid.setMaxHeight(height);
        }
    }

    void render(OrthogonalSnapshot snapshot) {
        shown = snapshot;
        TriedState tried = snapshot.tried();
        int n = snapshot.units();
        fit();
        state.setValues(tried.start().toFloats(), n, 1);
        fields.setValues(tried.fields(), n, 1);
        fields.setClamped(tried.turning());
        end.setValues(tried.end().toFloats(), n, 1);
        oneWrong.setDisable(snapshot.patterns() == 0);
        verdict.setText(verdict(snapshot));
        way.setText(way(snapshot));
        correction.setText(correction(snapshot.now()));
    }

    private static String verdict(OrthogonalSnapshot snapshot) {
        TriedState tried = snapshot.tried();
        if (!tried.stable()) {
            int count = tried.flips().size();
            return "Falls: " + count + (count == 1 ? " unit turns." : " units turn.");
        }
        boolean held = true;
        for (int i = 0; i < snapshot.units(); i++) {
            held &= tried.fields()[i] * tried.start().spin(i) > 0;
        }
        return held ? "Stable: every unit agrees with its field." : "Stable: no unit turns, but some feel no field.";
    }

    private static String way(OrthogonalSnapshot snapshot) {
        TriedState tried = snapshot.tried();
        String flips =
                tried.flips().stream().map(unit -> Integer.toString(unit + 1)).collect(Collectors.joining(", then "));
        return tried.stable()
                ? "It is " + tried.endWords() + "."
                : "Unit " + flips + ". Ends in " + tried.endWords() + ".";
    }

    static String correction(HadamardStage stage) {
        if (stage.patterns() == 0) {
            return "Nothing is stored yet, so nothing can be corrected.";
        }
        return switch (stage.corrected()) {
            case -1 -> "Of " + stage.patterns() + " stored patterns not all are fixed points.";
            case 0 -> "Not even 1 wrong bit of a stored pattern is sure to be corrected.";
            case 1 -> "Any 1 wrong bit of a stored pattern is corrected.";
            default -> "Any " + stage.corrected() + " wrong bits of a stored pattern are corrected.";
        };
    }

    private String fieldText(int unit) {
        OrthogonalSnapshot now = shown;
        if (now == null || unit >= now.units()) {
            return "";
        }
        float field = now.tried().fields()[unit];
        String will = now.tried().turning()[unit] ? "wants to turn" : field == 0 ? "feels nothing, stays" : "stays";
        return "unit " + (unit + 1) + ": field " + Numbers.value(field) + ", " + will;
    }
}
