package org.energyscape.lab.rbm;

import java.util.ArrayList;
import java.util.List;
import org.energyscape.engine.rbm.CrossEntropyTerms;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.ui.control.Explanation;
import org.energyscape.ui.control.Explanation.Formula;
import org.energyscape.ui.control.Explanation.Term;
import org.jspecify.annotations.Nullable;

/** How the measures of learning come about: cross-entropies, the free-energy gap, the numbers of one filter. No toolkit. */
final class ErrorExplanations {
    private static final String PIXEL_COST = "v_i \\log p_i + (1-v_i)\\log(1-p_i)";
    private static final String PLAIN_COST = "v\u1d62 log p\u1d62 + (1\u2212v\u1d62) log(1\u2212p\u1d62)";

    private ErrorExplanations() {}

    /** Between the drawing and its reconstruction. */
    static Explanation crossEntropy(CrossEntropyTerms terms, int width) {
        List<Term> parts = new ArrayList<>();
        parts.add(new Term(
                "v_i \\log p_i", "ink that the reconstruction misses", Figures.words(terms.ink()), "v is the drawing"));
        parts.add(new Term(
                "(1-v_i)\\log(1-p_i)",
                "ink that the reconstruction adds",
                Figures.words(terms.paper()),
                "p = P(v | h) at the probabilities of h"));
        for (CrossEntropyTerms.Pixel pixel : terms.costliest()) {
            parts.add(new Term(
                    "i",
                    "of both, pixel (" + pixel.index() % width + ", " + pixel.index() / width + "): v = "
                            + RbmWords.probability(pixel.value()) + ", p = "
                            + RbmWords.probability(pixel.probability()),
                    Figures.words(pixel.cost()),
                    ""));
        }
        int others = terms.pixels() - terms.costliest().size();
        parts.add(new Term("\\dots", "and the other " + RbmWords.count(others), Figures.words(terms.rest()), ""));
        String filled = Figures.tex(terms.ink()) + " + " + Figures.tex(terms.paper()) + " = "
                + Figures.tex(terms.crossEntropy());
        return new Explanation(
                "Cross-entropy of the reconstruction",
                new Formula("-\\sum_i \\left[" + PIXEL_COST + "\\right]", "\u2212\u03a3\u1d62 [" + PLAIN_COST + "]"),
                List.of(new Formula(filled + "\\ \\mathrm{nats}", filled + " nats")),
                parts,
                "0 for a picture of ink and paper that is rebuilt with certainty; a grey pixel costs something however it"
                        + " is rebuilt. A low value alone says little: it does not see what else the machine takes for"
                        + " probable (Hinton 2012, §5).",
                List.of());
    }

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
                        "-\\frac{1}{N}\\sum_{r=1}^{N}\\sum_i \\left[" + PIXEL_COST
                                + "\\right],\\quad p = P(v \\mid h),\\;" + " h \\sim P(h \\mid v)",
                        "\u2212(1/N) \u03a3 over pictures \u03a3\u1d62 [" + PLAIN_COST
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

    /** Bias, activity and length of the filter under the lens. */
    static Explanation lens(RbmSnapshot.Lens lens) {
        int j = lens.index();
        return new Explanation(
                "How often hidden unit " + j + " is active",
                new Formula(
                        "a_{" + j + "} = \\frac{1}{N}\\sum_{r=1}^{N} \\sigma\\left(c_{" + j + "} + w_{" + j
                                + "}^\\top v^{(r)}\\right)",
                        "a = (1/N) \u03a3 over pictures \u03c3(c + w\u1d40v)"),
                List.of(new Formula(
                        "a_{" + j + "} = " + RbmWords.probability(lens.activity()),
                        "a = " + RbmWords.probability(lens.activity()))),
                List.of(
                        new Term("N", "validation pictures", RbmWords.count(lens.searched()), "never learned from"),
                        new Term(
                                "c_{" + j + "}",
                                "its bias",
                                RbmWords.signed(lens.bias()),
                                "without ink it is active with \u03c3(c)"),
                        new Term(
                                "|w_{" + j + "}|",
                                "length of its weights",
                                RbmWords.length(lens.norm()),
                                "root of the sum of squares")),
                "A unit that is nearly always or nearly never active tells little about a picture (Hinton 2012, §11).",
                List.of());
    }
}
