package org.energyscape.lab.rbm.gibbs;

import java.util.List;
import java.util.Locale;
import org.energyscape.lab.rbm.explain.Figures;
import org.energyscape.lab.rbm.explain.RbmWords;
import org.energyscape.ui.control.Explanation;
import org.energyscape.ui.control.Explanation.Formula;
import org.energyscape.ui.control.Explanation.Term;
import org.jspecify.annotations.Nullable;

/** How the lab speaks of tempered chains. No toolkit. */
final class LadderWords {
    private LadderWords() {}

    static String beta(double beta) {
        return String.format(Locale.ROOT, "%.2f", beta);
    }

    /** Both temperatures of a pair. */
    static String pair(GibbsLadder ladder, int pair) {
        return beta(ladder.rungs().get(pair).beta()) + " ⇄ "
                + beta(ladder.rungs().get(pair + 1).beta());
    }

    /** What one pair of the enlarged chain last did. */
    static String last(GibbsLadder ladder, int pair, int chain) {
        GibbsLadder.Rung rung = ladder.rungs().get(pair);
        if (Double.isNaN(rung.energy())) {
            return "No offers yet: press play.";
        }
        String what = !rung.offered() ? "its turn is next" : rung.taken() ? "exchanged" : "not exchanged";
        return "β " + pair(ladder, pair) + " of chain " + (chain + 1) + ": p = "
                + RbmWords.probability(rung.acceptance()) + ", " + what;
    }

    /** What all replicas did. */
    static String trips(GibbsLadder ladder) {
        int replicas = ladder.rungs().size() * ladder.chains();
        return "Round trips from β = 1 to β = "
                + beta(ladder.rungs().get(ladder.rungs().size() - 1).beta()) + " and back: "
                + RbmWords.count(ladder.roundTrips()) + " by " + RbmWords.count(replicas) + " replicas.";
    }

    /** How the probability of an exchange comes about, or null before there was an offer. */
    static @Nullable Explanation exchange(GibbsLadder ladder, int pair, int chain) {
        GibbsLadder.Rung cold = ladder.rungs().get(pair);
        GibbsLadder.Rung hot = ladder.rungs().get(pair + 1);
        if (Double.isNaN(cold.energy())) {
            return null;
        }
        double step = cold.beta() - hot.beta();
        double gain = step * (cold.energy() - hot.energy());
        String filled = "\\min\\left(1, e^{" + Figures.fineTex(step) + " \\cdot (" + Figures.tex(cold.energy()) + " - "
                + Figures.inner(hot.energy()) + ")}\\right) = \\min\\left(1, e^{" + Figures.tex(gain) + "}\\right) = "
                + Figures.fineTex(cold.acceptance());
        String plain = "min(1, exp(" + Figures.fineTex(step) + " · (" + Figures.tex(cold.energy()) + " - "
                + Figures.inner(hot.energy()) + "))) = " + Figures.fineTex(cold.acceptance());
        return new Explanation(
                "Exchange of states at β = " + pair(ladder, pair),
                new Formula(
                        "p = \\min\\left(1, e^{(\\beta_k - \\beta_{k+1})(D_k - D_{k+1})}\\right)",
                        "p = min(1, exp((β_k − β_k+1)(D_k − D_k+1)))"),
                List.of(new Formula("p = " + filled, "p = " + Figures.minus(plain))),
                List.of(
                        new Term("\\beta_k", "inverse temperature of the colder one", beta(cold.beta()), ""),
                        new Term("\\beta_{k+1}", "of its hotter neighbour", beta(hot.beta()), ""),
                        new Term(
                                "D_k",
                                "energy of the state that was at " + beta(cold.beta()),
                                Figures.words(cold.energy()) + " nats",
                                "chain " + (chain + 1)),
                        new Term(
                                "D_{k+1}",
                                "energy of the state that was at " + beta(hot.beta()),
                                Figures.words(hot.energy()) + " nats",
                                "chain " + (chain + 1)),
                        new Term(
                                "\\bar p",
                                "share of offers taken, all chains",
                                Double.isNaN(cold.rate()) ? "none yet" : Figures.fineTex(cold.rate()),
                                RbmWords.count(cold.offers()) + " offers")),
                "D = E(v,h) − E_A(v), where E_A = −b_Aᵀv is the energy at β = 0; with a uniform hot end it is E itself. A"
                        + " hotter state of lower energy is always taken. So all temperatures keep their distributions"
                        + " (Swendsen and Wang 1986; Desjardins et al. 2010).",
                List.of());
    }
}
