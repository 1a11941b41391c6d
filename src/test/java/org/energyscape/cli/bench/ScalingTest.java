package org.energyscape.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.math.Kernels;
import org.junit.jupiter.api.Test;

final class ScalingTest {
    private final List<Double> reported = new ArrayList<>();

    private List<Scaling.Point> measured() {
        long[] now = {0};
        Stopwatch stopwatch = new Stopwatch(() -> now[0] += 1_000_000, 0);
        Scaling scaling = new Scaling(
                new Workload(SmallSizes.SIZES),
                SmallSizes.PLAN,
                stopwatch,
                new PeakMeter(() -> now[0] += 1_000_000, SmallSizes.EFFORT),
                3);
        return scaling.measure(List.of(1, 2), Kernels::plain, new ProgressSink() {
            @Override
            public void report(double fraction, String text) {
                reported.add(fraction);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });
    }

    @Test
    void everyValueOfEveryAxisIsMeasuredOnEachNumberOfThreads() {
        List<Scaling.Point> points = measured();
        assertThat(points).hasSize(3 * 2 * 2);
        assertThat(reported).isSorted().startsWith(0.0).allMatch(f -> f < 1);
        assertThat(Scaling.csv(points))
                .startsWith("axis,value,threads,seconds,gflop,peak_gflop_per_s\nhidden,3,1,0.00100000,")
                .contains("\nbatch,30,2,")
                .contains("\nk,2,1,")
                .hasLineCount(13);
        // 60 rows, 784 x 7 units: the batch does not change the number of operations, k does.
        assertThat(flops(points, Scaling.Axis.BATCH)).containsOnly(5 * 2.0 * 60 * 784 * 7);
        assertThat(flops(points, Scaling.Axis.STEPS)).containsOnly(5 * 2.0 * 60 * 784 * 7, 7 * 2.0 * 60 * 784 * 7);
        assertThat(flops(points, Scaling.Axis.HIDDEN)).containsOnly(5 * 2.0 * 60 * 784 * 3, 5 * 2.0 * 60 * 784 * 6);
    }

    private static List<Double> flops(List<Scaling.Point> points, Scaling.Axis axis) {
        return points.stream()
                .filter(p -> p.axis() == axis)
                .map(Scaling.Point::flops)
                .toList();
    }

    @Test
    void aChartHasACurveForEachNumberOfThreadsAndTheLimitWhereThePeakIsKnown() {
        List<Scaling.Point> points = new ArrayList<>();
        for (Scaling.Axis axis : Scaling.Axis.values()) {
            for (int value : new int[] {3, 6}) {
                points.add(new Scaling.Point(axis, value, 1, 2.0 * value, 100.0 * value, Double.NaN));
                points.add(new Scaling.Point(axis, value, 2, 1.0 * value, 100.0 * value, 25.0 * value));
            }
        }
        List<Chart> charts = Scaling.charts(points, Path.of("out"));
        assertThat(charts)
                .extracting(Chart::file)
                .containsExactly(
                        Path.of("out/scaling-hidden.png"),
                        Path.of("out/scaling-batch.png"),
                        Path.of("out/scaling-k.png"));
        List<Chart.Curve> curves = charts.get(0).curves();
        assertThat(curves)
                .extracting(Chart.Curve::name)
                .containsExactly("1 thread", "2 threads", "2 threads, dense limit");
        assertThat(curves).extracting(Chart.Curve::dashed).containsExactly(false, false, true);
        assertThat(curves.get(0).x()).containsExactly(3, 6);
        assertThat(curves.get(0).y()).containsExactly(6, 12);
        // 300 and 600 operations at 112.5 a second, the median of 75 and 150.
        assertThat(curves.get(2).y()).containsExactly(300 / 112.5, 600 / 112.5);
    }
}
