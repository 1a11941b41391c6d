package org.energyscape.engine.hopfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.energyscape.engine.data.Glyph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hadamard matrices of all constructions, and the pictures made from them. */
class HadamardTest {
    private static void requireOrthogonal(List<SpinVector> patterns, int slack) {
        for (int mu = 0; mu < patterns.size(); mu++) {
            for (int nu = 0; nu < mu; nu++) {
                assertThat(Math.abs(patterns.get(mu).dot(patterns.get(nu)))).isLessThanOrEqualTo(slack);
            }
        }
    }

    /** 12, 20, 24, 44, 60: q + 1. 28, 36, 76: 2 (q + 1). 40, 56: products. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8, 12, 16, 20, 24, 28, 36, 40, 44, 56, 60, 64, 76, 128})
    void theRowsAreOrthogonal(int order) {
        HadamardMatrix matrix = HadamardMatrix.of(order).orElseThrow();
        assertThat(matrix.order()).isEqualTo(order);
        requireOrthogonal(IntStream.range(0, order).mapToObj(matrix::row).toList(), 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 6, 9, 10, 14, 18, 81})
    void otherOrdersHaveNone(int order) {
        assertThat(HadamardMatrix.of(order)).isEmpty();
    }

    @Test
    void powersOfTwoAreSylvesters() {
        HadamardMatrix matrix = HadamardMatrix.of(16).orElseThrow();
        assertThat(IntStream.range(0, 16).mapToObj(matrix::row).toList()).isEqualTo(PatternSets.hadamard(16));
        assertThatThrownBy(() -> HadamardMatrix.of(0)).hasMessageContaining("asked for 0");
    }

    @Test
    void picturesOfEverySideAreOrthogonalOrNearlySo() {
        for (int side = Glyph.LEAST_SIDE; side <= Glyph.GREATEST_SIDE; side++) {
            HadamardPictures pictures = HadamardPictures.ofSide(side);
            if (side % 4 == 0) {
                assertThat(pictures.slack()).as("side %d", side).isZero();
                assertThat(pictures.count()).isEqualTo(side * side);
            }
            assertThat(pictures.slack()).as("side %d", side).isLessThanOrEqualTo(9);
            List<SpinVector> some =
                    IntStream.range(0, 24).mapToObj(pictures::picture).toList();
            assertThat(some.get(0).size()).isEqualTo(side * side);
            requireOrthogonal(some, pictures.slack());
        }
    }

    @Test
    void aSideOfEightHasSixtyFourDifferentPicturesThePlainOneLast() {
        HadamardPictures pictures = HadamardPictures.ofSide(8);
        List<SpinVector> all =
                IntStream.range(0, 64).mapToObj(pictures::picture).toList();
        Set<SpinVector> different = new HashSet<>(all);
        assertThat(different).hasSize(64);
        requireOrthogonal(all, 0);
        assertThat(all.get(63).toString()).doesNotContain("-");
        assertThatThrownBy(() -> pictures.picture(64)).hasMessageContaining("64");
    }
}
