package org.energyscape.ui.control;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.energyscape.engine.param.Scale;

/**
 * Maps the place of a slider's thumb, 0 to 1, to a value and back: evenly, or so that equal ratios take equal lengths.
 * Values are rounded to what a person would write: steps of a power of ten, at most a five-hundredth of the range, or
 * three digits on a logarithmic scale.
 */
record SliderScale(double least, double greatest, Scale scale) {
    private static final double STEPS = 500;
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);

    double toPlace(double value) {
        if (greatest == least) {
            return 0;
        }
        double place = scale == Scale.LOGARITHMIC
                ? Math.log(value / least) / Math.log(greatest / least)
                : (value - least) / (greatest - least);
        return Math.max(0, Math.min(1, place));
    }

    double toValue(double place) {
        if (place <= 0) {
            return least;
        }
        if (place >= 1) {
            return greatest;
        }
        double exact = scale == Scale.LOGARITHMIC
                ? least * Math.pow(greatest / least, place)
                : least + place * (greatest - least);
        return Math.max(least, Math.min(greatest, rounded(exact)));
    }

    private double rounded(double exact) {
        BigDecimal number = BigDecimal.valueOf(exact);
        if (scale == Scale.LOGARITHMIC) {
            return number.round(THREE_DIGITS).doubleValue();
        }
        int digits = (int) Math.ceil(-Math.log10((greatest - least) / STEPS));
        return number.setScale(digits, RoundingMode.HALF_EVEN).doubleValue();
    }
}
