package org.energyscape.lab.rbm.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.energyscape.engine.rbm.InputTerms;
import org.energyscape.ui.control.Explanation;
import org.energyscape.ui.control.Explanation.Formula;
import org.energyscape.ui.control.Explanation.Term;

/** How the probability of one unit comes about from its bias and what the other layer adds. No toolkit. */
public final class UnitExplanations {
    private UnitExplanations() {}

    /** P(h_j = 1|v). */
    public static Explanation hidden(InputTerms terms, int width, String whose) {
        int j = terms.unit();
        return explanation(
                terms,
                "Hidden unit " + j + ", given " + whose,
                new Formula(
                        "P(h_{" + j + "}=1 \\mid v) = \\sigma(z_{" + j + "}),\\quad z_{" + j + "} = c_{" + j
                                + "} + \\sum_i v_i\\, w_{i," + j + "}",
                        "P(h" + j + "=1|v) = \u03c3(z), z = c" + j + " + \u03a3\u1d62 v\u1d62 w\u1d62," + j),
                new Term("c_{" + j + "}", "its bias", Figures.fine(terms.bias()), "learned"),
                part -> new Term(
                        "v_i w_{i," + j + "}",
                        "pixel " + place(part.from(), width) + ": " + Figures.words(part.state()) + " × "
                                + Figures.fine(part.weight()),
                        Figures.fine(part.value()),
                        ""),
                "other pixels with ink",
                "Given v the hidden units do not depend on each other, so that one pass gives all their probabilities"
                        + " exactly (Smolensky 1986).");
    }

    /** P(v_i = 1|h). */
    public static Explanation visible(InputTerms terms, int width) {
        int i = terms.unit();
        return explanation(
                terms,
                "Pixel " + place(i, width) + " of the reconstruction",
                new Formula(
                        "P(v_{i}=1 \\mid h) = \\sigma(z_{i}),\\quad z_{i} = b_{i} + \\sum_j w_{i,j}\\, h_j",
                        "P(v\u1d62=1|h) = \u03c3(z), z = b\u1d62 + \u03a3\u2c7c w\u1d62\u2c7c h\u2c7c"),
                new Term("b_i", "its bias", Figures.fine(terms.bias()), "learned: how often there is ink here"),
                part -> new Term(
                        "w_{i," + part.from() + "} h_{" + part.from() + "}",
                        "hidden unit " + part.from() + ": " + Figures.words(part.state()) + " × "
                                + Figures.fine(part.weight()),
                        Figures.fine(part.value()),
                        ""),
                "other hidden units",
                "The hidden units enter with their probabilities P(h|v) instead of being drawn, so that the picture"
                        + " stands still.");
    }

    private static Explanation explanation(
            InputTerms terms,
            String title,
            Formula formula,
            Term bias,
            Function<InputTerms.Contribution, Term> part,
            String others,
            String note) {
        List<Term> parts = new ArrayList<>();
        parts.add(bias);
        for (InputTerms.Contribution contribution : terms.largest()) {
            parts.add(part.apply(contribution));
        }
        double listed = terms.largest().stream()
                .mapToDouble(InputTerms.Contribution::value)
                .sum();
        if (terms.restCount() > 0) {
            parts.add(new Term(
                    "\\dots",
                    "and " + RbmWords.count(terms.restCount()) + " " + others,
                    Figures.fine(terms.rest()),
                    ""));
        }
        String sum = Figures.fineTex(terms.bias()) + " + " + Figures.fineInner(listed + terms.rest()) + " = "
                + Figures.fineTex(terms.input());
        String z = Figures.fineTex(terms.input());
        String p = RbmWords.probability(terms.probability());
        return new Explanation(
                title,
                formula,
                List.of(
                        new Formula("z = " + sum, "z = " + Figures.minus(sum)),
                        new Formula(
                                "\\sigma(z) = \\frac{1}{1 + e^{-" + Figures.fineInner(terms.input()) + "}} = " + p,
                                "\u03c3(" + Figures.minus(z) + ") = 1 / (1 + exp(\u2212z)) = " + p)),
                parts,
                note,
                List.of());
    }

    /** Column and row as the pictures count them. */
    private static String place(int pixel, int width) {
        return "(" + pixel % width + ", " + pixel / width + ")";
    }
}
