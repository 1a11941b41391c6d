package org.energyscape.lab.rbm.pane;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.energyscape.ui.control.Parts;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.Palette;
import org.energyscape.ui.picture.TileGrid;

/**
 * Validation pictures above what the machine makes of them: all of them as large as there is room, or as many as fit at a
 * readable size.
 */
final class ReconstructionStrip extends Region {
    private static final double GAP = 4;
    private static final double LABEL_HEIGHT = 16;
    private static final double TILE = 56;
    private static final double BETWEEN = 3;

    private final TileGrid originals = new TileGrid();
    private final TileGrid rebuilt = new TileGrid();
    private final Label above = Parts.note("rbm-strip-originals");
    private final Label below = Parts.note("rbm-strip-reconstructions");
    private int width = 1;
    private int height = 1;
    private float[] pictures = new float[0];
    private float[] answers = new float[0];
    private int shown;

    ReconstructionStrip() {
        setId("rbm-reconstructions");
        originals.setId("rbm-originals");
        originals.setTitle("Validation pictures");
        rebuilt.setId("rbm-rebuilt");
        rebuilt.setTitle("Reconstructions");
        for (TileGrid grid : new TileGrid[] {originals, rebuilt}) {
            grid.setPalette(Palette.INK);
            grid.setScale(ColorScale.UNIT);
        }
        above.setText("validation pictures v");
        below.setText("P(v | h) from P(h | v)");
        getChildren().addAll(above, originals, below, rebuilt);
    }

    /** Shows pictures of the size of the data and their reconstructions, row for row. */
    void render(RbmSnapshot.DataInfo data, float[] originalPictures, float[] reconstructions) {
        width = data.width();
        height = data.height();
        pictures = originalPictures;
        answers = reconstructions;
        fill();
    }

    private int count() {
        return pictures.length / (width * height);
    }

    /**
     * Whole pixels: where all have room as large as there is room for them, else about as large for 8 x 8 as for 28 x 28
     * pictures, unless even that is too high.
     */
    private double cell() {
        double tall = Math.floor((getHeight() - 2 * LABEL_HEIGHT - BETWEEN - 4) / 2 / height);
        double wide = Math.floor(((getWidth() - 2 + GAP) / Math.max(1, count()) - GAP) / width);
        double readable = Math.floor(TILE / Math.max(width, height));
        return Math.max(1, Math.min(tall, Math.max(readable, wide)));
    }

    private double row() {
        return height * cell() + 2;
    }

    private int fitting() {
        double tile = width * cell() + GAP;
        return Math.max(1, Math.min(count(), (int) ((getWidth() - 2 + GAP) / tile)));
    }

    private void fill() {
        if (count() > 0) {
            int before = shown;
            shown = fitting();
            if (shown != before) {
                requestLayout();
            }
            originals.setTiles(pick(pictures), shown, width, height);
            rebuilt.setTiles(pick(answers), shown, width, height);
        }
    }

    /** As many as are shown, spread evenly: of ten digits, five are 0, 2, 4, 6, 8. */
    private float[] pick(float[] all) {
        int m = width * height;
        int count = count();
        if (shown == count) {
            return all;
        }
        float[] some = new float[shown * m];
        for (int i = 0; i < shown; i++) {
            System.arraycopy(all, i * count / shown * m, some, i * m, m);
        }
        return some;
    }

    @Override
    protected void layoutChildren() {
        if (count() > 0 && fitting() != shown) {
            fill();
        }
        double wide = Math.min(getWidth(), shown * (width * cell() + GAP) - GAP + 2);
        above.resizeRelocate(0, 0, getWidth(), LABEL_HEIGHT);
        double row = row();
        originals.resizeRelocate(0, LABEL_HEIGHT, wide, row);
        below.resizeRelocate(0, LABEL_HEIGHT + row + BETWEEN, getWidth(), LABEL_HEIGHT);
        rebuilt.resizeRelocate(0, 2 * LABEL_HEIGHT + row + BETWEEN, wide, row);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 6 * (TILE + GAP);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 2 * (LABEL_HEIGHT + TILE + 2) + BETWEEN;
    }
}
