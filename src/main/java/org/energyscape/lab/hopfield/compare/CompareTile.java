package org.energyscape.lab.hopfield.compare;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.PixelGrid;

/** A square picture with lines of words below or beside it, as the grid says, so that all pictures of a page are equal. */
class CompareTile extends Pane {
    private static final double GAP = 2;
    private static final double SIDE_GAP = 10;

    private final PixelGrid picture = new PixelGrid();
    private final VBox lines = new VBox();
    private double side;
    private boolean beside;

    /**
     * A tile without lines.
     *
     * @param id of the picture
     */
    CompareTile(String id) {
        getStyleClass().add("compare-tile");
        lines.getStyleClass().add("compare-lines");
        lines.setFillWidth(true);
        picture.setId(id);
        picture.setScale(ColorScale.SIGNED);
        setMinSize(0, 0);
        getChildren().setAll(picture, lines);
    }

    /** A tile with one caption. */
    static CompareTile captioned(String id, String title) {
        CompareTile tile = new CompareTile(id);
        tile.picture.setTitle(title);
        Label caption = new Label();
        caption.getStyleClass().add("compare-caption");
        caption.setWrapText(true);
        caption.setMinHeight(USE_PREF_SIZE);
        tile.lines.getChildren().setAll(caption);
        return tile;
    }

    final PixelGrid picture() {
        return picture;
    }

    final VBox lines() {
        return lines;
    }

    /** The words of a tile that has one caption. */
    final void setCaption(String text) {
        ((Label) lines.getChildren().get(0)).setText(text);
    }

    /** What the words below a picture need in a column of some width. */
    final double wordsHeight(double width) {
        return lines.prefHeight(width) + GAP;
    }

    /**
     * Says how to lay out.
     *
     * @param newSide of the picture
     * @param wordsBeside whether the words stand at its right
     */
    final void arrange(double newSide, boolean wordsBeside) {
        if (newSide != side || wordsBeside != beside) {
            side = newSide;
            beside = wordsBeside;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        picture.resizeRelocate(0, 0, side, side);
        double x = beside ? side + SIDE_GAP : 0;
        double y = beside ? 0 : side + GAP;
        double width = Math.max(0, getWidth() - x);
        lines.resizeRelocate(x, y, width, lines.prefHeight(width));
    }
}
