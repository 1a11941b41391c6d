package org.energyscape.ui.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Where an axis is marked: multiples of 1, 2 or 5 times a power of ten, about as many as fit. Pure, any thread.
 */
final class Ticks {

    private static final int[] ONE_TWO_FIVE = {1, 2, 5};

    /** A mark; those without text are minor. */
    record Tick(double value, String label) {
        boolean isMajor() {
            return !label.isEmpty();
        }
    }

    private Ticks() {}

    /** The smallest of 1, 2, 5 times a power of ten that is not below {@code rough}. */
    static double niceStep(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (int m : ONE_TWO_FIVE) {
            // A hair of tolerance: 0.30000000000000004 is meant to be 0.3.
            if (m * power >= rough * (1 - 1e-9)) {
                return m * power;
            }
        }
        return 10 * power;
    }

    /**
     * Marks in {@code min..max}, at least {@code leastStep} apart; about {@code count} at most, but two where one would
     * not say how long the axis is.
     */
    static List<Tick> linear(double min, double max, int count, double leastStep) {
        double step = Math.max(leastStep, niceStep((max - min) / Math.max(1, count)));
        if (marks(min, max, step) < 2) {
            step = Math.max(leastStep, niceStep(step / 2.5));
        }
        double tolerance = step * 1e-6;
        double largest = Math.max(Math.abs(min), Math.abs(max));
        boolean scientific = largest >= 1e7 || step < 1e-5;
        int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
        List<Tick> ticks = new ArrayList<>();
        long first = (long) Math.ceil((min - tolerance) / step);
        long last = (long) Math.floor((max + tolerance) / step);
        for (long i = first; i <= last; i++) {
            double value = i * step;
            ticks.add(new Tick(value, scientific ? Numbers.scientific(value, 2) : Numbers.fixed(value, decimals)));
        }
        return ticks;
    }

    private static long marks(double min, double max, double step) {
        return (long) Math.floor(max / step) - (long) Math.ceil(min / step) + 1;
    }

    /**
     * Marks of a logarithmic axis over {@code 0 < min < max}: powers of ten, all or every so many; 2 and 5 labelled
     * where there are few decades or only one power of ten, else the other multiples as minor marks; plain marks inside a single decade.
     */
    static List<Tick> logarithmic(double min, double max, int count) {
        int first = (int) Math.floor(Math.log10(min) + 1e-9);
        int last = (int) Math.ceil(Math.log10(max) - 1e-9);
        double decades = Math.log10(max / min);
        if (decades < 0.8) {
            return linear(min, max, count, 0);
        }
        int stride = Math.max(1, (int) Math.ceil(decades / Math.max(1, count)));
        // A single number would not say how long the axis is.
        boolean dense = decades * ONE_TWO_FIVE.length <= count || decadesMarked(min, max) < 2;
        List<Tick> ticks = new ArrayList<>();
        for (int e = first; e <= last; e++) {
            double power = Math.pow(10, e);
            for (int m = 1; m <= 9; m++) {
                double value = m * power;
                if (value < min * (1 - 1e-9) || value > max * (1 + 1e-9)) {
                    continue;
                }
                if ((m == 1 && Math.floorMod(e, stride) == 0) || (dense && (m == 2 || m == 5))) {
                    ticks.add(new Tick(value, powerLabel(value, e)));
                } else if (stride == 1) {
                    ticks.add(new Tick(value, ""));
                }
            }
        }
        return ticks;
    }

    private static long decadesMarked(double min, double max) {
        return (long) Math.floor(Math.log10(max) + 1e-9) - (long) Math.ceil(Math.log10(min) - 1e-9) + 1;
    }

    private static String powerLabel(double value, int exponent) {
        boolean plain = exponent >= -3 && exponent <= 4;
        return plain ? Numbers.fixed(value, Math.max(0, -exponent)) : Numbers.scientific(value, 0);
    }
}
