package org.energyscape.lab.rbm.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.energyscape.lab.rbm.explain.EnergyExplanations;
import org.energyscape.lab.rbm.explain.Figures;
import org.energyscape.lab.rbm.explain.RbmWords;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.energyscape.ui.control.Explanation;
import org.energyscape.ui.control.Explanation.Formula;
import org.energyscape.ui.control.Explanation.Term;
import org.jspecify.annotations.Nullable;

/** How the last measured log-likelihood came about. No toolkit. */
final class LikelihoodExplanation {
    static final Formula FORMULA = new Formula(
            "\\frac{1}{N}\\sum_{r=1}^{N} \\log P(v^{(r)}) = -\\langle F(v) \\rangle - \\log Z",
            "mean of log P(v) = \u2212 mean of F(v) \u2212 log Z");

    static final String NOTE =
            "An estimated log Z is too low on average, so that the likelihood looks better than it is"
                    + " (Salakhutdinov and Murray 2008). \u00b13\u03c3\u0302 is the spread among the particles alone: a mode that"
                    + " none of them found is not in it. Grey pictures are cut at one half.";

    private static final String BOTH_WAYS =
            " The way back begins at Gibbs chains from the training pictures and errs on the"
                    + " high side: log Z lies between the two, unless both miss a mode.";

    private LikelihoodExplanation() {}

    /**
     * Both means; empty before anything was measured. An estimate without a lower bound is more likely too high: log Z is then
     * that of few particles, and too low.
     */
    static String words(@Nullable Likelihood last) {
        if (last == null) {
            return "";
        }
        String sign = Double.isInfinite(last.low()) ? "\u2272 " : "";
        return Figures.minus(String.format(
                Locale.ROOT, "train %s%.1f \u00b7 validation %s%.1f", sign, last.train(), sign, last.validation()));
    }

    private static String bound(double value) {
        return Double.isInfinite(value) ? (value < 0 ? "\u2212\u221e" : "\u221e") : Figures.words(value);
    }

    private static Term effective(double samples, AisSettings how) {
        return new Term(
                "R_{\\mathrm{eff}}",
                "particles that count, of " + RbmWords.count(how.particles()),
                String.format(Locale.ROOT, "%.1f", samples),
                "(\u03a3w)\u00b2/\u03a3w\u00b2; if few, do not trust the band");
    }

    static @Nullable Explanation of(@Nullable Likelihood last, @Nullable RbmSnapshot shown) {
        if (last == null || shown == null) {
            return null;
        }
        List<Term> terms = new ArrayList<>();
        terms.add(new Term(
                "\\log Z",
                last.isExact() ? "exact, by enumeration" : "estimated (AIS)",
                Figures.words(last.logPartition()),
                String.format(Locale.ROOT, "after %.1f epochs", last.epochs())));
        AisSettings how = last.how();
        if (how != null) {
            terms.add(new Term(
                    "\\pm 3\\hat\\sigma",
                    "band of three sigma",
                    bound(last.low()) + " \u2026 " + Figures.words(last.high()),
                    how.summary()));
            terms.add(effective(last.effective(), how));
        }
        Likelihood.Estimate back = last.backward();
        if (how != null && back != null) {
            terms.add(new Term(
                    "\\log Z_{\\leftarrow}",
                    "estimated backwards",
                    Figures.words(back.logPartition()),
                    "errs on the high side"));
            terms.add(new Term(
                    "\\pm 3\\hat\\sigma",
                    "its band of three sigma",
                    bound(back.low()) + " \u2026 " + bound(back.high()),
                    "from Gibbs chains begun at training pictures"));
            terms.add(effective(back.effective(), how));
            terms.add(new Term(
                    "\\log Z_{\\leftarrow} - \\log Z",
                    "between both ways",
                    Figures.words(back.logPartition() - last.logPartition()) + " nats",
                    "small: both can be trusted"));
        }
        terms.add(new Term(
                "\\langle F \\rangle",
                "mean free energy, training pictures",
                Figures.words(-last.train() - last.logPartition()),
                "at most " + RbmWords.count(Likelihood.MOST_ROWS) + " pictures of each set"));
        terms.add(new Term(
                "\\langle F \\rangle",
                "mean free energy, validation pictures",
                Figures.words(-last.validation() - last.logPartition()),
                "never learned from"));
        return new Explanation(
                "Mean log-likelihood",
                FORMULA,
                List.of(
                        new Formula(
                                "\\mathrm{train} = " + Figures.tex(last.train()),
                                "train = " + Figures.words(last.train())),
                        new Formula(
                                "\\mathrm{validation} = " + Figures.tex(last.validation()),
                                "validation = " + Figures.words(last.validation()))),
                terms,
                last.backward() == null ? NOTE : NOTE + BOTH_WAYS,
                List.of(EnergyExplanations.logPartition(shown.visible(), shown.hidden())));
    }
}
