package org.energyscape.lab.hopfield.orthogonal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.energyscape.engine.hopfield.Couplings;
import org.energyscape.engine.hopfield.Fields;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.attractor.StateGraph;

/**
 * All that there is to know about a small network with so many patterns, from its 2^N states one by one. States flow by
 * greedy descent ({@link StateGraph}).
 *
 * @param units N
 * @param patterns P
 * @param diagonal whether W_ii = P/N is kept
 * @param weights W, N x N
 * @param distance ‖W - I‖_F = √(Σ_ij (W_ij - δ_ij)²)
 * @param fixed states with x_i (Wx)_i ≥ 0 for every unit: none turns
 * @param held those of them with x_i (Wx)_i > 0 for every unit: each is held by its field and not left alone by it
 * @param stored stored patterns among the fixed ones
 * @param inverse inverses of stored patterns among them
 * @param basins how many fixed points have a basin of which size, largest first
 * @param remembered states that end in a stored pattern or an inverse
 * @param corrected the largest r such that every state within r units of any stored pattern ends in it; -1 where a stored
 *     pattern is not fixed, or none is stored
 */
public record HadamardStage(
        int units,
        int patterns,
        boolean diagonal,
        float[] weights,
        double distance,
        int fixed,
        int held,
        int stored,
        int inverse,
        List<Basins> basins,
        int remembered,
        int corrected) {
    /**
     * Basins of one size.
     *
     * @param size states that flow into one fixed point, itself included
     * @param count how many fixed points have so many
     */
    public record Basins(int size, int count) {}

    public HadamardStage {
        basins = List.copyOf(basins);
    }

    /** Looks at all states; 2^N (N + P) steps. */
    static HadamardStage of(HopfieldNetwork network, boolean diagonal) {
        int n = network.units();
        StateGraph graph = StateGraph.of(network);
        int[] fixed = graph.fixedPoints();
        int[] sizes = graph.basinSizes();
        int[] sizeOf = new int[graph.states()];
        for (int k = 0; k < fixed.length; k++) {
            sizeOf[fixed[k]] = sizes[k];
        }
        int stored = 0;
        int inverse = 0;
        int remembered = 0;
        for (SpinVector pattern : network.patterns()) {
            int own = number(pattern);
            int opposite = graph.states() - 1 - own;
            stored += sizeOf[own] > 0 ? 1 : 0;
            inverse += sizeOf[opposite] > 0 ? 1 : 0;
            remembered += sizeOf[own] + sizeOf[opposite];
        }
        float[] weights = new float[n * n];
        double distance = weights(network.couplings(), weights);
        return new HadamardStage(
                n,
                network.patterns().size(),
                diagonal,
                weights,
                distance,
                fixed.length,
                held(network, fixed),
                stored,
                inverse,
                basins(sizes),
                remembered,
                corrected(network, graph));
    }

    private static double weights(Couplings couplings, float[] into) {
        int n = couplings.units();
        double squares = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double weight = couplings.at(i, j) / couplings.divisor();
                double difference = weight - (i == j ? 1 : 0);
                squares += difference * difference;
                into[i * n + j] = (float) weight;
            }
        }
        return Math.sqrt(squares);
    }

    private static int held(HopfieldNetwork network, int[] fixed) {
        int n = network.units();
        Fields fields = network.fields(SpinVector.ofBits(n, 0));
        int held = 0;
        for (int state : fixed) {
            fields.moveTo(SpinVector.ofBits(n, state));
            boolean all = true;
            for (int i = 0; i < n && all; i++) {
                all = fields.field(i) * fields.spin(i) > 0;
            }
            held += all ? 1 : 0;
        }
        return held;
    }

    private static List<Basins> basins(int[] sizes) {
        Map<Integer, Integer> counts = new TreeMap<>();
        Arrays.stream(sizes).forEach(size -> counts.merge(-size, 1, Integer::sum));
        List<Basins> basins = new ArrayList<>();
        counts.forEach((size, count) -> basins.add(new Basins(-size, count)));
        return basins;
    }

    private static int corrected(HopfieldNetwork network, StateGraph graph) {
        int nearest = network.patterns().isEmpty() ? 0 : network.units() + 1;
        for (SpinVector pattern : network.patterns()) {
            int own = number(pattern);
            for (int state = 0; state < graph.states(); state++) {
                if (graph.end(state) != own) {
                    nearest = Math.min(nearest, Integer.bitCount(state ^ own));
                }
            }
        }
        return nearest - 1;
    }

    /** The number of a state: bit i set where unit i is +1. */
    static int number(SpinVector state) {
        int number = 0;
        for (int i = 0; i < state.size(); i++) {
            number |= state.spin(i) > 0 ? 1 << i : 0;
        }
        return number;
    }

    /** 2^N. */
    public int states() {
        return 1 << units;
    }

    /** Fixed points that nobody stored. */
    public int other() {
        return fixed - stored - inverse;
    }

    /** States a fixed point, on the average. */
    public double meanBasin() {
        return (double) states() / fixed;
    }

    /** What pulls a wrong unit k of a stored pattern back, ξ_k f_k: 1 - 2P/N, with the diagonal zeroed 1 - P/N. */
    public double pullBack() {
        return 1 - (diagonal ? 2.0 : 1.0) * patterns / units;
    }
}
