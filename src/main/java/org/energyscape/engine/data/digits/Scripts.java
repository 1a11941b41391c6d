package org.energyscape.engine.data.digits;

import org.apache.commons.math3.util.FastMath;

/**
 * How the ten digits are written: for each class the allographs in use and the freedom each of them has.
 *
 * <p>Coordinates as in {@link Pen}: x to the right, y down, height 1. Only shape is decided here; slant, proportion,
 * pen and tremble belong to the {@link Hand}. Stateless; any thread may use it.
 *
 * <p>The allographs were designed by hand; the numbers in the ranges were fitted to the MNIST training digits: each
 * real digit was matched with the nearest written one of its class, and every range moved towards the draws of the
 * digits so matched. No picture of that set is contained here, but accuracies on MNIST are those of a generator tuned on
 * its training half, not of one that never met it.
 */
final class Scripts {
    /** Width of the pen by class, fitted like the ranges below: the stroke width of MNIST digits differs by class. */
    private static final double[] PEN = {1.04, 1.1, 1, 0.92, 0.97, 0.91, 0.99, 1, 0.9, 0.92};

    private Scripts() {}

    /** Factor on the pen's radius for digits of the given class. */
    static double pen(int label) {
        return PEN[label];
    }

    /** Writes one digit of the given class, 0 to 9. */
    static void write(int label, Pen pen, Chance chance) {
        switch (label) {
            case 0 -> zero(pen, chance);
            case 1 -> one(pen, chance);
            case 2 -> two(pen, chance);
            case 3 -> three(pen, chance);
            case 4 -> four(pen, chance);
            case 5 -> five(pen, chance);
            case 6 -> six(pen, chance);
            case 7 -> seven(pen, chance);
            case 8 -> eight(pen, chance);
            case 9 -> nine(pen, chance);
            default -> throw new IllegalArgumentException("A digit is 0 to 9, found " + label);
        }
    }

    /** An oval, begun near the top, counter-clockwise; it may overshoot its start or stay open. */
    private static void zero(Pen pen, Chance c) {
        double rx = c.between(0.27, 0.57);
        double begin = c.near(-97.8, 27.9);
        double turn = c.near(405.8, 25.8);
        double spiral = c.near(0.059, 0.078);
        double egg = c.near(0.041, 0.042);
        int n = 9;
        for (int i = 0; i <= n; i++) {
            double share = (double) i / n;
            double a = FastMath.toRadians(begin - turn * share);
            double grow = 1 - spiral * (1 - share) * 2;
            double x = 0.5 + grow * rx * FastMath.cos(a);
            double y = 0.5 + grow * 0.5 * FastMath.sin(a) + egg * FastMath.cos(2 * a);
            if (i == 0) {
                pen.start(x, y);
            } else {
                pen.to(x, y);
            }
        }
    }

    /** A bar; or with a flag; or with flag and foot. Bars lean more than other digits do. */
    private static void one(Pen pen, Chance c) {
        double bow = c.near(0.013, 0.034);
        double lean = c.near(0.074, 0.136);
        double top = 0.5 + lean / 2;
        double bottom = 0.5 - lean / 2;
        switch (c.pick(0.83, 0.15, 0.02)) {
            case 0 -> pen.start(top, 0).to(0.5 + bow, 0.5).to(bottom, 1);
            case 1 ->
                pen.start(top - c.between(0.04, 0.17), c.between(0.14, 0.27))
                        .corner(top, 0)
                        .to(0.5 + bow, 0.5)
                        .to(bottom, 1);
            default -> {
                double half = c.between(0.05, 0.33);
                pen.start(top - c.between(0.08, 0.31), c.between(0.09, 0.29))
                        .corner(top, 0)
                        .to(0.5 + bow, 0.5)
                        .to(bottom, 0.98);
                pen.start(bottom - half, 1).to(bottom + half, 0.98);
            }
        }
    }

    /** A hook that falls to the base line, a corner or a loop there, and a base stroke. */
    private static void two(Pen pen, Chance c) {
        double right = c.between(0.55, 0.93);
        double belly = c.between(0.2, 0.41);
        double left = c.between(0.03, 0.23);
        double tail = c.between(0.64, 1.16);
        pen.start(c.between(0.0, 0.29), c.between(0.04, 0.3))
                .to(c.between(0.35, 0.5), 0)
                .to(right, belly * 0.8);
        if (c.happens(0.34)) {
            pen.to(right - c.between(0.08, 0.21), belly + 0.28).corner(left, c.near(0.941, 0.034));
            pen.to((left + tail) / 2, c.near(0.96, 0.037)).to(tail, c.near(0.95, 0.06));
        } else {
            double lift = c.between(0.07, 0.37);
            double bulge = c.between(0.1, 0.24);
            pen.to(right - c.between(-0.03, 0.11), belly + 0.27)
                    .to(left + bulge + 0.1, 0.95)
                    .to(left, 0.98 - 0.4 * lift)
                    .to(left + bulge * 0.8, 0.92 - lift)
                    .to((left + tail) / 2 + 0.08, 0.92 - 0.25 * lift)
                    .to(tail, c.near(0.903, 0.073));
        }
    }

