package org.energyscape.lab.hopfield.capacity;

import java.util.List;
import org.energyscape.engine.hopfield.experiment.Estimate;
import org.energyscape.engine.hopfield.experiment.RecallGrid;
import org.energyscape.ui.control.Explanation;
import org.energyscape.ui.control.Explanation.Formula;
import org.energyscape.ui.control.Explanation.Term;

/** How the numbers of the page come to be, with sources. Stateless. */
final class CapacityExplanations {
    private CapacityExplanations() {}

    /** The load at which Hebb's attractors vanish. */
    static Explanation critical(CapacitySnapshot.Theory theory) {
        return new Explanation(
                "Critical load of Hebb's rule",
                new Formula(
                        "\\frac{erf(y)}{y} - \\frac{2}{\\sqrt{\\pi}} e^{-y^2} = \\sqrt{2\\alpha},\\quad m = erf(y)",
                        "erf(y)/y − (2/√π) exp(−y²) = √(2α), m = erf(y)"),
                List.of(new Formula(
                        "\\alpha_c = " + CapacityWords.number(theory.critical()) + ",\\quad m_c = 0.967",
                        "α_c = " + CapacityWords.number(theory.critical()) + ", m_c = 0.967")),
                List.of(
                        new Term("\\alpha", "load P/N", "", "random patterns, N → ∞, temperature 0"),
                        new Term("m", "overlap of the attractor of a pattern", "", "dashed curve")),
                "The left side has a maximum; beyond it no attractor near a pattern exists. Amit, Gutfreund and Sompolinsky"
                        + " 1987, Annals of Physics 173, p. 30. At finite N the break is smeared.",
                List.of());
    }

    /** Where patterns themselves are stable. */
    static Explanation stable(CapacitySnapshot.Theory theory) {
        int n = theory.units();
        return new Explanation(
                "Loads with stable patterns under Hebb's rule",
                new Formula("P = \\frac{N}{2\\ln N},\\quad P = \\frac{N}{4\\ln N}", "P = N/(2 ln N), P = N/(4 ln N)"),
                List.of(
                        new Formula(
                                "\\frac{1}{2\\ln " + n + "} = " + CapacityWords.number(theory.mostStable()),
                                "1/(2 ln " + n + ") = " + CapacityWords.number(theory.mostStable())),
                        new Formula(
                                "\\frac{1}{4\\ln " + n + "} = " + CapacityWords.number(theory.allStable()),
                                "1/(4 ln " + n + ") = " + CapacityWords.number(theory.allStable()))),
                List.of(
                        new Term("N/(2\\ln N)", "almost every single pattern is stable in every unit", "", ""),
                        new Term("N/(4\\ln N)", "all patterns are stable together", "", "")),
                "McEliece, Posner, Rodemich and Venkatesh 1987, IEEE Trans. Inf. Theory 33, p. 461.",
                List.of());
    }

    /** How often a unit of a pattern turns at once. */
    static Explanation firstErrors(CapacitySnapshot.Theory theory) {
        int last = theory.loads().length - 1;
        String load = CapacityWords.number(theory.loads()[last]);
        String share = String.format(java.util.Locale.ROOT, "%.4f", theory.firstErrors()[last]);
        return new Explanation(
                "Units that turn in the first step",
                new Formula("\\frac{1}{2} erfc\\sqrt{\\frac{1}{2\\alpha}}", "½ erfc(√(1/(2α)))"),
                List.of(new Formula("\\alpha = " + load + ":\\quad " + share, "α = " + load + ": " + share)),
                List.of(new Term("\\alpha", "load P/N", load, "the end of the dashed curve")),
                "The crosstalk of the other patterns is normal with variance α beside a signal of 1. Hertz, Krogh and Palmer"
                        + " 1991, §2.2. What turns may turn more: the final overlap is lower.",
                List.of());
    }

