package org.energyscape.lab.hopfield;

import java.util.Arrays;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.energyscape.ui.picture.CellEvent;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.PixelGrid;

/** A sheet of side x side pixels to draw a pattern on. */
final class DrawDialog {
    private static final double SHEET = 336;

    private final int side;
    private final float[] spins;
    private final PixelGrid sheet = new PixelGrid();
    private final Slider brush = new Slider(0, 4, 1);
    private final ToggleButton eraser = new ToggleButton("Eraser");
    private final TextField name;

    /**
     * A finished drawing.
     *
     * @param name as the student called it
     * @param spins side² values of -1 and +1
     */
    record Drawing(String name, float[] spins) {}

    DrawDialog(int side, String suggestedName) {
        this.side = side;
        spins = new float[side * side];
        Arrays.fill(spins, -1);
        name = new TextField(suggestedName);
    }

    /** Shows the sheet; empty if the student thinks better of it. */
    Optional<Drawing> show(Window owner) {
        Dialog<Drawing> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle("Draw a pattern");
        dialog.setHeaderText("Draw a pattern of " + side + " x " + side + " pixels");
        ButtonType store = new ButtonType("Store", ButtonBar.ButtonData.OK_DONE);
        dialog.getDialogPane().getButtonTypes().setAll(store, ButtonType.CANCEL);
        dialog.getDialogPane().setContent(content());
        dialog.setResultConverter(pressed -> pressed == store ? new Drawing(name.getText(), spins.clone()) : null);
        sheet.requestFocus();
        return dialog.showAndWait();
    }

    private VBox content() {
        sheet.setId("draw-sheet");
        sheet.setTitle("Drawing sheet");
        sheet.setScale(ColorScale.SIGNED);
        sheet.setPrefSize(SHEET, SHEET);
        sheet.setOnCell(this::stroke);
        brush.setAccessibleText("Brush size");
        brush.setPrefWidth(110);
        Button clear = new Button("Clear");
        clear.setOnAction(event -> {
            Arrays.fill(spins, -1);
            show();
        });
        Button invert = new Button("Invert");
        invert.setOnAction(event -> {
            for (int i = 0; i < spins.length; i++) {
                spins[i] = -spins[i];
            }
            show();
        });
        name.setPromptText("Name");
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox tools = new HBox(8, new Label("Brush"), brush, eraser, clear, invert);
        tools.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        HBox naming = new HBox(8, new Label("Name"), name);
        naming.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        show();
        return new VBox(12, sheet, tools, naming);
    }

    private void show() {
        sheet.setValues(spins.clone(), side, side);
    }

    private void stroke(CellEvent event) {
        if (event.phase() == CellEvent.Phase.RELEASE) {
            return;
        }
        float value = eraser.isSelected() || event.shift() ? -1 : 1;
        double radius = brush.getValue();
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (Math.hypot(x - event.x(), y - event.y()) <= radius + 0.3) {
                    spins[y * side + x] = value;
                }
            }
        }
        show();
    }
}
