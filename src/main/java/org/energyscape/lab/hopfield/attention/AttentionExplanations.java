package org.energyscape.lab.hopfield.attention;

import static org.energyscape.lab.hopfield.attention.AttentionWords.number;
import static org.energyscape.lab.hopfield.attention.AttentionWords.tex;

import java.util.List;
import org.energyscape.lab.hopfield.attention.AttentionSnapshot.Update;
import org.energyscape.ui.control.Explanation;
import org.energyscape.ui.control.Explanation.Formula;
import org.energyscape.ui.control.Explanation.Term;
import org.jspecify.annotations.Nullable;

/** How the numbers of the page came to be. No toolkit. */
final class AttentionExplanations {
    private static final String PAPER = "Ramsauer et al. 2021, \"Hopfield Networks is All You Need\", ICLR";

    private AttentionExplanations() {}

    static @Nullable Explanation similarity(@Nullable AttentionSnapshot snapshot, int memory) {
        Update update = snapshot == null ? null : snapshot.update();
        if (snapshot == null || update == null || memory >= update.weights().length) {
            return null;
        }
        double value = update.similarities()[memory];
        double share = value / update.largestSquare();
        return new Explanation(
                "Similarity to " + AttentionQueries.title(snapshot.memories(), memory),
                new Formula("s_k = x_k^{T} \\xi = \\sum_i x_{ki}\\, \\xi_i", "s(k) = Σ over i of x(k,i) ξ(i)"),
                List.of(new Formula(
                        "\\frac{s_k}{M^2} = \\frac{" + tex(value) + "}{" + tex(update.largestSquare()) + "} = "
                                + tex(share),
                        "s(k) / M² = " + number(value) + " / " + number(update.largestSquare()) + " = "
                                + number(share))),
                List.of(
                        new Term("\\xi", "the query: " + snapshot.queryName(), "", "the picture at the left"),
                        new Term("x_k", "the memory, as a vector", "", "its thumbnail beside the bar"),
                        new Term("M^2", "greatest squared length of a memory", number(update.largestSquare()), "")),
                "With layer norm all memories have the squared length d, and at the query this is the correlation of the two"
                        + " pictures. Bars show s/M².",
                List.of());
    }

    static @Nullable Explanation weight(@Nullable AttentionSnapshot snapshot, int memory) {
        Update update = snapshot == null ? null : snapshot.update();
        if (snapshot == null || update == null || memory >= update.weights().length) {
            return null;
        }
        double beta = snapshot.beta();
        double best = update.similarities()[update.profile().largest()];
        double behind = best - update.similarities()[memory];
        double weight = update.weights()[memory];
        double top = update.weights()[update.profile().largest()];
        return new Explanation(
                "Softmax weight of " + AttentionQueries.title(snapshot.memories(), memory),
                new Formula(
                        "p_k = \\frac{e^{\\beta s_k}}{\\sum_j e^{\\beta s_j}}",
                        "p(k) = exp(β s(k)) / Σ over j of exp(β s(j))"),
                List.of(new Formula(
                        "p_k = p_{max}\\, e^{-\\beta (s_{max} - s_k)} = " + tex(top) + " \\cdot e^{-" + tex(beta)
                                + " \\cdot " + tex(behind) + "} = " + tex(weight),
                        "p(k) = p(max) exp(−β (s(max) − s(k))) = " + number(top) + " · exp(−" + number(beta) + " · "
                                + number(behind) + ") = " + number(weight))),
                List.of(
                        new Term("\\beta", "inverse temperature", number(beta), "the slider"),
                        new Term("s_k", "similarity of this memory", number(update.similarities()[memory]), ""),
                        new Term("s_{max}", "the greatest similarity", number(best), "")),
                "The update of " + PAPER
                        + "; with β = 1/√d it is a row of a transformer's attention (Vaswani et al. 2017,"
                        + " \"Attention is all you need\").",
                List.of());
    }

