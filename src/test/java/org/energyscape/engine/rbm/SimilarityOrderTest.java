package org.energyscape.engine.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.math.RandomStream;
import org.junit.jupiter.api.Test;

class SimilarityOrderTest {
    private static FloatMatrix gaussian(int rows, int columns, int seed) {
        RandomStream random = RandomKey.ofSeed(seed).stream();
        FloatMatrix matrix = new FloatMatrix(rows, columns);
        for (int i = 0; i < matrix.data().length; i++) {
            matrix.data()[i] = (float) random.nextGaussian();
        }
        return matrix;
    }

    private static double cosine(FloatMatrix vectors, int a, int b) {
        double dot = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < vectors.getColumnDimension(); i++) {
            dot += (double) vectors.at(a, i) * vectors.at(b, i);
            aa += (double) vectors.at(a, i) * vectors.at(a, i);
            bb += (double) vectors.at(b, i) * vectors.at(b, i);
        }
        return dot / Math.sqrt(aa * bb);
    }

    private static double alongTheRow(FloatMatrix vectors, int[] order) {
        return IntStream.range(1, order.length)
                .mapToDouble(t -> cosine(vectors, order[t - 1], order[t]))
                .sum();
    }

    /** The sets that average linkage merges, found by looking at all pairs of clusters and all pairs of their members. */
    private static List<List<Integer>> mergedSets(FloatMatrix vectors) {
        List<List<Integer>> clusters = new ArrayList<>();
        for (int i = 0; i < vectors.getRowDimension(); i++) {
            clusters.add(List.of(i));
        }
        List<List<Integer>> merged = new ArrayList<>();
        while (clusters.size() > 1) {
            double most = Double.NEGATIVE_INFINITY;
            int[] best = {0, 1};
            for (int a = 0; a < clusters.size(); a++) {
                for (int b = a + 1; b < clusters.size(); b++) {
                    List<Integer> right = clusters.get(b);
                    double mean = clusters.get(a).stream()
                            .flatMapToDouble(i -> right.stream().mapToDouble(j -> cosine(vectors, i, j)))
                            .average()
                            .orElseThrow();
                    if (mean > most) {
                        most = mean;
                        best = new int[] {a, b};
                    }
                }
            }
            List<Integer> both = new ArrayList<>(clusters.get(best[0]));
            both.addAll(clusters.get(best[1]));
            merged.add(both.stream().sorted().toList());
            clusters.remove(best[1]);
            clusters.set(best[0], both);
        }
        return merged;
    }

    @Test
    void everyClusterOfTheDefinitionStandsTogether() {
        for (int seed = 1; seed <= 10; seed++) {
            FloatMatrix vectors = gaussian(16, 5, seed);
            List<Integer> order = Arrays.stream(SimilarityOrder.of(vectors, Kernels.plain(1)))
                    .boxed()
                    .toList();
            assertThat(order)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, 16).boxed().toList());
            for (List<Integer> set : mergedSets(vectors)) {
                int first = set.stream().mapToInt(order::indexOf).min().orElseThrow();
                int last = set.stream().mapToInt(order::indexOf).max().orElseThrow();
                assertThat(last - first + 1).as("places of " + set).isEqualTo(set.size());
            }
        }
    }

    @Test
    void copiesOfAFewVectorsComeBackSortedByTheirVector() {
        FloatMatrix centres = gaussian(6, 40, 7);
        FloatMatrix vectors = gaussian(60, 40, 8);
        for (int r = 0; r < 60; r++) {
            for (int i = 0; i < 40; i++) {
                // Lengths differ: what counts is the direction.
                vectors.data()[r * 40 + i] = (r + 1) * (centres.at(r % 6, i) + 0.1f * vectors.at(r, i));
            }
        }
        int[] order = SimilarityOrder.of(vectors, Kernels.plain(1));
        long changes = IntStream.range(1, 60)
                .filter(t -> order[t] % 6 != order[t - 1] % 6)
                .count();
        assertThat(changes).isEqualTo(5);
    }

    @Test
    void neighboursAreMuchMoreAlikeThanByNumber() {
        FloatMatrix vectors = gaussian(120, 8, 9);
        double sorted = alongTheRow(vectors, SimilarityOrder.of(vectors, Kernels.plain(1)));
        assertThat(sorted / 119).isGreaterThan(0.6);
        assertThat(alongTheRow(vectors, IntStream.range(0, 120).toArray()) / 119)
                .isLessThan(0.2);
    }

    @Test
    void theOrderDependsNeitherOnThreadsNorOnTheNextCall() {
        FloatMatrix vectors = gaussian(150, 30, 10);
        int[] order = SimilarityOrder.of(vectors, Kernels.best(1));
        assertThat(SimilarityOrder.of(vectors, Kernels.best(2))).isEqualTo(order);
        assertThat(SimilarityOrder.of(vectors, Kernels.best(1))).isEqualTo(order);
    }

    @Test
    void equalVectorsZerosAndSingleOnesAreSortedToo() {
        assertThat(SimilarityOrder.of(new FloatMatrix(0, 3), Kernels.plain(1))).isEmpty();
        assertThat(SimilarityOrder.of(gaussian(1, 3, 1), Kernels.plain(1))).containsExactly(0);
        assertThat(SimilarityOrder.of(new FloatMatrix(5, 3), Kernels.plain(1)))
                .containsExactlyInAnyOrder(0, 1, 2, 3, 4);
        FloatMatrix same = new FloatMatrix(4, 2, new float[] {1, 0, 1, 0, 1, 0, 1, 0});
        assertThat(SimilarityOrder.of(same, Kernels.plain(1))).containsExactlyInAnyOrder(0, 1, 2, 3);
    }

    @Test
    void cosinesAreThoseOfTheDefinition() {
        FloatMatrix vectors = gaussian(9, 13, 11);
        FloatMatrix cosines = SimilarityOrder.cosines(vectors, Kernels.plain(1));
        for (int a = 0; a < 9; a++) {
            for (int b = 0; b < 9; b++) {
                assertThat((double) cosines.at(a, b)).isCloseTo(cosine(vectors, a, b), within(1e-5));
            }
        }
    }
}
