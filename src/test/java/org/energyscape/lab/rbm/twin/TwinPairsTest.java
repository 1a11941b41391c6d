package org.energyscape.lab.rbm.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.math.RandomStream;
import org.junit.jupiter.api.Test;

final class TwinPairsTest {
    private static final Kernels KERNELS = Kernels.best(1);

    private static FloatMatrix filters(float[]... rows) {
        FloatMatrix all = new FloatMatrix(rows.length, rows[0].length);
        for (int r = 0; r < rows.length; r++) {
            System.arraycopy(rows[r], 0, all.data(), r * rows[0].length, rows[0].length);
        }
        return all;
    }

    @Test
    void likenessFindsAMachineWhoseUnitsWereMixedUp() {
        RandomStream random = RandomKey.ofSeed(3).stream();
        int n = 40;
        int m = 25;
        float[][] rows = new float[n][m];
        for (float[] row : rows) {
            for (int i = 0; i < m; i++) {
                row[i] = random.nextFloat() - 0.5f;
            }
        }
        int[] order = new int[n];
        Arrays.setAll(order, j -> j);
        random.shuffle(order);
        float[][] mixed = new float[n][];
        for (int j = 0; j < n; j++) {
            mixed[order[j]] = rows[j];
        }
        TwinPairs pairs = TwinPairs.of(TwinPairing.LIKENESS, filters(rows), filters(mixed), KERNELS);
        assertThat(pairs.second()).isEqualTo(order);
        assertThat(Arrays.stream(pairs.likeness()))
                .allSatisfy(c -> assertThat(c).isCloseTo(1, within(1e-6)));
    }

    @Test
    void theMostAlikeAreTakenFirstAndSignsCount() {
        FloatMatrix a = filters(new float[] {1, 0}, new float[] {2, 1});
        FloatMatrix b = filters(new float[] {-1, 0}, new float[] {1, 0.2f}, new float[] {0, 0});
        TwinPairs pairs = TwinPairs.of(TwinPairing.LIKENESS, a, b, KERNELS);
        // cos of (1, 0) and (1, 0.2) is 0.981, that of (2, 1) and (1, 0.2) is 0.965; (2, 1) then prefers nothing to -1.
        assertThat(pairs.first()).containsExactly(0, 1);
        assertThat(pairs.second()).containsExactly(1, 2);
        assertThat(pairs.likeness()[0]).isCloseTo(1 / Math.sqrt(1.04), within(1e-6));
        assertThat(pairs.likeness()[1]).isZero();
        assertThat(pairs.secondAlone()).containsExactly(0);
    }

    @Test
    void theSmallerMachineDecidesHowManyPairsThereAre() {
        FloatMatrix a = filters(new float[] {1, 0}, new float[] {0, 1}, new float[] {1, 1});
        FloatMatrix b = filters(new float[] {0, 3});
        TwinPairs byNumber = TwinPairs.of(TwinPairing.NUMBER, a, b, KERNELS);
        assertThat(byNumber.first()).containsExactly(0);
        assertThat(byNumber.second()).containsExactly(0);
        assertThat(byNumber.firstAlone()).containsExactly(1, 2);
        assertThat(byNumber.pairOf(1)).isEqualTo(-1);
        TwinPairs alike = TwinPairs.of(TwinPairing.LIKENESS, a, b, KERNELS);
        assertThat(alike.first()).containsExactly(1);
        assertThat(alike.second()).containsExactly(0);
        assertThat(alike.firstAlone()).containsExactly(0, 2);
        assertThat(alike.pairOf(1)).isZero();
    }
}
