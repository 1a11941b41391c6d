package org.energyscape.lab.rbm.gibbs;

import java.util.Arrays;

/** Which visible units a student holds in all chains, and at what. FX thread. */
public final class HeldPixels {
    /** What the brush does to the pixels under it. */
    public enum Brush {
        /** Holds them at what the enlarged chain shows. */
        KEEP("Keep"),
        /** Holds them at 1. */
        INK("Ink"),
        /** Holds them at 0. */
        PAPER("Paper"),
        /** Lets them go. */
        FREE("Free");

        private final String label;

        Brush(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private static final double BRUSH_RADIUS = 1.5;

    private final boolean[] mask;
    private final float[] values;
    /** Held as a picture shows them, not at ink or paper. */
    private final boolean[] kept;

    /** All of m units are free. */
    HeldPixels(int pixels) {
        mask = new boolean[pixels];
        values = new float[pixels];
        kept = new boolean[pixels];
    }

    /** m. */
    int pixels() {
        return mask.length;
    }

    /** One dab of a brush on the enlarged chain. */
    void dab(Brush brush, int x, int y, GibbsSnapshot shown) {
        int width = shown.width();
        int height = mask.length / width;
        for (int i = 0; i < mask.length; i++) {
            if (Math.hypot(i % width - x, i / width - y) <= BRUSH_RADIUS && i / width < height) {
                paint(brush, i, shown);
            }
        }
    }

    private void paint(Brush brush, int pixel, GibbsSnapshot shown) {
        if (brush == Brush.KEEP && mask[pixel]) {
            return;
        }
        mask[pixel] = brush != Brush.FREE;
        kept[pixel] = brush == Brush.KEEP;
        values[pixel] = switch (brush) {
            case INK -> 1;
            case PAPER, FREE -> 0;
            case KEEP -> shown.samples()[shown.focus() * mask.length + pixel];
        };
    }

    /** Holds the upper half of the enlarged chain's picture as it is, and frees the lower half. */
    void keepUpperHalf(GibbsSnapshot shown) {
        int from = shown.focus() * mask.length;
        for (int i = 0; i < mask.length; i++) {
            mask[i] = i < mask.length / 2;
            kept[i] = mask[i];
            values[i] = mask[i] ? shown.samples()[from + i] : 0;
        }
    }

    void freeAll() {
        Arrays.fill(mask, false);
        Arrays.fill(values, 0);
        Arrays.fill(kept, false);
    }

    boolean any() {
        for (boolean held : mask) {
            if (held) {
                return true;
            }
        }
        return false;
    }

    GibbsCommand.Hold command() {
        return new GibbsCommand.Hold(mask.clone(), values.clone(), kept.clone());
    }
}
