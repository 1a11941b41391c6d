package org.energyscape.lab.rbm.draw;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.energyscape.ui.control.Parts;
import org.energyscape.ui.picture.CellEvent;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.Palette;
import org.energyscape.ui.picture.PixelGrid;
import org.energyscape.ui.picture.TileGrid;

/**
 * The draw pad, and its tools in a panel of their own: brush, eraser, size, undo, clear, and pictures of the data to begin
 * with. Two panels, so that the pad is as large as the pictures beside it and level with them.
 */
final class PadPane {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

    private enum Tool {
        BRUSH("Draw"),
        ERASER("Erase");

        private final String label;

        Tool(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private final DrawPad drawing;
    private final Runnable drawn;
    private final PixelGrid grid = new PixelGrid();
    private final TileGrid examples = new TileGrid();
    private final Button undo;
    private final VBox pad;
    private final VBox tools;
    private float[] examplePictures = new float[0];
    private int width = 28;
    private int height = 28;

    /**
     * A pad and its tools.
     *
     * @param drawn hears of every change of the drawing
     */
    PadPane(DrawPad drawing, Runnable drawn) {
        this.drawing = drawing;
        this.drawn = drawn;
        grid.setId("rbm-pad");
        grid.setTitle("Draw pad");
        grid.setOnCell(this::stroke);
        examples.setId("rbm-pad-examples");
        examples.setTitle("Pictures to begin with");
        examples.setPalette(Palette.INK);
        examples.setScale(ColorScale.UNIT);
        examples.setOnTile(this::take);
        examples.setMinHeight(60);
        examples.setPrefHeight(60);
        undo = Parts.button("rbm-pad-undo", "", "fth-corner-up-left", "Undo the last stroke (Ctrl+Z)", this::undo);
        Button clear = Parts.button("rbm-pad-clear", "", "fth-trash-2", "Clear the pad (Delete)", this::clear);
        Parts.Segments<Tool> brushes =
                new Parts.Segments<>("rbm-pad-tool", List.of(Tool.values()), Tool::label, this::choose);
        HBox bar = new HBox(brushes, Parts.spacer(), undo, clear);
        bar.getStyleClass().add("rbm-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        Label begin = new Label("or begin with one of these");
        begin.getStyleClass().add("lab-note");
        pad = Parts.panel("Draw here", size(), grid);
        tools = new VBox(bar, begin, examples);
        tools.getStyleClass().add("lab-panel");
        VBox.setVgrow(examples, Priority.ALWAYS);
        pad.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        tools.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        render();
    }

    VBox pad() {
        return pad;
    }

    VBox tools() {
        return tools;
    }

    private HBox size() {
        Slider size = new Slider(0.5, 3, 1.3);
        size.setId("rbm-pad-size");
        size.setTooltip(new Tooltip("Size of the brush, in pixels"));
        size.setAccessibleText("Size of the brush");
        size.setPrefWidth(90);
        size.setMinWidth(60);
        size.valueProperty().addListener((o, was, is) -> drawing.setRadius(is.doubleValue()));
        Label words = Parts.note("rbm-pad-size-words");
        words.setText("Brush");
        words.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(words, size);
        row.getStyleClass().add("rbm-bar");
        row.setAlignment(Pos.CENTER_RIGHT);
        // No taller than the name beside it: the pad begins level with the pictures at its side.
        row.setMinHeight(0);
        row.setPrefHeight(1);
        return row;
    }

    private void choose(Tool tool) {
        drawing.setErasing(tool == Tool.ERASER);
    }

    private void stroke(CellEvent event) {
        if (event.phase() == CellEvent.Phase.RELEASE) {
            return;
        }
        if (event.phase() == CellEvent.Phase.PRESS) {
            drawing.begin();
        }
        drawing.dab(event.x(), event.y(), event.shift());
        changed();
    }

    private void take(int example) {
        int m = width * height;
        drawing.put(Arrays.copyOfRange(examplePictures, example * m, (example + 1) * m));
        changed();
    }

    private void undo() {
        drawing.undo();
        changed();
    }

    private void clear() {
        drawing.clear();
        changed();
    }

    private void key(KeyEvent event) {
        if (UNDO.match(event)) {
            undo();
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            clear();
            event.consume();
        }
    }

    private void changed() {
        drawn.run();
        render();
    }

    /** Shows the picture as it is on the pad. */
    void render() {
        float[] picture = drawing.picture();
        if (picture.length == width * height) {
            grid.setValues(picture, width, height);
        }
        undo.setDisable(!drawing.canUndo());
    }

    /** Takes over the size of the data and its sample pictures. */
    void render(RbmSnapshot snapshot) {
        if (snapshot.data().width() != width || snapshot.data().height() != height) {
            width = snapshot.data().width();
            height = snapshot.data().height();
            render();
        }
        if (snapshot.originals() != examplePictures) {
            examplePictures = snapshot.originals();
            examples.setTiles(examplePictures, examplePictures.length / (width * height), width, height);
        }
    }
}
