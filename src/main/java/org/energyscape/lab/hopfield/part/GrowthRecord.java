package org.energyscape.lab.hopfield.part;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.experiment.CapacityGrowth;
import org.energyscape.engine.hopfield.experiment.GrowthExperiment;
import org.energyscape.engine.hopfield.experiment.GrowthExperiment.Law;
import org.energyscape.engine.hopfield.experiment.GrowthFindings;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.record.NpyArray;
import org.energyscape.engine.record.NpyType;
import org.energyscape.engine.record.NpzFile;
import org.energyscape.engine.record.runs.Hashes;
import org.energyscape.engine.record.runs.MetricPoint;
import org.energyscape.engine.record.runs.RunHeader;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.lab.HeadlessRequest;
import org.energyscape.lab.Lab;
import org.energyscape.lab.Recording;
import org.energyscape.lab.RunWords;
import org.energyscape.lab.SharedRuns;
import org.jspecify.annotations.Nullable;

/**
 * The record of how the capacity of dense memories grows. Its start holds {@code growth} (degree and size, rows x 2 int64), {@code
 * share}, {@code seeds} and {@code key} (8 bytes, the highest first). Curves are the capacity over N for each degree, and the
 * exponent over the degree. The hash is that of {@code capacities}: for each degree N, mean and standard error of each size, then
 * exponent and its error, float64.
 */
public final class GrowthRecord {
    /** Tells it from the other records of the lab. */
    public static final String CODING = "growth";

    /** How it is spoken of. */
    public static final RunWords WORDS = new RunWords(
            "size",
            "the experiment",
            "was computed again",
            "capacities",
            List.of(new RunWords.Curves("capacity", "Capacity of dense memories", "units N", "patterns P", true, "")));

    private static final String NAME = "growth";
    private static final String SHARE = "share";
    private static final String SEEDS = "seeds";
    private static final String KEY = "key";
    private static final int KEY_BYTES = 8;

    private GrowthRecord() {}

    /** A growth with all that it asks. */
    private record Asked(GrowthExperiment experiment, RandomKey key, long seed)
            implements LiveRecord.Kind<List<CapacityGrowth>> {
        @Override
        public ExperimentRecord begin(Recording place) throws IOException {
            Map<String, Object> params = new LinkedHashMap<>();
            params.put(GridParams.EXPERIMENT.key(), NAME);
            params.put(
                    GridParams.RULES.key(),
                    experiment.laws().stream()
                            .map(law -> law.rule().title() + " at N = "
                                    + law.sizes().stream().map(String::valueOf).collect(Collectors.joining(", ")))
                            .collect(Collectors.joining("; ")));
            params.put(GridParams.SOURCES.key(), "Random");
            params.put(GridParams.LEVELS.key(), String.valueOf(experiment.share()));
            params.put(GridParams.SEEDS.key(), experiment.seeds());
            params.put(GridParams.SEED.key(), seed);
            RunHeader header = new RunHeader(
                    "hopfield",
                    place.preset(),
                    params,
                    seed,
                    new RunHeader.Data("Random patterns", NO_DATA, null),
                    CODING,
                    RunHeader.Platform.here(place.version(), Kernels.best(1).name()));
            return new ExperimentRecord(place, header, arrays(experiment, key));
        }

        @Override
        public ExperimentRecord.Found found(List<CapacityGrowth> growths) {
            return GrowthRecord.found(experiment, growths);
        }
    }

    /** All patterns follow from the key. */
    private static final String NO_DATA = Hashes.of(new byte[0][]);

    /** Begins the record of a growth that is about to be measured; behind the window, returns at once. */
    public static LiveRecord<List<CapacityGrowth>> begin(
            SharedRuns runs, GrowthExperiment experiment, RandomKey key, long seed) {
        return new LiveRecord<>(runs, new Asked(experiment, key, seed));
    }

