package org.energyscape.lab.hopfield.attractor;

import java.util.List;
import java.util.Locale;
import org.energyscape.engine.hopfield.attractor.Attractor;
import org.energyscape.engine.math.Proportion;
import org.energyscape.lab.hopfield.part.EnergyFormula;
import org.energyscape.ui.control.Explanation;
import org.energyscape.ui.control.Explanation.Formula;
import org.energyscape.ui.control.Explanation.Term;
import org.jspecify.annotations.Nullable;

/** How the numbers of the page come about. No toolkit. */
final class AttractorExplanations {
    private static final Formula WILSON = new Formula(
            "b = \\frac{h}{n},\\quad \\frac{b + \\frac{z^2}{2n} \\pm z\\sqrt{\\frac{b(1-b)}{n} +"
                    + " \\frac{z^2}{4n^2}}}{1 + \\frac{z^2}{n}}",
            "b = h/n, interval (b + z²/2n ± z √(b(1−b)/n + z²/4n²)) / (1 + z²/n)");

    private AttractorExplanations() {}

    /** The share of a kind, or null while there are no starts. */
    static @Nullable Explanation share(@Nullable AttractorSnapshot now, AttractorKind kind) {
        return now == null || now.starts() == 0
                ? null
                : share(
                        kind.label() + ": share of the random starts",
                        new Proportion(now.shares().hits(kind), now.starts()));
    }

    /** The share of the starts that ended in one attractor. */
    static Explanation basin(Attractor attractor) {
        return share("Basin: share of the random starts", attractor.basin());
    }

    private static Explanation share(String title, Proportion share) {
        String numbers = String.format(
                Locale.ROOT,
                "b = %d / %d = %.4f, %.4f to %.4f",
                share.successes(),
                share.trials(),
                share.rate(),
                share.low(AttractorWords.Z),
                share.high(AttractorWords.Z));
        String tex = String.format(
                Locale.ROOT,
                "b = \\frac{%d}{%d} = %.4f,\\quad %.4f \\ldots %.4f",
                share.successes(),
                share.trials(),
                share.rate(),
                share.low(AttractorWords.Z),
                share.high(AttractorWords.Z));
        return new Explanation(
                title,
                WILSON,
                List.of(new Formula(tex, numbers)),
                List.of(
                        new Term(
                                "h",
                                "starts that ended here, inverses included",
                                Integer.toString(share.successes()),
                                ""),
                        new Term("n", "random starts", Integer.toString(share.trials()), ""),
                        new Term("z", "standard errors for 95 %", "1.96", "")),
                "The interval is Wilson's (1927, J. Am. Stat. Assoc. 22, p. 209). An attractor of basin share b is missed by n"
                        + " starts with probability (1 - b)^n.",
                List.of());
    }

    /** The energy of an attractor. */
    static Explanation energy(AttractorSnapshot now, CatalogueEntry entry) {
        Attractor attractor = entry.attractor();
        String value = String.format(Locale.ROOT, "%.3f", attractor.energy());
        return new Explanation(
                "Energy of " + AttractorWords.name(entry, now.source().names()),
                EnergyFormula.of(now.source().network().rule()),
                List.of(new Formula("E = " + value, "E = " + value)),
                List.of(
                        new Term("N", "units", Integer.toString(now.units()), ""),
                        new Term(
                                "E/N",
                                "energy a unit",
                                String.format(Locale.ROOT, "%.4f", attractor.energy() / now.units()),
                                "")),
                "Under Hebb's rule and few random patterns a stored pattern has E/N = -1/2, a mixture of three -3/8 (Amit,"
                        + " Gutfreund and Sompolinsky 1985, Phys. Rev. A 32, p. 1007).",
                List.of());
    }

    /** How many stored pictures are attractors, or null while nothing is known. */
    static @Nullable Explanation stability(@Nullable AttractorSnapshot now) {
        if (now == null || now.source().isEmpty()) {
            return null;
        }
        String near =
                now.stability().near() + " / " + now.stability().overlaps().size();
        return new Explanation(
                "Stored pictures that are attractors",
                new Formula(
                        "m_\\mu = \\frac{1}{N}\\,\\xi^\\mu \\cdot x^\\mu \\ge 0.9",
                        "m = ξ·x/N at least 0.9, x where the recall from ξ comes to rest"),
                List.of(new Formula(
                        "\\tfrac{" + now.stability().near() + "}{"
                                + now.stability().overlaps().size() + "}",
                        near)),
                List.of(
                        new Term("x^\\mu", "where a recall that begins at the picture itself comes to rest", "", ""),
                        new Term(
                                "m = 1",
                                "pictures that do not move at all",
                                Integer.toString(now.stability().exact()),
                                ""),
                        new Term(
                                "\\langle m \\rangle",
                                "mean overlap",
                                String.format(
                                        Locale.ROOT, "%.4f", now.stability().meanOverlap()),
                                "")),
                "Up to the critical load of 0.138 N random patterns under Hebb's rule m is 0.967 or more (Amit, Gutfreund and"
                        + " Sompolinsky 1987, Annals of Physics 173, p. 30).",
                List.of());
    }
}