    /** The limits of the other rules. */
    static Explanation otherRules(CapacitySnapshot.Theory theory) {
        return new Explanation(
                "Limits of the other rules",
                new Formula(
                        "P = N,\\quad P = \\frac{N}{\\sqrt{2\\ln N}},\\quad P \\sim N^{k-1}",
                        "P = N, P = N/√(2 ln N), P ~ N^(k−1)"),
                List.of(new Formula(
                        "\\frac{1}{\\sqrt{2\\ln " + theory.units() + "}} = " + CapacityWords.number(theory.storkey()),
                        "1/√(2 ln " + theory.units() + ") = " + CapacityWords.number(theory.storkey()))),
                List.of(
                        new Term("N", "projection: linearly independent patterns", "1", "Personnaz et al. 1985"),
                        new Term("N/\\sqrt{2\\ln N}", "Storkey's rule", "", "Storkey 1997"),
                        new Term("1.28\\,N", "any symmetric weights", "1.28", "Gardner et al. 1989"),
                        new Term("N^{k-1}", "dense memory of degree k", "", "Krotov and Hopfield 2016")),
                "Projection without its diagonal loses its basins before P = N: the pull of a unit on itself is what keeps"
                        + " patterns there.",
                List.of());
    }

    /** One cell of an experiment. */
    static Explanation cell(CapacityPlan.Recalls plan, RecallGrid.Cell cell, CapacityMeasure measure) {
        Estimate value = measure.of(cell);
        int n = value.seeds();
        String mean = CapacityWords.number(value.mean());
        return new Explanation(
                "Mean and error over seeds",
                new Formula(
                        "\\bar{x} = \\frac{1}{n}\\sum_s x_s,\\quad SE = \\sqrt{\\frac{\\sum_s (x_s-\\bar{x})^2}{n(n-1)}}",
                        "x̄ = (1/n) Σ x_s, SE = √(Σ (x_s − x̄)² / (n(n−1)))"),
                List.of(new Formula(
                        n < 2
                                ? "\\bar{x} = " + mean.replace('−', '-')
                                : ("\\bar{x} = " + mean + ",\\quad SE = " + CapacityWords.number(value.error()))
                                        .replace('−', '-'),
                        CapacityWords.estimate(value))),
                List.of(
                        new Term("n", "seeds finished", Integer.toString(n), "of " + plan.seeds()),
                        new Term(
                                "x_s",
                                switch (measure) {
                                    case OVERLAP -> "mean overlap of the ends of the recalls of a seed";
                                    case HIDDEN -> "the same over the hidden units alone";
                                    case RECALLED ->
                                        "share of the recalls of a seed that end at an overlap of 0.95 or more";
                                },
                                plan.grid().trials() + " recalls",
                                ""),
                        new Term(
                                "\\alpha",
                                "load P/N",
                                cell.patterns() + " / " + plan.grid().units(),
                                "patterns in units"),
                        new Term(
                                "t",
                                "sweeps until rest",
                                CapacityWords.number(cell.sweeps().mean()),
                                "mean")),
                "Seeds are independent sets of patterns. Every rule meets the same patterns and the same damaged pictures.",
                List.of());
    }

    /** The law of growth of a dense memory. */
    static Explanation growth(int degree, double exponent, double error) {
        String found = CapacityWords.number(exponent);
        return new Explanation(
                "Growth of a dense memory, k = " + degree,
                new Formula("P \\propto N^{k-1}", "P ~ N^(k−1)"),
                List.of(new Formula(
                        found.replace('−', '-') + " \\approx " + (degree - 1),
                        found + " ± " + CapacityWords.number(error) + ", theory " + (degree - 1))),
                List.of(
                        new Term("P", "patterns at which 5 % of the units of a pattern are unstable", "", "measured"),
                        new Term("k - 1", "slope of log P against log N", Integer.toString(degree - 1), "N → ∞")),
                "Fitted by least squares over all networks. The signal is N^(k−1), the variance of the crosstalk"
                        + " (2k−3)!! P N^(k−1), half of it where F is rectified (Krotov and Hopfield 2016, eq. 5). Small N are"
                        + " steeper or flatter.",
                List.of());
    }
}
