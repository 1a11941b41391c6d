package org.energyscape.lab.rbm.twin;

import java.util.List;
import java.util.Locale;
import org.energyscape.lab.rbm.explain.Figures;
import org.energyscape.lab.rbm.explain.RbmWords;
import org.energyscape.lab.rbm.param.RbmParams;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.energyscape.lab.rbm.run.TrainingWords;
import org.energyscape.ui.control.Explanation;
import org.energyscape.ui.control.Explanation.Formula;
import org.energyscape.ui.control.Explanation.Term;
import org.jspecify.annotations.Nullable;

/** How the numbers come about in which twins differ. No toolkit. */
final class TwinExplanations {
    private TwinExplanations() {}

    /** The cross-entropies of both, or null while there are none. */
    static @Nullable Explanation crossEntropy(TwinSnapshot snapshot, TwinNumbers a, TwinNumbers b) {
        Double trainOfA = a.train();
        Double trainOfB = b.train();
        Double validationOfA = a.validation();
        Double validationOfB = b.validation();
        if (trainOfA == null || trainOfB == null || validationOfA == null || validationOfB == null) {
            return null;
        }
        String where = moment(snapshot);
        return new Explanation(
                "Cross-entropies of the twins",
                new Formula(
                        "D = C_A - C_B,\\quad C = -\\frac{1}{N}\\sum_{n,i}\\left[v_{n,i}\\log p_{n,i} +"
                                + " (1-v_{n,i})\\log(1-p_{n,i})\\right]",
                        "D = C_A − C_B, C = −(1/N) Σ [v log p + (1−v) log(1−p)]"),
                List.of(
                        minus("D_{\\mathrm{train}}", "train", trainOfA, trainOfB),
                        minus("D_{\\mathrm{val}}", "validation", validationOfA, validationOfB)),
                List.of(
                        new Term("C_A", "twin A, " + valueOfA(snapshot), both(trainOfA, validationOfA), where),
                        new Term("C_B", "twin B, " + valueOfB(snapshot), both(trainOfB, validationOfB), where),
                        new Term(
                                "p",
                                "P(v_i = 1 | h), one step away from the picture",
                                "",
                                "the same pictures for both")),
                note(snapshot),
                List.of());
    }

    /** The free-energy gaps of both, or null while there are none. */
    static @Nullable Explanation gap(TwinSnapshot snapshot, TwinNumbers a, TwinNumbers b) {
        Double gapOfA = a.gap();
        Double gapOfB = b.gap();
        if (gapOfA == null || gapOfB == null) {
            return null;
        }
        return new Explanation(
                "Free-energy gaps of the twins",
                new Formula(
                        "G = \\langle F(v)\\rangle_{\\mathrm{val}} - \\langle F(v)\\rangle_{\\mathrm{train}}",
                        "G = ⟨F(v)⟩ of validation − ⟨F(v)⟩ of training pictures"),
                List.of(minus("G_A - G_B", "G_A − G_B", gapOfA, gapOfB)),
                List.of(
                        new Term("G_A", "twin A, " + valueOfA(snapshot), Figures.words(gapOfA), moment(snapshot)),
                        new Term("G_B", "twin B, " + valueOfB(snapshot), Figures.words(gapOfB), moment(snapshot))),
                "The unknown log Z falls out of each gap, so that gaps of different machines can be compared. A growing gap"
                        + " tells overfitting (Hinton 2012, §6).",
                List.of());
    }

    /** The mean of |w|. */
    static Explanation meanWeight(TwinSnapshot snapshot) {
        double a = snapshot.meanOfFirst();
        double b = snapshot.meanOfSecond();
        String ratio = b == 0 ? "" : RbmWords.length(a / b);
        return new Explanation(
                "Mean size of a weight",
                new Formula("\\overline{|W|} = \\frac{1}{mn}\\sum_{i,j}|w_{i,j}|", "mean |W| = (1/mn) Σ |w|"),
                ratio.isEmpty() ? List.of() : List.of(new Formula("A / B = " + ratio, "A / B = " + ratio)),
                List.of(
                        new Term("A", valueOfA(snapshot), RbmWords.length(a), weights(snapshot.first())),
                        new Term("B", valueOfB(snapshot), RbmWords.length(b), weights(snapshot.second()))),
                "A twin that is ahead in time has grown larger weights; one with decay keeps them small.",
                List.of());
    }

