package org.energyscape.engine.hopfield;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlyphTest {
    @ParameterizedTest
    @ValueSource(ints = {8, 9, 16, 28, 64})
    void allGlyphsTogetherAreFixedPointsOfHebbsRule(int side) {
        List<SpinVector> glyphs =
                Arrays.stream(Glyph.values()).map(glyph -> glyph.draw(side)).toList();
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), glyphs);
        assertThat(glyphs).allMatch(network::isFixedPoint);
        assertThat(glyphs).doesNotHaveDuplicates();
    }
}
