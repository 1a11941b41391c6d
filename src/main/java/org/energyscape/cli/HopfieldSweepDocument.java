package org.energyscape.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.energyscape.engine.hopfield.experiment.Condition;
import org.energyscape.engine.hopfield.experiment.Estimate;
import org.energyscape.engine.hopfield.experiment.LoadTheory;
import org.energyscape.engine.hopfield.experiment.RecallGrid;

/**
 * The result of {@code sweep hopfield} as JSON: {@code experiment}, {@code units}, {@code seed}, {@code seeds}, {@code trials};
 * {@code theory} with the loads known from theory; {@code cells}, each with rule, load, patterns, level, whether known units
 * were clamped, and overlap, overlap of the hidden units, share recalled and sweeps with their standard errors over the seeds;
 * {@code runs}, the numbers of their records.
 * Stateless.
 */
final class HopfieldSweepDocument {
    private HopfieldSweepDocument() {}

    /** One grid with what was found. */
    record Part(RecallGrid grid, List<RecallGrid.Cell> cells) {}

    static Map<String, Object> of(String experiment, long seed, List<Part> parts, List<Long> runs) {
        RecallGrid first = parts.get(0).grid();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("experiment", experiment);
        map.put("units", first.units());
        map.put("seed", seed);
        map.put("seeds", first.seeds());
        map.put("trials", first.trials());
        map.put("requiredOverlap", first.requiredOverlap());
        map.put("theory", theory(first.units()));
        List<Map<String, Object>> cells = new ArrayList<>();
        for (Part part : parts) {
            for (RecallGrid.Cell cell : part.cells()) {
                cells.add(cell(part.grid(), cell));
            }
        }
        map.put("cells", cells);
        if (!runs.isEmpty()) {
            map.put("runs", runs);
        }
        return map;
    }

    private static Map<String, Object> theory(int units) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("hebbCritical", LoadTheory.HEBB_CRITICAL);
        map.put("hebbCriticalOverlap", LoadTheory.HEBB_CRITICAL_OVERLAP);
        map.put("hebbMostPatternsStable", LoadTheory.mostPatternsStable(units));
        map.put("hebbAllPatternsStable", LoadTheory.allPatternsStable(units));
        map.put("storkey", LoadTheory.storkey(units));
        map.put("projection", LoadTheory.PROJECTION_CRITICAL);
        return map;
    }

    private static Map<String, Object> cell(RecallGrid grid, RecallGrid.Cell cell) {
        Condition condition = grid.conditions().get(cell.condition());
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("rule", grid.contenders().get(cell.contender()).title());
        map.put("load", (double) cell.patterns() / grid.units());
        map.put("patterns", cell.patterns());
        map.put("level", condition.level());
        map.put("clamped", condition.clamped());
        estimate(map, "overlap", cell.overlap());
        estimate(map, "hiddenOverlap", cell.hiddenOverlap());
        estimate(map, "recalled", cell.recalled());
        estimate(map, "sweeps", cell.sweeps());
        return map;
    }

    private static void estimate(Map<String, Object> map, String key, Estimate estimate) {
        map.put(key, estimate.mean());
        if (estimate.seeds() > 1) {
            map.put(key + "Error", estimate.error());
        }
    }
}
