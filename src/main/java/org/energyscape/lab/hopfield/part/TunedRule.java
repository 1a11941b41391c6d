package org.energyscape.lab.hopfield.part;

import java.util.Locale;
import org.energyscape.engine.hopfield.LearningRule;
import org.energyscape.engine.hopfield.experiment.Contender;
import org.jspecify.annotations.Nullable;

/**
 * A rule with its number: what takes part in a comparison or an experiment.
 *
 * @param rule which it is
 * @param learning how a network of spins learns, without a diagonal; null for the modern network, whose memories are its
 *     patterns
 * @param strength the number that tunes it: margin κ, degree k or inverse temperature β; 0 where there is none
 */
public record TunedRule(RuleChoice rule, @Nullable LearningRule learning, double strength) {
    /**
     * A rule with its number.
     *
     * @param sweeps after which the perceptron gives up
     */
    static TunedRule of(RuleChoice rule, double strength, int sweeps) {
        LearningRule learning = rule == RuleChoice.MODERN ? null : rule.learning(strength, false, sweeps);
        return new TunedRule(rule, learning, strength);
    }

    /** The same for experiments. */
    public Contender contender() {
        return learning == null ? new Contender.Modern(strength) : new Contender.Spins(learning);
    }

    /** The name, short enough for the head of a narrow column: {@code "Dense z⁴"}. */
    public String head() {
        return switch (rule) {
            case HEBB, STORKEY, PROJECTION, PERCEPTRON, MODERN -> rule.label();
            case DENSE, EXPONENTIAL -> title();
        };
    }

    /** The name with its number: {@code "Modern β 0.1"}. */
    public String title() {
        return switch (rule) {
            case HEBB, STORKEY, PROJECTION -> rule.label();
            case PERCEPTRON -> rule.label() + " κ " + number();
            case DENSE -> "Dense z" + superscript((int) strength);
            case EXPONENTIAL -> "Exp β " + number();
            case MODERN -> "Modern β " + number();
        };
    }

    /** The number that tunes it, as text. */
    public String number() {
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
