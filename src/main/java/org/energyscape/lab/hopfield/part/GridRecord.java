package org.energyscape.lab.hopfield.part;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.experiment.Condition;
import org.energyscape.engine.hopfield.experiment.Contender;
import org.energyscape.engine.hopfield.experiment.Estimate;
import org.energyscape.engine.hopfield.experiment.PatternSource;
import org.energyscape.engine.hopfield.experiment.RecallFindings;
import org.energyscape.engine.hopfield.experiment.RecallGrid;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.record.NpyArray;
import org.energyscape.engine.record.NpyType;
import org.energyscape.engine.record.runs.Hashes;
import org.energyscape.engine.record.runs.MetricPoint;
import org.energyscape.engine.record.runs.RunHeader;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.lab.HeadlessRequest;
import org.energyscape.lab.Lab;
import org.energyscape.lab.Recording;
import org.energyscape.lab.RunWords;
import org.energyscape.lab.SharedRuns;

/**
 * The record of an experiment over loads: the grid itself ({@link GridFile}), every cell, and its curves over the load. The hash
 * of its cells ({@code cells} of the final archive: mean and standard error of overlap, overlap of the hidden units, share
 * recalled and sweeps, cells x 8 float64) is what a replay compares.
 */
public final class GridRecord {
    /** Tells the record of an experiment from that of a recall. */
    public static final String CODING = "experiment";

    /** How it is spoken of. */
    public static final RunWords WORDS = new RunWords(
            "load",
            "the experiment",
            "was computed again",
            "cells",
            List.of(
                    new RunWords.Curves("overlap", "Overlap at the end of recall", "load P/N", "overlap m", false, ""),
                    new RunWords.Curves("recalled", "Share recalled", "load P/N", "share recalled", false, "")));

    private static final String LAB = "hopfield";
    private static final int NUMBERS = 8;
    /** How many seeds a point is the mean of. */
    private static final String SEEDS = "seeds";

    private GridRecord() {}

    /** A grid with all that it asks. */
    private record Asked(String name, RecallGrid grid, RandomKey key, long seed)
            implements LiveRecord.Kind<List<RecallGrid.Cell>> {
        @Override
        public ExperimentRecord begin(Recording place) throws IOException {
            return GridRecord.begin(place, name, grid, key, seed);
        }

        @Override
        public ExperimentRecord.Found found(List<RecallGrid.Cell> cells) {
            return GridRecord.found(grid, cells);
        }
    }

    /**
     * Begins the record of an experiment that is about to be done; behind the window, returns at once.
     *
     * @param runs where
     * @param name of the experiment, such as {@code "capacity"}
     * @param key with which it runs
     * @param seed that the student knows, from which the key follows
     */
    public static LiveRecord<List<RecallGrid.Cell>> begin(
            SharedRuns runs, String name, RecallGrid grid, RandomKey key, long seed) {
        return new LiveRecord<>(runs, new Asked(name, grid, key, seed));
    }

    /**
     * The same into a store that is open.
     *
     * @throws IllegalArgumentException if the grid does something to pictures that has no name
     */
    public static ExperimentRecord begin(Recording place, String name, RecallGrid grid, RandomKey key, long seed)
            throws IOException {
        return new ExperimentRecord(place, header(place, name, grid, seed), GridFile.arrays(grid, key));
    }

    /**
     * Does an experiment while its record grows; {@link #finish} ends it.
     *
     * @return its cells
     * @throws java.util.concurrent.CancellationException if the sink asks to stop; the record then holds what was found
     */
    public static List<RecallGrid.Cell> run(
            ExperimentRecord record, RecallGrid grid, RandomKey key, int threads, ProgressSink progress)
            throws IOException {
        RecallFindings findings = new RecallFindings();
        boolean done = false;
        try {
            grid.run(key, threads, progress, findings, () -> {
                synchronized (record) {
                    record.found(found(grid, findings.cells(grid, key)));
                }
            });
            done = true;
        } finally {
            if (!done) {
                record.stop(found(grid, findings.cells(grid, key)));
            }
        }
        return findings.cells(grid, key);
    }

    /** Ends the record of an experiment that is done; waits until all is kept. */
    public static void finish(ExperimentRecord record, RecallGrid grid, List<RecallGrid.Cell> cells)
            throws IOException {
        record.finish(found(grid, cells));
    }

    /** Puts an experiment that has been done into a store that is open; waits for it and returns the number of the run. */
    public static long write(
            Recording place, String name, RecallGrid grid, RandomKey key, long seed, List<RecallGrid.Cell> cells)
            throws IOException {
        try (ExperimentRecord record = begin(place, name, grid, key, seed)) {
            record.finish(found(grid, cells));
            return record.id();
        }
    }