    private static Map<String, NpyArray> arrays(GrowthExperiment experiment, RandomKey key) {
        List<Double> rows = new ArrayList<>();
        for (Law law : experiment.laws()) {
            for (int size : law.sizes()) {
                rows.add((double) law.degree());
                rows.add((double) size);
            }
        }
        double[] bytes = new double[KEY_BYTES];
        for (int k = 0; k < KEY_BYTES; k++) {
            bytes[k] = (key.bits() >>> (8 * (KEY_BYTES - 1 - k))) & 0xFF;
        }
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        arrays.put(NAME, new NpyArray(NpyType.INT64, new int[] {rows.size() / 2, 2}, numbers(rows)));
        arrays.put(SHARE, new NpyArray(NpyType.FLOAT64, new int[] {1}, new double[] {experiment.share()}));
        arrays.put(SEEDS, new NpyArray(NpyType.INT64, new int[] {1}, new double[] {experiment.seeds()}));
        arrays.put(KEY, new NpyArray(NpyType.UINT8, new int[] {KEY_BYTES}, bytes));
        return arrays;
    }

    private static double[] numbers(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static ExperimentRecord.Found found(GrowthExperiment experiment, List<CapacityGrowth> growths) {
        List<MetricPoint> points = new ArrayList<>();
        List<Double> numbers = new ArrayList<>();
        int count = 0;
        for (int k = 0; k < growths.size(); k++) {
            Law law = experiment.laws().get(k);
            CapacityGrowth growth = growths.get(k);
            String set = law.rule().title();
            for (CapacityGrowth.Point point : growth.points()) {
                int size = law.sizes().indexOf(point.units());
                double p = point.patterns().mean();
                points.add(new MetricPoint(new MetricLog.Series("capacity", set), size, point.units(), p));
                points.add(new MetricPoint(
                        new MetricLog.Series("seeds", set),
                        size,
                        point.units(),
                        point.patterns().seeds()));
                numbers.addAll(
                        List.of((double) point.units(), p, point.patterns().error()));
                count++;
            }
            if (growth.points().size() > 1) {
                points.add(new MetricPoint(
                        new MetricLog.Series("exponent", ""), law.degree(), law.degree(), growth.exponent()));
            }
            numbers.addAll(List.of(growth.exponent(), growth.error()));
        }
        double[] all = numbers(numbers);
        Map<String, NpyArray> outcome =
                Map.of("capacities", new NpyArray(NpyType.FLOAT64, new int[] {all.length}, all));
        return new ExperimentRecord.Found(points, outcome, all, count);
    }

    /** Whether a recorded start is one of a growth. */
    public static boolean isStart(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(NAME + ".npy") != null;
        }
    }

    /** Does a recorded growth once more, for {@link Lab#run}. */
    public static Map<String, Object> again(Path start, HeadlessRequest request, ProgressSink progress)
            throws IOException {
        Map<String, NpyArray> arrays = NpzFile.read(start);
        double[] rows = values(start, arrays.get(NAME), NAME, 2);
        List<Law> laws = new ArrayList<>();
        for (int k = 0; k < rows.length; k += 2) {
            int degree = (int) rows[k];
            List<Integer> sizes = new ArrayList<>();
            for (; k < rows.length && (int) rows[k] == degree; k += 2) {
                sizes.add((int) rows[k + 1]);
            }
            k -= 2;
            laws.add(new Law(degree, sizes));
        }
        long bits = 0;
        for (double one : values(start, arrays.get(KEY), KEY, KEY_BYTES)) {
            bits = bits << 8 | (long) one;
        }
        RandomKey key = new RandomKey(bits);
        GrowthExperiment experiment;
        try {
            experiment = new GrowthExperiment(laws, values(start, arrays.get(SHARE), SHARE, 1)[0], (int)
                    values(start, arrays.get(SEEDS), SEEDS, 1)[0]);
        } catch (IllegalArgumentException e) {
            throw new IOException(start + ": " + e.getMessage(), e);
        }
        GrowthFindings findings = new GrowthFindings();
        experiment.run(key, request.threads(), progress, findings, () -> {});
        ExperimentRecord.Found found = found(experiment, experiment.growths(key, findings));
        Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put("capacities", found.count());
        outcome.put(Lab.KERNELS, Kernels.best(request.threads()).name());
        outcome.put(Lab.DATA_HASH, NO_DATA);
        outcome.put(Lab.FINAL_HASH, Hashes.of(found.numbers()));
        return outcome;
    }

    private static double[] values(Path file, @Nullable NpyArray array, String name, int multiple) throws IOException {
        if (array == null || array.values().length == 0 || array.values().length % multiple != 0) {
            throw new IOException(file + ", " + name + ": expected numbers of a growth, "
                    + (array == null ? "found none" : "found " + array.values().length));
        }
        return array.values();
    }
}
