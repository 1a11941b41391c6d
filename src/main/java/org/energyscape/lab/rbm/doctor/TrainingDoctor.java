package org.energyscape.lab.rbm.doctor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.param.RealParam;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.lab.rbm.explain.CurveChoice;
import org.energyscape.lab.rbm.param.LearningParams;
import org.energyscape.lab.rbm.param.RbmParams;
import org.energyscape.lab.rbm.param.StatisticsSource;
import org.energyscape.ui.picture.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * Reads the signs of a training run and says in words what is seen, why it matters and what to change. The rules are those
 * of Hinton 2012, "A practical guide to training restricted Boltzmann machines", §§5-9 and 15. Pure; any thread.
 */
public final class TrainingDoctor {
    /** Before so much training, everything is still in motion. */
    private static final double FIRST_LOOK = 3;

    /** Overfitting is told from noise after this many epochs. */
    private static final double LONG = 5;

    private static final double TOO_FAST = 0.02;
    private static final double TOO_SLOW = 5e-5;
    private static final double EXPLODED = 25;
    private static final double SHARE_OF_UNITS = 0.1;
    /** From this share of the training on, the least error counts as reached just now. */
    private static final double LATELY = 0.7;

    private static final double WORSE = 1.02;
    private static final double STICKS = 0.05;
    private static final double STILL = 0.001;
    private static final double MORE_THAN_BEFORE = 1.05;

    private TrainingDoctor() {}

    /** What is to be said, the most pressing first; empty while nothing is wrong. */
    public static List<Finding> examine(Vitals vitals, MetricLog metrics, ParamValues values) {
        List<Finding> findings = new ArrayList<>();
        if (vitals.epochs() < FIRST_LOOK) {
            return findings;
        }
        add(findings, rate(vitals, metrics, values));
        add(findings, biases(vitals, values));
        add(findings, units(vitals, values));
        add(findings, overfitting(vitals, metrics, values));
        add(findings, chains(vitals, values));
        return findings;
    }

    /** The sign that matters most, where there is no room for the others. */
    static String step(Vitals vitals) {
        return Double.isNaN(vitals.updateRatio()) ? "" : "|\u0394W| / |W| = " + Numbers.rough(vitals.updateRatio());
    }

