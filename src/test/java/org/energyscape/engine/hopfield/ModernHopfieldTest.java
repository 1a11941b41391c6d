package org.energyscape.engine.hopfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.math.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModernHopfieldTest {
    private static final RandomKey KEY = RandomKey.ofSeed(17);

    static Stream<MemoryLoops> loops() {
        return Stream.of(new PlainMemoryLoops(), MemoryLoops.best());
    }

    @ParameterizedTest
    @MethodSource("loops")
    void updatesWeightsAndEnergyFollowTheirDefinitions(MemoryLoops loops) {
        int[][] shapes = {{1, 1}, {2, 3}, {7, 17}, {5, 64}, {333, 97}, {1001, 129}, {4, 40_001}};
        for (int[] shape : shapes) {
            FloatMatrix memories = gaussian(shape[0], shape[1], KEY.child(shape[1]));
            float[] state = gaussian(1, shape[1], KEY.child("state")).data();
            for (double beta : new double[] {1e-3, 0.1, 2}) {
                ModernHopfield network = new ModernHopfield(memories, beta, 2, loops);
                double[] p = softmax(memories, state, beta);
                float[] next = new float[shape[1]];
                network.update(state, next);
                assertThat(network.weights(state)).containsExactly(p, within(1e-12));
                assertThat(network.energy(state)).isCloseTo(energy(memories, state, beta), within(1e-9 * shape[1]));
                for (int j = 0; j < shape[1]; j++) {
                    double expected = 0;
                    for (int k = 0; k < shape[0]; k++) {
                        expected += p[k] * memories.at(k, j);
                    }
                    assertThat((double) next[j]).isCloseTo(expected, within(2e-4));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("loops")
    void theResultIsTheSameBitsForAnyNumberOfThreads(MemoryLoops loops) {
        FloatMatrix memories = gaussian(3001, 93, KEY);
        float[] state = gaussian(1, 93, KEY.child("state")).data();
        float[] one = new float[93];
        new ModernHopfield(memories, 0.2, 1, loops).update(state, one);
        for (int threads = 2; threads <= 5; threads++) {
            float[] several = new float[93];
            new ModernHopfield(memories, 0.2, threads, loops).update(state, several);
            assertThat(several).isEqualTo(one);
        }
        float[] inPlace = state.clone();
        new ModernHopfield(memories, 0.2, 2, loops).update(inPlace, inPlace);
        assertThat(inPlace).isEqualTo(one);
    }

    @ParameterizedTest
    @MethodSource("loops")
    void smallBetaGivesTheMeanOfAllMemoriesAndLargeBetaTheNearest(MemoryLoops loops) {
        FloatMatrix memories = gaussian(501, 33, KEY);
        float[] state = gaussian(1, 33, KEY.child("state")).data();
        int nearest = 0;
        double[] p = softmax(memories, state, 1);
        for (int k = 0; k < p.length; k++) {
            nearest = p[k] > p[nearest] ? k : nearest;
        }
        float[] mean = new float[33];
        float[] near = new float[33];
        new ModernHopfield(memories, 1e-30, 2, loops).update(state, mean);
        new ModernHopfield(memories, 1e30, 2, loops).update(state, near);
        for (int j = 0; j < 33; j++) {
            double sum = 0;
            for (int k = 0; k < 501; k++) {
                sum += memories.at(k, j);
            }
            assertThat((double) mean[j]).isCloseTo(sum / 501, within(1e-6));
            assertThat(near[j]).isEqualTo(memories.at(nearest, j));
        }
    }

    @ParameterizedTest
    @MethodSource("loops")
    void anUpdateNeverRaisesTheEnergyAndTheEnergyOfAMeanLiesInItsBounds(MemoryLoops loops) {
        for (int t = 0; t < 20; t++) {
            FloatMatrix memories = gaussian(60, 41, KEY.child(t));
            double largest = 0;
            for (int k = 0; k < 60; k++) {
                largest = Math.max(
                        largest, dot(memories, k, memories.getRowVector(k).toArray()));
            }
            ModernHopfield network = new ModernHopfield(memories, 0.01 * (t + 1), 1, loops);
            float[] state = gaussian(1, 41, KEY.child("state").child(t)).data();
            double energy = network.energy(state);
            for (int step = 0; step < 30; step++) {
                network.update(state, state);
                double next = network.energy(state);
                // A state is rounded to float, and the energy is quadratic about its minimum.
                assertThat(next).isLessThanOrEqualTo(energy + 1e-8);
                // 0 <= E <= 2 M² where the state is a mean of memories (Ramsauer et al. 2021, lemma A1).
                assertThat(next).isBetween(0.0, 2 * largest);
                energy = next;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("loops")
    void oneUpdateRetrievesASeparatedMemoryWithinTheBoundOfTheorem5(MemoryLoops loops) {
        // |f(ξ) - x_i| <= 2 (K-1) M exp(-β (Δ_i - 2 M |ξ - x_i|)), Ramsauer et al. 2021, eq. 8. The bound there has the
        // larger
        // of |ξ - x_i| and |x_i* - x_i|, so it is no smaller than this one.
        int count = 40;
        int n = 300;
        FloatMatrix memories = gaussian(count, n, KEY);
        double largest = 0;
        for (int k = 0; k < count; k++) {
            largest = Math.max(largest, norm(memories.getRowVector(k).toArray()));
        }
        int tight = 0;
        for (double beta : new double[] {0.03, 0.05, 0.1, 1}) {
            ModernHopfield network = new ModernHopfield(memories, beta, 1, loops);
            for (int i = 0; i < count; i++) {
                double[] memory = memories.getRowVector(i).toArray();
                float[] state = new float[n];
                RandomStream random = KEY.child("noise").child(i).stream();
                double distance = 0;
                for (int j = 0; j < n; j++) {
                    state[j] = (float) (memory[j] + 0.05 * random.nextGaussian());
                    distance += Math.pow(state[j] - memory[j], 2);
                }
                double separation = Double.MAX_VALUE;
                for (int k = 0; k < count; k++) {
                    if (k != i) {
                        separation = Math.min(separation, dot(memories, i, memory) - dot(memories, k, memory));
                    }
                }
                float[] next = new float[n];
                network.update(state, next);
                double error = 0;
                for (int j = 0; j < n; j++) {
                    error += Math.pow(next[j] - memory[j], 2);
                }
                double bound =
                        2 * (count - 1) * largest * Math.exp(-beta * (separation - 2 * largest * Math.sqrt(distance)));
                assertThat(Math.sqrt(error)).isLessThanOrEqualTo(bound + 1e-6 * largest);
                tight += bound < 0.1 * largest ? 1 : 0;
            }
        }
        assertThat(tight).as("cases in which the bound says something").isGreaterThan(count);
    }

    @Test
    void refusesWhatIsNotANumberAndWhatDoesNotFit() {
        FloatMatrix bad = new FloatMatrix(2, 3);
        bad.data()[4] = Float.NaN;
        assertThatThrownBy(() -> new ModernHopfield(bad, 1, 1))
                .hasMessage("Unit 1 of memory 1 must be finite, found NaN");
        FloatMatrix good = gaussian(2, 3, KEY);
        for (double beta : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new ModernHopfield(good, beta, 1)).hasMessageContaining("found " + beta);
        }
        assertThatThrownBy(() -> new ModernHopfield(new FloatMatrix(0, 3), 1, 1))
                .hasMessageContaining("found 0 x 3");
        ModernHopfield network = new ModernHopfield(good, 1, 1);
        float[] state = {0, Float.NEGATIVE_INFINITY, 0};
        assertThatThrownBy(() -> network.update(state, state))
                .hasMessage("Unit 1 of the state must be finite, found -Infinity");
        assertThatThrownBy(() -> network.energy(state)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> network.update(new float[4], new float[3]))
                .hasMessage("Expected a state of 3 units, found 4");
        float[] huge = {1e38f, 1e38f, 1e38f};
        ModernHopfield large = new ModernHopfield(new FloatMatrix(1, 3, huge), 1, 1);
        assertThatThrownBy(() -> large.update(huge, huge)).isInstanceOf(ArithmeticException.class);
    }

    private static FloatMatrix gaussian(int rows, int columns, RandomKey key) {
        RandomStream random = key.stream();
        FloatMatrix matrix = new FloatMatrix(rows, columns);
        for (int k = 0; k < matrix.data().length; k++) {
            matrix.data()[k] = (float) random.nextGaussian();
        }
        return matrix;
    }

    private static double dot(FloatMatrix memories, int row, double[] state) {
        double sum = 0;
        for (int j = 0; j < state.length; j++) {
            sum += memories.at(row, j) * state[j];
        }
        return sum;
    }

    private static double norm(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }

    private static double[] doubles(float[] x) {
        double[] copy = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            copy[j] = x[j];
        }
        return copy;
    }

    private static double[] softmax(FloatMatrix memories, float[] state, double beta) {
        double[] p = new double[memories.getRowDimension()];
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < p.length; k++) {
            p[k] = beta * dot(memories, k, doubles(state));
            largest = Math.max(largest, p[k]);
        }
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            p[k] = Math.exp(p[k] - largest);
            sum += p[k];
        }
        for (int k = 0; k < p.length; k++) {
            p[k] /= sum;
        }
        return p;
    }

    /** E as the paper writes it; for scores small enough not to overflow. */
    private static double energy(FloatMatrix memories, float[] state, double beta) {
        double[] x = doubles(state);
        double sum = 0;
        double largest = 0;
        for (int k = 0; k < memories.getRowDimension(); k++) {
            sum += Math.exp(beta * dot(memories, k, x));
            largest = Math.max(largest, norm(memories.getRowVector(k).toArray()));
        }
        double own = norm(x);
        return -Math.log(sum) / beta
                + own * own / 2
                + Math.log(memories.getRowDimension()) / beta
                + largest * largest / 2;
    }
}
