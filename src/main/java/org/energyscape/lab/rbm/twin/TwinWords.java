package org.energyscape.lab.rbm.twin;

import java.util.Locale;
import org.energyscape.lab.rbm.explain.CurveChoice;
import org.energyscape.lab.rbm.explain.Figures;
import org.jspecify.annotations.Nullable;

/** How the page of twin runs says things. */
final class TwinWords {
    private TwinWords() {}

    /** One decimal with a true minus; a dash where nothing was measured. */
    static String nats(@Nullable Double value) {
        String text = value == null ? "–" : String.format(Locale.ROOT, "%.1f", value);
        return text.equals("-0.0") ? "0.0" : Figures.minus(text);
    }

    /** One decimal after a sign that is always there; 0.0 has none. */
    static String signed(double value) {
        String text = String.format(Locale.ROOT, "%+.1f", value);
        return text.equals("+0.0") || text.equals("-0.0") ? "0.0" : Figures.minus(text);
    }

    static String cosine(double value) {
        return Figures.minus(String.format(Locale.ROOT, "%.2f", value + 0.0));
    }

    /** How far the cross-entropies of A lie above those of B. */
    static String differences(TwinNumbers a, TwinNumbers b) {
        Double trainOfA = a.train();
        Double trainOfB = b.train();
        Double validationOfA = a.validation();
        Double validationOfB = b.validation();
        return trainOfA == null || trainOfB == null || validationOfA == null || validationOfB == null
                ? ""
                : "train " + signed(trainOfA - trainOfB) + " · validation " + signed(validationOfA - validationOfB)
                        + " nats";
    }

    /** How many pairs there are, and how many units have no partner. */
    static String pairs(TwinSnapshot snapshot, int shown) {
        TwinPairs pairs = snapshot.pairs();
        int alone = pairs.firstAlone().length + pairs.secondAlone().length;
        String all = pairs.count() == 1 ? "1 pair" : pairs.count() + " pairs";
        String count = shown < pairs.count() ? shown + " of " + all : all;
        return alone == 0
                ? count
                : count + ", " + alone + " of " + (pairs.firstAlone().length > 0 ? "A" : "B") + " alone";
    }

    /** What an axis counts in: the words in brackets of its title. */
    static String unit(CurveChoice choice) {
        String axis = choice.axis();
        return axis.substring(axis.indexOf('(') + 1, axis.lastIndexOf(')'));
    }

    /** A label inside a sentence; one that begins with several capitals stays. */
    static String lower(String label) {
        return label.length() > 1 && Character.isLowerCase(label.charAt(1))
                ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1)
                : label;
    }
}
