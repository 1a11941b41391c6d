package org.energyscape.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.energyscape.engine.math.Kernels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class BenchJobsTest {
    private static final List<BenchJob> JOBS = BenchJobs.all(SmallSizes.SIZES);

    static Stream<BenchJob> jobs() {
        return JOBS.stream();
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void everyJobGivesTheSameNumberOnOneThreadAndOnTwo(BenchJob job) {
        assertThat(firstTwoRuns(job, 2)).isEqualTo(firstTwoRuns(job, 1)).doesNotContain(Double.NaN);
    }

    private static List<Double> firstTwoRuns(BenchJob job, int threads) {
        BenchTask task = job.setup().prepare(new Workload(SmallSizes.SIZES), Kernels.best(threads));
        double first = task.run();
        task.reset();
        return List.of(first, task.run());
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void everyRunOfAJobThatPutsThingsBackDoesTheSameWork(BenchJob job) {
        // The gradient adds and subtracts in turn, the chains walk on: those have no way back and need none.
        if (job.id().startsWith("product-vth") || job.id().startsWith("gibbs")) {
            return;
        }
        List<Double> runs = firstTwoRuns(job, 1);
        assertThat(runs.get(1)).isEqualTo(runs.get(0));
    }

    @Test
    void namesAreUnique() {
        assertThat(JOBS).extracting(BenchJob::id).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9-]+"));
    }

    @Test
    void aWordMeansTheJobsThatBeginWithIt() {
        assertThat(meant("cd1"))
                .extracting(BenchJob::id)
                .contains("cd1-7-dense")
                .noneMatch(id -> id.startsWith("cd10"));
        assertThat(meant("cd1-7-dense")).hasSize(1);
        assertThat(meant("product", "product-vw")).hasSize(6);
        assertThat(meant()).isEqualTo(JOBS);
        assertThat(meant("hopfield", "cd1-9"))
                .extracting(BenchJob::id)
                .containsExactly(
                        "cd1-9-sparse", "hopfield-40", "hopfield-50", "hopfield-projection-45", "hopfield-dense-45");
    }

    private static List<BenchJob> meant(String... words) {
        return BenchJobs.meant(JOBS, List.of(words));
    }

    @Test
    void aWordThatMeansNothingNamesTheJobsThereAre() {
        assertThatThrownBy(() -> meant("cd1", "produ"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"produ\"")
                .hasMessageContaining("product-vw-dense");
    }

    @Test
    void anEpochOfContrastiveDivergenceIsFiveProducts() {
        assertThat(TrainingJobs.epochFlops(10_000, 500, 1)).isEqualTo(39.2e9);
        assertThat(TrainingJobs.epochFlops(10_000, 500, 10)).isEqualTo(23 * 7.84e9);
    }
}
