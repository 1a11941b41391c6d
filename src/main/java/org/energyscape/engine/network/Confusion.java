package org.energyscape.engine.network;

import java.util.Locale;

/**
 * How often each class was taken for which.
 *
 * <p>{@code counts[truth * classes + answer]}. Immutable by contract.
 */
public record Confusion(int classes, int[] counts) {
    public Confusion {
        if (counts.length != classes * classes) {
            throw new IllegalArgumentException(
                    "Expected " + classes * classes + " counts for " + classes + " classes, found " + counts.length);
        }
    }

    /** Compares the answers with the true labels, both 0 to classes - 1. */
    public static Confusion of(int classes, int[] truth, int[] answers) {
        if (truth.length != answers.length || truth.length == 0) {
            throw new IllegalArgumentException("Expected as many answers as labels and at least one, found "
                    + answers.length + " answers and " + truth.length + " labels");
        }
        int[] counts = new int[classes * classes];
        for (int i = 0; i < truth.length; i++) {
            if (truth[i] < 0 || truth[i] >= classes || answers[i] < 0 || answers[i] >= classes) {
                throw new IllegalArgumentException("Row " + i + ": expected label and answer from 0 to " + (classes - 1)
                        + ", found label " + truth[i] + " and answer " + answers[i]);
            }
            counts[truth[i] * classes + answers[i]]++;
        }
        return new Confusion(classes, counts);
    }

    public int count(int truth, int answer) {
        return counts[truth * classes + answer];
    }

    /** Share of right answers, 0 to 1. */
    public double accuracy() {
        long right = 0;
        long all = 0;
        for (int t = 0; t < classes; t++) {
            right += count(t, t);
            for (int a = 0; a < classes; a++) {
                all += count(t, a);
            }
        }
        return (double) right / all;
    }

    /** Share of the rows of one class that were recognised, 0 to 1; NaN if there were none. */
    public double recall(int truth) {
        long all = 0;
        for (int a = 0; a < classes; a++) {
            all += count(truth, a);
        }
        return all == 0 ? Double.NaN : (double) count(truth, truth) / all;
    }

    /** The matrix as text, one true class a line. */
    public String toText() {
        StringBuilder text = new StringBuilder("true");
        for (int a = 0; a < classes; a++) {
            text.append(String.format(Locale.ROOT, "%6d", a));
        }
        for (int t = 0; t < classes; t++) {
            text.append(String.format(Locale.ROOT, "%n%4d", t));
            for (int a = 0; a < classes; a++) {
                text.append(String.format(Locale.ROOT, "%6d", count(t, a)));
            }
        }
        return text.toString();
    }
}
