package org.energyscape.lab.hopfield.compare;

import java.util.Locale;
import org.energyscape.engine.hopfield.LearningRule;
import org.jspecify.annotations.Nullable;

/**
 * What one column recalls with.
 *
 * @param rule the column
 * @param learning how a network of spins learns; null for the modern network, whose memories are its patterns
 * @param strength the number that belongs to the rule: margin κ, degree k or inverse temperature β; 0 where there is none
 */
record Competitor(CompareRule rule, @Nullable LearningRule learning, double strength) {
    /** The name, short enough for the head of a narrow column: {@code "Dense z⁴"}. */
    String head() {
        return switch (rule) {
            case HEBB, STORKEY, PROJECTION, PERCEPTRON, MODERN -> rule.label();
            case DENSE, EXPONENTIAL -> title();
        };
    }

    /** The name with its number: {@code "Modern β 0.1"}. */
    String title() {
        return switch (rule) {
            case HEBB, STORKEY, PROJECTION -> rule.label();
            case PERCEPTRON -> rule.label() + " κ " + number();
            case DENSE -> "Dense z" + superscript((int) strength);
            case EXPONENTIAL -> "Exp β " + number();
            case MODERN -> "Modern β " + number();
        };
    }

    /** The number that belongs to the rule. */
    String number() {
        return strength == Math.rint(strength)
                ? Integer.toString((int) strength)
                : String.format(Locale.ROOT, strength < 0.01 ? "%.4f" : "%.3f", strength)
                        .replaceAll("0+$", "");
    }

    private static String superscript(int number) {
        StringBuilder text = new StringBuilder();
        for (char digit : Integer.toString(number).toCharArray()) {
            text.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
        }
        return text.toString();
    }
}
