package org.energyscape.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.energyscape.ui.picture.Bar;

/**
 * How a number came to be. Immutable, so that two moments can be compared.
 *
 * @param title what the number is
 * @param formula the formula in symbols
 * @param numbers the same with the numbers of this moment, a line each; may be empty
 * @param terms the parts, in the order in which they are read
 * @param note a sentence on what it costs or where it is from, with citation; may be empty
 * @param related explanations this one leads to
 * @param bars the parts as bars around zero, the first of which matters most; may be empty
 */
public record Explanation(
        String title,
        Formula formula,
        List<Formula> numbers,
        List<Term> terms,
        String note,
        List<Explanation> related,
        List<Bar> bars) {
    /** Without bars. */
    public Explanation(
            String title,
            Formula formula,
            List<Formula> numbers,
            List<Term> terms,
            String note,
            List<Explanation> related) {
        this(title, formula, numbers, terms, note, related, List.of());
    }

    public Explanation {
        bars = List.copyOf(bars);
        numbers = List.copyOf(numbers);
        terms = List.copyOf(terms);
        related = List.copyOf(related);
    }

    /**
     * A formula in both forms.
     *
     * @param tex in TeX's mathematical mode, without dollar signs
     * @param plain in a line of text, for reading aloud and copying
     */
    public record Formula(String tex, String plain) {}

    /**
     * One part of the number.
     *
     * @param symbol in TeX
     * @param words what it is
     * @param value with its unit; empty where there is none
     * @param source where it comes from; may be empty
     */
    public record Term(String symbol, String words, String value, String source) {}

    /** The TeX of every formula and symbol of it, those of related explanations aside. */
    List<String> allTex() {
        List<String> all = new ArrayList<>();
        all.add(formula.tex());
        numbers.forEach(line -> all.add(line.tex()));
        terms.forEach(term -> all.add(term.symbol()));
        return all;
    }

    /** The formulas as TeX, the terms as comments below them. */
    public String asTex() {
        StringBuilder text = new StringBuilder("% ").append(title).append('\n');
        appendTex(text, formula);
        numbers.forEach(line -> appendTex(text, line));
        for (Term term : terms) {
            text.append("% $").append(term.symbol()).append("$: ").append(term.words());
            text.append(term.value().isEmpty() ? "" : " = " + term.value()).append('\n');
        }
        return text.toString();
    }

    private static void appendTex(StringBuilder text, Formula line) {
        text.append("\\[ ").append(line.tex()).append(" \\]\n");
    }

    /** All of it in lines of text. */
    public String asText() {
        StringBuilder text =
                new StringBuilder(title).append('\n').append(formula.plain()).append('\n');
        numbers.forEach(line -> text.append(line.plain()).append('\n'));
        for (Bar bar : bars) {
            text.append(String.format(Locale.ROOT, "- %s: %+.3f\n", bar.label(), bar.value()));
        }
        for (Term term : terms) {
            text.append("- ").append(term.words());
            text.append(term.value().isEmpty() ? "" : ": " + term.value());
            text.append(term.source().isEmpty() ? "" : " (" + term.source() + ")")
                    .append('\n');
        }
        return text.append(note.isEmpty() ? "" : note + "\n").toString();
    }
}
