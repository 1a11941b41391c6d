package org.energyscape.cli.bench;

import java.util.List;

/**
 * How large the jobs are.
 *
 * @param rows examples of an epoch, and digits written
 * @param batch examples a step, and chains side by side
 * @param hidden hidden units of the machines trained, in ascending order; one in the middle stands for all elsewhere
 * @param hopfield units of the Hopfield networks
 * @param picture units of the Hopfield networks with other rules than Hebb's
 * @param memories patterns of the modern Hopfield network
 * @param enumerated hidden units of the machine whose partition function is summed
 */
record BenchSizes(
        int rows, int batch, List<Integer> hidden, List<Integer> hopfield, int picture, int memories, int enumerated) {
    /** What the tables in the documentation were made with. */
    static final BenchSizes FULL =
            new BenchSizes(10_000, 100, List.of(100, 500, 1000), List.of(784, 2500, 10_000), 4096, 10_000, 20);

    /** The hidden units used where one size is enough. */
    int middleHidden() {
        return hidden.get(hidden.size() / 2);
    }
}
