package org.energyscape.engine.hopfield;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a series of recall trials gave.
 *
 * @param trials in order of their numbers
 */
public record TrialReport(List<Trial> trials) {
    /**
     * One trial.
     *
     * @param pattern number of the pattern that was damaged, counted from 0
     * @param recalled whether it came back as well as was asked for
     * @param overlap overlap of the end with it
     * @param unknownOverlap the same over the units alone that were not known to be right: under a mask the hidden ones,
     *     where free and clamped recall compare fairly
     * @param startOverlap overlap of the damaged picture with it
     * @param sweeps sweeps done, the last without change included
     * @param verdict where the recall ended
     */
    public record Trial(
            int pattern,
            boolean recalled,
            double overlap,
            double unknownOverlap,
            double startOverlap,
            int sweeps,
            Verdict verdict) {}

    public TrialReport {
        trials = List.copyOf(trials);
        if (trials.isEmpty()) {
            throw new IllegalArgumentException("A report needs at least one trial");
        }
    }

    /** Share of the trials that recalled their pattern. */
    public double recallRate() {
        return (double) trials.stream().filter(Trial::recalled).count() / trials.size();
    }

    /** Standard error of the rate, √(r (1-r) / n). */
    public double recallRateError() {
        double rate = recallRate();
        return Math.sqrt(rate * (1 - rate) / trials.size());
    }

    /** Mean overlap of the end with the pattern sought. */
    public double meanOverlap() {
        return mean(Trial::overlap);
    }

    /** Standard error of the mean overlap, from the scatter of the trials; zero for a single one. */
    public double meanOverlapError() {
        return error(Trial::overlap);
    }

    /** Mean overlap over the units that were not known. */
    public double meanUnknownOverlap() {
        return mean(Trial::unknownOverlap);
    }

    /** Standard error of that mean. */
    public double meanUnknownOverlapError() {
        return error(Trial::unknownOverlap);
    }

    /** Number of trials with this sort of end. */
    public int count(Verdict.Kind kind) {
        return (int)
                trials.stream().filter(trial -> trial.verdict().kind() == kind).count();
    }

    private double mean(ToDoubleFunction<Trial> quantity) {
        double sum = 0;
        for (Trial trial : trials) {
            sum += quantity.applyAsDouble(trial);
        }
        return sum / trials.size();
    }

    private double error(ToDoubleFunction<Trial> quantity) {
        int n = trials.size();
        double mean = mean(quantity);
        double squares = 0;
        for (Trial trial : trials) {
            double deviation = quantity.applyAsDouble(trial) - mean;
            squares += deviation * deviation;
        }
        return n == 1 ? 0 : Math.sqrt(squares / (n - 1) / n);
    }
}
