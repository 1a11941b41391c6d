package org.energyscape.lab.hopfield;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.energyscape.lab.hopfield.part.GalleryItem;
import org.energyscape.ui.control.Explanation;
import org.energyscape.ui.control.Explanation.Formula;
import org.energyscape.ui.control.Explanation.Term;
import org.energyscape.ui.picture.Bar;
import org.jspecify.annotations.Nullable;

/** Why a unit stays or turns: its field as signal and crosstalk, with the numbers of this moment. No toolkit. */
final class NeuronExplanation {
    private NeuronExplanation() {}

    /** The answer to the question, or null while the snapshot holds none for it. */
    static @Nullable Explanation of(@Nullable HopfieldSnapshot snapshot, HopfieldQuestion question) {
        NeuronTerms terms = snapshot == null ? null : snapshot.neuron();
        if (snapshot == null || terms == null || !terms.question().equals(question)) {
            return null;
        }
        List<String> names =
                snapshot.storedItems().stream().map(GalleryItem::name).toList();
        boolean sought = snapshot.chosen() >= 0
                && snapshot.gallery().get(snapshot.chosen()).stored();
        return new Explanation(
                "Pixel (" + question.unit() % snapshot.side() + ", " + question.unit() / snapshot.side() + ") of the "
                        + question.process().words() + ": " + verdict(terms),
                formula(terms),
                List.of(sum(terms), decision(terms), energy(terms)),
                parts(terms, names, sought),
                note(terms),
                List.of(),
                bars(terms, names));
    }

    /** What happens when the unit is looked at. */
    static String verdict(NeuronTerms terms) {
        if (terms.held()) {
            return terms.wantsFlip() ? "clamped, though its field would turn it" : "clamped";
        }
        if (terms.isWarm()) {
            return "turns with probability " + words(terms.turning());
        }
        if (terms.wantsFlip()) {
            return "will turn to " + signed(-terms.spin());
        }
        return terms.field() == 0 ? "stays, for its field is zero" : "stays at " + signed(terms.spin());
    }

    private static Formula formula(NeuronTerms terms) {
        String c = coefficient(terms);
        String tex = "f_i = \\xi_i^{\\nu} " + c + "_\\nu + \\sum_{\\mu \\neq \\nu} \\xi_i^{\\mu} " + c + "_\\mu";
        String plain = "fᵢ = ξᵢ(ν) " + c + "(ν) + Σ over μ ≠ ν of ξᵢ(μ) " + c + "(μ)";
        if (hasOwn(terms)) {
            boolean projection = terms.form() == NeuronTerms.Form.PROJECTION;
            tex += projection ? " - (Y Y^{+})_{ii}\\, x_i" : " - \\frac{P}{N}\\, x_i";
            plain += projection ? " − (Y Y⁺)ᵢᵢ xᵢ" : " − (P/N) xᵢ";
        }
        if (terms.form() == NeuronTerms.Form.CORRECTED) {
            tex += " + r_i";
            plain += " + rᵢ";
        }
        return new Formula(tex + " + \\theta_i", plain + " + θᵢ");
    }

    /** The letter of what multiplies a pattern's pixel. */
    private static String coefficient(NeuronTerms terms) {
        return switch (terms.form()) {
            case HEBB, CORRECTED -> "m";
            case PROJECTION -> "a";
            case DENSE -> "p";
        };
    }

    private static boolean hasOwn(NeuronTerms terms) {
        return terms.own() != 0;
    }

    private static Formula sum(NeuronTerms terms) {
        StringBuilder text = new StringBuilder(tex(terms.signal().value()));
        text.append(" + ").append(inner(terms.crosstalk()));
        if (hasOwn(terms)) {
            text.append(" + ").append(inner(terms.own()));
        }
        if (terms.form() == NeuronTerms.Form.CORRECTED) {
            text.append(" + ").append(inner(terms.rest()));
        }
        text.append(" + ").append(inner(terms.threshold())).append(" = ").append(tex(terms.field()));
        return new Formula("f_i = " + text, "fᵢ = " + minus(text.toString()));
    }

    private static Formula decision(NeuronTerms terms) {
        if (terms.isWarm() && !terms.held()) {
            return new Formula(
                    "P(\\mathrm{turn}) = \\frac{1}{1 + e^{\\Delta E / T}} = " + tex(terms.turning()),
                    "P(turn) = 1 / (1 + exp(ΔE / T)) = " + tex(terms.turning()));
        }
        String sign = terms.field() > 0 ? ">" : terms.field() < 0 ? "<" : "=";
        int next = terms.wantsFlip() && !terms.held() ? -terms.spin() : terms.spin();
        String tail = terms.held() ? "\\mathrm{clamped:}\\ x_i = " : "x_i \\leftarrow ";
        String plainTail = terms.held() ? "clamped: xᵢ = " : "xᵢ ← ";
        return new Formula(
                "x_i = " + plus(terms.spin()) + ",\\quad f_i " + sign + " 0,\\quad " + tail + plus(next),
                "xᵢ = " + signed(terms.spin()) + ", fᵢ " + sign + " 0, " + plainTail + signed(next));
    }

