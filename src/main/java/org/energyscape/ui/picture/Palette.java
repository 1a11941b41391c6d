package org.energyscape.ui.picture;

/** What the colours of a picture mean; the map itself follows the theme of the window. */
public enum Palette {
    /** Small to large, no special middle. */
    SEQUENTIAL,
    /** Negative, zero, positive. */
    DIVERGING,
    /** Blank to inked, as on paper. */
    INK;

    /** The map for a light or a dark window. */
    public ColorMap map(boolean dark) {
        return switch (this) {
            case SEQUENTIAL -> ColorMap.sequential();
            case DIVERGING -> ColorMap.diverging(dark);
            case INK -> ColorMap.ink(dark);
        };
    }
}
