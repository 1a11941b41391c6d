package org.energyscape.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BinsTest {

    @Test
    void binsAreHalfOpenAndTheLastOneIsClosed() {
        float[] values = {0, 0.25f, 0.4999f, 0.5f, 1, -0.1f, 1.1f, Float.NaN};
        Bins bins = Bins.of(values, 4, 0, 1);
        assertThat(bins.counts()).containsExactly(1, 2, 1, 1);
        assertThat(bins.below()).isEqualTo(1);
        assertThat(bins.above()).isEqualTo(1);
        assertThat(bins.missing()).isEqualTo(1);
        assertThat(bins.total()).isEqualTo(7);
    }

    @Test
    void chosenBinsAreRoundAndHoldAllValues() {
        float[] values = Samples.gaussian(5000, 0.3, 0.2, 2);
        Bins bins = Bins.of(values, 30);
        assertThat(bins.below() + bins.above()).isZero();
        assertThat(bins.total()).isEqualTo(5000);
        assertThat(bins.counts().length).isBetween(12, 32);
        assertThat(bins.min() / bins.width()).isCloseTo(Math.rint(bins.min() / bins.width()), within(1e-9));
        assertThat(bins.mean()).isCloseTo(0.3, within(0.01));
    }

    @Test
    void equalValuesMakeOneBar() {
        Bins bins = Bins.of(new float[] {2, 2, 2}, 10);
        assertThat(bins.largest()).isEqualTo(3);
        assertThat(bins.mean()).isEqualTo(2);
    }
}
