package org.energyscape.lab.hopfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.apache.commons.math3.special.Erf;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.data.Corruption;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.param.ParamException;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.lab.hopfield.part.GalleryItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DamageStepsTest {
    private static final RandomKey KEY = RandomKey.ofSeed(21);
    private static final int SIDE = 20;

    private static DamageSteps steps(String text) {
        return DamageSteps.parse("damage", text);
    }

    private static DamagedPicture blank(float value) {
        float[] spins = new float[SIDE * SIDE];
        Arrays.fill(spins, value);
        return new DamagedPicture(SIDE, spins, new BitSet());
    }

    private static DamagedPicture after(String text, DamagedPicture picture) {
        return steps(text).applyTo(picture, KEY);
    }

    private static DamagedPicture noise() {
        return new DamagedPicture(
                SIDE, SpinVector.random(SIDE * SIDE, RandomKey.ofSeed(8)).toFloats(), new BitSet());
    }

    @Test
    void stepsReadBackTheTextTheyWrite() {
        String text = "flip 0.2; salt 0.125; gauss 0.8; shift -3 2 paper; half left; hide 0-9,0-19 4,4; show 1,1;"
                + " cover grey 8-19,8-19";
        assertThat(steps(text).text()).isEqualTo(text);
        assertThat(steps("  salt   1e-1;;shift 3 0 ; ").text()).isEqualTo("salt 0.1; shift 3 0 wrap");
        assertThat(steps("").steps()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "salt 2 | damage: found \"salt 2\", expected salt and a probability from 0 to 1, such as salt 0.2",
                "flip NaN | damage: found \"flip NaN\", expected flip and a probability from 0 to 1, such as flip 0.2",
                "shift 3 | damage: found \"shift 3\", expected shift, two whole numbers from -64 to 64 and wrap, paper or"
                        + " ink, such as shift 3 0 wrap",
                "half over | damage: found \"half over\", expected one of left, right, top, bottom",
                "hide 3-1,2 | damage: found \"hide 3-1,2\", expected the smaller number first, such as 8-19,4-6",
                "salt 0.1; melt | damage: found \"melt\", expected flip, salt, gauss, shift, half, hide, show or cover",
                "cover 8,8 | damage: found \"cover 8,8\", expected cover, a paint and pixels, such as cover grey 8-19,8-19",
            })
    void whatCannotBeReadIsNamedWithWhatIsExpected(String text, String message) {
        assertThatThrownBy(() -> HopfieldParams.SET.defaults().with(HopfieldParams.DAMAGE, text))
                .isInstanceOf(ParamException.class)
                .hasMessage(message);
    }

    @Test
    void aStrokeIsAFewRectanglesThatHoldExactlyItsPixels() {
        for (int seed = 0; seed < 20; seed++) {
            BitSet pixels = new BitSet();
            SpinVector random = SpinVector.random(SIDE * SIDE, RandomKey.ofSeed(seed));
            for (int i = 0; i < SIDE * SIDE; i++) {
                pixels.set(i, random.spin(i) > 0);
            }
            Cells cells = Cells.of(pixels, SIDE);
            assertThat(cells.pixels(SIDE)).isEqualTo(pixels);
            assertThat(Cells.parse(List.of(cells.text().split(" "))).pixels(SIDE))
                    .isEqualTo(pixels);
            assertThat(cells.boxes().stream()
                            .mapToInt(box -> (box.x1() - box.x0() + 1) * (box.y1() - box.y0() + 1))
                            .sum())
                    .isEqualTo(pixels.cardinality());
        }
        BitSet block = new BitSet();
        for (int y = 3; y < 9; y++) {
            block.set(y * SIDE + 5, y * SIDE + 12);
        }
        assertThat(Cells.of(block, SIDE).text()).isEqualTo("5-11,3-8");
        assertThat(steps("hide 18-40,0-70").steps().get(0).title(SIDE)).isEqualTo("Hide 40 pixels");
    }

    @Test
    void hiddenPixelsShownAgainHaveTheValueTheyWouldHave() {
        DamagedPicture end = after("hide 0-9,0-9; flip 0.5; show 0-4,0-9", noise());
        assertThat(end.spins()).isEqualTo(after("flip 0.5", noise()).spins());
        assertThat(end.hidden().cardinality()).isEqualTo(50);
    }

    @Test
    void whatIsPaintedOverPassesForSeenAndAMaskDoesNot() {
        DamagedPicture covered = after("half right; cover ink 8-11,0-19", blank(-1));
        assertThat(covered.hidden().cardinality()).isEqualTo(8 * SIDE);
        for (int i = 0; i < SIDE * SIDE; i++) {
            assertThat(covered.spins()[i]).isEqualTo(i % SIDE >= 8 && i % SIDE <= 11 ? 1f : -1f);
        }
        assertThat(after("cover paper 0-19,0-19", noise()).spins())
                .isEqualTo(blank(-1).spins());
        assertThat(after("cover grey 0-19,0-19", blank(1)).spins())
                .isEqualTo(after("cover grey 0-19,0-19", blank(-1)).spins());
    }

    @Test
    void aShiftMovesPictureAndMaskAndWrapsOrBringsInBackground() {
        DamagedPicture wrapped = after("hide 0,0; shift -1 2 wrap", noise());
        for (int i = 0; i < SIDE * SIDE; i++) {
            int from = Math.floorMod(i / SIDE - 2, SIDE) * SIDE + (i + 1) % SIDE;
            assertThat(wrapped.spins()[i]).isEqualTo(noise().spins()[from]);
        }
        assertThat(wrapped.hidden().stream().toArray()).containsExactly(2 * SIDE + SIDE - 1);
        DamagedPicture paper = after("shift 5 0 paper", blank(1));
        DamagedPicture ink = after("shift 0 -3 ink", blank(-1));
        for (int i = 0; i < SIDE * SIDE; i++) {
            assertThat(paper.spins()[i]).isEqualTo(i % SIDE < 5 ? -1f : 1f);
            assertThat(ink.spins()[i]).isEqualTo(i / SIDE >= SIDE - 3 ? 1f : -1f);
        }
        assertThat(after("shift 7 3 wrap; shift -7 -3 wrap", noise()).spins()).isEqualTo(noise().spins());
    }

    /** Bounds: five standard deviations of a count of n independent pixels. */
    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.8, 2})
    void gaussianNoiseTurnsHalfTheErrorFunctionOfItsDeviation(double deviation) {
        int n = 40_000;
        float[] spins = SpinVector.random(n, RandomKey.ofSeed(1)).toFloats();
        double expected = Erf.erfc(1 / (deviation * Math.sqrt(2))) / 2;
        assertThat(turned(spins, Corruption.gaussianSpins(spins, deviation, KEY)) / (double) n)
                .isCloseTo(expected, within(5 * Math.sqrt(expected * (1 - expected) / n)));
    }

    @Test
    void saltAndPepperTurnsHalfOfWhatItTouches() {
        int n = 40_000;
        float[] spins = SpinVector.random(n, RandomKey.ofSeed(2)).toFloats();
        assertThat(turned(spins, Corruption.saltAndPepperSpins(spins, 0.3, KEY)) / (double) n)
                .isCloseTo(0.15, within(5 * Math.sqrt(0.15 * 0.85 / n)));
    }

    private static int turned(float[] before, float[] after) {
        int count = 0;
        for (int i = 0; i < before.length; i++) {
            assertThat(Math.abs(after[i])).isEqualTo(1);
            count += before[i] == after[i] ? 0 : 1;
        }
        return count;
    }

    @Test
    void movingOrRemovingOtherStepsLeavesTheNoiseOfAStepAsItWas() {
        float[] one = after("salt 0.2", blank(1)).spins();
        assertThat(after("hide 0-3,0-3; salt 0.2; half left", blank(1)).spins()).isEqualTo(one);
        assertThat(after("salt 0.2; salt 0.2", blank(1)).spins()).isNotEqualTo(one);
    }

    @Test
    void strokesOfOneBrushAreOneStepAndShiftsAddUp() {
        DamageSteps strokes = steps("hide 0-3,0").plus(DamageSteps.step("hide 4-5,0"), SIDE);
        assertThat(strokes.text()).isEqualTo("hide 0-5,0");
        assertThat(strokes.plus(DamageSteps.step("show 1,0"), SIDE).text()).isEqualTo("hide 0-5,0; show 1,0");
        assertThat(steps("cover ink 1,1")
                        .plus(DamageSteps.step("cover grey 2,1"), SIDE)
                        .steps())
                .hasSize(2);
        assertThat(steps("shift 1 0").plus(DamageSteps.step("shift 2 -1"), SIDE).text())
                .isEqualTo("shift 3 -1 wrap");
        assertThat(steps("shift 1 0").plus(DamageSteps.step("shift -1 0"), SIDE).steps())
                .isEmpty();
    }

    @Test
    void stepsMoveAndGo() {
        DamageSteps three = steps("flip 0.1; salt 0.2; half top");
        assertThat(three.moved(2, -1).text()).isEqualTo("flip 0.1; half top; salt 0.2");
        assertThat(three.moved(0, -1)).isEqualTo(three);
        assertThat(three.without(1).text()).isEqualTo("flip 0.1; half top");
        assertThat(three.withoutMasks().text()).isEqualTo("flip 0.1; salt 0.2");
    }

    @Test
    void trialsMeasureTheDamageThatIsShown() {
        ParamValues values = HopfieldParams.SET
                .defaults()
                .with(HopfieldParams.SIDE, 12)
                .with(HopfieldParams.STORED, 3)
                .with(HopfieldParams.NOISE, 0.0)
                .with(HopfieldParams.DAMAGE, "cover ink 0-11,0-11");
        List<SpinVector> patterns = new HopfieldSimulation(values, new MetricLog())
                .snapshot().storedItems().stream().map(GalleryItem::picture).toList();
        TrialComparison all = TrialComparison.run(values, patterns, new BitSet(), 200, 1, ProgressSink.NONE);
        // Nothing is left: every trial ends alike, and that is right for one pattern of three at most.
        assertThat(all.free().recallRate()).isLessThan(1 / 3.0 + 5 * Math.sqrt(2 / 9.0 / 200));
        TrialComparison none = TrialComparison.run(
                values.with(HopfieldParams.DAMAGE, "gauss 0.3"), patterns, new BitSet(), 20, 2, ProgressSink.NONE);
        assertThat(none.free().recallRate()).isEqualTo(1);
    }
}
