package org.energyscape.ui.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.energyscape.engine.param.Scale;
import org.junit.jupiter.api.Test;

final class ScalesTest {
    @Test
    void theMiddleOfALogarithmicSliderIsTheGeometricMean() {
        SliderScale scale = new SliderScale(0.001, 10, Scale.LOGARITHMIC);
        assertThat(scale.toValue(0.5)).isCloseTo(0.1, within(1e-12));
        assertThat(scale.toPlace(0.1)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void theEndsOfASliderAreExactlyTheBounds() {
        SliderScale scale = new SliderScale(1.0 / 3, 2.0 / 3, Scale.LINEAR);
        assertThat(scale.toValue(0)).isEqualTo(1.0 / 3);
        assertThat(scale.toValue(1)).isEqualTo(2.0 / 3);
    }

    @Test
    void aSliderGivesNumbersThatAPersonWouldWrite() {
        assertThat(new SliderScale(0, 1, Scale.LINEAR).toValue(0.123456)).isEqualTo(0.123);
        assertThat(new SliderScale(0.001, 10, Scale.LOGARITHMIC).toValue(0.7654))
                .isEqualTo(1.15);
        assertThat(new SliderScale(0, 10_000, Scale.LINEAR).toValue(0.12345)).isEqualTo(1230);
    }

    @Test
    void placesAndValuesAreInverseUpToTheRounding() {
        SliderScale scale = new SliderScale(-3, 5, Scale.LINEAR);
        for (double place = 0; place <= 1; place += 0.05) {
            assertThat(scale.toPlace(scale.toValue(place))).isCloseTo(place, within(0.002));
        }
    }

    @Test
    void theEndOfTheSpeedSliderIsAsFastAsPossible() {
        assertThat(SpeedScale.toSpeed(1)).isInfinite();
        assertThat(SpeedScale.toPlace(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(SpeedScale.words(Double.POSITIVE_INFINITY)).isEqualTo("max");
    }

    @Test
    void everyFiniteSpeedKeepsItsValueOnTheSpeedSlider() {
        for (double speed : new double[] {0.5, 1, 20, 60, 1000}) {
            assertThat(SpeedScale.toSpeed(SpeedScale.toPlace(speed))).isCloseTo(speed, within(speed * 1e-9));
        }
    }
}
