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
        float[] spins = Glyphs.randomPattern(100, KEY.child("pattern"));

        // The overlap after flips is 1 - 2p, standard deviation 2 sqrt(p(1-p)/N) = 0.008.
        double overlap = Spins.overlap(spins, Corruption.flipSpins(spins, 0.2, KEY));

        assertThat(overlap).isBetween(0.56, 0.64);
        assertThat(Corruption.flipSpins(spins, 0, KEY)).containsExactly(spins);
        assertThat(Spins.overlap(spins, Corruption.flipSpins(spins, 1, KEY))).isEqualTo(-1.0);
    }

    @Test
    void floatsBytesAndGreyAreDamagedAtTheSamePixels() {
        float[] spins = Glyphs.randomPattern(100, KEY.child("pattern"));

        float[] damaged = Corruption.flipSpins(spins, 0.3, KEY);

        assertThat(Corruption.flipSpins(Spins.toBytes(spins), 0.3, KEY)).containsExactly(Spins.toBytes(damaged));
        assertThat(Corruption.flipGrey(Spins.toGrey(spins), 0.3, KEY)).containsExactly(Spins.toGrey(damaged));
        float[] salted = Corruption.saltAndPepperSpins(spins, 0.3, KEY);
        assertThat(Corruption.saltAndPepperSpins(Spins.toBytes(spins), 0.3, KEY))
                .containsExactly(Spins.toBytes(salted));
        assertThat(Corruption.saltAndPepperGrey(Spins.toGrey(spins), 0.3, KEY)).containsExactly(Spins.toGrey(salted));
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
    void hidingTouchesMaskedPixelsAlone() {
        Mask mask = Mask.half(100, 100, Mask.Half.TOP);
        float[] ones = ones();

        float[] neutral = Corruption.hide(ones, mask, 0);
        float[] random = Corruption.hideRandomly(ones, mask, KEY);

        double up = 0;
        for (int i = 0; i < N; i++) {
            assertThat(neutral[i]).isEqualTo(mask.isMasked(i) ? 0 : 1);
            assertThat(Math.abs(random[i])).isEqualTo(1);
            up += mask.isMasked(i) && random[i] > 0 ? 1 : 0;
        }
        // 2500 expected, standard deviation 35.
        assertThat(up).isBetween(2325.0, 2675.0);
        assertThat(Arrays.copyOfRange(random, N / 2, N)).containsOnly(1);
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
