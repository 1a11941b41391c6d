package org.energyscape.cli.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of the table, in its three forms: text, CSV, JSON.
 *
 * @param job id of the job
 * @param threads most threads it was allowed
 * @param kernels name of the kernels it ran on
 * @param flops operations of one run, NaN where that means little
 * @param timing what the stopwatch found
 * @param peak operations a second this machine could do at most meanwhile on that many threads, NaN where not known
 */
record BenchResult(String job, int threads, String kernels, double flops, Timing timing, double peak) {
    private static final String NONE = "–";
    private static final String LINE = "| %-24s | %7s | %8s | %6s | %7s | %7s | %9s |";

    /** Operations a second at the median time. */
    double rate() {
        return flops / timing.median();
    }

    /** The rate as a share of the peak. */
    double shareOfPeak() {
        return rate() / peak;
    }

    /** The two lines above the table, which is Markdown as well. */
    static List<String> textHead() {
        return List.of(
                LINE.formatted("job", "threads", "median", "spread", "GFLOP/s", "of peak", "allocated"),
                LINE.formatted("---", "--:", "--:", "--:", "--:", "--:", "--:"));
    }

    String text() {
        return LINE.formatted(
                job,
                threads,
                time(timing.median()),
                "±" + percent(timing.spread()),
                Double.isNaN(rate()) ? NONE : number(rate() * 1e-9),
                Double.isNaN(shareOfPeak()) ? NONE : percent(shareOfPeak()),
                timing.bytes() < 0 ? NONE : bytes(timing.bytes()));
    }

    /** Names and values in the order of the columns; an empty text for what there is not. */
    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("job", job);
        fields.put("threads", Integer.toString(threads));
        fields.put("kernels", '"' + kernels + '"');
        fields.put("measurements", Integer.toString(timing.seconds().length));
        fields.put("median_s", exact(timing.median()));
        fields.put("quartile1_s", exact(timing.quantile(0.25)));
        fields.put("quartile3_s", exact(timing.quantile(0.75)));
        fields.put("least_s", exact(timing.quantile(0)));
        fields.put("greatest_s", exact(timing.quantile(1)));
        fields.put("gflop_per_s", exact(rate() * 1e-9));
        fields.put("peak_gflop_per_s", exact(peak * 1e-9));
        fields.put("share_of_peak", exact(shareOfPeak()));
        fields.put("allocated_bytes", timing.bytes() < 0 ? "" : Long.toString(timing.bytes()));
        return fields;
    }

    /** The whole file: a line of names, a line for each result. */
    static String csv(List<BenchResult> results) {
        Stream<String> names =
                results.stream().limit(1).map(r -> String.join(",", r.fields().keySet()));
        Stream<String> values =
                results.stream().map(r -> String.join(",", r.fields().values()));
        return Stream.concat(names, values).collect(Collectors.joining("\n", "", "\n"));
    }

    /** As an object of JSON; what there is not is left out. */
    Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("job", job);
        object.put("threads", threads);
        object.put("kernels", kernels);
        object.put("seconds", timing.seconds());
        object.put("median", timing.median());
        object.put("result", timing.result());
        putNumber(object, "flops", flops);
        putNumber(object, "flopsPerSecond", rate());
        putNumber(object, "peakFlopsPerSecond", peak);
        putNumber(object, "shareOfPeak", shareOfPeak());
        if (timing.bytes() >= 0) {
            object.put("allocatedBytes", timing.bytes());
        }
        return object;
    }

    private static void putNumber(Map<String, Object> object, String key, double value) {
        if (!Double.isNaN(value)) {
            object.put(key, value);
        }
    }

    /** Three digits and a unit: {@code "0.312 ms"}. */
    static String time(double seconds) {
        if (seconds >= 1) {
            return number(seconds) + " s";
        }
        return seconds >= 1e-4 ? number(seconds * 1e3) + " ms" : number(seconds * 1e6) + " µs";
    }

    private static String number(double value) {
        int decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, share < 0.1 ? "%.1f %%" : "%.0f %%", 100 * share);
    }

    private static String bytes(long bytes) {
        if (bytes < 10_000) {
            return bytes + " B";
        }
        return bytes < 10_000_000 ? bytes / 1000 + " kB" : bytes / 1_000_000 + " MB";
    }

    private static String exact(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.6g", value);
    }
}
