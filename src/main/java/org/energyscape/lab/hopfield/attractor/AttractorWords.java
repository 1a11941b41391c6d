package org.energyscape.lab.hopfield.attractor;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.energyscape.engine.hopfield.Verdict;
import org.energyscape.engine.math.Proportion;
import org.energyscape.ui.picture.Numbers;

/** Attractors and their figures in words. No toolkit. */
final class AttractorWords {
    /** Standard errors of the intervals shown: 95 %. */
    static final double Z = 1.96;

    /** So many signed numbers fit beside a picture in the list. */
    private static final int ONE_LINE = 4;

    private AttractorWords() {}

    /** Short enough for a line of the catalogue: {@code "Heart"}, {@code "Mixture +1 −2 +3"}, {@code "Near +6 −40 −47"}, {@code "Spurious 4"}. */
    static String name(CatalogueEntry entry, List<String> names) {
        Verdict verdict = entry.attractor().verdict();
        String near = verdict.distance() > 0 ? "Near " : "";
        return switch (verdict.kind()) {
            case STORED -> near + called(verdict.patterns().get(0), names);
            case INVERSE ->
                near
                        + (near.isEmpty() ? "Inverse of " : near + "inverse of ")
                        + called(verdict.patterns().get(0), names);
            case MIXTURE -> (near.isEmpty() ? "Mixture " : near) + signs(verdict);
            case SPURIOUS -> "Spurious " + entry.number();
            case TWO_CYCLE -> "2-cycle";
            case NOT_CONVERGED -> "Not at rest";
        };
    }

    /** The same for a narrow place: the sum of a mixture stands on lines of its own, and one of many pictures does without the word. */
    static String inTwoLines(CatalogueEntry entry, List<String> names) {
        String name = name(entry, names);
        Verdict verdict = entry.attractor().verdict();
        if (verdict.kind() != Verdict.Kind.MIXTURE) {
            return name;
        }
        return verdict.patterns().size() <= ONE_LINE
                ? name.replaceFirst(" ", "\n")
                : verdict.distance() > 0 ? name : signs(verdict);
    }

    /** A stored picture by its name, with its number where another has the same. */
    static String called(int pattern, List<String> names) {
        String name = names.get(pattern);
        return Collections.frequency(names, name) > 1 ? (pattern + 1) + " " + name : name;
    }

    private static String signs(Verdict verdict) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < verdict.patterns().size(); k++) {
            text.append(k == 0 ? "" : " ")
                    .append(verdict.signs().get(k) < 0 ? '−' : '+')
                    .append(verdict.patterns().get(k) + 1);
        }
        return text.toString();
    }

    /** What it is and why it is there, in a sentence or two. */
    static String meaning(CatalogueEntry entry, List<String> names) {
        Verdict verdict = entry.attractor().verdict();
        String units = verdict.distance() + (verdict.distance() == 1 ? " unit" : " units");
        return switch (verdict.kind()) {
            case STORED ->
                verdict.distance() == 0
                        ? "A stored picture: what the network is meant to find."
                        : "Stands for the stored picture "
                                + called(verdict.patterns().get(0), names) + ", " + units + " away.";
            case INVERSE ->
                "The inverse of a stored picture"
                        + (verdict.distance() == 0 ? "" : ", " + units + " away")
                        + ". E(x) = E(−x): it is stored along with it.";
            case MIXTURE ->
                verdict.distance() == 0 && verdict.patterns().size() % 2 == 1
                        ? "Spurious: nobody stored it. The majority of "
                                + verdict.patterns().size() + " pictures at each pixel."
                        : "Spurious: nobody stored it. Near a weighted sum of "
                                + verdict.patterns().size() + " pictures"
                                + (verdict.distance() == 0 ? "." : ", " + units + " away.");
            case SPURIOUS -> "Spurious: nobody stored it, and no mixture of a few stored pictures explains it.";
            case TWO_CYCLE -> "Two states by turns.";
            case NOT_CONVERGED -> "Stopped before the end.";
        };
    }

    /**
     * Overlap of sign(ξ¹ + … + ξⁿ) with each of n independent random patterns, n odd: C(n-1, (n-1)/2) / 2^(n-1), so 1/2, 3/8, 5/16
     * (Amit, Gutfreund and Sompolinsky 1985, "Spin-glass models of neural networks", Phys. Rev. A 32, p. 1007). The sum of the n - 1
     * others is 0 with that probability, and then ξ decides.
     */
    static double mixtureOverlap(int n) {
        double overlap = 1;
        for (int k = 1; k <= (n - 1) / 2; k++) {
            overlap *= (2.0 * k - 1) / (2.0 * k);
        }
        return overlap;
    }

    /** {@code "12.3 %"}. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** {@code "10.4 to 14.5 %"}. */
    static String interval(Proportion share) {
        return String.format(Locale.ROOT, "%.1f to %.1f %%", 100 * share.low(Z), 100 * share.high(Z));
    }

    /** With a true minus. */
    static String figure(double value, int decimals) {
        return Numbers.plain(value, decimals);
    }

    /** {@code "E −392.4, −0.501 a unit"}. */
    static String energy(double energy, int units) {
        return "E " + figure(energy, Math.abs(energy) < 1000 ? 1 : 0) + ", " + figure(energy / units, 3) + " a unit";
    }

    /** {@code "1 attractor"}, {@code "3 attractors"}. */
    static String count(int number, String one) {
        return Numbers.count(number, one);
    }
}
