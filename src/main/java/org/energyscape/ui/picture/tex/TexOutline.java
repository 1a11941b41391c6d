package org.energyscape.ui.picture.tex;

/**
 * A formula as one filled outline. Lengths are in units of which {@value #UNITS} make one em of the type it is set in;
 * x to the right from the left edge of the formula, y down from its baseline.
 *
 * @param path the outline of all glyphs, fraction bars and roots, as the content of an SVG path; nonzero winding
 * @param width of the formula's box
 * @param ascent what of the box is above the baseline
 * @param depth what of the box is below the baseline
 */
public record TexOutline(String path, double width, double ascent, double depth) {
    /** Units an em. */
    public static final int UNITS = 1000;
}