    static @Nullable Explanation entropy(@Nullable AttentionSnapshot snapshot) {
        Update update = snapshot == null ? null : snapshot.update();
        if (update == null) {
            return null;
        }
        double h = update.profile().entropy();
        double effective = update.profile().effective();
        return new Explanation(
                "Effective number of memories",
                new Formula("e^{H},\\quad H = -\\sum_k p_k \\log p_k", "exp(H), H = −Σ p(k) log p(k)"),
                List.of(new Formula(
                        "e^{" + tex(h) + "} = " + tex(effective), "exp(" + number(h) + ") = " + number(effective))),
                List.of(
                        new Term("H", "entropy of the weights", number(h) + " nats", "0 for one memory"),
                        new Term(
                                "\\log K",
                                "the most it can be",
                                number(Math.log(update.weights().length)) + " nats",
                                "K = " + update.weights().length + " equal weights"),
                        new Term(
                                "k_{0.9}",
                                "least number of weights that sum to 0.9",
                                String.valueOf(update.profile().covering()),
                                "")),
                "The page calls it an average where exp(H) is at least 0.9 K, a single memory where one weight is at least 0.9,"
                        + " and metastable between. The number of weights that sum to 0.9 is the measure of " + PAPER
                        + ".",
                List.of());
    }

    static @Nullable Explanation energy(@Nullable AttentionSnapshot snapshot) {
        Update update = snapshot == null ? null : snapshot.update();
        if (snapshot == null || update == null) {
            return null;
        }
        double now = update.energies()[update.energies().length - 1];
        return new Explanation(
                "Energy",
                new Formula(
                        "E = -\\frac{1}{\\beta} \\log \\sum_k e^{\\beta s_k} + \\frac{1}{2} \\xi^{T}\\xi + \\frac{1}{\\beta} \\log K"
                                + " + \\frac{1}{2} M^2",
                        "E = −(1/β) log Σ exp(β s(k)) + ½ ξ·ξ + (1/β) log K + ½ M²"),
                List.of(new Formula(
                        "E: " + tex(now) + " \\to " + tex(update.next()),
                        "E: " + number(now) + " → " + number(update.next()))),
                List.of(
                        new Term("\\beta", "inverse temperature", number(snapshot.beta()), ""),
                        new Term("K", "memories", String.valueOf(update.weights().length), ""),
                        new Term("M^2", "greatest squared length", number(update.largestSquare()), "")),
                "An update never raises it (" + PAPER + ").",
                List.of());
    }

    static @Nullable Explanation separation(@Nullable AttentionSnapshot snapshot) {
        Update update = snapshot == null ? null : snapshot.update();
        if (snapshot == null || update == null) {
            return null;
        }
        return new Explanation(
                "Separation and the error of one update",
                new Formula(
                        "|f(\\xi) - x_i| \\leq 2\\,(K-1)\\, M\\, e^{-\\beta \\delta},\\quad \\delta = \\min_{j \\neq i} (x_i - x_j)^{T} \\xi",
                        "|f(ξ) − x(i)| ≤ 2 (K − 1) M exp(−β δ), δ = the least of (x(i) − x(j))·ξ over j ≠ i"),
                List.of(new Formula(
                        tex(update.error()) + " \\leq " + tex(update.bound()).replace("\u221e", "\\infty"),
                        number(update.error()) + " ≤ " + number(update.bound()))),
                List.of(
                        new Term(
                                "\\Delta_i",
                                "separation of the memory, x(i)·x(i) less the greatest x(i)·x(j)",
                                number(update.separation()),
                                AttentionQueries.title(
                                        snapshot.memories(), update.profile().largest())),
                        new Term("\\delta", "the same as the query sees it", number(update.margin()), ""),
                        new Term("|f(\\xi) - x_i|", "distance after one update", number(update.error()), "")),
                "After the theorem on the retrieval error of " + PAPER
                        + ", where δ is at least Δ − 2 |ξ − x(i)| M. Well separated"
                        + " memories are reached in one update, all but an error exponentially small in β.",
                List.of());
    }
}
