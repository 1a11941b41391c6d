package org.energyscape.engine.hopfield.experiment;

import java.util.ArrayList;
import java.util.List;
import org.energyscape.engine.hopfield.Degradation;
import org.energyscape.engine.hopfield.DenseMemoryRule;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.MaskedStart;
import org.energyscape.engine.hopfield.PerceptronRule;
import org.energyscape.engine.hopfield.ProjectionRule;
import org.energyscape.engine.hopfield.StorkeyRule;

/** The experiments of the Hopfield laboratory, as grids with usual settings. Stateless. */
public final class Experiments {
    /** Sweeps of a recall; most end after five, near the critical load after some tens. */
    private static final int MAX_SWEEPS = 100;

    private static final int TRIALS = 10;

    /** Overlap that stands for a pattern with a few units wrong, just below 0.967 of Hebb's rule at its critical load. */
    private static final double RECALLED = 0.95;

    /** Sweeps of perceptron learning; patterns that can be separated mostly are after twenty. */
    private static final int PERCEPTRON_SWEEPS = 50;

    private Experiments() {}

    /** Hebb, Storkey, projection, perceptron and a dense memory of degree 3. */
    public static List<Contender> fiveRules() {
        return List.of(
                new Contender.Spins(new HebbRule(false)),
                new Contender.Spins(new StorkeyRule()),
                new Contender.Spins(new ProjectionRule(false)),
                new Contender.Spins(new PerceptronRule(0, PERCEPTRON_SWEEPS)),
                new Contender.Spins(new DenseMemoryRule.Polynomial(3, true)));
    }

    /**
     * The final overlap against the load.
     *
     * @param noise probability with which a unit is turned at the start; 0 starts in the pattern itself, as the theory of the
     *     critical load does
     */
    public static RecallGrid capacityCurve(
            List<Contender> contenders, int units, List<Double> loads, int seeds, double noise) {
        return grid(contenders, List.of(new PatternSource.Uniform()), units, loads, List.of(noise(noise)), seeds);
    }

    /** Recall over noise and load. */
    public static RecallGrid noiseAndLoad(
            Contender contender, int units, List<Double> loads, List<Double> noises, int seeds) {
        List<Condition> conditions = new ArrayList<>();
        for (double noise : noises) {
            conditions.add(noise(noise));
        }
        return grid(List.of(contender), List.of(new PatternSource.Uniform()), units, loads, conditions, seeds);
    }

    /** Recall over share of hidden units and load, for every share once free and once with the seen units clamped. */
    public static RecallGrid maskAndLoad(
            Contender contender, int units, List<Double> loads, List<Double> shares, int seeds) {
        List<Condition> conditions = new ArrayList<>();
        for (double share : shares) {
            Degradation hidden = new Degradation.HiddenShare(share, MaskedStart.RANDOM);
            conditions.add(new Condition(share, hidden, false));
            conditions.add(new Condition(share, hidden, true));
        }
        return grid(List.of(contender), List.of(new PatternSource.Uniform()), units, loads, conditions, seeds);
    }

    /** The curve of capacity with given pictures beside random patterns of the same size. */
    public static RecallGrid picturesAndRandom(
            List<Contender> contenders, PatternSource.Pictures pictures, List<Double> loads, int seeds, double noise) {
        int units = pictures.pictures().get(0).size();
        List<PatternSource> sources = List.of(new PatternSource.Uniform(), pictures);
        return grid(contenders, sources, units, loads, List.of(noise(noise)), seeds);
    }

    private static Condition noise(double level) {
        return new Condition(level, new Degradation.Noise(level), false);
    }

    private static RecallGrid grid(
            List<Contender> contenders,
            List<PatternSource> sources,
            int units,
            List<Double> loads,
            List<Condition> conditions,
            int seeds) {
        return new RecallGrid(contenders, sources, units, loads, conditions, seeds, TRIALS, MAX_SWEEPS, RECALLED);
    }
}
