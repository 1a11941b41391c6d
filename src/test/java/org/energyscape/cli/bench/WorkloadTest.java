package org.energyscape.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.energyscape.engine.math.FloatMatrix;
import org.junit.jupiter.api.Test;

final class WorkloadTest {
    private final Workload work = new Workload(new BenchSizes(500, 20, List.of(5), List.of(), 1, 1, 1));

    @Test
    void binaryRowsAreZerosAndOnesAsManyAsPromised() {
        assertThat(work.binaryRows().data()).containsOnly(0f, 1f);
        assertThat(mean(work.binaryRows())).isCloseTo(Workload.DENSITY, within(0.001));
    }

    @Test
    void binaryRowsArePicturesNotNoise() {
        float[] ink = work.binaryRows().data();
        int pixels = work.visible();
        int framed = 0;
        for (int i = 0; i < ink.length; i++) {
            int x = i % pixels % 28;
            framed += x < 2 || x > 25 ? (int) ink[i] : 0;
        }
        assertThat(framed / (double) ink.length)
                .as("ink near the left and right edge")
                .isLessThan(0.005);
    }

    @Test
    void denseRowsHaveNothingToSkip() {
        for (float value : work.denseRows().data()) {
            assertThat(value).isBetween(0.01f, 0.99f);
        }
    }

    @Test
    void everyWorkloadHoldsTheSameNumbers() {
        Workload again = new Workload(work.sizes());
        assertThat(again.denseRows().data()).isEqualTo(work.denseRows().data());
        assertThat(again.sparse(4, 5, "any").data())
                .isEqualTo(work.sparse(4, 5, "any").data());
    }

    private static double mean(FloatMatrix matrix) {
        double sum = 0;
        for (float value : matrix.data()) {
            sum += value;
        }
        return sum / matrix.data().length;
    }
}
