package org.energyscape.lab.rbm.lens;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.energyscape.engine.rbm.FilterGradient;
import org.energyscape.ui.control.Explanation;
import org.energyscape.ui.control.Explanation.Formula;
import org.energyscape.ui.control.Explanation.Term;
import org.energyscape.ui.picture.Numbers;

/** The gradient microscope: how one weight came to change in the last step. No toolkit. */
final class GradientExplanation {
    private GradientExplanation() {}

    /**
     * The change of w_ij.
     *
     * @param weight w_ij after the step
     */
    static Explanation of(FilterGradient gradient, int pixel, float weight, int width) {
        int j = gradient.unit();
        int i = pixel;
        String place = "x " + i % width + ", y " + i / width;
        List<Term> terms = new ArrayList<>();
        terms.add(new Term(
                "\\langle v h\\rangle_d",
                "pixel and unit on together, in the pictures",
                number(gradient.data()[i]),
                "mean over the " + gradient.examples() + " pictures of the minibatch"));
        terms.add(new Term(
                "\\langle v h\\rangle_m",
                "the same in the model's own states",
                number(gradient.model()[i]),
                "reconstructions, fantasies, or the exact expectation: see “Statistics from”"));
        terms.add(new Term("\\varepsilon", "learning rate of this step", number(gradient.rate()), ""));
        add(terms, "\\mu\\, u", "momentum: share of the change before", gradient.momentum(i), gradient);
        add(terms, "-\\varepsilon\\lambda w", "weight decay", gradient.decayed()[i], gradient);
        add(terms, "s", "centring and sparsity", gradient.corrected()[i], gradient);
        terms.add(new Term("w_{" + i + "," + j + "}", "the weight now", number(weight), ""));
        double rest = gradient.change()[i] - gradient.gradientStep(i);
        return new Explanation(
                "Last change of the weight " + place + " \u2192 h" + j,
                new Formula(
                        "\\Delta w = \\varepsilon\\left(\\langle v h\\rangle_{d} - \\langle v h\\rangle_{m}\\right) + \\mu\\, u"
                                + " - \\varepsilon\\lambda w",
                        "\u0394w = \u03b5 (\u27e8vh\u27e9 data \u2212 \u27e8vh\u27e9 model) + momentum \u2212 \u03b5 \u00b7 decay"),
                List.of(new Formula(
                        "\\Delta w = " + tex(gradient.rate()) + " \\cdot (" + tex(gradient.data()[i]) + " - "
                                + tex(gradient.model()[i]) + ")" + signed(rest) + " = " + tex(gradient.change()[i]),
                        "\u0394w = " + number(gradient.rate()) + " · (" + number(gradient.data()[i]) + " \u2212 "
                                + number(gradient.model()[i]) + ") + " + number(rest) + " = "
                                + number(gradient.change()[i]))),
                terms,
                "Where pixel and unit agree more often in the pictures than in the model, their weight grows (Hinton 2002,"
                        + " §3).",
                List.of());
    }

    private static void add(List<Term> terms, String symbol, String words, double value, FilterGradient gradient) {
        // What no setting asks for is rounding.
        if (Math.abs(value) > 1e-7 * Math.max(1e-3, gradient.rate())) {
            terms.add(new Term(symbol, words, number(value), ""));
        }
    }

    private static String signed(double value) {
        String text = tex(Math.abs(value));
        return (value < 0 ? " - " : " + ") + text;
    }

    private static String tex(double value) {
        String text = plain(value);
        int e = text.indexOf('e');
        return e < 0 ? text : text.substring(0, e) + " \\cdot 10^{" + Integer.parseInt(text.substring(e + 1)) + "}";
    }

    private static String number(double value) {
        return Numbers.value(value);
    }

    /** Three significant figures. */
    private static String plain(double value) {
        return value == 0 ? "0" : String.format(Locale.ROOT, Math.abs(value) < 1e-3 ? "%.2e" : "%.3g", value);
    }
}
