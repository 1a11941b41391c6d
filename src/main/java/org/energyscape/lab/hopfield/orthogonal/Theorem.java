package org.energyscape.lab.hopfield.orthogonal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntBinaryOperator;
import org.energyscape.ui.picture.Numbers;

/**
 * Why N orthogonal patterns make a network that remembers everything and corrects nothing, step by step, with the matrices of
 * a stage. No toolkit.
 */
final class Theorem {
    /** Matrices up to this size are written out; of larger ones the corner. */
    private static final int WRITTEN_OUT = 4;

    private static final int CORNER = 2;

    private Theorem() {}

    static List<TheoremStep> of(HadamardStage stage) {
        List<TheoremStep> steps = stage.patterns() == 0
                ? List.of(orthogonal(stage), nothing(stage), square(stage), everything(stage))
                : List.of(
                        orthogonal(stage),
                        weights(stage),
                        distance(stage),
                        square(stage),
                        everything(stage),
                        nothingCorrected(stage));
        List<TheoremStep> numbered = new ArrayList<>();
        for (TheoremStep step : steps) {
            numbered.add(new TheoremStep(numbered.size() + 1 + ". " + step.words(), step.tex(), step.spoken()));
        }
        return numbered;
    }

    private static TheoremStep orthogonal(HadamardStage stage) {
        int n = stage.units();
        int p = stage.patterns();
        return p == 0
                ? new TheoremStep(
                        "Any two patterns agree in half of the units.",
                        "\\xi^{\\mu}\\cdot\\xi^{\\nu} = 0 \\quad (\\mu\\neq\\nu), \\qquad \\xi^{\\mu}\\cdot\\xi^{\\mu} = N = "
                                + n,
                        "the scalar product of two patterns is 0, of one with itself N = " + n)
                : new TheoremStep(
                        "Y has orthogonal patterns as columns.",
                        "Y^{\\top} Y = N\\, I_P = " + n + "\\, I_{" + p + "}",
                        "Yᵀ Y = N times the identity of " + p + " x " + p + ", N = " + n);
    }

    private static TheoremStep nothing(HadamardStage stage) {
        return new TheoremStep(
                "Nothing is stored: no unit feels a field, all stay.",
                "W = 0, \\qquad Wx = 0 \\text{ for all } 2^{" + stage.units() + "} \\text{ states}",
                "W = 0, W x = 0 for all states");
    }

    private static TheoremStep weights(HadamardStage stage) {
        int n = stage.units();
        int p = stage.patterns();
        IntBinaryOperator entry =
                (i, j) -> !stage.diagonal() && i == j ? 0 : Math.round(stage.weights()[i * n + j] * n);
        String rule = "W = \\frac{1}{N} Y Y^{\\top}" + (stage.diagonal() ? "" : " - \\frac{P}{N} I");
        return new TheoremStep(
                stage.diagonal() ? "Hebb adds their outer products." : "Hebb adds outer products, less the diagonal.",
                rule + " = \\frac{1}{" + n + "} " + matrix(n, entry),
                "W = Y Yᵀ / N" + (stage.diagonal() ? "" : " - (P/N) I") + " with P = " + p + ", N = " + n);
    }

    private static String matrix(int n, IntBinaryOperator entry) {
        boolean whole = n <= WRITTEN_OUT;
        int shown = whole ? n : CORNER;
        StringBuilder tex = new StringBuilder("\\begin{pmatrix}");
        for (int i = 0; i < shown; i++) {
            for (int j = 0; j < shown; j++) {
                tex.append(j == 0 ? "" : " & ").append(entry.applyAsInt(i, j));
            }
            tex.append(whole ? "" : " & \\cdots").append(i + 1 < shown || !whole ? " \\\\ " : "");
        }
        if (!whole) {
            tex.append("\\vdots & \\vdots & \\ddots");
        }
        return tex.append("\\end{pmatrix}").toString();
    }

    private static TheoremStep distance(HadamardStage stage) {
        int n = stage.units();
        int p = stage.patterns();
        String value = number(stage.distance());
        return stage.diagonal()
                ? new TheoremStep(
                        "W projects on " + p + " of " + n + " dimensions.",
                        "\\|W - I\\|_F = \\sqrt{N - P} = \\sqrt{" + n + " - " + p + "} = " + value,
                        "the distance of W from I is the root of N - P = " + value)
                : new TheoremStep(
                        "Without its diagonal W goes to zero, not to I.",
                        "\\|W\\|_F = \\sqrt{P - P^2/N} = " + number(Math.sqrt(p - (double) p * p / n)),
                        "the length of W is the root of P - P²/N; its distance from I is " + value);
    }

    private static TheoremStep square(HadamardStage stage) {
        boolean there = stage.patterns() == stage.units();
        int left = stage.units() - stage.patterns();
        String missing = there ? "Now P = N and" : "At P = N, with " + left + " more,";
        String end = stage.diagonal() ? "W = I" : "W = I - I = 0";
        return new TheoremStep(
                missing + " Y has the inverse Yᵀ/N.",
                "Y^{\\top} Y = N I \\;\\Rightarrow\\; Y Y^{\\top} = N I \\;\\Rightarrow\\; " + end,
                "Yᵀ Y = N I, so Y Yᵀ = N I, so " + end);
    }

    private static TheoremStep everything(HadamardStage stage) {
        String count = "\\qquad \\text{now } " + grouped(stage.fixed()) + " \\text{ of } " + grouped(stage.states());
        String said =
                "at P = " + stage.patterns() + " " + stage.fixed() + " of " + stage.states() + " states are fixed";
        return stage.diagonal()
                ? new TheoremStep(
                        "Then every state is its own field: none turns.",
                        "Wx = x, \\quad x_i f_i = 1 > 0" + count,
                        "W x = x, so x_i f_i = 1 > 0; " + said)
                : new TheoremStep(
                        "Then all stay, but are held by nothing.",
                        "f = Wx = 0, \\quad x_i f_i = 0" + count,
                        "f = W x = 0; " + said);
    }

    private static TheoremStep nothingCorrected(HadamardStage stage) {
        int n = stage.units();
        int p = stage.patterns();
        String factor = stage.diagonal() ? "2" : "";
        double pull = stage.pullBack();
        String fate = pull > 0 ? "turned back" : pull < 0 ? "held, wrong" : "left wrong";
        return new TheoremStep(
                "One wrong unit k of a pattern: " + fate + ".",
                "\\xi_k f_k = 1 - " + factor + "P/N = 1 - " + (stage.diagonal() ? 2 * p : p) + "/" + n + " = "
                        + number(pull),
                "what pulls unit k back is 1 - " + factor + "P/N = " + number(pull));
    }

    private static String number(double value) {
        return Numbers.rough(value).replace('\u2212', '-');
    }

    private static String grouped(int count) {
        return count < 10_000
                ? Integer.toString(count)
                : count / 1000 + "\\," + String.format(Locale.ROOT, "%03d", count % 1000);
    }
}
