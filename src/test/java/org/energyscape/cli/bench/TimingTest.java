package org.energyscape.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TimingTest {
    private static final Timing TIMING = new Timing(new double[] {4e-3, 1e-3, 2e-3, 3e-3, 100e-3}, 12_345, 0);

    @Test
    void theMedianDoesNotMindAnInterruption() {
        assertThat(TIMING.median()).isEqualTo(3e-3);
        assertThat(TIMING.quantile(0)).isEqualTo(1e-3);
        assertThat(TIMING.quantile(0.25)).isEqualTo(2e-3);
        assertThat(TIMING.quantile(0.875)).isCloseTo(52e-3, within(1e-12));
        assertThat(TIMING.spread()).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void aLineOfTheTableSaysTimeRateShareAndBytes() {
        BenchResult result = new BenchResult("cd1-500-dense", 2, "plain, 2 threads", 6e8, TIMING, 400e9);
        assertThat(result.text().split("\\s*\\|\\s*"))
                .containsExactly("", "cd1-500-dense", "2", "3.00 ms", "±33 %", "200", "50 %", "12 kB");
        assertThat(BenchResult.textHead())
                .allMatch(line -> line.length() == result.text().length());
    }

    @Test
    void whatIsNotKnownIsEmptyInFilesAndADashInTheTable() {
        BenchResult result = new BenchResult(
                "hopfield-784", 1, "plain, 1 thread", Double.NaN, new Timing(new double[] {2e-6}, -1, 7), Double.NaN);
        assertThat(result.text().split("\\s*\\|\\s*"))
                .containsExactly("", "hopfield-784", "1", "2.00 µs", "±0.0 %", "–", "–", "–");
        assertThat(BenchResult.csv(List.of(result)))
                .isEqualTo("job,threads,kernels,measurements,median_s,quartile1_s,quartile3_s,least_s,greatest_s,"
                        + "gflop_per_s,peak_gflop_per_s,share_of_peak,allocated_bytes\n"
                        + "hopfield-784,1,\"plain, 1 thread\",1,2.00000e-06,2.00000e-06,2.00000e-06,2.00000e-06,"
                        + "2.00000e-06,,,,\n");
        assertThat(result.json()).containsOnlyKeys("job", "threads", "kernels", "seconds", "median", "result");
    }

    @Test
    void timesHaveThreeDigits() {
        assertThat(BenchResult.time(12.34)).isEqualTo("12.3 s");
        assertThat(BenchResult.time(0.1234)).isEqualTo("123 ms");
        assertThat(BenchResult.time(0.000_05)).isEqualTo("50.0 µs");
    }
}
