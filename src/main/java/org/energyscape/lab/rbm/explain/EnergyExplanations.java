package org.energyscape.lab.rbm.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.energyscape.engine.rbm.EnergyTerms;
import org.energyscape.engine.rbm.RbmExact;
import org.energyscape.ui.control.Explanation;
import org.energyscape.ui.control.Explanation.Formula;
import org.energyscape.ui.control.Explanation.Term;
import org.jspecify.annotations.Nullable;

/** How energies come about: F(v), E(v, h), and the log Z that would make a probability of them. No toolkit. */
public final class EnergyExplanations {
    private static final double LOG10_2 = Math.log10(2);

    private EnergyExplanations() {}

    /**
     * The free energy of a visible state.
     *
     * @param whose such as {@code "the drawing"}
     * @param origin where the weights are from, such as {@code "epoch 12"}
     */
    public static Explanation free(EnergyTerms terms, int visible, String whose, String origin) {
        List<Term> parts = new ArrayList<>();
        parts.add(new Term(
                "b^\\top v", "visible biases where there is ink", Figures.words(terms.visible()), "b from " + origin));
        parts.add(new Term(
                "\\textstyle\\sum_j",
                "hidden units, all " + RbmWords.count(terms.hidden()) + " of them",
                Figures.words(terms.softplus()),
                "each adds log(1 + exp z), with z = c + Wᵀv"));
        for (EnergyTerms.Unit unit : terms.largest()) {
            parts.add(new Term(
                    "z_{" + unit.index() + "}",
                    "of these h" + unit.index() + ", z = " + Figures.fine(unit.input()),
                    Figures.words(unit.softplus()),
                    ""));
        }
        int others = terms.hidden() - terms.largest().size();
        if (others > 0) {
            parts.add(new Term("\\dots", "and the other " + RbmWords.count(others), Figures.words(terms.rest()), ""));
        }
        String filled = "-" + Figures.inner(terms.visible()) + " - " + Figures.inner(terms.softplus()) + " = "
                + Figures.tex(terms.freeEnergy());
        return new Explanation(
                "Free energy of " + whose,
                new Formula(
                        "F(v) = -b^\\top v - \\sum_j \\log\\left(1 + e^{c_j + (W^\\top v)_j}\\right)",
                        "F(v) = \u2212b\u1d40v \u2212 \u03a3\u2c7c log(1 + exp(c\u2c7c + (W\u1d40v)\u2c7c))"),
                List.of(new Formula(
                        "F(v) = " + filled + "\\ \\mathrm{nats}", "F(v) = " + Figures.minus(filled) + " nats")),
                parts,
                "The lower, the more probable: P(v) = exp(\u2212F(v)) / Z. All 2^" + terms.hidden()
                        + " hidden states are summed in one pass of " + RbmWords.count(visible) + " × "
                        + RbmWords.count(terms.hidden())
                        + " products, because they do not depend on each other given v (Smolensky 1986; Hinton 2002).",
                List.of(logPartition(visible, terms.hidden())));
    }

    /** The energy of a joint state of the enlarged chain, or null before h was drawn. */
    public static @Nullable Explanation joint(EnergyTerms terms, int visible, String origin) {
        EnergyTerms.Joint joint = terms.joint();
        if (joint == null) {
            return null;
        }
        String filled = "-" + Figures.inner(joint.weights()) + " - " + Figures.inner(terms.visible()) + " - "
                + Figures.inner(joint.hidden()) + " = " + Figures.tex(joint.energy());
        return new Explanation(
                "Energy of this picture with these hidden units",
                new Formula(
                        "E(v,h) = -v^\\top W h - b^\\top v - c^\\top h",
                        "E(v,h) = \u2212v\u1d40Wh \u2212 b\u1d40v \u2212 c\u1d40h"),
                List.of(new Formula("E = " + filled + "\\ \\mathrm{nats}", "E = " + Figures.minus(filled) + " nats")),
                List.of(
                        new Term(
                                "v^\\top W h",
                                "weights between units that are on together",
                                Figures.words(joint.weights()),
                                "weights of " + origin),
                        new Term("b^\\top v", "biases of the pixels that are on", Figures.words(terms.visible()), ""),
                        new Term(
                                "c^\\top h",
                                "biases of the hidden units that are on",
                                Figures.words(joint.hidden()),
                                "")),
                "P(v,h) = exp(\u2212E(v,h)) / Z. Summed over all h it gives exp(\u2212F(v)), so F(v) is never above"
                        + " E(v,h): here F(v) = " + Figures.words(terms.freeEnergy()) + " (Smolensky 1986).",
                List.of(logPartition(visible, terms.hidden())));
    }

    /** What log Z costs, and how it is estimated where it costs too much. */
    public static Explanation logPartition(int visible, int hidden) {
        int all = visible + hidden;
        int smaller = Math.min(visible, hidden);
        boolean exact = RbmExact.isTractable(visible, hidden);
        return new Explanation(
                "What log Z costs",
                new Formula(
                        "Z = \\sum_{v,h} e^{-E(v,h)} = \\sum_v e^{-F(v)}",
                        "Z = \u03a3 over v, h of exp(\u2212E(v,h)) = \u03a3 over v of exp(\u2212F(v))"),
                List.of(
                        new Formula(
                                "2^{m+n} = 2^{" + visible + "+" + hidden + "} = 2^{" + all + "} \\approx "
                                        + powerOfTen(all, "10^{", "}"),
                                "2^(m+n) = 2^" + all + " ≈ " + powerOfTen(all, "10^", "")),
                        new Formula(
                                "2^{\\min(m,n)} = 2^{" + smaller + "} \\approx " + powerOfTen(smaller, "10^{", "}"),
                                "2^min(m,n) = 2^" + smaller + " ≈ " + powerOfTen(smaller, "10^", "")),
                        new Formula(
                                "\\log Z \\approx \\log Z_A + \\log\\frac{1}{R}\\sum_{r=1}^{R} w_r,\\quad"
                                        + " w_r = \\prod_{k=1}^{K} \\frac{p^*_{\\beta_k}(v_{k-1})}{p^*_{\\beta_{k-1}}(v_{k-1})}",
                                "log Z ≈ log Z_A + log of the mean of w, w = product over k of p*_k(v) / p*_(k\u22121)(v)")),
                List.of(
                        new Term(
                                "2^{m+n}", "terms if both layers are added up", "2^" + all, "m pixels, n hidden units"),
                        new Term(
                                "2^{\\min(m,n)}",
                                "terms if the larger layer is summed by formula",
                                "2^" + smaller,
                                exact
                                        ? "few enough: the exact value can be had"
                                        : "still too many: it has to be estimated"),
                        new Term("Z_A", "of a machine without weights, known exactly", "", "its biases match the data"),
                        new Term(
                                "w_r",
                                "weight of one of R annealed chains",
                                "",
                                "\u03b2 goes from 0 to 1 in K small steps")),
                "The estimate is annealed importance sampling: unbiased for Z, too low for log Z on average"
                        + " (Neal 2001; Salakhutdinov and Murray 2008).",
                List.of());
    }

    private static String powerOfTen(int exponent, String before, String after) {
        if (exponent < 20) {
            return RbmWords.count(1L << exponent).replace(",", after.isEmpty() ? "," : "\\,");
        }
        return before + String.format(Locale.ROOT, "%.0f", exponent * LOG10_2) + after;
    }
}
