package org.energyscape.lab.hopfield.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.energyscape.engine.math.Proportion;
import org.energyscape.lab.hopfield.compare.CompareSnapshot.Track;
import org.energyscape.lab.hopfield.part.TunedRule;
import org.energyscape.ui.control.Explanation;
import org.energyscape.ui.control.Explanation.Formula;
import org.energyscape.ui.control.Explanation.Term;
import org.energyscape.ui.picture.Numbers;

/** How the numbers of the page come about, and what each rule does. No toolkit. */
final class CompareExplanations {
    private CompareExplanations() {}

    /** The share of pixels that are right. */
    static Explanation accuracy(Track track, String title, boolean masked) {
        String numbers = "\\frac{" + track.right() + "}{" + track.unknown() + "} = " + fixed(track.accuracy(), 4);
        return new Explanation(
                "Accuracy, " + title,
                new Formula(
                        "A = \\frac{1}{|U|}\\sum_{i \\in U} [\\, \\mathrm{sign}\\, x_i = \\xi_i \\,]",
                        "A = pixels of U that are right / pixels of U"),
                List.of(new Formula(
                        "A = " + numbers,
                        "A = " + track.right() + " / " + track.unknown() + " = " + fixed(track.accuracy(), 4))),
                List.of(
                        new Term(
                                "U",
                                masked ? "the hidden pixels" : "all pixels: none is known to be right",
                                Integer.toString(track.unknown()),
                                ""),
                        new Term("\\xi", "the picture before the damage", "", ""),
                        new Term(
                                "x",
                                "the state of the recall",
                                CompareWords.steps(track).replace("\n", ", "),
                                "")),
                masked
                        ? "Only hidden pixels count, for there free and clamped recall compare fairly: a clamped one cannot"
                                + " lose what is seen."
                        : "Half of the pixels are right by chance alone.",
                List.of());
    }

    /** The overlap with the picture, and the energy fallen meanwhile. */
    static Explanation overlap(Track track, String title, int units) {
        String m = fixed(track.overlap(), 4);
        return new Explanation(
                "Overlap, " + title,
                new Formula("m = \\frac{1}{N}\\sum_i \\xi_i x_i", "m = (1/N) Σ ξᵢ xᵢ"),
                List.of(new Formula("m = " + m, "m = " + Numbers.plain(track.overlap(), 4))),
                List.of(
                        new Term("N", "units", Integer.toString(units), ""),
                        new Term(
                                "E",
                                "energy of the state",
                                Numbers.plain(track.energy(), 2),
                                "in the units of its own rule"),
                        new Term("E_0", "energy at the start", Numbers.plain(track.firstEnergy(), 2), ""),
                        new Term(
                                "\\frac{E - E_0}{N}",
                                "fallen for each unit",
                                Numbers.plain((track.energy() - track.firstEnergy()) / units, 4),
                                "what the curve shows")),
                "1 is the picture itself, 0 what a random state has, -1 its inverse. States of spins with w wrong pixels have"
                        + " m = 1 - 2w/N.",
                List.of());
    }

    /** What trials say. */
    static Explanation rate(CompareReport.Rate rate, String title, boolean masked) {
        Proportion recalled = rate.recalled();
        String low = fixed(recalled.low(1), 4);
        String high = fixed(recalled.high(1), 4);
        return new Explanation(
                "Rate of recall, " + title,
                new Formula(
                        "r = \\frac{s}{n},\\quad \\frac{r + \\frac{z^2}{2n} \\pm z\\sqrt{\\frac{r(1-r)}{n} +"
                                + " \\frac{z^2}{4n^2}}}{1 + \\frac{z^2}{n}}",
                        "r = s/n, from (r + z²/2n ± z √(r(1-r)/n + z²/4n²)) / (1 + z²/n)"),
                List.of(new Formula(
                        "r = \\frac{" + recalled.successes() + "}{" + recalled.trials() + "} = "
                                + fixed(recalled.rate(), 4) + ",\\quad " + low + " \\leq p \\leq " + high,
                        "r = " + recalled.successes() + "/" + recalled.trials() + " = " + fixed(recalled.rate(), 4)
                                + ", " + low + " ≤ p ≤ " + high)),
                List.of(
                        new Term("s", "trials that ended with every pixel right", "" + recalled.successes(), ""),
                        new Term(
                                "n",
                                "trials, each with another damage",
                                "" + recalled.trials(),
                                "the same for all rules"),
                        new Term("z", "standard errors", "1", "68 % of such intervals hold the true rate"),
                        new Term(
                                "\\bar A",
                                masked ? "mean share of the hidden pixels right" : "mean share of the pixels right",
                                CompareWords.percent(rate.right()),
                                "± " + fixed(100 * rate.rightError(), 2) + " %"),
                        new Term("", "mean number of sweeps", fixed(rate.sweeps(), 1), "at temperature 0")),
                "Wilson 1927, J. Am. Stat. Assoc. 22, p. 209. Trial t damages stored picture t mod P. Rules whose intervals"
                        + " overlap cannot be told apart by so few trials.",
                List.of());
    }