    /** Two bowls that meet at the waist in a corner, a small loop or a soft bend. */
    private static void three(Pen pen, Chance c) {
        double waist = c.between(0.34, 0.53);
        double waistX = c.between(0.2, 0.51);
        double upper = c.between(0.58, 0.91);
        double lower = c.between(0.67, 1.02);
        if (c.happens(0.13)) {
            pen.start(0.12, c.between(0.0, 0.08)).corner(upper, 0).corner(waistX, waist);
        } else {
            pen.start(c.between(-0.04, 0.23), c.between(-0.01, 0.21))
                    .to(0.45, 0)
                    .to(upper, waist * 0.45);
            if (c.happens(0.43)) {
                pen.to(waistX + 0.08, waist - 0.02)
                        .to(waistX - 0.06, waist + 0.04)
                        .to(waistX + 0.1, waist + 0.02);
            } else {
                pen.corner(waistX, waist);
            }
        }
        double endX = c.between(0.0, 0.4);
        pen.to(lower - c.between(0.05, 0.15), waist + c.between(0.05, 0.12))
                .to(lower, (waist + 1) / 2 + 0.02)
                .to((lower + endX) / 2 + 0.1, 0.98)
                .to(endX, c.between(0.81, 1.04));
    }

    /** Open with a free-standing stem, closed like a sail, or with a rounded cup. */
    private static void four(Pen pen, Chance c) {
        double bar = c.between(0.44, 0.73);
        double stemTop = c.between(0.58, 0.93);
        double stemFoot = stemTop - c.between(-0.06, 0.25);
        double barEnd = c.between(0.58, 1.0);
        double left = c.between(0.01, 0.24);
        switch (c.pick(0.69, 0.07, 0.24)) {
            case 0 -> {
                pen.start(left + c.between(0.01, 0.29), c.between(-0.03, 0.21))
                        .to(left + c.between(0.02, 0.12), bar * 0.6)
                        .corner(left, bar)
                        .to((left + barEnd) / 2, bar + c.near(0, 0.03))
                        .to(barEnd, bar + c.near(-0.032, 0.054));
                pen.start(stemTop, c.between(-0.09, 0.22))
                        .to((stemTop + stemFoot) / 2, 0.5)
                        .to(stemFoot, 1);
            }
            case 1 -> {
                pen.start(stemTop, 0)
                        .to(stemTop * 0.5, bar * 0.55)
                        .corner(0.02, bar)
                        .to(0.5, bar + c.near(-0.003, 0.028))
                        .to(barEnd, bar + c.near(-0.022, 0.037));
                pen.start(stemTop + c.near(0, 0.03), c.between(-0.01, 0.1))
                        .to((stemTop + stemFoot) / 2, 0.5)
                        .to(stemFoot, 1);
            }
            default -> {
                pen.start(left + c.between(0, 0.15), c.between(-0.07, 0.14))
                        .to(left, bar * 0.65)
                        .to(left + 0.16, bar)
                        .to(stemTop - 0.12, bar - 0.05)
                        .to(stemTop, c.between(0.04, 0.29));
                pen.start(stemTop, c.between(-0.02, 0.24))
                        .to((stemTop + stemFoot) / 2, 0.5)
                        .to(stemFoot, 1);
            }
        }
    }

    /** Neck and bowl with a cap, in one stroke or two; sometimes soft like an S. */
    private static void five(Pen pen, Chance c) {
        double neckX = c.between(0.03, 0.32);
        double neck = c.between(0.33, 0.55);
        double capEnd = c.between(0.56, 1.26);
        double capLift = c.near(-0.028, 0.049);
        double right = c.between(0.55, 0.96);
        double endX = c.between(-0.04, 0.32);
        double endY = c.between(0.8, 1.01);
        boolean oneStroke = c.happens(0.26);
        double top = neckX + c.between(0, 0.12);
        if (oneStroke) {
            pen.start(capEnd, capLift).to((capEnd + neckX) / 2 + 0.05, 0.01).corner(top, 0.03);
        } else {
            pen.start(top, 0.03);
        }
        pen.to((top + neckX) / 2 - 0.01, neck * 0.55)
                .corner(neckX, neck)
                .to((neckX + right) / 2, neck - c.between(-0.02, 0.06))
                .to(right, (neck + 1) / 2)
                .to((right + endX) / 2, 0.98)
                .to(endX, endY);
        if (!oneStroke) {
            pen.start(top + c.near(0.012, 0.039), c.near(0.025, 0.034)).to(capEnd, capLift);
        }
    }

