package org.energyscape.engine.hopfield;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.energyscape.engine.data.Glyphs;
import org.energyscape.engine.math.RandomKey;
import org.junit.jupiter.api.Test;

/** What clamping the visible half gains on pictures of 28 x 28 that Hebb's rule can hold. */
class ClampingGainTest {
    private static final RandomKey KEY = RandomKey.ofSeed(2);
    private static final int SIDE = 28;

    @Test
    void fiveGlyphsComeBackFromAnyHalfClampedOrFree() {
        // The first shapes are nearly orthogonal: there is nothing left for clamping to gain.
        ClampingGain.sayHeader();
        ClampingGain gain = gain("5 glyphs", glyphs(5), 200);
        assertThat(gain.free().recallRate()).isEqualTo(1);
        assertThat(gain.clamped().recallRate()).isEqualTo(1);
    }

    @Test
    void eightGlyphsComeBackMoreOftenClampedThanFree() {
        ClampingGain.sayHeader();
        ClampingGain gain = gain("8 glyphs", glyphs(8), 200);
        assertThat(gain.rateGainInErrors()).isGreaterThan(3);
        assertThat(gain.clamped().meanUnknownOverlap())
                .isGreaterThan(gain.free().meanUnknownOverlap());
    }

    @Test
    void nearTheCapacityClampingGainsFarMoreThanChance() {
        ClampingGain.sayHeader();
        ClampingGain gain = gain("100 random", PatternSets.random(SIDE * SIDE, 100, KEY), 50);
        assertThat(gain.rateGainInErrors()).isGreaterThan(4);
    }

    private static List<SpinVector> glyphs(int count) {
        return Glyphs.all().stream()
                .limit(count)
                .map(glyph -> SpinVector.threshold(glyph.spins(SIDE), 0))
                .toList();
    }

    private static ClampingGain gain(String what, List<SpinVector> patterns, int trialsPerHalf) {
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), patterns);
        return ClampingGain.overHalves(what, List.of(network), SIDE, trialsPerHalf);
    }
}