    /** What a rule does. */
    static Explanation rule(Learnt learnt) {
        TunedRule one = learnt.competitor();
        List<Term> terms = new ArrayList<>();
        int units = learnt.network().units();
        int patterns = learnt.network().patterns().size();
        terms.add(new Term("N", "units", Integer.toString(units), ""));
        terms.add(new Term(
                "P",
                "stored patterns",
                Integer.toString(patterns),
                "load P/N = " + fixed((double) patterns / units, 4)));
        if (!learnt.outcome().isEmpty()) {
            terms.add(new Term("", learnt.outcome(), "", ""));
        }
        return switch (one.rule()) {
            case HEBB ->
                card(
                        "Hebb's rule",
                        new Formula(
                                "W = \\frac{1}{N}\\sum_\\mu \\xi^\\mu \\xi^{\\mu T},\\quad W_{ii} = 0",
                                "W = (1/N) Σ ξ ξᵀ"),
                        terms,
                        "Hopfield 1982, PNAS 79, p. 2554. Random patterns are lost beyond P/N = 0.138 (Amit, Gutfreund and"
                                + " Sompolinsky 1985, Phys. Rev. Lett. 55, p. 1530); patterns that resemble each other much"
                                + " earlier.");
            case STORKEY ->
                card(
                        "Storkey's rule",
                        new Formula(
                                "W_{ij} \\leftarrow W_{ij} + \\frac{1}{N}(\\xi_i \\xi_j - \\xi_i h_{ji} - h_{ij} \\xi_j),\\quad"
                                        + " h_{ij} = \\sum_{k \\neq i,j} W_{ik}\\xi_k",
                                "W_ij ← W_ij + (1/N)(ξ_i ξ_j − ξ_i h_ji − h_ij ξ_j)"),
                        terms,
                        "Storkey 1997, ICANN, LNCS 1327. Local and incremental like Hebb's rule, but takes off what the network"
                                + " says already.");
            case PROJECTION ->
                card(
                        "Projection rule",
                        new Formula("W = Y (Y^T Y)^{+} Y^T", "W = Y (YᵀY)⁺ Yᵀ, the patterns as columns of Y"),
                        terms,
                        "Personnaz, Guyon and Dreyfus 1985, J. Physique Lettres 46, L-359; Kanter and Sompolinsky 1987, Phys."
                                + " Rev. A 35, p. 380. Linearly independent patterns are fixed points however alike they are."
                                + " The diagonal is left out.");
            case PERCEPTRON -> {
                terms.add(new Term("\\kappa", "margin", one.number(), "a setting"));
                yield card(
                        "Perceptron learning",
                        new Formula(
                                "W_{ij} \\leftarrow W_{ij} + \\frac{\\epsilon_i + \\epsilon_j}{N} \\xi_i \\xi_j,\\quad"
                                        + " \\epsilon_i = [\\, \\gamma_i < \\kappa \\,],\\quad \\gamma_i = \\frac{\\xi_i"
                                        + " \\sum_j W_{ij}\\xi_j}{\\sqrt{\\sum_j W_{ij}^2}}",
                                "W_ij ← W_ij + (ε_i + ε_j) ξ_i ξ_j / N, ε = 1 where the stability is below κ"),
                        terms,
                        "Gardner 1988, J. Phys. A 21, p. 257; Diederich and Opper 1987, Phys. Rev. Lett. 58, p. 949. From Hebb's"
                                + " weights on, until every unit of every pattern is stable by κ.");
            }
            case DENSE -> {
                terms.add(new Term("k", "degree", one.number(), "a setting"));
                yield card(
                        "Dense associative memory",
                        new Formula(
                                "E(x) = -\\sum_\\mu F(\\xi^\\mu \\cdot x),\\quad F(z) = \\frac{N}{k}\\left(\\frac{z}{N}\\right)^k,"
                                        + "\\ z > 0",
                                "E(x) = −Σ F(ξ·x), F(z) = (N/k)(z/N)^k for z > 0"),
                        terms,
                        "Krotov and Hopfield 2016, NeurIPS 29, eq. 2 to 4. No weights: a unit takes the value with the lower"
                                + " energy. Holds some N^(k-1) random patterns.");
            }
            case EXPONENTIAL -> {
                terms.add(new Term("\\beta", "rate", one.number(), "a setting"));
                yield card(
                        "Exponential memory",
                        new Formula(
                                "E(x) = -\\frac{1}{\\beta}\\log \\sum_\\mu \\exp(\\beta\\, \\xi^\\mu \\cdot x)",
                                "E(x) = −(1/β) log Σ exp(β ξ·x)"),
                        terms,
                        "Demircigil et al. 2017, J. Stat. Phys. 168, p. 288: exponentially many random patterns.");
            }
            case MODERN -> {
                terms.add(new Term("\\beta", "inverse temperature", one.number(), "a setting"));
                yield card(
                        "Modern Hopfield network",
                        new Formula(
                                "\\xi \\leftarrow X\\, \\mathrm{softmax}(\\beta X^T \\xi)", "ξ ← X softmax(β Xᵀ ξ)"),
                        terms,
                        "Ramsauer et al. 2021, ICLR, eq. 3: the attention of transformers. States are continuous and change all"
                                + " at once: an update counts as a sweep. A pixel is right if its sign is; where it ended is"
                                + " judged by the nearest spins.");
            }
        };
    }

    private static Explanation card(String title, Formula formula, List<Term> terms, String note) {
        return new Explanation(title, formula, List.of(), terms, note, List.of());
    }

    private static String fixed(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
