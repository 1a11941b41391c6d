package org.energyscape.engine.hopfield.attractor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.Couplings;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.SpinVector;

/**
 * Patterns stored one after another by Hebb's rule in a network small enough to know all its states. With orthogonal patterns
 * ({@link org.energyscape.engine.hopfield.PatternSets#hadamard}) and the diagonal kept, W projects on their span and is I once
 * N are stored: all 2^N states are fixed points. A state is one exactly where x_i (Wx)_i ≥ 0 for every unit, so with N - 1
 * patterns already, W = I - ξξᵀ/N, every state is fixed. On the way the number of fixed points rises and falls: with one
 * pattern all states at right angles to it have fields of zero and stay.
 *
 * @param steps one for every number of patterns, from 1 on
 */
public record OrthogonalSeries(List<Step> steps) {
    public OrthogonalSeries {
        steps = List.copyOf(steps);
    }

    /**
     * The network with so many patterns.
     *
     * @param patterns P
     * @param fixedPoints number of fixed points among the 2^N states
     * @param storedFixed stored patterns among them
     * @param largestBasin most states that end in one fixed point by greedy descent
     * @param meanBasin 2^N over the number of fixed points
     * @param storedBasin mean number of states that end in a stored pattern; 0 for one that is no fixed point
     * @param distanceToIdentity √(Σ_ij (W_ij - δ_ij)²), with orthogonal patterns and the diagonal kept √(N - P)
     */
    public record Step(
            int patterns,
            int fixedPoints,
            int storedFixed,
            int largestBasin,
            double meanBasin,
            double storedBasin,
            double distanceToIdentity) {}

    /**
     * Stores the patterns one by one.
     *
     * @throws CancellationException if the sink asks to stop
     */
    public static OrthogonalSeries of(HebbRule rule, List<SpinVector> patterns, ProgressSink progress) {
        if (patterns.isEmpty()) {
            throw new IllegalArgumentException("A series needs at least one pattern");
        }
        HopfieldNetwork network = HopfieldNetwork.empty(patterns.get(0).size(), rule);
        List<Step> steps = new ArrayList<>();
        for (SpinVector pattern : patterns) {
            if (progress.isCancelled()) {
                throw new CancellationException("The series was cancelled");
            }
            network = network.store(pattern);
            steps.add(step(network));
            progress.report(
                    (double) steps.size() / patterns.size(), steps.size() + " of " + patterns.size() + " patterns");
        }
        return new OrthogonalSeries(steps);
    }

    private static Step step(HopfieldNetwork network) {
        StateGraph graph = StateGraph.of(network);
        int[] sizes = graph.basinSizes();
        List<SpinVector> fixed = graph.fixedStates();
        int largest = 0;
        for (int size : sizes) {
            largest = Math.max(largest, size);
        }
        int stored = 0;
        double storedBasins = 0;
        for (SpinVector pattern : network.patterns()) {
            int at = fixed.indexOf(pattern);
            if (at >= 0) {
                stored++;
                storedBasins += sizes[at];
            }
        }
        int p = network.patterns().size();
        return new Step(
                p,
                sizes.length,
                stored,
                largest,
                (double) graph.states() / sizes.length,
                storedBasins / p,
                distanceToIdentity(network.couplings()));
    }

    private static double distanceToIdentity(Couplings couplings) {
        double squares = 0;
        for (int i = 0; i < couplings.units(); i++) {
            for (int j = 0; j < couplings.units(); j++) {
                double difference = couplings.at(i, j) / couplings.divisor() - (i == j ? 1 : 0);
                squares += difference * difference;
            }
        }
        return Math.sqrt(squares);
    }
}
