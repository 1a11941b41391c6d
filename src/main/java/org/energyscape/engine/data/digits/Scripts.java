package org.energyscape.engine.data.digits;

/**
 * How the ten digits are written: for each class the allographs in use and the freedom each of them has.
 *
 * <p>Coordinates as in {@link Pen}: x to the right, y down, height 1. Only shape is decided here; slant, proportion,
 * pen and tremble belong to the {@link Hand}. Stateless; any thread may use it.
 */
final class Scripts {
    private Scripts() {}

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
        double rx = c.between(0.24, 0.48);
        double begin = c.near(-70, 30);
        double turn = c.near(360, 18);
        double spiral = c.near(0.02, 0.05);
        double egg = c.near(0, 0.06);
        int n = 9;
        for (int i = 0; i <= n; i++) {
            double share = (double) i / n;
            double a = Math.toRadians(begin - turn * share);
            double grow = 1 - spiral * (1 - share) * 2;
            double x = 0.5 + grow * rx * Math.cos(a);
            double y = 0.5 + grow * 0.5 * Math.sin(a) + egg * Math.cos(2 * a);
            if (i == 0) {
                pen.start(x, y);
            } else {
                pen.to(x, y);
            }
        }
    }

    /** A bar; or with a flag; or with flag and foot. */
    private static void one(Pen pen, Chance c) {
        double bow = c.near(0, 0.03);
        switch (c.pick(0.85, 0.08, 0.07)) {
            case 0 -> pen.start(0.5, 0).to(0.5 + bow, 0.5).to(0.5, 1);
            case 1 ->
                pen.start(0.5 - c.between(0.1, 0.25), c.between(0.12, 0.3))
                        .corner(0.5, 0)
                        .to(0.5 + bow, 0.5)
                        .to(0.5, 1);
            default -> {
                double half = c.between(0.15, 0.35);
                pen.start(0.5 - c.between(0.1, 0.3), c.between(0.12, 0.3))
                        .corner(0.5, 0)
                        .to(0.5 + bow, 0.5)
                        .to(0.5, 0.98);
                pen.start(0.5 - half, 1).to(0.5 + half, 0.98);
            }
        }
    }

    /** A hook that falls to the base line, a corner or a loop there, and a base stroke. */
    private static void two(Pen pen, Chance c) {
        double right = c.between(0.62, 0.85);
        double hookY = c.between(0.12, 0.3);
        double belly = c.between(0.22, 0.36);
        double left = c.between(0.05, 0.2);
        pen.start(c.between(0.08, 0.28), hookY).to(0.45, 0).to(right, belly * 0.8);
        double tail = c.between(0.75, 1.05);
        if (c.happens(0.5)) {
            pen.to(right - 0.12, belly + 0.28).corner(left, c.near(0.93, 0.03));
            pen.to((left + tail) / 2, c.near(0.95, 0.04)).to(tail, c.near(0.95, 0.05));
        } else {
            double lift = c.between(0.02, 0.2);
            pen.to(right - 0.1, belly + 0.27)
                    .to(left + 0.18, 0.95)
                    .to(left, 0.97 - 0.3 * lift)
                    .to(left + 0.1, 0.92 - lift)
                    .to((left + tail) / 2 + 0.05, 0.93 - 0.2 * lift)
                    .to(tail, c.near(0.95, 0.06));
        }
    }

    /** Two bowls that meet at the waist in a corner, a small loop or a soft bend. */
    private static void three(Pen pen, Chance c) {
        double waist = c.between(0.38, 0.52);
        double waistX = c.between(0.3, 0.55);
        double upper = c.between(0.62, 0.85);
        double lower = c.between(0.7, 0.95);
        if (c.happens(0.12)) {
            pen.start(0.12, c.between(0, 0.08)).corner(upper, 0).corner(waistX, waist);
        } else {
            pen.start(c.between(0.05, 0.25), c.between(0.05, 0.2)).to(0.45, 0).to(upper, waist * 0.45);
            if (c.happens(0.25)) {
                pen.to(waistX + 0.08, waist - 0.02)
                        .to(waistX - 0.06, waist + 0.04)
                        .to(waistX + 0.1, waist + 0.02);
            } else {
                pen.corner(waistX, waist);
            }
        }
        pen.to(lower - 0.1, waist + 0.08)
                .to(lower, (waist + 1) / 2 + 0.02)
                .to(0.55, 0.98)
                .to(c.between(0, 0.25), c.between(0.82, 0.98));
    }

    /** Open with a free-standing stem, closed like a sail, or with a rounded cup. */
    private static void four(Pen pen, Chance c) {
        double bar = c.between(0.42, 0.65);
        double stemTop = c.between(0.6, 0.85);
        double stemFoot = stemTop + c.near(-0.03, 0.05);
        double barEnd = c.between(0.75, 1.1);
        switch (c.pick(0.5, 0.2, 0.3)) {
            case 0 -> {
                double left = c.between(0.02, 0.2);
                pen.start(c.between(0.1, 0.35), c.between(0, 0.15))
                        .to(left + 0.04, bar * 0.55)
                        .corner(left, bar)
                        .to((left + barEnd) / 2, bar + c.near(0, 0.03))
                        .to(barEnd, bar + c.near(-0.03, 0.05));
                pen.start(stemTop, c.between(0, 0.2))
                        .to((stemTop + stemFoot) / 2, 0.5)
                        .to(stemFoot, 1);
            }
            case 1 -> {
                pen.start(stemTop, 0)
                        .to(stemTop * 0.5, bar * 0.55)
                        .corner(0.02, bar)
                        .to(0.5, bar + c.near(0, 0.03))
                        .to(barEnd, bar + c.near(-0.02, 0.04));
                pen.start(stemTop + c.near(0, 0.03), c.between(0, 0.08))
                        .to((stemTop + stemFoot) / 2, 0.5)
                        .to(stemFoot, 1);
            }
            default -> {
                double left = c.between(0.02, 0.2);
                pen.start(left + c.between(0, 0.12), c.between(0, 0.12))
                        .to(left, bar * 0.6)
                        .to(left + 0.15, bar)
                        .to(stemTop - 0.12, bar - 0.03)
                        .to(stemTop, c.between(0.1, 0.25));
                pen.start(stemTop, c.between(0, 0.15))
                        .to((stemTop + stemFoot) / 2, 0.5)
                        .to(stemFoot, 1);
            }
        }
    }

    /** Neck and bowl with a cap, in one stroke or two; sometimes soft like an S. */
    private static void five(Pen pen, Chance c) {
        double neckX = c.between(0.12, 0.38);
        double neck = c.between(0.35, 0.52);
        double capEnd = c.between(0.7, 1.05);
        double capLift = c.near(0, 0.05);
        double right = c.between(0.65, 0.9);
        double endX = c.between(0, 0.2);
        double endY = c.between(0.82, 0.98);
        boolean oneStroke = c.happens(0.45);
        if (oneStroke) {
            pen.start(capEnd, capLift).to((capEnd + neckX) / 2 + 0.05, 0.01).corner(neckX + 0.06, 0.03);
        } else {
            pen.start(neckX + 0.06, 0.03);
        }
        pen.to(neckX + 0.02, neck * 0.55)
                .corner(neckX, neck)
                .to((neckX + right) / 2, neck - 0.02)
                .to(right, (neck + 1) / 2)
                .to((right + endX) / 2, 0.98)
                .to(endX, endY);
        if (!oneStroke) {
            pen.start(neckX + c.near(0.08, 0.04), c.near(0.03, 0.03)).to(capEnd, capLift);
        }
    }

    /** A falling stem that curls into a closed, or nearly closed, bowl. */
    private static void six(Pen pen, Chance c) {
        double top = c.between(0.35, 0.85);
        double bowlTop = c.between(0.48, 0.68);
        double right = c.between(0.6, 0.9);
        double left = c.between(0.08, 0.2);
        double middle = (left + right) / 2;
        pen.start(top, 0)
                .to((top + left) / 2 - c.between(0, 0.12), 0.27)
                .to(left, 0.66)
                .to(middle - 0.05, 1)
                .to(right, (bowlTop + 1) / 2)
                .to(middle + 0.08, bowlTop)
                .to(left + c.between(-0.02, 0.15), (bowlTop + 1) / 2 + c.between(0, 0.08));
    }

    /** A roof and a leg, straight or bowed; at times a serif or a bar. */
    private static void seven(Pen pen, Chance c) {
        double right = c.between(0.7, 0.95);
        double roof = c.near(0.02, 0.04);
        double footX = c.between(0.2, 0.55);
        if (c.happens(0.25)) {
            pen.start(c.between(0.02, 0.1), c.between(0.12, 0.25)).corner(0.06, 0.05);
        } else {
            pen.start(c.between(0, 0.15), c.between(0.02, 0.12));
        }
        pen.to(0.4, 0.03 + roof).corner(right, roof);
        pen.to((right + footX) / 2 + c.near(-0.03, 0.05), c.between(0.42, 0.55)).to(footX, 1);
        if (c.happens(0.12)) {
            double y = c.between(0.42, 0.55);
            double x = (right + footX) / 2;
            pen.start(x - c.between(0.15, 0.3), y + 0.02).to(x + c.between(0.12, 0.28), y - 0.02);
        }
    }

    /** One endless S, or two rings. */
    private static void eight(Pen pen, Chance c) {
        double waist = c.between(0.4, 0.52);
        double upper = c.between(0.18, 0.32);
        double lower = c.between(0.2, 0.36);
        double lean = c.near(0.06, 0.05);
        double cross = c.near(0.03, 0.03);
        pen.start(0.5 + lean + upper * c.between(0.6, 1), c.between(0.06, 0.2))
                .to(0.5 + lean, 0)
                .to(0.5 + lean - upper, waist * 0.5)
                .to(0.5 + cross, waist)
                .to(0.5 - lean + lower, (1 + waist) / 2 + 0.02)
                .to(0.5 - lean, 1)
                .to(0.5 - lean - lower, (1 + waist) / 2 + 0.04)
                .to(0.5 - cross, waist)
                .to(0.5 + lean + upper * c.between(0.7, 1), c.between(0.12, 0.28));
    }

    /** A ring and a stem, straight, bowed or hooked. */
    private static void nine(Pen pen, Chance c) {
        double right = c.between(0.6, 0.85);
        double left = c.between(0.08, 0.2);
        double bottom = c.between(0.38, 0.56);
        double middle = (left + right) / 2;
        double footX = c.between(0.35, 0.8);
        pen.start(right - c.between(0, 0.06), c.between(0.1, 0.2))
                .to(middle + 0.05, 0)
                .to(left, bottom * 0.55)
                .to(middle - 0.03, bottom)
                .to(right - 0.04, bottom * 0.55);
        pen.corner(right, c.between(0.05, 0.2));
        pen.to((right + footX) / 2 + c.between(0, 0.08), 0.55);
        if (c.happens(0.2)) {
            pen.to(right - 0.1, 0.85).to(0.45, 1).to(c.between(0.05, 0.25), 0.9);
        } else {
            pen.to(footX, 1);
        }
    }
}
