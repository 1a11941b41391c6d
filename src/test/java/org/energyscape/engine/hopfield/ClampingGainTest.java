package org.energyscape.engine.hopfield;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.energyscape.engine.math.RandomKey;
import org.junit.jupiter.api.Test;

/** What clamping the visible half gains on pictures of 28 x 28 that Hebb's rule can hold. */
class ClampingGainTest {
    private static final RandomKey KEY = RandomKey.ofSeed(2);
    private static final int SIDE = 28;

    @Test
    void halfHiddenGlyphsComeBackMoreOftenClampedThanFree() {
        ClampingGain.sayHeader();
        for (int p = 4; p <= Glyph.values().length; p++) {
            List<SpinVector> glyphs = Arrays.stream(Glyph.values())
                    .limit(p)
                    .map(glyph -> glyph.draw(SIDE))
                    .toList();
            ClampingGain gain = gain(p + " glyphs", glyphs);
            assertThat(gain.clamped().recallRate()).isGreaterThan(gain.free().recallRate());
            assertThat(gain.clamped().meanUnknownOverlap())
                    .isGreaterThan(gain.free().meanUnknownOverlap());
        }
    }

    @Test
    void nearTheCapacityClampingGainsFarMoreThanChance() {
        ClampingGain.sayHeader();
        for (int p : new int[] {80, 100}) {
            ClampingGain gain = gain(p + " random", PatternSets.random(SIDE * SIDE, p, KEY));
            assertThat(gain.rateGainInErrors()).isGreaterThan(4);
        }
    }

    private static ClampingGain gain(String what, List<SpinVector> patterns) {
        return ClampingGain.overHalves(what, List.of(HopfieldNetwork.of(new HebbRule(false), patterns)), SIDE);
    }
}
