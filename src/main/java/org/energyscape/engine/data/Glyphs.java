package org.energyscape.engine.data;

import java.util.List;

/** The built-in shapes: patterns for a memory that need no file. Any thread. */
public final class Glyphs {
    private static final List<Glyph> ALL = List.of(Glyph.values());
    private static final int DEFAULTS = 6;

    private Glyphs() {}

    /** Every shape, those that go together best first. */
    public static List<Glyph> all() {
        return ALL;
    }

    /** The six shapes a lab starts with: nearly orthogonal, so that the Hebb rule keeps them apart. */
    public static List<Glyph> defaults() {
        return ALL.subList(0, DEFAULTS);
    }
}
