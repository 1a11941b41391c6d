package org.energyscape.lab.rbm;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.Palette;
import org.energyscape.ui.picture.TileGrid;

/** Validation pictures above what the machine makes of them, as many as fit at a readable size. */
final class ReconstructionStrip extends Region {
    private static final double GAP = 4;
    private static final double LABEL_HEIGHT = 18;
    private static final double TILE = 56;
    private static final double ROW = TILE + 2;
    private static final double BETWEEN = 6;

    private final TileGrid originals = new TileGrid();
    private final TileGrid rebuilt = new TileGrid();
    private final Label above = Parts.note("rbm-strip-originals");
    private final Label below = Parts.note("rbm-strip-reconstructions");
    private RbmSnapshot.DataInfo data = FilterMosaic.EMPTY.snapshot().data();
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

    void render(RbmSnapshot snapshot) {
        data = snapshot.data();
        pictures = snapshot.originals();
        answers = snapshot.reconstructions();
        fill();
    }

    private int count() {
        return pictures.length / (data.width() * data.height());
    }

    /** Whole pixels, so that a tile is about as large for 8 x 8 as for 28 x 28 pictures. */
    private double cell() {
        return Math.max(1, Math.floor(TILE / Math.max(data.width(), data.height())));
    }

    private int fitting() {
        double tile = data.width() * cell() + GAP;
        return Math.max(1, Math.min(count(), (int) ((getWidth() - 2 + GAP) / tile)));
    }

    private void fill() {
        if (count() > 0) {
            int before = shown;
            shown = fitting();
            if (shown != before) {
                requestLayout();
            }
            originals.setTiles(pick(pictures), shown, data.width(), data.height());
            rebuilt.setTiles(pick(answers), shown, data.width(), data.height());
        }
    }

    /** As many as are shown, spread evenly: of ten digits, five are 0, 2, 4, 6, 8. */
    private float[] pick(float[] all) {
        int m = data.width() * data.height();
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
        double wide = Math.min(getWidth(), shown * (data.width() * cell() + GAP) - GAP + 2);
        above.resizeRelocate(0, 0, getWidth(), LABEL_HEIGHT);
        originals.resizeRelocate(0, LABEL_HEIGHT, wide, ROW);
        below.resizeRelocate(0, LABEL_HEIGHT + ROW + BETWEEN, getWidth(), LABEL_HEIGHT);
        rebuilt.resizeRelocate(0, 2 * LABEL_HEIGHT + ROW + BETWEEN, wide, ROW);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 6 * (TILE + GAP);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 2 * (LABEL_HEIGHT + ROW) + BETWEEN;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
