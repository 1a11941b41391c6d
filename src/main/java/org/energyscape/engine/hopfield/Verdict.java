package org.energyscape.engine.hopfield;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What a recall arrived at, named.
 *
 * @param kind the sort of end
 * @param patterns numbers of the patterns concerned, counted from 0: one for stored and inverse, several for mixtures
 * @param signs one a pattern: the sign with which it takes part
 * @param distance units in which the state differs from what {@code kind}, {@code patterns} and {@code signs} describe;
 *     0 where it is exactly that, and where nothing is described
 */
public record Verdict(Kind kind, List<Integer> patterns, List<Integer> signs, int distance) {
    /** The sorts of end. */
    public enum Kind {
        /** A stored pattern, or the attractor that stands for it a few units away. */
        STORED,
        /** The inverse of a stored pattern, which Hebb's rule stores along with it, or an attractor near it. */
        INVERSE,
        /** The sign of a sum of several patterns, or a state with large overlap with several. */
        MIXTURE,
        /** A fixed point that has little to do with any pattern. */
        SPURIOUS,
        /** Two states by turns. */
        TWO_CYCLE,
        /** Stopped before the end. */
        NOT_CONVERGED
    }

    public Verdict {
        patterns = List.copyOf(patterns);
        signs = List.copyOf(signs);
    }

    static Verdict bare(Kind kind) {
        return new Verdict(kind, List.of(), List.of(), 0);
    }

    static Verdict one(Kind kind, int pattern, int distance) {
        return new Verdict(kind, List.of(pattern), List.of(kind == Kind.INVERSE ? -1 : 1), distance);
    }

    /** The verdict in words, patterns named by their place in the list, counted from 1. */
    public String words() {
        return words(pattern -> Integer.toString(pattern + 1));
    }

    /** The verdict in words, with the student's own names for the patterns. */
    public String words(IntFunction<String> name) {
        return switch (kind) {
            case STORED ->
                distance == 0
                        ? "reached stored pattern " + name.apply(patterns.get(0))
                        : "near stored pattern " + name.apply(patterns.get(0)) + differing();
            case INVERSE ->
                distance == 0
                        ? "reached the inverse of stored pattern " + name.apply(patterns.get(0))
                        : "near the inverse of stored pattern " + name.apply(patterns.get(0)) + differing();
            case MIXTURE -> (distance == 0 ? "a mixture of " : "near a mixture of ") + list(name);
            case SPURIOUS -> "a spurious state, unlike any stored pattern";
            case TWO_CYCLE -> "2-cycle";
            case NOT_CONVERGED -> "not converged yet";
        };
    }

    private String differing() {
        return " (" + distance + (distance == 1 ? " unit differs)" : " units differ)");
    }

    private String list(IntFunction<String> name) {
        List<String> names = new ArrayList<>();
        for (int k = 0; k < patterns.size(); k++) {
            names.add((signs.get(k) < 0 ? "inverse " : "") + name.apply(patterns.get(k)));
        }
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
