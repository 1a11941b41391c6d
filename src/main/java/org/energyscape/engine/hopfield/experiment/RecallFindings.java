package org.energyscape.engine.hopfield.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.energyscape.engine.math.RandomKey;
import org.jspecify.annotations.Nullable;

/**
 * What runs of {@link RecallGrid} have found so far, seed by seed, so that more seeds, rules or loads find what others have done
 * already. What is found depends on the number of patterns and not on the other loads of a grid, on the source and its number,
 * the seed, the contender and the condition; grids of one key that share these share their findings. Any thread.
 */
public final class RecallFindings {
    private final Map<Group, Map<Place, Finding>> groups = new ConcurrentHashMap<>();

    /** What all places of one source share. Compared once a lookup of a group, for pictures are long. */
    private record Group(
            RandomKey key,
            PatternSource source,
            int number,
            int units,
            int trials,
            int maxSweeps,
            double requiredOverlap) {}

    private record Place(Contender contender, int patterns, Condition condition, int seed) {}

    /**
     * The means over the trials of one seed.
     *
     * @param overlap overlap of the end with the pattern sought
     * @param hiddenOverlap the same over the units alone that were not known
     * @param recalled share of recalls that reached the overlap required
     * @param sweeps sweeps done
     */
    public record Finding(double overlap, double hiddenOverlap, double recalled, double sweeps) {}

    /** What was found at a place of a grid, or null. */
    public @Nullable Finding at(
            RecallGrid grid, RandomKey key, int contender, int source, int load, int condition, int seed) {
        return group(grid, key, source).get(place(grid, contender, load, condition, seed));
    }

    void put(
            RecallGrid grid,
            RandomKey key,
            int contender,
            int source,
            int load,
            int condition,
            int seed,
            Finding finding) {
        group(grid, key, source).put(place(grid, contender, load, condition, seed), finding);
    }

    /** Whether a load of a job is known under every condition. */
    boolean isKnown(RecallGrid grid, RandomKey key, int contender, int source, int load, int seed) {
        Map<Place, Finding> group = group(grid, key, source);
        for (int c = 0; c < grid.conditions().size(); c++) {
            if (!group.containsKey(place(grid, contender, load, c, seed))) {
                return false;
            }
        }
        return true;
    }

    /** Loads of jobs of this grid of which all is known; the whole is {@link RecallGrid#pieces}. */
    public int known(RecallGrid grid, RandomKey key) {
        int known = 0;
        for (int contender = 0; contender < grid.contenders().size(); contender++) {
            for (int source = 0; source < grid.sources().size(); source++) {
                for (int load = 0; load < grid.loads().size(); load++) {
                    for (int seed = 0; seed < grid.seeds(); seed++) {
                        known += isKnown(grid, key, contender, source, load, seed) ? 1 : 0;
                    }
                }
            }
        }
        return known;
    }

    /**
     * The cells of a grid in the order of {@link RecallGrid#run}, each from the seeds found so far; those without any are left
     * out.
     */
    public List<RecallGrid.Cell> cells(RecallGrid grid, RandomKey key) {
        List<RecallGrid.Cell> cells = new ArrayList<>();
        for (int contender = 0; contender < grid.contenders().size(); contender++) {
            for (int source = 0; source < grid.sources().size(); source++) {
                Map<Place, Finding> group = group(grid, key, source);
                for (int load = 0; load < grid.loads().size(); load++) {
                    for (int condition = 0; condition < grid.conditions().size(); condition++) {
                        List<Finding> found = new ArrayList<>();
                        for (int seed = 0; seed < grid.seeds(); seed++) {
                            Finding one = group.get(place(grid, contender, load, condition, seed));
                            if (one != null) {
                                found.add(one);
                            }
                        }
                        if (!found.isEmpty()) {
                            cells.add(cell(grid, contender, source, load, condition, found));
                        }
                    }
                }
            }
        }
        return cells;
    }

    /**
     * The difference of two contenders in one cell over the seeds that both have finished: mean and standard error of the
     * differences, whose scatter is smaller than that of either, for both met the same pictures. Null without such a seed.
     *
     * @param recalled whether the share recalled is compared, or else the overlap
     */
    public @Nullable Estimate difference(
            RecallGrid grid,
            RandomKey key,
            int first,
            int second,
            int source,
            int load,
            int condition,
            boolean recalled) {
        double[] differences = new double[grid.seeds()];
        int n = 0;
        for (int seed = 0; seed < grid.seeds(); seed++) {
            Finding a = at(grid, key, first, source, load, condition, seed);
            Finding b = at(grid, key, second, source, load, condition, seed);
            if (a != null && b != null) {
                differences[n++] = recalled ? a.recalled() - b.recalled() : a.overlap() - b.overlap();
            }
        }
        return n == 0 ? null : Estimate.of(Arrays.copyOf(differences, n));
    }

    /** All but what was found with a key; a run that still puts findings here does not put them there. */
    public RecallFindings without(RandomKey key) {
        RecallFindings rest = new RecallFindings();
        groups.forEach((group, found) -> {
            if (!group.key().equals(key)) {
                rest.groups.put(group, found);
            }
        });
        return rest;
    }

    private Map<Place, Finding> group(RecallGrid grid, RandomKey key, int source) {
        Group group = new Group(
                key,
                grid.sources().get(source),
                source,
                grid.units(),
                grid.trials(),
                grid.maxSweeps(),
                grid.requiredOverlap());
        return groups.computeIfAbsent(group, g -> new ConcurrentHashMap<>());
    }

    private static Place place(RecallGrid grid, int contender, int load, int condition, int seed) {
        return new Place(
                grid.contenders().get(contender),
                grid.patterns(grid.loads().get(load)),
                grid.conditions().get(condition),
                seed);
    }

    private static RecallGrid.Cell cell(
            RecallGrid grid, int contender, int source, int load, int condition, List<Finding> found) {
        double wanted = grid.loads().get(load);
        return new RecallGrid.Cell(
                contender,
                source,
                wanted,
                grid.patterns(wanted),
                condition,
                Estimate.of(found.stream().mapToDouble(Finding::overlap).toArray()),
                Estimate.of(found.stream().mapToDouble(Finding::hiddenOverlap).toArray()),
                Estimate.of(found.stream().mapToDouble(Finding::recalled).toArray()),
                Estimate.of(found.stream().mapToDouble(Finding::sweeps).toArray()));
    }
}
