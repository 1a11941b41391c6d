package org.energyscape.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Curves to be drawn between two logarithmic axes.
 *
 * @param file the PNG to write
 * @param xTitle title of the horizontal axis
 * @param yTitle title of the vertical axis, with its unit
 * @param curves what to draw
 */
public record Chart(Path file, String xTitle, String yTitle, List<Curve> curves) {
    /**
     * A law of growth.
     *
     * @param name stands in the legend
     * @param dashed whether it is what theory says, rather than what was measured
     * @param x positive, ascending
     * @param y positive, as many
     */
    public record Curve(String name, boolean dashed, double[] x, double[] y) {}

    /** Whoever can draw. */
    @FunctionalInterface
    public interface Painter {
        /** Draws all charts into their files; the folders exist. */
        void paint(List<Chart> charts) throws IOException;
    }
}
