package org.energyscape.cli.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.rbm.CdConfig;

/**
 * How the time of an epoch of contrastive divergence grows along three axes: hidden units, batch size, k. What does not
 * vary stands at the middle number of hidden units, the batch of the sizes, and k = 1. The rows are binary digits.
 */
final class Scaling {
    /** What is varied. */
    enum Axis {
        HIDDEN("hidden", "hidden units"),
        BATCH("batch", "examples a batch"),
        STEPS("k", "k, Gibbs steps an update");

        private final String id;
        private final String title;

        Axis(String id, String title) {
            this.id = id;
            this.title = title;
        }
    }

    /**
     * Which values to measure.
     *
     * @param hidden numbers of hidden units
     * @param batch batch sizes
     * @param steps values of k
     */
    record Plan(List<Integer> hidden, List<Integer> batch, List<Integer> steps) {
        static final Plan FULL = new Plan(
                List.of(25, 50, 100, 200, 500, 1000, 2000),
                List.of(1, 3, 10, 30, 100, 300, 1000),
                List.of(1, 2, 5, 10, 20));

        List<Integer> of(Axis axis) {
            return switch (axis) {
                case HIDDEN -> hidden;
                case BATCH -> batch;
                case STEPS -> steps;
            };
        }
    }

    /**
     * One measurement.
     *
     * @param axis what was varied
     * @param value its value
     * @param threads most threads
     * @param seconds an epoch, the median
     * @param flops operations of the epoch, counted as if no factor were zero
     * @param peak operations a second this machine could do at most meanwhile, NaN where not known
     */
    record Point(Axis axis, int value, int threads, double seconds, double flops, double peak) {
        /** As an object of JSON, and the columns of the CSV. */
        Map<String, Object> json() {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("axis", axis.id);
            object.put("value", value);
            object.put("threads", threads);
            object.put("seconds", seconds);
            object.put("flops", flops);
            if (!Double.isNaN(peak)) {
                object.put("peakFlopsPerSecond", peak);
            }
            return object;
        }
    }

    private final Workload work;
    private final Plan plan;
    private final Stopwatch stopwatch;
    private final PeakMeter peak;
    private final int repeat;

    Scaling(Workload work, Plan plan, Stopwatch stopwatch, PeakMeter peak, int repeat) {
        this.work = work;
        this.plan = plan;
        this.stopwatch = stopwatch;
        this.peak = peak;
        this.repeat = repeat;
    }

    /** Measures every value of every axis on each number of threads. */
    List<Point> measure(List<Integer> threads, IntFunction<Kernels> kernels, ProgressSink progress) {
        int all = threads.size() * (plan.hidden.size() + plan.batch.size() + plan.steps.size());
        List<Point> points = new ArrayList<>();
        for (Axis axis : Axis.values()) {
            for (int value : plan.of(axis)) {
                for (int count : threads) {
                    progress.report((double) points.size() / all, axis.title + " " + value + ", threads " + count);
                    points.add(measure(axis, value, kernels.apply(count)));
                }
            }
        }
        return points;
    }

    private Point measure(Axis axis, int value, Kernels kernels) {
        BenchSizes sizes = work.sizes();
        int hidden = axis == Axis.HIDDEN ? value : sizes.middleHidden();
        int batch = axis == Axis.BATCH ? value : sizes.batch();
        int k = axis == Axis.STEPS ? value : 1;
        CdConfig config = CdConfig.DEFAULT.withGibbsSteps(k).withBatchSize(batch);
        BenchTask epoch = TrainingJobs.epoch(work, work.binaryRows(), hidden, config, kernels);
        int threads = kernels.threads();
        DoubleStream.Builder peaks = DoubleStream.builder();
        Timing timing = stopwatch.time(epoch, repeat, true, () -> peaks.add(peak.now(threads)));
        double flops = TrainingJobs.epochFlops(sizes.rows(), hidden, k);
        return new Point(
                axis,
                value,
                threads,
                timing.median(),
                flops,
                Timing.median(peaks.build().toArray()));
    }

    static String csv(List<Point> points) {
        StringBuilder text = new StringBuilder("axis,value,threads,seconds,gflop,peak_gflop_per_s\n");
        for (Point p : points) {
            text.append(String.format(
                    Locale.ROOT, "%s,%d,%d,%.6g,%.6g,", p.axis.id, p.value, p.threads, p.seconds, p.flops * 1e-9));
            text.append(Double.isNaN(p.peak) ? "" : String.format(Locale.ROOT, "%.6g", p.peak * 1e-9))
                    .append('\n');
        }
        return text.toString();
    }

    /**
     * A chart for each axis, with a curve for each number of threads and, where the peak is known, the least time that the
     * operations could take if none were left out.
     */
    static List<Chart> charts(List<Point> points, Path folder) {
        List<Chart> charts = new ArrayList<>();
        for (Axis axis : Axis.values()) {
            List<Point> along = points.stream().filter(p -> p.axis == axis).toList();
            List<Chart.Curve> curves = new ArrayList<>();
            for (int threads :
                    along.stream().mapToInt(Point::threads).distinct().sorted().toArray()) {
                List<Point> some =
                        along.stream().filter(p -> p.threads == threads).toList();
                String name = threads == 1 ? "1 thread" : threads + " threads";
                curves.add(curve(name, false, some, Point::seconds));
                double limit =
                        Timing.median(some.stream().mapToDouble(Point::peak).toArray());
                if (!Double.isNaN(limit)) {
                    curves.add(curve(name + ", dense limit", true, some, p -> p.flops / limit));
                }
            }
            Path file = folder.resolve("scaling-" + axis.id + ".png");
            charts.add(new Chart(file, axis.title, "time of an epoch (s)", curves));
        }
        return charts;
    }

    private static Chart.Curve curve(String name, boolean dashed, List<Point> points, ToDoubleFunction<Point> y) {
        return new Chart.Curve(
                name,
                dashed,
                points.stream().mapToDouble(Point::value).toArray(),
                points.stream().mapToDouble(y).toArray());
    }
}
