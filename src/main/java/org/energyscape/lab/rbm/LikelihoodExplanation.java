package org.energyscape.lab.rbm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.energyscape.engine.rbm.AisPlan;
import org.energyscape.ui.control.Explanation;
import org.energyscape.ui.control.Explanation.Formula;
import org.energyscape.ui.control.Explanation.Term;
import org.energyscape.ui.picture.Numbers;
import org.jspecify.annotations.Nullable;

/** How the last measured log-likelihood came about. No toolkit. */
final class LikelihoodExplanation {
    private LikelihoodExplanation() {}

    /** Both means with the error of log Z; empty before anything was measured. */
    static String words(@Nullable Likelihood last) {
        if (last == null) {
            return "";
        }
        String error = last.isExact() ? " nats, exact" : " \u00b1 " + Numbers.rough(error(last)) + " nats";
        return Figures.minus(
                String.format(Locale.ROOT, "train %.1f \u00b7 validation %.1f", last.train(), last.validation())
                        + error);
    }

    /** The wider half of the band of three standard errors; infinite where one end is open. */
    private static double error(Likelihood last) {
        return Math.max(last.high() - last.logPartition(), last.logPartition() - last.low());
    }

    static @Nullable Explanation of(@Nullable Likelihood last, @Nullable RbmSnapshot shown) {
        if (last == null || shown == null) {
            return null;
        }
        List<Term> terms = new ArrayList<>();
        terms.add(new Term(
                "\\log Z",
                last.isExact() ? "exact, the smaller layer enumerated" : "estimated by annealed importance sampling",
                Figures.words(last.logPartition()),
                String.format(Locale.ROOT, "after %.1f epochs", last.epochs())));
        if (!last.isExact()) {
            terms.add(new Term(
                    "\\pm 3\\hat\\sigma",
                    "band of three standard errors of the mean weight",
                    Figures.words(last.low()) + " \u2026 " + Figures.words(last.high()),
                    RbmWords.count(AisPlan.LIVE.schedule().transitions()) + " temperatures"));
            terms.add(new Term(
                    "R_{\\mathrm{eff}}",
                    "particles that count, of " + AisPlan.LIVE.particles(),
                    String.format(Locale.ROOT, "%.1f", last.effective()),
                    "(\u03a3 w)\u00b2 / \u03a3 w\u00b2: few of them, and the band cannot be trusted"));
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
                new Formula(
                        "\\frac{1}{N}\\sum_{r=1}^{N} \\log P(v^{(r)}) = -\\langle F(v) \\rangle - \\log Z",
                        "mean of log P(v) = \u2212 mean of F(v) \u2212 log Z"),
                List.of(
                        new Formula(
                                "\\mathrm{train} = " + Figures.tex(last.train()),
                                "train = " + Figures.words(last.train())),
                        new Formula(
                                "\\mathrm{validation} = " + Figures.tex(last.validation()),
                                "validation = " + Figures.words(last.validation()))),
                terms,
                "An estimated log Z is too low on average, so that the likelihood looks better than it is"
                        + " (Salakhutdinov and Murray 2008, \u00a74). Grey pictures are cut at one half.",
                List.of(EnergyExplanations.logPartition(shown.visible(), shown.hidden())));
    }
}
