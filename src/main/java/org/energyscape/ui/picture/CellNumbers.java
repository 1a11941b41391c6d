package org.energyscape.ui.picture;

import java.util.Arrays;
import java.util.function.DoubleFunction;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Writes the entries of a small matrix into their cells, dark on light ones and light on dark ones. */
final class CellNumbers {
    private static final double MARGIN = 2;

    /** Small matrices only; more have no room anyway. */
    private static final int MOST = 4096;

    private CellNumbers() {}

    /** What is written for the entries; nothing where there are too many. */
    static String[] words(float[] values, DoubleFunction<String> words) {
        String[] all = new String[values.length <= MOST ? values.length : 0];
        Arrays.setAll(all, i -> words.apply(values[i]));
        return all;
    }

    /**
     * Writes all of them, or none where one has no room.
     *
     * @param pixels colours of the cells, row-major
     */
    static void draw(Brush g, Picture picture, HeatMap.Fit fit, String[] words, int[] pixels) {
        double widest = 0;
        for (String word : words) {
            widest = Math.max(widest, Picture.ruler().width(picture.smallFont(), word));
        }
        if (widest + 2 * MARGIN > fit.cellWidth()
                || Picture.ruler().height(picture.smallFont()) + MARGIN > fit.cellHeight()) {
            return;
        }
        g.setFont(picture.smallFont());
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < words.length; i++) {
            g.setFill(isLight(pixels[i]) ? Color.gray(0.1) : Color.gray(0.96));
            g.fillText(
                    words[i],
                    Math.rint(fit.x() + (i % fit.columns() + 0.5) * fit.cellWidth()),
                    Math.rint(fit.y() + (Math.floorDiv(i, fit.columns()) + 0.5) * fit.cellHeight()));
        }
    }

    /** Relative luminance above the middle between black and white text, by the weights of Rec. 709. */
    private static boolean isLight(int argb) {
        double red = Math.pow((argb >> 16 & 0xff) / 255.0, 2.2);
        double green = Math.pow((argb >> 8 & 0xff) / 255.0, 2.2);
        double blue = Math.pow((argb & 0xff) / 255.0, 2.2);
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.18;
    }
}
