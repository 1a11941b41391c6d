package org.energyscape.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ColorMapTest {

    /** Linear-light projections of the colours that dichromats confuse: Vienot, Brettel and Mollon (1999). */
    private static final double[][][] DICHROMATS = {
        {{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}},
        {{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}},
    };

    static Stream<ColorMap> straightMaps() {
        return Stream.of(ColorMap.sequential(), ColorMap.ink(false), ColorMap.ink(true));
    }

    static Stream<Boolean> themes() {
        return Stream.of(false, true);
    }

    @ParameterizedTest
    @MethodSource("straightMaps")
    void lightnessNeverTurns(ColorMap map) {
        double direction = Math.signum(lightness(map, 255) - lightness(map, 0));
        for (int i = 4; i < 256; i++) {
            // Over four entries: neighbours may differ by less than the rounding to eight bits.
            assertThat(direction * (lightness(map, i) - lightness(map, i - 4)))
                    .as("entries %d to %d", i - 4, i)
                    .isPositive();
        }
        assertThat(Math.abs(lightness(map, 255) - lightness(map, 0))).isGreaterThan(0.65);
    }

    @ParameterizedTest
    @MethodSource("straightMaps")
    void equalDifferencesOfValueLookEquallyLarge(ColorMap map) {
        assertEven(map, 0, 255);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void armsOfTheDivergingMapAreEven(boolean dark) {
        assertEven(ColorMap.diverging(dark), 0, 127);
        assertEven(ColorMap.diverging(dark), 128, 255);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void zeroIsNeutralOnTheDivergingMap(boolean dark) {
        ColorMap map = ColorMap.diverging(dark);
        int zero = map.argb(ColorScale.symmetric(3).index(0));
        double[] lab = OkLab.ofArgb(zero);
        assertThat(Math.hypot(lab[1], lab[2])).isLessThan(0.01);
        assertThat(map.argb(127)).isEqualTo(map.argb(128));
        assertThat(lab[0]).isBetween(dark ? 0.15 : 0.9, dark ? 0.35 : 1.0);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void oppositeWeightsAreEquallyLightAndOppositeInHue(boolean dark) {
        ColorMap map = ColorMap.diverging(dark);
        for (int i = 0; i < 110; i++) {
            double[] low = OkLab.ofArgb(map.argb(i));
            double[] high = OkLab.ofArgb(map.argb(255 - i));
            assertThat(low[0]).isCloseTo(high[0], within(0.035));
            assertThat(low[2]).as("blue").isNegative();
            assertThat(high[2]).as("orange").isPositive();
        }
    }

    @Test
    void dichromatsSeeTheOrderOfTheSequentialMap() {
        for (double[][] eye : DICHROMATS) {
            double before = -1;
            for (int i = 0; i < 256; i += 8) {
                double seen = OkLab.ofArgb(seenBy(eye, ColorMap.sequential().argb(i)))[0];
                assertThat(seen).isGreaterThan(before);
                before = seen;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void dichromatsTellPositiveFromNegative(boolean dark) {
        ColorMap map = ColorMap.diverging(dark);
        for (double[][] eye : DICHROMATS) {
            for (int i = 0; i < 96; i += 8) {
                double[] low = OkLab.ofArgb(seenBy(eye, map.argb(i)));
                double[] high = OkLab.ofArgb(seenBy(eye, map.argb(255 - i)));
                assertThat(OkLab.distance(low, high)).as("entry %d", i).isGreaterThan(0.06);
            }
        }
    }

    @Test
    void colorsSurviveTheWayThroughOkLab() {
        for (int argb : new int[] {0xff000000, 0xffffffff, 0xff1f77b4, 0xfffe0107}) {
            assertThat(OkLab.toArgb(OkLab.ofArgb(argb))).isEqualTo(argb);
        }
        assertThat(OkLab.ofArgb(0xffffffff)[0]).isCloseTo(1, within(1e-6));
    }

    @Test
    void valuesThatAreNotNumbersHaveAColorOfTheirOwn() {
        int missing = ColorMap.sequential().argb(ColorScale.MISSING);
        assertThat(ColorMap.sequential().table()).hasSize(256).doesNotContain(missing);
        assertThat(ColorMap.diverging(false).table()).doesNotContain(missing);
    }

    private static void assertEven(ColorMap map, int from, int to) {
        int stride = 15;
        double mean = 0;
        int n = 0;
        for (int i = from; i + stride <= to; i += stride) {
            mean += distance(map, i, i + stride);
            n++;
        }
        mean /= n;
        for (int i = from; i + stride <= to; i++) {
            assertThat(distance(map, i, i + stride)).as("step from entry %d", i).isCloseTo(mean, within(0.12 * mean));
        }
    }

    private static double distance(ColorMap map, int i, int j) {
        return OkLab.distance(OkLab.ofArgb(map.argb(i)), OkLab.ofArgb(map.argb(j)));
    }

    private static double lightness(ColorMap map, int index) {
        return OkLab.ofArgb(map.argb(index))[0];
    }

    private static int seenBy(double[][] eye, int argb) {
        double[] linear = {
            OkLab.linear((argb >> 16 & 0xff) / 255.0),
            OkLab.linear((argb >> 8 & 0xff) / 255.0),
            OkLab.linear((argb & 0xff) / 255.0)
        };
        int seen = 0xff;
        for (double[] row : eye) {
            seen = seen << 8 | OkLab.encode(row[0] * linear[0] + row[1] * linear[1] + row[2] * linear[2]);
        }
        return seen;
    }
}