    private static ExperimentRecord.Found found(RecallGrid grid, List<RecallGrid.Cell> cells) {
        List<MetricPoint> points = new ArrayList<>();
        for (RecallGrid.Cell cell : cells) {
            int load = grid.loads().indexOf(cell.load());
            String set = set(grid, cell);
            points.add(point("overlap", set, load, cell, cell.overlap().mean()));
            points.add(point("recalled", set, load, cell, cell.recalled().mean()));
            points.add(point(SEEDS, set, load, cell, cell.overlap().seeds()));
        }
        double[] numbers = numbers(cells);
        Map<String, NpyArray> outcome = new LinkedHashMap<>();
        outcome.put("cells", new NpyArray(NpyType.FLOAT64, new int[] {cells.size(), NUMBERS}, numbers));
        outcome.put("where", where(cells));
        return new ExperimentRecord.Found(points, outcome, numbers, cells.size());
    }

    private static MetricPoint point(String metric, String set, int load, RecallGrid.Cell cell, double value) {
        return new MetricPoint(new MetricLog.Series(metric, set), load, cell.load(), value);
    }

    private static RunHeader header(Recording place, String name, RecallGrid grid, long seed) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put(GridParams.EXPERIMENT.key(), name);
        params.put(
                GridParams.RULES.key(),
                grid.contenders().stream().map(Contender::title).collect(Collectors.joining("; ")));
        params.put(
                GridParams.SOURCES.key(),
                grid.sources().stream().map(PatternSource::title).collect(Collectors.joining("; ")));
        params.put(GridParams.UNITS.key(), grid.units());
        params.put(GridParams.LOADS.key(), joined(grid.loads()));
        params.put(
                GridParams.LEVELS.key(),
                joined(grid.conditions().stream()
                        .map(Condition::level)
                        .distinct()
                        .toList()));
        params.put(GridParams.SEEDS.key(), grid.seeds());
        params.put(GridParams.TRIALS.key(), grid.trials());
        params.put(GridParams.SEED.key(), seed);
        String sources = String.valueOf(params.get(GridParams.SOURCES.key()));
        return new RunHeader(
                LAB,
                place.preset(),
                params,
                seed,
                new RunHeader.Data(sources + " patterns", dataHash(grid), null),
                CODING,
                RunHeader.Platform.here(place.version(), Kernels.best(1).name()));
    }

    private static String joined(List<Double> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** Of all given pictures; random ones follow from the key. */
    private static String dataHash(RecallGrid grid) {
        return Hashes.of(grid.sources().stream()
                .filter(PatternSource.Pictures.class::isInstance)
                .flatMap(source -> ((PatternSource.Pictures) source).pictures().stream())
                .map(SpinVector::toBytes)
                .toArray(byte[][]::new));
    }

    /** {@code "Hebb"}, with source and level where there are several. */
    private static String set(RecallGrid grid, RecallGrid.Cell cell) {
        StringBuilder text =
                new StringBuilder(grid.contenders().get(cell.contender()).title());
        if (grid.sources().size() > 1) {
            text.append(", ").append(grid.sources().get(cell.source()).title());
        }
        Condition condition = grid.conditions().get(cell.condition());
        if (grid.conditions().size() > 1) {
            text.append(" at ").append(condition.level()).append(condition.clamped() ? ", clamped" : "");
        }
        return text.toString();
    }

    private static double[] numbers(List<RecallGrid.Cell> cells) {
        double[] numbers = new double[NUMBERS * cells.size()];
        int at = 0;
        for (RecallGrid.Cell cell : cells) {
            for (Estimate one : new Estimate[] {cell.overlap(), cell.hiddenOverlap(), cell.recalled(), cell.sweeps()}) {
                numbers[at++] = one.mean();
                numbers[at++] = one.error();
            }
        }
        return numbers;
    }

    /** Contender, source, patterns and condition of each cell. */
    private static NpyArray where(List<RecallGrid.Cell> cells) {
        double[] where = new double[4 * cells.size()];
        int at = 0;
        for (RecallGrid.Cell cell : cells) {
            where[at++] = cell.contender();
            where[at++] = cell.source();
            where[at++] = cell.patterns();
            where[at++] = cell.condition();
        }
        return new NpyArray(NpyType.INT64, new int[] {cells.size(), 4}, where);
    }

    /** Whether a recorded start is one of an experiment. */
    public static boolean isStart(Path file) throws IOException {
        return GridFile.isGrid(file);
    }

    /** Does a recorded experiment once more, for {@link Lab#run}. */
    public static Map<String, Object> again(Path start, HeadlessRequest request, ProgressSink progress)
            throws IOException {
        GridFile.Stored stored = GridFile.read(start);
        List<RecallGrid.Cell> cells = stored.grid().run(stored.key(), request.threads(), progress);
        Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put("cells", cells.size());
        outcome.put(Lab.KERNELS, Kernels.best(request.threads()).name());
        outcome.put(Lab.DATA_HASH, dataHash(stored.grid()));
        outcome.put(Lab.FINAL_HASH, Hashes.of(numbers(cells)));
        return outcome;
    }
}