    /** A falling stem that curls into a closed, or nearly closed, bowl. */
    private static void six(Pen pen, Chance c) {
        double top = c.between(0.05, 0.67);
        boolean tallBowl = c.happens(0.05);
        double bowlTop = tallBowl ? c.between(0.21, 0.44) : c.between(0.43, 0.76);
        double right = c.between(0.56, 0.96);
        double left = c.between(0.02, 0.2);
        double middle = (left + right) / 2;
        double shoulder = c.between(-0.02, 0.14);
        pen.start(top, 0)
                .to((top + left) / 2 - shoulder, 0.27)
                .to(left, 0.66)
                .to(middle - 0.08, 1)
                .to(right, (bowlTop + 1) / 2)
                .to(middle + c.between(0.01, 0.18), bowlTop)
                .to(left + c.between(-0.04, 0.38), (bowlTop + 1) / 2 + c.between(-0.04, 0.12));
    }

    /** A roof and a leg, straight or bowed; at times a serif or a bar. */
    private static void seven(Pen pen, Chance c) {
        double right = c.between(0.63, 0.95);
        double roof = c.near(0.015, 0.039);
        double footX = c.between(0.34, 0.76);
        double droop = c.between(-0.04, 0.11);
        if (c.happens(0.31)) {
            pen.start(c.between(-0.01, 0.15), c.between(0.18, 0.41)).corner(c.between(0.01, 0.14), 0.05 + droop / 2);
        } else {
            pen.start(c.between(-0.04, 0.17), c.between(0.01, 0.11) + droop);
        }
        pen.to(0.45, 0.04 + roof + droop / 3).corner(right, roof);
        pen.to((right + footX) / 2 + c.near(0.041, 0.047), c.between(0.4, 0.56)).to(footX, 1);
        if (c.happens(0.06)) {
            double y = c.between(0.45, 0.55);
            double x = (right + footX) / 2;
            pen.start(x - c.between(0.21, 0.39), y + 0.02).to(x + c.between(0.1, 0.35), y - 0.02);
        }
    }

    /** One endless S whose ends meet, miss or cross at the upper right; or two rings. */
    private static void eight(Pen pen, Chance c) {
        double waist = c.between(0.4, 0.64);
        double upper = c.between(0.2, 0.39);
        double lower = c.between(0.09, 0.31);
        double lean = c.near(0.004, 0.048);
        double cross = c.near(0.016, 0.029);
        double upperX = 0.5 + lean;
        double lowerX = 0.5 - lean;
        if (c.happens(0.1)) {
            double turn = c.near(-100.5, 44.3);
            pen.ring(upperX, waist / 2, upper, waist / 2, turn, turn - c.near(362.6, 13.5));
            double begin = c.near(-86.1, 42.3);
            pen.ring(lowerX, (1 + waist) / 2, lower + 0.06, (1 - waist) / 2, begin, begin - c.near(364.3, 21.5));
            return;
        }
        if (c.happens(0.23)) {
            pen.start(upperX + upper + c.between(-0.01, 0.19), c.between(-0.02, 0.17))
                    .to(upperX + upper * 0.3, 0);
        } else {
            pen.start(upperX + upper * c.between(0.67, 1.08), c.between(0.06, 0.22))
                    .to(upperX, 0);
        }
        pen.to(upperX - upper, waist * c.between(0.36, 0.57))
                .to(0.5 + cross, waist)
                .to(lowerX + lower, (1 + waist) / 2 + 0.02)
                .to(lowerX, 1)
                .to(lowerX - lower, (1 + waist) / 2 + 0.04)
                .to(0.5 - cross, waist);
        switch (c.pick(0.14, 0.64, 0.22)) {
            case 0 -> pen.to(upperX + upper + c.between(0.01, 0.24), c.between(-0.01, 0.22));
            case 1 -> pen.to(upperX + upper * c.between(0.7, 1), c.between(0.13, 0.3));
            default -> pen.to(upperX + upper, waist * 0.5).to(upperX + upper * 0.4, c.between(-0.01, 0.06));
        }
    }

    /** A ring and a stem, straight, bowed or hooked. */
    private static void nine(Pen pen, Chance c) {
        double right = c.between(0.56, 0.89);
        double left = c.between(0.03, 0.2);
        double bottom = c.between(0.36, 0.66);
        double middle = (left + right) / 2;
        double footX = c.between(0.34, 0.85);
        pen.start(right - c.between(-0.04, 0.13), c.between(-0.01, 0.16))
                .to(middle + 0.05, 0)
                .to(left, bottom * 0.55)
                .to(middle - 0.03, bottom)
                .to(right - 0.04, bottom * 0.55);
        pen.corner(right, c.between(0.04, 0.21));
        pen.to((right + footX) / 2 + c.between(0.0, 0.07), 0.55);
        if (c.happens(0.04)) {
            pen.to(right - 0.1, 0.85).to(0.45, 1).to(c.between(0.05, 0.26), 0.9);
        } else {
            pen.to(footX, 1);
        }
    }
}
