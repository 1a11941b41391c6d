package org.energyscape.cli.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.DoubleSupplier;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.rbm.CdConfig;
import org.energyscape.engine.rbm.KernelWarmUp;

/**
 * This program as a contender of {@code bench/peers}: it gets warm, says "ready", and for every line on its input runs a job
 * once and says the seconds. {@code bench/peers/go_line.py} is the same for the others.
 *
 * <pre>
 * GoLine JOB THREADS best|plain    a job of the bench command
 * GoLine commons-math 1            the epoch of {@link CommonsMathEpoch}
 * GoLine peak THREADS              10⁹ operations at the peak
 * GoLine first-epoch THREADS       the first epoch of this process, once, after the engine's warm-up
 * GoLine rows FILE                 writes the binary rows, a byte a pixel, and ends
 * </pre>
 */
public final class GoLine {
    private static final double WARM_SECONDS = 2;
    private static final double LONG_SECONDS = 1;
    private static final BenchSizes SIZES = BenchSizes.FULL;

    private GoLine() {}

    public static void main(String[] args) throws IOException {
        Workload work = new Workload(SIZES);
        if (args[0].equals("rows")) {
            writeRows(work, Path.of(args[1]));
        } else if (args[0].equals("first-epoch")) {
            System.out.println(firstEpoch(work, Kernels.best(Integer.parseInt(args[1]))));
        } else if (args[0].equals("peak")) {
            int threads = Integer.parseInt(args[1]);
            PeakMeter peak = new PeakMeter(System::nanoTime, PeakMeter.Effort.FULL);
            peak.now(threads);
            answer(() -> 1e9 / peak.now(threads));
        } else if (args[0].equals("commons-math")) {
            serve(new CommonsMathEpoch(work));
        } else {
            BenchJob job = BenchJobs.all(SIZES).stream()
                    .filter(some -> some.id().equals(args[0]))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no job " + args[0]));
            int threads = Integer.parseInt(args[1]);
            Kernels kernels = args[2].equals("plain") ? Kernels.plain(threads) : Kernels.best(threads);
            serve(job.setup().prepare(work, kernels));
        }
    }

    /** What somebody waits for who starts the program, lets it warm up and trains. */
    private static double firstEpoch(Workload work, Kernels kernels) {
        BenchTask task = TrainingJobs.epoch(work, work.binaryRows(), SIZES.middleHidden(), CdConfig.DEFAULT, kernels);
        KernelWarmUp.run(kernels, () -> false);
        long begin = System.nanoTime();
        task.run();
        return (System.nanoTime() - begin) * 1e-9;
    }

    private static void writeRows(Workload work, Path file) throws IOException {
        float[] rows = work.binaryRows().data();
        byte[] bytes = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            bytes[i] = (byte) rows[i];
        }
        Files.write(file, bytes);
    }

    private static void serve(BenchTask task) throws IOException {
        Stopwatch stopwatch = new Stopwatch(System::nanoTime, WARM_SECONDS);
        int runs = stopwatch.warm(task);
        boolean isLong = stopwatch.measure(task, 1) > LONG_SECONDS;
        answer(() -> {
            if (!isLong) {
                stopwatch.measure(task, runs);
            }
            return stopwatch.measure(task, runs);
        });
    }

    private static void answer(DoubleSupplier seconds) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        System.out.println("ready");
        while (in.readLine() != null) {
            System.out.println(seconds.getAsDouble());
        }
    }
}
