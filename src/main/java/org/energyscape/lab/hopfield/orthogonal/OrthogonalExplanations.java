package org.energyscape.lab.hopfield.orthogonal;

import java.util.List;
import org.energyscape.lab.hopfield.part.GalleryItem;
import org.energyscape.ui.control.Explanation;
import org.energyscape.ui.control.Explanation.Formula;
import org.energyscape.ui.control.Explanation.Term;
import org.energyscape.ui.picture.Numbers;

/** How the numbers of the page came to be. No toolkit. */
final class OrthogonalExplanations {
    private OrthogonalExplanations() {}

    /** The number of fixed points. */
    static Explanation fixedPoints(HadamardStage stage) {
        return new Explanation(
                "Fixed points, " + stage.patterns() + " of " + stage.units() + " patterns stored",
                new Formula(
                        "\\#\\{x \\in \\{-1,+1\\}^N : x_i (Wx)_i \\geq 0 \\text{ for all } i\\}",
                        "the number of states x with x_i (Wx)_i ≥ 0 for every unit i"),
                List.of(new Formula(
                        stage.stored() + " + " + stage.inverse() + " + " + stage.other() + " = " + stage.fixed(),
                        stage.stored() + " + " + stage.inverse() + " + " + stage.other() + " = " + stage.fixed())),
                List.of(
                        new Term("", "stored patterns among them", count(stage.stored()), ""),
                        new Term("", "inverses of stored patterns", count(stage.inverse()), ""),
                        new Term("", "states that nobody stored", count(stage.other()), ""),
                        new Term(
                                "x_i (Wx)_i > 0",
                                "held by the field of every unit; the others are left alone by some",
                                count(stage.held()),
                                "")),
                "Counted: every one of the " + count(stage.states())
                        + " states is looked at. A unit without field keeps its" + " state.",
                List.of());
    }

    /** ‖W - I‖. */
    static Explanation distance(HadamardStage stage) {
        int n = stage.units();
        int p = stage.patterns();
        String value = Numbers.value(stage.distance());
        String formula = stage.diagonal() ? "\\sqrt{N - P}" : "\\sqrt{N + P - P^2/N}";
        String plain = stage.diagonal() ? "the root of N - P" : "the root of N + P - P²/N";
        String numbers = stage.diagonal()
                ? "\\sqrt{" + n + " - " + p + "}"
                : "\\sqrt{" + n + " + " + p + " - " + p * p + "/" + n + "}";
        return new Explanation(
                "Distance of W from the identity",
                new Formula("\\|W - I\\|_F = \\sqrt{\\sum_{ij} (W_{ij} - \\delta_{ij})^2} = " + formula, plain),
                List.of(new Formula(numbers + " = " + value, plain + " = " + value)),
                List.of(
                        new Term("N", "units", Integer.toString(n), ""),
                        new Term("P", "orthogonal patterns stored", Integer.toString(p), "")),
                stage.diagonal()
                        ? "W projects on the span of the patterns, so I - W projects on the N - P dimensions that are left."
                        : "Off the diagonal W goes to zero like that of the identity, on it W has zeros.",
                List.of());
    }

    /** How many wrong units are corrected for sure. */
    static Explanation corrected(HadamardStage stage) {
        String factor = stage.diagonal() ? "2" : "";
        String value = Numbers.value(stage.pullBack());
        return new Explanation(
                "What is corrected",
                new Formula(
                        "\\xi_k f_k = 1 - \\frac{" + factor + "P}{N}",
                        "one wrong unit k of a stored pattern feels 1 - " + factor + "P/N towards its right state"),
                List.of(new Formula(
                        "1 - \\frac{" + (stage.diagonal() ? 2 * stage.patterns() : stage.patterns()) + "}{"
                                + stage.units() + "} = " + value.replace('\u2212', '-'),
                        value)),
                List.of(
                        new Term(
                                "r",
                                "largest number of wrong units of any stored pattern that are corrected whichever they are",
                                stage.corrected() < 0 ? "none" : Integer.toString(stage.corrected()),
                                "counted: every state, by greedy descent"),
                        new Term(
                                "",
                                "states that end in a stored pattern or an inverse",
                                count(stage.remembered()),
                                "of " + count(stage.states()))),
                "The pattern itself pulls with 1 - 2/N, each other one takes 2/N away"
                        + (stage.diagonal() ? "." : "; the diagonal taken away gives P/N back."),
                List.of());
    }

    /** The largest scalar product of two stored pictures. */
    static Explanation crosstalk(PictureFacts facts, List<GalleryItem> stored, int units) {
        String first = stored.get(facts.first()).name();
        String second = stored.get(facts.second()).name();
        long product = Math.round(facts.largest() * units);
        String value = Numbers.value(facts.largest());
        return new Explanation(
                "Crosstalk of " + first + " and " + second,
                new Formula(
                        "C_{\\mu\\nu} = \\frac{1}{N} \\xi^{\\mu}\\cdot\\xi^{\\nu}",
                        "C = the scalar product of the two pictures over N"),
                List.of(new Formula(
                        "\\frac{" + product + "}{" + units + "} = " + value.replace('\u2212', '-'),
                        product + " / " + units + " = " + value)),
                List.of(
                        new Term("", "pixels in which they agree", count((int) (units + product) / 2), ""),
                        new Term("", "pixels in which they differ", count((int) (units - product) / 2), ""),
                        new Term(
                                "",
                                "root mean square over all pairs",
                                Numbers.value(facts.rootMeanSquare()),
                                "random pictures: " + Numbers.value(1 / Math.sqrt(units)))),
                "Under Hebb's rule each other picture adds its C to the field of a unit, for or against it (Hertz, Krogh and"
                        + " Palmer 1991, Introduction to the theory of neural computation, §2.2).",
                List.of());
    }

    private static String count(int value) {
        return Numbers.value(value);
    }
}
