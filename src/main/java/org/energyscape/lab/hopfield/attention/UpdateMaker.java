package org.energyscape.lab.hopfield.attention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.energyscape.engine.hopfield.ModernHopfield;
import org.energyscape.engine.hopfield.SoftmaxProfile;
import org.energyscape.lab.hopfield.attention.AttentionSnapshot.Journey;
import org.energyscape.lab.hopfield.attention.AttentionSnapshot.Matrix;
import org.energyscape.lab.hopfield.attention.AttentionSnapshot.Update;

/**
 * Computes what the page shows of the continuous memory. The bound on the error of one update, after Ramsauer et al. 2021:
 * |f(ξ) - x_i| ≤ 2 (1 - p_i) M and 1 - p_i ≤ (K - 1) exp(-β min_j (x_i - x_j)·ξ).
 * Worker thread.
 */
final class UpdateMaker {
    static final int STOPS = 12;
    static final double FIRST_BETA = 1e-5;
    static final double LAST_BETA = 10;

    /** An update that moves the state by less than this share of M is at rest. */
    static final double REST = 1e-6;

    private static final int CURVE_POINTS = 97;

    private UpdateMaker() {}

    /** So many β from the first to the last in equal ratios. */
    static double[] betas(int count) {
        double[] betas = new double[count];
        for (int i = 0; i < count; i++) {
            betas[i] = FIRST_BETA * Math.pow(LAST_BETA / FIRST_BETA, i / (count - 1.0));
        }
        return betas;
    }

    static Update update(AttentionMemories memories, ModernHopfield network, float[][] path, double[] energies) {
        float[] state = path[path.length - 1];
        float[] result = new float[state.length];
        network.update(state, result);
        double[] weights = network.weights(state);
        double[] similarities = network.similarities(state);
        SoftmaxProfile profile = SoftmaxProfile.of(weights);
        int best = profile.largest();
        int nearest = 0;
        double[] distances = new double[weights.length];
        double margin = Double.POSITIVE_INFINITY;
        for (int k = 0; k < weights.length; k++) {
            distances[k] = distance(result, memories.vectors().data(), k * state.length);
            nearest = distances[k] < distances[nearest] ? k : nearest;
            margin = k == best ? margin : Math.min(margin, similarities[best] - similarities[k]);
        }
        double longest = Math.sqrt(network.largestSquare());
        double moved = distance(result, state, 0);
        return new Update(
                state,
                result,
                similarities,
                weights,
                ranking(weights),
                profile,
                network.largestSquare(),
                group(memories, weights, profile),
                nearest,
                distances[nearest],
                network.separation(best),
                margin,
                distances[best],
                2 * (weights.length - 1) * Math.exp(-network.beta() * margin) * longest,
                energies,
                network.energy(result),
                moved,
                moved <= REST * longest);
    }

    private static int[] ranking(double[] weights) {
        Integer[] order = new Integer[weights.length];
        Arrays.setAll(order, k -> k);
        Arrays.sort(order, Comparator.comparingDouble((Integer k) -> -weights[k]));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    /** Of digits the class with the most weight, else the memory with the most. */
    private static String group(AttentionMemories memories, double[] weights, SoftmaxProfile profile) {
        double[] classes = new double[10];
        int top = -1;
        for (int k = 0; k < weights.length; k++) {
            int label = memories.labels()[k];
            if (label >= 0) {
                classes[label] += weights[k];
                top = top < 0 || classes[label] > classes[top] ? label : top;
            }
        }
        String name = top >= 0 ? "digits of class " + top : memories.names().get(profile.largest());
        double share = top >= 0 ? classes[top] : weights[profile.largest()];
        return Math.round(100 * share) + " % of the weight lies on " + name;
    }

    private static double distance(float[] a, float[] b, int from) {
        double square = 0;
        for (int i = 0; i < a.length; i++) {
            double difference = (double) a[i] - b[from + i];
            square += difference * difference;
        }
        return Math.sqrt(square);
    }

    static Journey journey(ModernHopfield memory, float[] query) {
        int n = query.length;
        double[] stops = betas(STOPS);
        double[] similarities = memory.similarities(query);
        float[] results = new float[STOPS * n];
        List<SoftmaxProfile> profiles = new ArrayList<>();
        for (int i = 0; i < STOPS; i++) {
            float[] result = new float[n];
            memory.withBeta(stops[i]).update(query, result);
            System.arraycopy(result, 0, results, i * n, n);
            profiles.add(SoftmaxProfile.of(ModernHopfield.softmax(stops[i], similarities)));
        }
        double[] betas = betas(CURVE_POINTS);
        double[] effective = new double[CURVE_POINTS];
        List<SoftmaxProfile.Regime> regimes = new ArrayList<>();
        for (int i = 0; i < CURVE_POINTS; i++) {
            SoftmaxProfile profile = SoftmaxProfile.of(ModernHopfield.softmax(betas[i], similarities));
            effective[i] = profile.effective();
            regimes.add(profile.regime());
        }
        return new Journey(stops, results, profiles, betas, effective, regimes);
    }

    static Matrix matrix(
            List<AttentionQueries.Named> rows,
            AttentionParams.Coding coding,
            AttentionMemories memories,
            ModernHopfield network) {
        float[] weights = new float[rows.size() * memories.count()];
        boolean classes = memories.labels()[0] >= 0;
        int hits = classes ? 0 : -1;
        for (int r = 0; r < rows.size(); r++) {
            double[] row = network.weights(AttentionMemories.coded(rows.get(r).grey(), coding));
            for (int k = 0; k < row.length; k++) {
                weights[r * row.length + k] = (float) row[k];
            }
            // Row r asks with another writing of memory r.
            if (classes && memories.labels()[SoftmaxProfile.of(row).largest()] == memories.labels()[r]) {
                hits++;
            }
        }
        return new Matrix(
                rows.stream().map(AttentionQueries.Named::name).toList(),
                rows.stream().map(AttentionQueries.Named::grey).toList(),
                weights,
                hits);
    }
}
