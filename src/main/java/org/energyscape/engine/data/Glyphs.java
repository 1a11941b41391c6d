package org.energyscape.engine.data;

import java.util.List;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.math.RandomStream;

/** Patterns for a memory that need no file: the built-in shapes and patterns drawn by chance. Any thread. */
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

    /** Every spin -1 or +1, half and half and independent: the pattern that the theory of capacity speaks of. */
    public static float[] randomPattern(int side, RandomKey key) {
        RandomStream random = key.stream();
        float[] spins = new float[Math.multiplyExact(side, side)];
        for (int i = 0; i < spins.length; i++) {
            spins[i] = random.nextBoolean() ? 1 : -1;
        }
        return spins;
    }
}