    /** In one line how the machine is, where there is nothing to say. */
    static String words(Vitals vitals) {
        if (Double.isNaN(vitals.updateRatio())) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "%s · dead %d, saturated %d of %d · |bias| ≤ %.1f",
                step(vitals),
                vitals.dead(),
                vitals.saturated(),
                vitals.hidden(),
                vitals.largestBias());
    }

    private static void add(List<Finding> findings, @Nullable Finding finding) {
        if (finding != null) {
            findings.add(finding);
        }
    }

    private static @Nullable Finding rate(Vitals vitals, MetricLog metrics, ParamValues values) {
        double rate = values.get(RbmParams.RATE);
        double ratio = vitals.updateRatio();
        double rise = rise(until(metrics.curve(CurveChoice.CROSS_ENTROPY.train()), vitals.epochs()));
        if (rise > MORE_THAN_BEFORE) {
            return change(
                    "error-rises",
                    String.format(Locale.ROOT, "The training error has risen by %.0f %% lately.", 100 * (rise - 1)),
                    "A step that is too long leaps over the valley it should descend into.",
                    values,
                    RbmParams.RATE,
                    rate / 3);
        }
        if (ratio > TOO_FAST) {
            return change(
                    "rate-high",
                    "A step changes the weights by " + Numbers.rough(ratio) + " of their size; some 0.001 is healthy.",
                    "The last minibatches count for too much: weights follow their noise.",
                    values,
                    RbmParams.RATE,
                    rate / 3);
        }
        if (ratio < TOO_SLOW && vitals.epochs() < 50) {
            return change(
                    "rate-low",
                    "A step changes the weights by only " + Numbers.rough(ratio)
                            + " of their size; some 0.001 is healthy.",
                    "Learning will get there, but takes many times as long as it has to.",
                    values,
                    RbmParams.RATE,
                    rate * 3);
        }
        return null;
    }

    /** A curve up to the moment that is looked at: where the past is shown, what came later is known too. */
    private static MetricLog.Curve until(MetricLog.Curve curve, double epochs) {
        int size = curve.size();
        while (size > 0 && curve.x()[size - 1] > epochs) {
            size--;
        }
        return new MetricLog.Curve(Arrays.copyOf(curve.x(), size), Arrays.copyOf(curve.y(), size));
    }

    /** Mean of the newest fifth of a curve over that of the fifth before; 1 while it is short. */
    private static double rise(MetricLog.Curve curve) {
        int part = Math.min(10, curve.size() / 5);
        if (part < 2) {
            return 1;
        }
        int n = curve.size();
        return mean(curve.y(), n - part, n) / mean(curve.y(), n - 2 * part, n - part);
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }

    private static @Nullable Finding biases(Vitals vitals, ParamValues values) {
        if (vitals.largestBias() < EXPLODED) {
            return null;
        }
        return change(
                "bias",
                String.format(Locale.ROOT, "A bias has grown to %.0f in size.", vitals.largestBias()),
                "Its unit is decided before it looks at the others, and takes long to come back.",
                values,
                RbmParams.RATE,
                values.get(RbmParams.RATE) / 3);
    }

    private static @Nullable Finding units(Vitals vitals, ParamValues values) {
        boolean dead = vitals.dead() >= vitals.saturated();
        int count = Math.max(vitals.dead(), vitals.saturated());
        if (count < Math.max(2, SHARE_OF_UNITS * vitals.hidden())) {
            return null;
        }
        String seen = count + " of " + vitals.hidden() + " hidden units are "
                + (dead ? "never on (dead)." : "always on (saturated).");
        String why = "A unit that does not change with the picture says nothing about it, and learns hardly any more.";
        double cost = values.get(LearningParams.SPARSITY_COST);
        return change(
                dead ? "dead" : "saturated",
                seen,
                why,
                values,
                LearningParams.SPARSITY_COST,
                cost == 0 ? 0.01 : cost * 3);
    }

    private static @Nullable Finding overfitting(Vitals vitals, MetricLog metrics, ParamValues values) {
        MetricLog.Curve curve = until(metrics.curve(CurveChoice.CROSS_ENTROPY.validation()), vitals.epochs());
        if (curve.size() == 0 || vitals.epochs() <= LONG) {
            return null;
        }
        int best = 0;
        for (int i = 1; i < curve.size(); i++) {
            best = curve.y()[i] < curve.y()[best] ? i : best;
        }
        double least = curve.y()[best];
        double now = curve.y()[curve.size() - 1];
        if (curve.x()[best] >= LATELY * vitals.epochs() || now < WORSE * least) {
            return null;
        }
        double decay = values.get(LearningParams.WEIGHT_DECAY);
        return change(
                "overfitting",
                String.format(
                        Locale.ROOT,
                        "The validation error was least after epoch %.0f (%.1f nats) and is %.1f now.",
                        curve.x()[best],
                        least,
                        now),
                "The machine learns its training pictures by heart: the gap between the curves grows.",
                values,
                LearningParams.WEIGHT_DECAY,
                decay == 0 ? 0.0002 : decay * 3);
    }

    private static @Nullable Finding chains(Vitals vitals, ParamValues values) {
        if (vitals.slowestSwap() < STICKS) {
            int more = Math.min(LearningParams.TEMPERATURES.greatest(), 2 * values.get(LearningParams.TEMPERATURES));
            return new Finding(
                    "swaps",
                    "Of the exchanges offered between two temperatures only " + Numbers.rough(vitals.slowestSwap())
                            + " are made.",
                    "The hot chains wander, but what they find does not reach the cold ones.",
                    "Temperatures " + values.get(LearningParams.TEMPERATURES) + " \u2192 " + more,
                    new Remedy<>(LearningParams.TEMPERATURES, more));
        }
        if (vitals.fantasyChange() < STILL) {
            return new Finding(
                    "stuck",
                    "The fantasy particles hardly move: " + Numbers.rough(vitals.fantasyChange())
                            + " of their pixels changed between two measurements.",
                    "They stand for the model's distribution only while they walk through it.",
                    "Statistics by tempering",
                    new Remedy<>(LearningParams.SOURCE, StatisticsSource.TEMPERED));
        }
        return null;
    }

    private static @Nullable Finding change(
            String id, String seen, String why, ParamValues values, RealParam param, double wanted) {
        double before = values.get(param);
        double after = round(Math.max(param.least(), Math.min(param.greatest(), wanted)));
        if (after == before) {
            return new Finding(id, seen, why, "", null);
        }
        String advice = param.label() + " " + Numbers.rough(before) + " \u2192 " + Numbers.rough(after);
        return new Finding(id, seen, why, advice, new Remedy<>(param, after));
    }

    /** To two figures, as one would type it. */
    private static double round(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.1e", value));
    }
}
