package org.energyscape.lab.rbm.explain;

import java.util.ArrayList;
import java.util.List;
import org.energyscape.engine.rbm.CrossEntropyTerms;
import org.energyscape.ui.control.Explanation;
import org.energyscape.ui.control.Explanation.Formula;
import org.energyscape.ui.control.Explanation.Term;

/** How the error of a reconstruction comes about. No toolkit. */
public final class ErrorExplanations {
    /** What one pixel costs, as a formula. */
    public static final String PIXEL_COST = "v_i \\log p_i + (1-v_i)\\log(1-p_i)";

    /** The same as plain text. */
    public static final String PLAIN_COST = "v\u1d62 log p\u1d62 + (1\u2212v\u1d62) log(1\u2212p\u1d62)";

    private ErrorExplanations() {}

    /** Between the drawing and its reconstruction. */
    public static Explanation crossEntropy(CrossEntropyTerms terms, int width) {
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
}
