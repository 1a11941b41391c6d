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
import org.junit.jupiter.params.provider.CsvSource;

/** Against the definition in double. */
class ModernHopfieldTest {
    private static Stream<MemoryLoops> loops() {
        return Stream.of(MemoryLoops.best(), new PlainMemoryLoops());
    }

    private static FloatMatrix memories(int count, int units, int seed) {
        RandomStream random = RandomKey.ofSeed(seed).stream();
        FloatMatrix x = new FloatMatrix(count, units);
        for (int i = 0; i < x.data().length; i++) {
            x.data()[i] = (float) random.nextGaussian();
        }
        return x;
    }

    private static float[] row(FloatMatrix x, int k) {
        float[] row = new float[x.getColumnDimension()];
        System.arraycopy(x.data(), k * row.length, row, 0, row.length);
        return row;
    }

    private static double[] byDefinition(FloatMatrix x, double beta, float[] state) {
        int count = x.getRowDimension();
        int n = x.getColumnDimension();
        double[] score = new double[count];
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < count; k++) {
            for (int j = 0; j < n; j++) {
                score[k] += beta * x.data()[k * n + j] * state[j];
            }
            largest = Math.max(largest, score[k]);
        }
        double sum = 0;
        double[] next = new double[n];
        for (int k = 0; k < count; k++) {
            double p = Math.exp(score[k] - largest);
            sum += p;
            for (int j = 0; j < n; j++) {
                next[j] += p * x.data()[k * n + j];
            }
        }
        for (int j = 0; j < n; j++) {
            next[j] /= sum;
        }
        return next;
    }

    @ParameterizedTest
    @CsvSource({"1,1,1", "3,5,0.5", "7,17,0.1", "130,33,0.3", "1001,101,0.05", "5000,64,1"})
    void anUpdateIsTheSoftmaxMeanOfTheMemories(int count, int units, double beta) {
        FloatMatrix x = memories(count, units, 1);
        float[] state = row(memories(1, units, 2), 0);
        double[] expected = byDefinition(x, beta, state);
        loops().forEach(loops -> {
            float[] next = new float[units];
            new ModernHopfield(x, beta, 2, loops).update(state, next);
            for (int j = 0; j < units; j++) {
                assertThat((double) next[j]).isCloseTo(expected[j], within(2e-4));
            }
        });
    }

    @Test
    void theNumberOfThreadsChangesNoBit() {
        FloatMatrix x = memories(2_003, 77, 3);
        float[] state = row(x, 5);
        loops().forEach(loops -> {
            float[] one = new float[77];
            float[] three = new float[77];
            new ModernHopfield(x, 0.2, 1, loops).update(state, one);
            new ModernHopfield(x, 0.2, 3, loops).update(state, three);
            assertThat(one).containsExactly(three);
        });
    }

    @Test
    void smallBetaGivesTheMeanAndLargeBetaTheNearestMemory() {
        FloatMatrix x = memories(50, 40, 4);
        float[] state = row(x, 7);
        float[] next = new float[40];
        new ModernHopfield(x, 1e-9, 1).update(state, next);
        for (int j = 0; j < 40; j++) {
            double mean = 0;
            for (int k = 0; k < 50; k++) {
                mean += x.data()[k * 40 + j] / 50.0;
            }
            assertThat((double) next[j]).isCloseTo(mean, within(1e-5));
        }
        new ModernHopfield(x, 50, 1).update(state, next);
        assertThat(next).containsExactly(state, within(1e-6f));
    }

    @Test
    void oneUpdateRetrievesAMemoryThatIsWellSeparated() {
        FloatMatrix x = memories(200, 400, 5);
        ModernHopfield network = new ModernHopfield(x, 1, 1);
        RandomStream random = RandomKey.ofSeed(6).stream();
        float[] state = row(x, 11);
        for (int j = 0; j < 400; j++) {
            state[j] += (float) (0.5 * random.nextGaussian());
        }
        network.update(state, state);
        assertThat(state).containsExactly(row(x, 11), within(1e-5f));
        assertThat(network.weights(state)[11]).isCloseTo(1, within(1e-9));
    }

    @Test
    void anUpdateNeverRaisesTheEnergyAndTheWeightsSumToOne() {
        FloatMatrix x = memories(30, 20, 7);
        for (double beta : new double[] {0.02, 0.1, 0.5, 2}) {
            ModernHopfield network = new ModernHopfield(x, beta, 2);
            float[] state = row(memories(1, 20, 8), 0);
            double before = network.energy(state);
            for (int step = 0; step < 20; step++) {
                network.update(state, state);
                double after = network.energy(state);
                assertThat(after).isLessThanOrEqualTo(before + 1e-5);
                before = after;
            }
            double sum = 0;
            for (double p : network.weights(state)) {
                sum += p;
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void whatIsNotANumberIsRefusedWithItsPlace() {
        FloatMatrix x = memories(3, 4, 9);
        ModernHopfield network = new ModernHopfield(x, 1, 1);
        assertThatThrownBy(() -> network.update(new float[] {0, Float.NaN, 0, 0}, new float[4]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Unit 1");
        x.data()[6] = Float.POSITIVE_INFINITY;
        assertThatThrownBy(() -> new ModernHopfield(x, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Unit 2 of memory 1");
        assertThatThrownBy(() -> new ModernHopfield(memories(3, 4, 9), 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
