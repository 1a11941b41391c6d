package org.energyscape.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import org.energyscape.engine.math.RandomKey;
import org.junit.jupiter.api.Test;

class MaskTest {
    private static final RandomKey KEY = RandomKey.ofSeed(3);

    @Test
    void rectangleHoldsBothCornersInAnyOrderAndIsCutAtTheEdge() {
        Mask mask = Mask.rectangle(4, 3, 2, 1, 1, 0);

        assertThat(mask.maskedIndices()).containsExactly(1, 2, 5, 6);
        assertThat(Mask.rectangle(4, 3, 3, 2, 99, 99).maskedIndices()).containsExactly(11);
        assertThat(Mask.rectangle(4, 3, -5, -5, -1, 9).count()).isZero();
        assertThat(Mask.rectangle(4, 3, 7, 0, 9, 2).count()).isZero();
    }

    @Test
    void oppositeHalvesPartThePictureEvenAtOddSides() {
        for (int side : new int[] {1, 4, 5}) {
            Mask left = Mask.half(side, 3, Mask.Half.LEFT);
            Mask top = Mask.half(3, side, Mask.Half.TOP);
            assertThat(left.inverted()).isEqualTo(Mask.half(side, 3, Mask.Half.RIGHT));
            assertThat(top.inverted()).isEqualTo(Mask.half(3, side, Mask.Half.BOTTOM));
            assertThat(left.count()).isEqualTo((side + 1) / 2 * 3);
        }
        assertThat(Mask.half(4, 2, Mask.Half.LEFT).maskedIndices()).containsExactly(0, 1, 4, 5);
        assertThat(Mask.half(2, 2, Mask.Half.BOTTOM).maskedIndices()).containsExactly(2, 3);
    }

    @Test
    void discHoldsPixelsWhoseCentreIsWithinTheRadius() {
        assertThat(Mask.disc(5, 5, 2, 2, 1).maskedIndices()).containsExactly(7, 11, 12, 13, 17);
        assertThat(Mask.disc(5, 5, 2, 2, 0).maskedIndices()).containsExactly(12);
        assertThat(Mask.disc(5, 5, -9, 2, 2).count()).isZero();
    }

    @Test
    void strokeLeavesNoGapBetweenItsEnds() {
        Mask stroke = Mask.stroke(20, 3, 1, 1, 18, 1, 0.5);

        assertThat(stroke.count()).isEqualTo(18);
        assertThat(stroke.isMasked(1, 1)).isTrue();
        assertThat(stroke.isMasked(18, 1)).isTrue();
        assertThat(stroke.isMasked(0, 1)).isFalse();
    }

    @Test
    void unionMinusAndInversionFollowTheAlgebraOfSets() {
        Mask a = Mask.rectangle(4, 4, 0, 0, 1, 3);
        Mask b = Mask.rectangle(4, 4, 1, 0, 2, 3);

        assertThat(a.union(b)).isEqualTo(Mask.rectangle(4, 4, 0, 0, 2, 3));
        assertThat(a.minus(b)).isEqualTo(Mask.rectangle(4, 4, 0, 0, 0, 3));
        assertThat(a.union(a.inverted())).isEqualTo(Mask.all(4, 4));
        assertThat(a.minus(a)).isEqualTo(Mask.none(4, 4)).hasSameHashCodeAs(Mask.none(4, 4));
        assertThat(a.count()).as("operations do not change their mask").isEqualTo(8);
        assertThatThrownBy(() -> a.union(Mask.none(2, 8))).hasMessage("Masks of 4 x 4 and 2 x 8 do not fit together");
    }

    @Test
    void arrayGoesThereAndBack() {
        Mask mask = Mask.disc(6, 5, 3, 2, 1.5);
        boolean[] array = mask.toArray();

        assertThat(Mask.of(6, 5, array)).isEqualTo(mask);
        array[0] = true;
        assertThat(mask.isMasked(0)).isFalse();
        assertThatThrownBy(() -> Mask.of(3, 3, new boolean[8])).hasMessage("A mask of 3 x 3 needs 9 entries, found 8");
    }

    @Test
    void theSetOfHiddenPixelsIsACopy() {
        Mask mask = Mask.rectangle(4, 3, 0, 1, 1, 2);
        BitSet cells = mask.toBitSet();

        assertThat(cells).hasToString("{4, 5, 8, 9}");
        cells.set(0);
        assertThat(mask.isMasked(0)).isFalse();
    }

    @Test
    void randomMasksFollowTheirKeyAndTheirNumber() {
        Mask mask = Mask.random(100, 100, 0.3, KEY);

        // 3000 expected, standard deviation 46.
        assertThat(mask.count()).isBetween(2770, 3230);
        assertThat(mask).isEqualTo(Mask.random(100, 100, 0.3, KEY));
        assertThat(mask).isNotEqualTo(Mask.random(100, 100, 0.3, KEY.child(1)));
        assertThat(Mask.randomCount(10, 10, 37, KEY).count()).isEqualTo(37);
        assertThatThrownBy(() -> Mask.randomCount(2, 2, 5, KEY)).hasMessage("Cannot mask 5 of 4 pixels");
    }
}
