package org.energyscape.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ColorScaleTest {

    @Test
    void endsAndMiddleMapToEndsAndMiddleOfTheTable() {
        ColorScale scale = new ColorScale(-2, 2);
        assertThat(scale.index(-2)).isZero();
        assertThat(scale.index(2)).isEqualTo(255);
        assertThat(scale.index(0)).isEqualTo(128);
        assertThat(scale.isSymmetric()).isTrue();
        assertThat(ColorScale.UNIT.isSymmetric()).isFalse();
    }

    @Test
    void valuesOutsideTakeTheNearerEndAndNanIsMissing() {
        assertThat(ColorScale.UNIT.index(-5)).isZero();
        assertThat(ColorScale.UNIT.index(7)).isEqualTo(255);
        assertThat(ColorScale.UNIT.index(Double.POSITIVE_INFINITY)).isEqualTo(255);
        assertThat(ColorScale.UNIT.index(Double.NaN)).isEqualTo(ColorScale.MISSING);
    }

    @Test
    void everyEntryHasTheValueThatMapsToIt() {
        ColorScale scale = new ColorScale(-0.3, 1.7);
        for (int i = 0; i < 256; i++) {
            assertThat(scale.index(scale.value(i))).isEqualTo(i);
        }
    }

    @Test
    void scalesOfDataHoldThemWhateverTheyAre() {
        assertThat(ColorScale.of(new float[] {3, Float.NaN, -1})).isEqualTo(new ColorScale(-1, 3));
        assertThat(ColorScale.symmetricOf(new float[] {0.5f, -2, Float.NaN})).isEqualTo(new ColorScale(-2, 2));
        assertThat(ColorScale.symmetricOf(new float[4])).isEqualTo(ColorScale.SIGNED);
        ColorScale around = ColorScale.of(new float[] {1e9f, 1e9f});
        assertThat((around.min() + around.max()) / 2).isCloseTo(1e9, within(1.0));
        assertThat(ColorScale.of(new float[] {Float.NaN})).isEqualTo(ColorScale.UNIT);
    }

    @Test
    void emptyScalesAreRefused() {
        assertThatThrownBy(() -> new ColorScale(1, 1)).hasMessageContaining("min < max");
        assertThatThrownBy(() -> new ColorScale(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
