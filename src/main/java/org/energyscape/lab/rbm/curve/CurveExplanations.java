package org.energyscape.lab.rbm.curve;

import java.util.List;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.lab.rbm.explain.CurveChoice;
import org.energyscape.lab.rbm.explain.EnergyExplanations;
import org.energyscape.lab.rbm.explain.ErrorExplanations;
import org.energyscape.lab.rbm.explain.Figures;
import org.energyscape.lab.rbm.explain.RbmWords;
import org.energyscape.lab.rbm.run.RbmSimulation;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.energyscape.ui.control.Explanation;
import org.energyscape.ui.control.Explanation.Formula;
import org.energyscape.ui.control.Explanation.Term;
import org.jspecify.annotations.Nullable;

/** How the points of the curves come about: cross-entropies, free energies and their gap. No toolkit. */
final class CurveExplanations {
    private CurveExplanations() {}

    /** The latest points of both curves, or null while there are none. */
    static @Nullable Explanation curves(CurveChoice choice, MetricLog metrics, @Nullable RbmSnapshot snapshot) {
        Double train = metrics.last(choice.train());
        Double validation = metrics.last(choice.validation());
        if (train == null || validation == null || snapshot == null) {
            return null;
        }
        RbmSnapshot.DataInfo data = snapshot.data();
        return new Explanation(
                choice + " of the curves",
                formula(choice),
                List.of(
                        new Formula("\\mathrm{train} = " + Figures.tex(train), "train = " + Figures.words(train)),
                        new Formula(
                                "\\mathrm{validation} = " + Figures.tex(validation) + " = \\mathrm{train} + "
                                        + Figures.inner(validation - train),
                                "validation = " + Figures.words(validation))),
                List.of(
                        new Term("N", "training pictures measured", measured(data.trainRows()), data.name()),
                        new Term(
                                "N",
                                "validation pictures measured",
                                measured(data.validationRows()),
                                "never learned from")),
                note(choice),
                choice == CurveChoice.CROSS_ENTROPY || choice == CurveChoice.SQUARED_ERROR
                        ? List.of()
                        : List.of(EnergyExplanations.logPartition(snapshot.visible(), snapshot.hidden())));
    }

    private static Formula formula(CurveChoice choice) {
        return switch (choice) {
            case CROSS_ENTROPY ->
                new Formula(
                        "-\\frac{1}{N}\\sum_{r=1}^{N}\\sum_i \\left[" + ErrorExplanations.PIXEL_COST
                                + "\\right],\\quad p = P(v \\mid h),\\;" + " h \\sim P(h \\mid v)",
                        "\u2212(1/N) \u03a3 over pictures \u03a3\u1d62 [" + ErrorExplanations.PLAIN_COST
                                + "], p = P(v|h) with h drawn from P(h|v)");
            case SQUARED_ERROR ->
                new Formula(
                        "\\frac{1}{N}\\sum_{r=1}^{N}\\sum_i (v_i - p_i)^2,\\quad p = P(v \\mid h),\\; h \\sim P(h \\mid v)",
                        "(1/N) \u03a3 over pictures \u03a3\u1d62 (v\u1d62\u2212p\u1d62)\u00b2, p = P(v|h) with h drawn from P(h|v)");
            case PSEUDO_LIKELIHOOD ->
                new Formula(
                        "\\frac{1}{N}\\sum_{r=1}^{N} m \\log P(v_i \\mid v_{-i}),\\quad P(v_i \\mid v_{-i}) ="
                                + " \\sigma\\left(F(v') - F(v)\\right)",
                        "(1/N) \u03a3 over pictures m log \u03c3(F(v') \u2212 F(v)), v' = v with one pixel flipped");
            case LOG_LIKELIHOOD -> LikelihoodExplanation.FORMULA;
            case FREE_ENERGY ->
                new Formula("\\frac{1}{N}\\sum_{r=1}^{N} F(v^{(r)})", "(1/N) \u03a3 over pictures F(v)");
        };
    }

    private static String note(CurveChoice choice) {
        return switch (choice) {
            case CROSS_ENTROPY, SQUARED_ERROR ->
                "h is drawn as in training, with the same random numbers at every point."
                        + " A monitor, not what is learned: contrastive divergence follows another gradient (Hinton 2012, §5).";
            case PSEUDO_LIKELIHOOD ->
                "Of each picture one pixel, drawn at random, stands for all m: right in the mean, and"
                        + " without log Z (Besag 1975).";
            case LOG_LIKELIHOOD -> LikelihoodExplanation.NOTE;
            case FREE_ENERGY ->
                "By itself it says nothing, since log Z moves too; training and validation can be compared"
                        + " (Hinton 2012, §6).";
        };
    }

    /** The free-energy gap, or null while there is none. */
    static @Nullable Explanation gap(MetricLog metrics, @Nullable RbmSnapshot snapshot) {
        Double train = metrics.last(RbmSimulation.TRAIN_FREE_ENERGY);
        Double validation = metrics.last(RbmSimulation.VALIDATION_FREE_ENERGY);
        Double gap = metrics.last(RbmSimulation.GAP);
        if (train == null || validation == null || gap == null || snapshot == null) {
            return null;
        }
        String filled = Figures.tex(validation) + " - " + Figures.inner(train) + " = " + Figures.tex(gap);
        return new Explanation(
                "Free-energy gap",
                new Formula(
                        "\\langle F(v)\\rangle_{\\mathrm{validation}} - \\langle F(v)\\rangle_{\\mathrm{train}}",
                        "mean F(v) of validation \u2212 mean F(v) of training pictures"),
                List.of(new Formula(filled + "\\ \\mathrm{nats}", Figures.minus(filled) + " nats")),
                List.of(
                        new Term(
                                "\\langle F\\rangle",
                                "mean of " + measured(snapshot.data().validationRows()) + " validation pictures",
                                Figures.words(validation),
                                "never learned from"),
                        new Term(
                                "\\langle F\\rangle",
                                "mean of " + measured(snapshot.data().trainRows()) + " training pictures",
                                Figures.words(train),
                                snapshot.data().name())),
                "log Z is in both and falls out, so that the gap can be had where no likelihood can. While it grows, the"
                        + " machine overfits: training pictures become more probable than others (Hinton 2012, §6).",
                List.of(EnergyExplanations.logPartition(snapshot.visible(), snapshot.hidden())));
    }

    private static String measured(int rows) {
        return RbmWords.count(Math.min(RbmSimulation.MEASURED, rows));
    }
}