    private static Formula energy(NeuronTerms terms) {
        boolean diagonal = terms.diagonal() != 0;
        String numbers = "2 \\cdot (" + plus(terms.spin()) + ") \\cdot " + inner(terms.field())
                + (diagonal ? " - 2 \\cdot " + inner(terms.diagonal()) : "") + " = " + tex(terms.flipEnergy());
        String plain = "2 · (" + signed(terms.spin()) + ") · " + minus(inner(terms.field()))
                + (diagonal ? " − 2 · " + minus(inner(terms.diagonal())) : "") + " = " + words(terms.flipEnergy());
        return new Formula(
                "\\Delta E = 2\\, x_i f_i" + (diagonal ? " - 2\\, W_{ii}" : "") + " = " + numbers,
                "ΔE = 2 xᵢ fᵢ" + (diagonal ? " − 2 Wᵢᵢ" : "") + " = " + plain);
    }

    private static List<Term> parts(NeuronTerms terms, List<String> names, boolean sought) {
        List<Term> parts = new ArrayList<>();
        NeuronTerms.Signal signal = terms.signal();
        parts.add(new Term(
                "\\xi_i^{\\nu} " + coefficient(terms) + "_\\nu",
                "signal of " + names.get(signal.pattern()) + ": " + signed(signal.spin()) + " × "
                        + words(signal.coefficient()),
                fine(signal.value()),
                sought ? "the pattern looked for" : "the stored pattern that the state is nearest to"));
        int others = terms.patterns() - 1;
        parts.add(new Term(
                "\\sum_{\\mu \\neq \\nu}",
                others == 0
                        ? "crosstalk: there is no other pattern"
                        : "crosstalk of the " + others + " other pattern" + (others == 1 ? "" : "s"),
                fine(terms.crosstalk()),
                Math.abs(terms.crosstalk()) > Math.abs(signal.value())
                        ? "larger than the signal"
                        : "smaller than the signal"));
        if (hasOwn(terms)) {
            parts.add(new Term(
                    "s_i",
                    "its own pull, left out",
                    fine(terms.own()),
                    "W has a diagonal of zeros; P = " + terms.patterns() + ", N = " + terms.units()));
        }
        if (terms.form() == NeuronTerms.Form.CORRECTED) {
            parts.add(new Term("r_i", "what the rule has changed in Hebb's field", fine(terms.rest()), ""));
        }
        parts.add(new Term("\\theta_i", "threshold", fine(terms.threshold()), ""));
        parts.add(new Term(
                "\\Delta E",
                terms.held()
                        ? "no energy changes hands: the unit is held"
                        : terms.wantsFlip() ? "energy that goes when it turns" : "what a turn would cost",
                fine(terms.flipEnergy()),
                ""));
        return parts;
    }

    private static String note(NeuronTerms terms) {
        String held = terms.held()
                ? "What is seen of the picture is taken for true, so this unit is never updated; it only pulls at others. "
                : "";
        return held + meaning(terms);
    }

    private static String meaning(NeuronTerms terms) {
        return switch (terms.form()) {
            case HEBB ->
                "The field is the same as Σⱼ Wᵢⱼ xⱼ + θᵢ, sorted by memory instead of by unit. Crosstalk of P random patterns"
                        + " has a spread of about √(P/N) = "
                        + words(Math.sqrt((double) terms.patterns() / terms.units()))
                        + " (Hertz, Krogh and Palmer 1991, §2.2).";
            case CORRECTED ->
                "The field is Σⱼ Wᵢⱼ xⱼ + θᵢ. Hebb's part of it is sorted by memory; r is what this rule has changed in the"
                        + " weights of the unit.";
            case PROJECTION ->
                "a = Y⁺x are the overlaps freed of what the patterns have in common: 1 and zeros at a stored pattern, so that"
                        + " no crosstalk is left there (Personnaz, Guyon and Dreyfus 1985).";
            case DENSE ->
                "There are no weights: f is half the energy that a turn would change, h = ½ [E(−1) − E(+1)], all other units"
                        + " kept. A steep energy gives nearly all of it to the nearest memory (Krotov and Hopfield 2016, eq. 4).";
        };
    }

    private static List<Bar> bars(NeuronTerms terms, List<String> names) {
        List<Bar> bars = new ArrayList<>();
        bars.add(bar(terms.signal(), names));
        terms.others().forEach(other -> bars.add(bar(other, names)));
        if (terms.unlisted() > 0) {
            bars.add(new Bar(terms.unlisted() + " others together", terms.unlistedSum(), null));
        }
        if (hasOwn(terms)) {
            bars.add(new Bar("Diagonal left out", terms.own(), null));
        }
        if (terms.form() == NeuronTerms.Form.CORRECTED) {
            bars.add(new Bar("Changed by the rule", terms.rest(), null));
        }
        bars.add(new Bar("Field", terms.field(), null));
        return bars;
    }

    private static Bar bar(NeuronTerms.Signal signal, List<String> names) {
        return new Bar((signal.pattern() + 1) + " " + names.get(signal.pattern()), signal.value(), null);
    }

    private static String plus(int spin) {
        return spin < 0 ? "-1" : "+1";
    }

    private static String signed(int spin) {
        return spin < 0 ? "−1" : "+1";
    }

    /** Three decimals, a minus as TeX takes it. */
    private static String tex(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.equals("-0.000") ? "0.000" : text;
    }

    private static String inner(double value) {
        String text = tex(value);
        return text.startsWith("-") ? "(" + text + ")" : text;
    }

    private static String words(double value) {
        return minus(tex(value));
    }

    private static String fine(double value) {
        String text = tex(value);
        return minus(text.startsWith("-") ? text : "+" + text);
    }

    private static String minus(String text) {
        return text.replace('-', '−');
    }
}
