package org.energyscape.engine.data.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class InkTest {
    private static final int SIDE = 20;

    @Test
    void inkOfACapsuleAddsUpToItsArea() {
        Ink ink = new Ink(SIDE);
        ink.clear();
        ink.capsule(5, 6, 2, 14, 13, 2, 0.5);

        double length = Math.hypot(9, 7);
        assertThat(total(ink)).isCloseTo(4 * length + 4 * Math.PI, within(0.5));
    }

    @Test
    void aStrokeLaidTwiceIsNoDarkerThanOnce() {
        Ink once = new Ink(SIDE);
        once.clear();
        once.capsule(3, 3, 1, 16, 12, 1, 0.5);
        Ink twice = new Ink(SIDE);
        twice.clear();
        twice.capsule(3, 3, 1, 16, 12, 1, 0.5);
        twice.capsule(16, 12, 1, 3, 3, 1, 0.5);

        assertThat(total(twice)).isCloseTo(total(once), within(1e-4));
    }

    @Test
    void aPointLeavesARoundDot() {
        Ink ink = new Ink(SIDE);
        ink.clear();
        ink.capsule(10, 10, 3, 10, 10, 3, 0.5);

        assertThat(total(ink)).isCloseTo(9 * Math.PI, within(0.3));
        assertThat(ink.at(9, 7, 1)).isEqualTo(ink.at(7, 9, 1)).isEqualTo(ink.at(10, 12, 1));
    }

    @Test
    void ofAPixelOnTheEdgeHalfIsCovered() {
        Ink ink = new Ink(SIDE);
        ink.clear();
        ink.capsule(10.5, 2, 2, 10.5, 18, 2, 0.5);

        assertThat(ink.at(10, 10, 1)).isEqualTo(1);
        assertThat(ink.at(10, 12, 1)).isCloseTo(0.5, within(1e-6));
        assertThat(ink.at(10, 13, 1)).isZero();
    }

    @Test
    void clearedPaperIsWhite() {
        Ink ink = new Ink(SIDE);
        ink.clear();
        ink.capsule(3, 3, 1, 16, 12, 1, 0.5);
        ink.clear();

        assertThat(total(ink)).isZero();
    }

    private static double total(Ink ink) {
        double sum = 0;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                sum += ink.at(y, x, 1);
            }
        }
        return sum;
    }
}
