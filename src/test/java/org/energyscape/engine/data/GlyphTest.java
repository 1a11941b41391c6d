package org.energyscape.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlyphTest {
    /** Shapes that are their own mirror image left to right. */
    private static final Set<Glyph> MIRRORED = EnumSet.of(
            Glyph.HEART,
            Glyph.X,
            Glyph.BOW_TIE,
            Glyph.A,
            Glyph.RING,
            Glyph.CROSS,
            Glyph.SQUARE,
            Glyph.DIAMOND,
            Glyph.ARROW,
            Glyph.T,
            Glyph.H,
            Glyph.TARGET,
            Glyph.U,
            Glyph.STAR,
            Glyph.HOUSE,
            Glyph.HOURGLASS,
            Glyph.STRIPES);

    @ParameterizedTest
    @ValueSource(ints = {16, 28})
    void defaultsAreNearlyOrthogonal(int side) {
        List<Glyph> glyphs = Glyphs.defaults();

        assertThat(glyphs).hasSize(6);
        for (Glyph a : glyphs) {
            for (Glyph b : glyphs) {
                if (a != b) {
                    assertThat(Math.abs(Spins.overlap(a.spins(side), b.spins(side))))
                            .as(a + " and " + b)
                            .isLessThan(0.16);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 16, 28, 64})
    void defaultsAreFixedPointsOfTheHebbRule(int side) {
        List<float[]> patterns =
                Glyphs.defaults().stream().map(g -> g.spins(side)).toList();
        int n = side * side;
        for (float[] x : patterns) {
            double[] field = new double[n];
            for (float[] y : patterns) {
                double overlap = Spins.overlap(x, y);
                for (int i = 0; i < n; i++) {
                    field[i] += overlap * y[i];
                }
            }
            for (int i = 0; i < n; i++) {
                // The diagonal P / N is taken off.
                double f = field[i] - (double) patterns.size() / n * x[i];
                assertThat(f * x[i]).isPositive();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void shapesFillAFairShareOfThePictureAtEverySide(Glyph glyph) {
        for (int side : new int[] {8, 9, 13, 16, 23, 28, 64}) {
            double filled = (1 + Spins.overlap(glyph.spins(side), all(side))) / 2;
            assertThat(filled).as(glyph.title() + " at side " + side).isBetween(0.25, 0.75);
        }
    }

    @ParameterizedTest
    @EnumSource
    void symmetricShapesAreDrawnSymmetrically(Glyph glyph) {
        for (int side : new int[] {8, 15, 16, 28, 64}) {
            float[] spins = glyph.spins(side);
            int broken = 0;
            for (int i = 0; i < spins.length; i++) {
                int mirror = i / side * side + side - 1 - i % side;
                broken += spins[i] == spins[mirror] ? 0 : 1;
            }
            if (MIRRORED.contains(glyph)) {
                assertThat(broken).as(glyph + " at side " + side).isZero();
            } else if (glyph != Glyph.CHECKER && glyph != Glyph.BARS) {
                assertThat(broken).as(glyph + " at side " + side).isPositive();
            }
        }
    }

    @Test
    void shapesDifferFromEachOtherAtTheLeastSide() {
        for (Glyph a : Glyphs.all()) {
            for (Glyph b : Glyphs.all()) {
                if (a != b) {
                    assertThat(a.spins(Glyph.LEAST_SIDE)).as(a + " and " + b).isNotEqualTo(b.spins(Glyph.LEAST_SIDE));
                }
            }
        }
        assertThat(Glyphs.all()).hasSizeGreaterThanOrEqualTo(16);
    }

    @Test
    void crossAtSideEightIsDrawnAsGiven() {
        assertThat(picture(Glyph.CROSS.spins(8), 8)).isEqualTo("""
                        ...##...
                        ...##...
                        ...##...
                        ########
                        ########
                        ...##...
                        ...##...
                        ...##...
                        """);
    }

    @Test
    void sidesBeyondTheLimitsAreRefused() {
        assertThatThrownBy(() -> Glyph.A.spins(7)).hasMessage("Glyphs are drawn at sides 8 to 64, found 7");
        assertThatThrownBy(() -> Glyph.A.spins(65)).hasMessage("Glyphs are drawn at sides 8 to 64, found 65");
    }

    private static float[] all(int side) {
        float[] ones = new float[side * side];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static String picture(float[] spins, int side) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < spins.length; i++) {
            text.append(spins[i] > 0 ? '#' : '.').append(i % side == side - 1 ? "\n" : "");
        }
        return text.toString();
    }
}