    /** The difference of a pair of filters. */
    static Explanation pair(TwinSnapshot snapshot, int pair) {
        int a = snapshot.pairs().first()[pair];
        int b = snapshot.pairs().second()[pair];
        double lengthOfA = TwinMosaic.length(TwinSnapshot.filter(snapshot.first(), a));
        double lengthOfB = TwinMosaic.length(TwinSnapshot.filter(snapshot.second(), b));
        double cosine = snapshot.pairs().likeness()[pair];
        double length = TwinMosaic.length(snapshot.differenceOf(pair));
        String tex = String.format(
                Locale.ROOT,
                "|d| = \\sqrt{%s^2 + %s^2 - 2\\cdot %s\\cdot %s\\cdot %s} = %s",
                Figures.fineTex(lengthOfA),
                Figures.fineTex(lengthOfB),
                Figures.fineInner(cosine),
                Figures.fineTex(lengthOfA),
                Figures.fineTex(lengthOfB),
                Figures.fineTex(length));
        return new Explanation(
                a == b ? "Hidden unit " + a + " in both twins" : "Unit " + a + " of A and unit " + b + " of B",
                new Formula(
                        "d_i = w^A_{i," + a + "} - w^B_{i," + b + "},\\quad c = \\frac{w^A\\cdot w^B}{|w^A||w^B|}",
                        "d = w_A − w_B, c = w_A·w_B / (|w_A||w_B|)"),
                List.of(new Formula(
                        tex, "|d| = √(|w_A|² + |w_B|² − 2 c |w_A||w_B|) = " + Figures.minus(Figures.fineTex(length)))),
                List.of(
                        new Term("|w^A|", "length of the filter of A", RbmWords.length(lengthOfA), valueOfA(snapshot)),
                        new Term("|w^B|", "length of the filter of B", RbmWords.length(lengthOfB), valueOfB(snapshot)),
                        new Term("c", "likeness: 1 where one is a multiple of the other", Figures.fine(cosine), ""),
                        bias("c_A", snapshot.first(), a),
                        bias("c_B", snapshot.second(), b)),
                a == b
                        ? "Both units began with the same weights as far as seed and initial deviation are the same."
                        : "Paired by likeness: a number alone says nothing about a unit, the order of hidden units is"
                                + " arbitrary.",
                List.of());
    }

    private static Term bias(String symbol, RbmSnapshot of, int unit) {
        return new Term(
                symbol,
                "its bias; active in " + RbmWords.percent(of.activity()[unit]) + " of the pictures",
                RbmWords.signed(of.hiddenBias()[unit]),
                "");
    }

    private static String weights(RbmSnapshot of) {
        return RbmWords.count((long) of.visible() * of.hidden()) + " weights";
    }

    private static Formula minus(String symbol, String name, double a, double b) {
        String right = Figures.tex(a) + " - " + Figures.inner(b) + " = " + Figures.tex(a - b);
        return new Formula(symbol + " = " + right, name + ": " + Figures.minus(right) + " nats");
    }

    private static String both(double train, double validation) {
        return Figures.words(train) + " / " + Figures.words(validation);
    }

    private static String moment(TwinSnapshot snapshot) {
        return "last measured up to " + TrainingWords.moment(snapshot.first().place()) + ", train / validation";
    }

    private static String valueOfA(TwinSnapshot snapshot) {
        return name(snapshot) + " " + snapshot.valueOfFirst();
    }

    private static String valueOfB(TwinSnapshot snapshot) {
        return name(snapshot) + " " + snapshot.change().shown();
    }

    private static String name(TwinSnapshot snapshot) {
        return TwinWords.lower(snapshot.change().param().label());
    }

    private static String note(TwinSnapshot snapshot) {
        return snapshot.change().param().equals(RbmParams.CODING)
                ? "The twins code the pictures differently: cross-entropies of different codings cannot be compared."
                : "Reconstruction is not what is learned: a twin may reconstruct worse and yet take the pictures for more"
                        + " probable (Hinton 2012, §5).";
    }
}
