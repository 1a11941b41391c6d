package org.energyscape.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecimationTest {

    private static final int POINTS = 100_000;
    private static final int COLUMNS = 640;

    @Test
    void everyColumnKeepsItsFirstLeastGreatestAndLastPoint() {
        double[] x = Samples.upTo(POINTS);
        double[] y = new double[POINTS];
        Random random = new Random(3);
        for (int i = 0; i < POINTS; i++) {
            y[i] = random.nextGaussian() + Math.sin(i * 1e-3);
        }
        int[] kept = choose(x, y, 0, POINTS - 1, false);
        assertThat(kept.length).isLessThanOrEqualTo(4 * COLUMNS + 4);
        assertThat(kept).isSorted().doesNotHaveDuplicates();
        for (int c = 0; c < COLUMNS; c++) {
            int column = c;
            int from = Math.max(0, (int) ((c - 1.0) * POINTS / COLUMNS));
            int to = Math.min(POINTS, (int) ((c + 2.0) * POINTS / COLUMNS));
            int[] all =
                    IntStream.range(from, to).filter(i -> columnOf(i) == column).toArray();
            int[] chosen =
                    Arrays.stream(kept).filter(i -> columnOf(i) == column).toArray();
            assertThat(least(y, chosen)).isEqualTo(least(y, all));
            assertThat(greatest(y, chosen)).isEqualTo(greatest(y, all));
            assertThat(chosen[0]).isEqualTo(all[0]);
            assertThat(chosen[chosen.length - 1]).isEqualTo(all[all.length - 1]);
        }
    }

    @Test
    void fewPointsAreAllKept() {
        double[] x = {0, 1, 5, 9};
        assertThat(choose(x, new double[] {4, 2, 8, 1}, 0, 9, false)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void theNeighboursOutsideTheVisibleStretchAreKept() {
        double[] x = Samples.upTo(10);
        assertThat(choose(x, x, 3.5, 6.5, false)).containsExactly(3, 4, 5, 6, 7);
        assertThat(choose(x, x, 3, 6, false)).containsExactly(2, 3, 4, 5, 6, 7);
    }

    @Test
    void aGapIsKeptOnceAndDoesNotSwallowItsNeighbours() {
        double[] y = {1, 2, Double.NaN, Double.NaN, Double.NaN, 3, 4};
        assertThat(choose(Samples.upTo(7), y, 0, 6, false)).containsExactly(0, 1, 2, 5, 6);
    }

    @Test
    void valuesWithoutALogarithmAreGapsOnALogarithmicAxisOnly() {
        double[] y = {1, 0, -3, 2};
        assertThat(choose(Samples.upTo(4), y, 0, 3, true)).containsExactly(0, 1, 3);
        assertThat(choose(Samples.upTo(4), y, 0, 3, false)).containsExactly(0, 1, 2, 3);
    }

    private static int[] choose(double[] x, double[] y, double xMin, double xMax, boolean positiveOnly) {
        Decimation decimation = new Decimation();
        decimation.choose(x, y, x.length, xMin, xMax, COLUMNS, positiveOnly);
        return Arrays.copyOf(decimation.kept(), decimation.size());
    }

    private static int columnOf(int index) {
        return (int) Math.floor(index * (COLUMNS / (POINTS - 1.0)));
    }

    private static double least(double[] y, int[] indices) {
        return Arrays.stream(indices).mapToDouble(i -> y[i]).min().orElseThrow();
    }

    private static double greatest(double[] y, int[] indices) {
        return Arrays.stream(indices).mapToDouble(i -> y[i]).max().orElseThrow();
    }
}
