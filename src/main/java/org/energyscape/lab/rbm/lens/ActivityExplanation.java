package org.energyscape.lab.rbm.lens;

import java.util.List;
import org.energyscape.lab.rbm.explain.RbmWords;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.energyscape.ui.control.Explanation;
import org.energyscape.ui.control.Explanation.Formula;
import org.energyscape.ui.control.Explanation.Term;

/** How often a hidden unit is active, with its bias and the length of its weights. No toolkit. */
final class ActivityExplanation {
    private ActivityExplanation() {}

    /** Bias, activity and length of the filter under the lens. */
    static Explanation of(RbmSnapshot.Lens lens) {
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
