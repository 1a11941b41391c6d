package org.energyscape.lab.rbm;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.Palette;
import org.energyscape.ui.picture.PixelGrid;
import org.energyscape.ui.picture.TileGrid;

/** One hidden unit enlarged: its weights with a colour bar, its numbers, and the pictures it likes best. */
final class FilterLens extends StackPane {
    private final PixelGrid weights = new PixelGrid();
    private final TileGrid examples = new TileGrid();
    private final Label title = new Label();
    private final Label bias = new Label();
    private final Label activity = new Label();
    private final Label norm = new Label();
    private final Label formula = Parts.note("rbm-lens-formula");
    private final Label invitation = Parts.note("rbm-lens-invitation");
    private final VBox content;

    FilterLens() {
        setId("rbm-lens");
        weights.setId("rbm-lens-weights");
        weights.setTitle("Weights of one hidden unit");
        weights.setPalette(Palette.DIVERGING);
        weights.setColorBar(true);
        weights.setPrefSize(230, 200);
        examples.setId("rbm-lens-examples");
        examples.setTitle("Strongest examples");
        examples.setPalette(Palette.INK);
        examples.setScale(ColorScale.UNIT);
        examples.setPrefHeight(120);
        examples.setMinHeight(60);
        title.getStyleClass().add("rbm-panel-title");
        title.setId("rbm-lens-title");
        GridPane facts = new GridPane();
        facts.getStyleClass().add("rbm-facts");
        ColumnConstraints names = new ColumnConstraints();
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        facts.getColumnConstraints().addAll(names, numbers);
        facts.addRow(0, new Label("bias c"), bias);
        facts.addRow(1, new Label("active"), activity);
        facts.addRow(2, new Label("length of w"), norm);
        facts.setMinWidth(USE_PREF_SIZE);
        HBox top = new HBox(weights, facts);
        top.getStyleClass().add("rbm-row");
        HBox.setHgrow(weights, Priority.ALWAYS);
        Label liked = new Label("Strongest examples");
        liked.getStyleClass().add("rbm-note");
        formula.setWrapText(true);
        content = new VBox(title, top, formula, liked, examples);
        content.getStyleClass().add("rbm-panel");
        VBox.setVgrow(top, Priority.ALWAYS);
        invitation.setText("Click a filter to see it enlarged: its weights, its bias,\nhow often it is active, what it looks for.");
        content.setVisible(false);
        getChildren().addAll(invitation, content);
    }

    void render(RbmSnapshot snapshot) {
        RbmSnapshot.Lens lens = snapshot.lens();
        content.setVisible(lens != null);
        invitation.setVisible(lens == null);
        if (lens == null) {
            return;
        }
        int width = snapshot.data().width();
        int height = snapshot.data().height();
        title.setText("Hidden unit " + lens.index());
        weights.setValues(lens.weights(), width, height);
        weights.setScale(ColorScale.symmetricOf(lens.weights()));
        bias.setText(RbmWords.signed(lens.bias()));
        activity.setText(RbmWords.percent(lens.activity()));
        norm.setText(RbmWords.signed(lens.norm()).substring(1));
        double best = lens.inputs().length == 0 ? 0 : lens.inputs()[0];
        formula.setText("First example: c + w·v = " + RbmWords.signed(best) + ", so P(h=1|v) = σ("
                + RbmWords.signed(best) + ") = " + RbmWords.probability(lens.greatestProbability()));
        examples.setTiles(lens.examples(), lens.inputs().length, width, height);
    }
}
