package org.energyscape.lab.hopfield.capacity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.energyscape.engine.hopfield.experiment.CapacityGrowth;
import org.energyscape.engine.hopfield.experiment.Estimate;
import org.energyscape.engine.hopfield.experiment.LoadTheory;
import org.energyscape.engine.hopfield.experiment.RecallGrid;
import org.jspecify.annotations.Nullable;

/**
 * What has been found of an experiment at one moment, with what theory says. Immutable.
 *
 * @param plan the experiment
 * @param done pieces finished
 * @param cells of recalls, those with at least one seed
 * @param places the same by contender, source, load and condition; null where there is no seed
 * @param overlapGaps first less second rule of a duel, by load; null where no seed has both
 * @param recalledGaps the same for the share recalled
 * @param growths of dense memories, by law
 * @param theory beside recalls of random patterns, or null
 */
record CapacitySnapshot(
        CapacityPlan plan,
        int done,
        List<RecallGrid.Cell> cells,
        List<RecallGrid.@Nullable Cell> places,
        List<@Nullable Estimate> overlapGaps,
        List<@Nullable Estimate> recalledGaps,
        List<CapacityGrowth> growths,
        @Nullable Theory theory) {
    private static final int CURVE_POINTS = 121;

    /**
     * Lines of theory for N units.
     *
     * @param mostStable 1 / (2 ln N)
     * @param allStable 1 / (4 ln N)
     * @param storkey 1 / √(2 ln N)
     * @param loads where the overlap of Hebb's attractor is given
     * @param overlaps m(α); NaN beyond the critical load
     * @param firstErrors ½ erfc(√(1/(2α))) at these loads
     */
    record Theory(
            int units,
            double mostStable,
            double allStable,
            double storkey,
            double critical,
            double[] loads,
            double[] overlaps,
            double[] firstErrors) {
        static Theory of(int units, double least, double greatest) {
            double[] loads = new double[CURVE_POINTS];
            double[] overlaps = new double[CURVE_POINTS];
            double[] errors = new double[CURVE_POINTS];
            double end = Math.min(greatest, LoadTheory.hebbCritical());
            // From the first load measured, so that the axis is that of the measurement.
            double begin = least < end ? least : 0;
            for (int i = 0; i < CURVE_POINTS; i++) {
                // A hair before the end, where the attractor still exists.
                loads[i] = begin + (end * (1 - 1e-9) - begin) * (i + 1) / CURVE_POINTS;
                overlaps[i] = LoadTheory.hebbOverlap(loads[i]);
                errors[i] = LoadTheory.firstStepErrors(loads[i]);
            }
            return new Theory(
                    units,
                    LoadTheory.mostPatternsStable(units),
                    LoadTheory.allPatternsStable(units),
                    LoadTheory.storkey(units),
                    LoadTheory.hebbCritical(),
                    loads,
                    overlaps,
                    errors);
        }
    }

    /** What the findings say about a plan. */
    static CapacitySnapshot of(CapacityPlan plan, CapacityFindings findings) {
        int done = plan.known(findings);
        List<RecallGrid.Cell> cells = List.of();
        List<RecallGrid.@Nullable Cell> places = List.of();
        List<@Nullable Estimate> overlapGaps = new ArrayList<>();
        List<@Nullable Estimate> recalledGaps = new ArrayList<>();
        List<CapacityGrowth> growths = new ArrayList<>();
        Theory theory = null;
        if (plan instanceof CapacityPlan.Recalls recalls) {
            RecallGrid grid = recalls.grid();
            cells = findings.recalls().cells(grid, plan.key());
            places = places(grid, cells);
            theory = Theory.of(
                    grid.units(),
                    grid.loads().get(0),
                    grid.loads().get(grid.loads().size() - 1));
            for (int load = 0;
                    plan.topic() == CapacityTopic.DUEL && load < grid.loads().size();
                    load++) {
                overlapGaps.add(findings.recalls().difference(grid, plan.key(), 0, 1, 0, load, 0, false));
                recalledGaps.add(findings.recalls().difference(grid, plan.key(), 0, 1, 0, load, 0, true));
            }
        } else if (plan instanceof CapacityPlan.Growth growth) {
            growths.addAll(growth.experiment().growths(plan.key(), findings.growths()));
        }
        return new CapacitySnapshot(plan, done, cells, places, overlapGaps, recalledGaps, growths, theory);
    }

    /** Whether there is nothing left to do. */
    boolean isComplete() {
        return done == plan.total();
    }

    /** Whether nothing has been found. */
    boolean isEmpty() {
        return cells.isEmpty()
                && growths.stream().allMatch(growth -> growth.points().isEmpty());
    }

    /** The cell at a place, or null while it has no seed. */
    RecallGrid.@Nullable Cell cell(int contender, int source, int load, int condition) {
        if (!(plan instanceof CapacityPlan.Recalls recalls)) {
            return null;
        }
        return places.get(place(recalls.grid(), contender, source, load, condition));
    }

    private static int place(RecallGrid grid, int contender, int source, int load, int condition) {
        return ((contender * grid.sources().size() + source) * grid.loads().size() + load)
                        * grid.conditions().size()
                + condition;
    }

    private static List<RecallGrid.@Nullable Cell> places(RecallGrid grid, List<RecallGrid.Cell> cells) {
        RecallGrid.@Nullable Cell[] places =
                new RecallGrid.@Nullable Cell[place(grid, grid.contenders().size(), 0, 0, 0)];
        Map<Double, Integer> loads = new HashMap<>();
        for (double load : grid.loads()) {
            loads.put(load, loads.size());
        }
        for (RecallGrid.Cell cell : cells) {
            int load = loads.getOrDefault(cell.load(), 0);
            places[place(grid, cell.contender(), cell.source(), load, cell.condition())] = cell;
        }
        return Collections.unmodifiableList(Arrays.asList(places));
    }

    /** Recalls, one line a cell: all that was measured, with standard errors; or capacities of dense memories. */
    String csv() {
        StringBuilder text = new StringBuilder();
        if (plan instanceof CapacityPlan.Recalls recalls) {
            text.append("rule,patterns_from,units,patterns,load,condition,clamped,seeds,overlap,overlap_se,"
                    + "hidden_overlap,hidden_overlap_se,recalled,recalled_se,sweeps,sweeps_se\n");
            for (RecallGrid.Cell cell : cells) {
                RecallGrid grid = recalls.grid();
                text.append('"').append(recalls.names().get(cell.contender())).append("\",");
                text.append(grid.sources().get(cell.source()).title()).append(',');
                text.append(grid.units()).append(',').append(cell.patterns()).append(',');
                text.append(cell.load()).append(',');
                text.append(grid.conditions().get(cell.condition()).level()).append(',');
                text.append(grid.conditions().get(cell.condition()).clamped()).append(',');
                text.append(cell.overlap().seeds());
                for (Estimate value : List.of(cell.overlap(), cell.hiddenOverlap(), cell.recalled(), cell.sweeps())) {
                    text.append(',').append(value.mean()).append(',').append(error(value));
                }
                text.append('\n');
            }
        } else if (plan instanceof CapacityPlan.Growth growth) {
            text.append("degree,units,seeds,patterns,patterns_se,exponent,exponent_se\n");
            for (int law = 0; law < growths.size(); law++) {
                CapacityGrowth found = growths.get(law);
                for (CapacityGrowth.Point point : found.points()) {
                    text.append(growth.laws().get(law).degree()).append(',');
                    text.append(point.units())
                            .append(',')
                            .append(point.patterns().seeds())
                            .append(',');
                    text.append(point.patterns().mean()).append(',').append(error(point.patterns()));
                    text.append(',')
                            .append(found.exponent())
                            .append(',')
                            .append(found.error())
                            .append('\n');
                }
            }
        }
        return text.toString();
    }

    /** A single seed says nothing about its error. */
    private static String error(Estimate value) {
        return value.seeds() < 2 ? "" : String.format(Locale.ROOT, "%s", value.error());
    }
}
