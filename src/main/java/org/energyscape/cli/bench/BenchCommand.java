package org.energyscape.cli.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.data.AtomicFiles;
import org.energyscape.engine.math.Kernels;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code bench}: how long the work of the engine takes on this machine, and what share of the machine's peak that is.
 *
 * <p>The table goes to standard output line by line as it grows, so that an interrupted run has not been in vain; files
 * are written at the end, whole or not at all. With {@code --json} the document takes the place of the table.
 */
@Command(
        name = "bench",
        header = "Measure how fast this machine does the work.",
        description = {
            "Times products of matrices and whole jobs: epochs of training, Gibbs and Hopfield sweeps, exact sums, the"
                    + " digit writer. Shown are the median time of a run, half the distance of the quartiles, operations a"
                    + " second counted as if no factor were zero, their share of this machine's peak, and the bytes that a"
                    + " run allocates.",
            "Nothing else should be running meanwhile."
        },
        sortOptions = false)
public final class BenchCommand implements Callable<Integer> {
    private static final int MEASUREMENTS = 9;

    private final BenchSizes sizes;
    private final Scaling.Plan plan;
    private final Outlets outlets;
    private final LongSupplier nanoTime;
    private final PeakMeter peak;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--jobs",
            split = ",",
            paramLabel = "WORD",
            description = "Only these jobs: names as --list shows them, or how they begin (product, cd1-500).")
    private List<String> words = List.of();

    @Option(names = "--list", description = "Name the jobs and end.")
    private boolean list;

    @Option(
            names = "--threads",
            split = ",",
            paramLabel = "N",
            description = "Threads to compute with, one or several numbers. Default: 1, and every processor.")
    private List<Integer> threads = defaultThreads();

    @Option(
            names = "--kernels",
            paramLabel = "NAME",
            converter = KernelChoice.Converter.class,
            description = "vector or plain; default: the fastest this Java has.")
    private KernelChoice kernels = KernelChoice.BEST;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            description = "Measurements of each job; default " + MEASUREMENTS + ", of jobs that take seconds less.")
    private @Nullable Integer repeat;

    @Option(
            names = "--warmup",
            paramLabel = "SECONDS",
            description = "How long a job runs before it is measured; default ${DEFAULT-VALUE}.")
    private double warmup = 2;

    @Option(names = "--csv", paramLabel = "FILE", description = "Also write the results as CSV.")
    private @Nullable Path csv;

    @Option(names = "--json", description = "Print the results as JSON in place of the table.")
    private boolean json;

    @Option(
            names = "--scaling",
            paramLabel = "DIR",
            description = "In place of the jobs, measure how the time of an epoch grows with hidden units, batch, k and"
                    + " threads; write scaling.csv and curves as PNG into this folder.")
    private @Nullable Path scaling;

    /**
     * Where a command writes to.
     *
     * @param out takes the table
     * @param json takes the document
     * @param progress hears what is being done
     * @param painter draws the curves
     */
    public record Outlets(
            PrintWriter out, Consumer<Map<String, Object>> json, ProgressSink progress, Chart.Painter painter) {}

    /** The command for the jobs in full size, timed by the given clock. */
    public BenchCommand(Outlets outlets, LongSupplier nanoTime) {
        this(BenchSizes.FULL, Scaling.Plan.FULL, PeakMeter.Effort.FULL, outlets, nanoTime);
    }

    BenchCommand(BenchSizes sizes, Scaling.Plan plan, PeakMeter.Effort effort, Outlets outlets, LongSupplier nanoTime) {
        this.sizes = sizes;
        this.plan = plan;
        this.outlets = outlets;
        this.nanoTime = nanoTime;
        this.peak = new PeakMeter(nanoTime, effort);
    }

    private static List<Integer> defaultThreads() {
        return IntStream.of(1, Runtime.getRuntime().availableProcessors())
                .distinct()
                .boxed()
                .toList();
    }

    @Override
    public Integer call() throws IOException {
        List<BenchJob> jobs = check();
        if (list) {
            jobs.forEach(job -> outlets.out().println(job.id()));
        } else if (scaling == null) {
            measure(jobs);
        } else {
            measureScaling(scaling);
        }
        outlets.out().flush();
        return 0;
    }

    /** Everything that can be wrong with the options, before anything is measured. */
    private List<BenchJob> check() throws IOException {
        require(threads.stream().allMatch(n -> n >= 1), "--threads: found " + threads + ", expected numbers from 1");
        require(repeat == null || repeat >= 1, "--repeat: found " + repeat + ", expected a whole number from 1");
        require(warmup >= 0 && warmup <= 600, "--warmup: found " + warmup + ", expected 0 to 600");
        require(scaling == null || (words.isEmpty() && csv == null), "--scaling goes with neither --jobs nor --csv");
        require(csv == null || Files.isDirectory(folderOf(csv)), "--csv: there is no folder for " + csv);
        try {
            return BenchJobs.meant(BenchJobs.all(sizes), words);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--jobs: " + e.getMessage(), e);
        }
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file : folder;
    }

    private void measure(List<BenchJob> jobs) throws IOException {
        Map<String, Object> machine = machine();
        if (!json) {
            machine.forEach((name, value) -> outlets.out().println(name + ": " + value));
            outlets.out().println();
            BenchResult.textHead().forEach(outlets.out()::println);
            outlets.out().flush();
        }
        Workload work = new Workload(sizes);
        List<BenchResult> results = new ArrayList<>();
        for (int j = 0; j < jobs.size(); j++) {
            BenchJob job = jobs.get(j);
            for (int count : job.parallel() ? threads : List.of(1)) {
                outlets.progress().report((double) j / jobs.size(), job.id() + ", threads " + count);
                BenchResult result = measure(job, count, work);
                results.add(result);
                if (!json) {
                    outlets.out().println(result.text());
                    outlets.out().flush();
                }
            }
        }
        if (csv != null) {
            write(csv, BenchResult.csv(results));
        }
        if (json) {
            machine.put("results", results.stream().map(BenchResult::json).toList());
            outlets.json().accept(machine);
        }
    }

    private BenchResult measure(BenchJob job, int count, Workload work) {
        Kernels chosen = kernels.create(count);
        BenchTask task = job.setup().prepare(work, chosen);
        DoubleStream.Builder peaks = DoubleStream.builder();
        Runnable before = () -> {
            if (!Double.isNaN(job.flops())) {
                peaks.add(peak.now(count));
            }
        };
        Timing timing = new Stopwatch(nanoTime, warmup)
                .time(task, repeat == null ? MEASUREMENTS : repeat, repeat == null, before);
        double limit = Timing.median(peaks.build().toArray());
        return new BenchResult(job.id(), count, chosen.name(), job.flops(), timing, limit);
    }

    private void measureScaling(Path folder) throws IOException {
        Files.createDirectories(folder);
        Scaling study = new Scaling(
                new Workload(sizes),
                plan,
                new Stopwatch(nanoTime, warmup),
                peak,
                repeat == null ? MEASUREMENTS : repeat);
        List<Scaling.Point> points = study.measure(threads, kernels::create, outlets.progress());
        String table = Scaling.csv(points);
        write(folder.resolve("scaling.csv"), table);
        outlets.painter().paint(Scaling.charts(points, folder));
        if (json) {
            Map<String, Object> document = machine();
            document.put("results", points.stream().map(Scaling.Point::json).toList());
            outlets.json().accept(document);
        } else {
            outlets.out().print(table);
        }
    }

    /** On what it is measured. */
    private Map<String, Object> machine() {
        outlets.progress().report(0, "measuring the peak");
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("kernels", kernels.create(1).name().replaceAll(",.*", ""));
        machine.put("java", Runtime.version().toString());
        machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        machine.put("processors", Runtime.getRuntime().availableProcessors());
        machine.put("peakGflopPerSecond", peak.best(threads));
        return machine;
    }

    private static void write(Path file, String text) throws IOException {
        AtomicFiles.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
