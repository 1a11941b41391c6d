package org.energyscape.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.energyscape.engine.math.RandomKey;
import org.junit.jupiter.api.Test;

class CorruptionTest {
    private static final RandomKey KEY = RandomKey.ofSeed(11);
    private static final int N = 10_000;

    @Test
    void flipsComeWithTheirProbability() {
        float[] spins = Glyph.HEART.spins(64);

        // The overlap after flips is 1 - 2p, standard deviation 2 sqrt(p(1-p)/4096) = 0.0125.
        double overlap = Spins.overlap(spins, Corruption.flipSpins(spins, 0.2, KEY));

        assertThat(overlap).isBetween(0.55, 0.65);
        assertThat(Corruption.flipSpins(spins, 0, KEY)).containsExactly(spins);
        assertThat(Spins.overlap(spins, Corruption.flipSpins(spins, 1, KEY))).isEqualTo(-1.0);
    }

    @Test
    void spinsAndGreyAreDamagedAtTheSamePixels() {
        float[] spins = Glyph.HEART.spins(64);

        float[] damaged = Corruption.flipSpins(spins, 0.3, KEY);

        assertThat(Corruption.flipGrey(Spins.toGrey(spins), 0.3, KEY)).containsExactly(Spins.toGrey(damaged));
    }

    @Test
    void moreNoiseKeepsTheFlipsOfLess() {
        float[] ones = ones();
        float[] less = Corruption.flipSpins(ones, 0.1, KEY);
        float[] more = Corruption.flipSpins(ones, 0.2, KEY);

        for (int i = 0; i < N; i++) {
            assertThat(more[i]).isLessThanOrEqualTo(less[i]);
        }
    }

    @Test
    void saltAndPepperAreEquallyManyAndLeaveTheRest() {
        float[] grey = new float[N];
        Arrays.fill(grey, 0.5f);

        float[] damaged = Corruption.saltAndPepperGrey(grey, 0.4, KEY);

        int[] counts = new int[3];
        for (float v : damaged) {
            counts[Math.round(v * 2)]++;
        }
        // 2000, 6000, 2000 expected; standard deviations 40 and 49.
        assertThat(counts[0]).isBetween(1800, 2200);
        assertThat(counts[2]).isBetween(1800, 2200);
        assertThat(counts[1]).isBetween(5755, 6245);
    }

    @Test
    void saltAndPepperOfSpinsAreEquallyMany() {
        float[] damaged = Corruption.saltAndPepperSpins(ones(), 1, KEY);

        int pepper = 0;
        for (float v : damaged) {
            pepper += v < 0 ? 1 : 0;
        }
        // Half of 10,000, standard deviation 50.
        assertThat(pepper).isBetween(4750, 5250);
    }

    @Test
    void aShiftMovesToTheRightAndDown() {
        float[] picture = {1, 2, 3, 4, 5, 6};

        assertThat(Corruption.shift(picture, 3, 2, 1, 0, 9)).containsExactly(9, 1, 2, 9, 4, 5);
        assertThat(Corruption.shift(picture, 3, 2, -2, 1, 9)).containsExactly(9, 9, 9, 3, 9, 9);
        assertThat(Corruption.shiftAround(picture, 3, 2, 1, 1)).containsExactly(6, 4, 5, 3, 1, 2);
    }

    @Test
    void hidingTouchesMaskedPixelsAlone() {
        Mask mask = Mask.half(100, 100, Mask.Half.TOP);
        float[] ones = ones();

        float[] hidden = Corruption.hide(ones, mask, 0);

        for (int i = 0; i < N; i++) {
            assertThat(hidden[i]).isEqualTo(mask.isMasked(i) ? 0 : 1);
        }
        assertThat(ones).as("the argument stays").containsOnly(1);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> Corruption.flipSpins(ones(), Double.NaN, KEY))
                .hasMessage("A probability lies in 0 … 1, found NaN");
        assertThatThrownBy(() -> Corruption.saltAndPepperGrey(ones(), 1.5, KEY))
                .hasMessage("A probability lies in 0 … 1, found 1.5");
        assertThatThrownBy(() -> Corruption.hide(ones(), Mask.none(2, 2), 0))
                .hasMessage("A mask of 2 x 2 does not fit a picture of 10000 pixels");
    }

    private static float[] ones() {
        float[] ones = new float[N];
        Arrays.fill(ones, 1);
        return ones;
    }
}
