package org.energyscape.engine.hopfield.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.energyscape.engine.hopfield.LearningRule;
import org.energyscape.engine.math.RandomKey;
import org.jspecify.annotations.Nullable;

/** Capacities of single networks that have been measured so far, so that none is measured twice. Any thread. */
public final class GrowthFindings {
    private final Map<Place, Double> found = new ConcurrentHashMap<>();

    private record Place(RandomKey key, LearningRule rule, double share, int units, int seed) {}

    @Nullable
    Double at(RandomKey key, LearningRule rule, double share, int units, int seed) {
        return found.get(new Place(key, rule, share, units, seed));
    }

    void put(RandomKey key, LearningRule rule, double share, int units, int seed, double patterns) {
        found.put(new Place(key, rule, share, units, seed), patterns);
    }

    /** How many networks of a measurement are known. */
    public int known(RandomKey key, LearningRule rule, double share, List<Integer> sizes, int seeds) {
        int known = 0;
        for (int units : sizes) {
            for (int seed = 0; seed < seeds; seed++) {
                known += at(key, rule, share, units, seed) == null ? 0 : 1;
            }
        }
        return known;
    }

    /**
     * What the networks measured so far say; sizes without any are left out, and the exponent is not a number below two sizes,
     * its error below three networks.
     */
    public CapacityGrowth growth(RandomKey key, LearningRule rule, double share, List<Integer> sizes, int seeds) {
        List<Integer> reached = new ArrayList<>();
        List<double[]> patterns = new ArrayList<>();
        for (int units : sizes) {
            double[] values = new double[seeds];
            int n = 0;
            for (int seed = 0; seed < seeds; seed++) {
                Double one = at(key, rule, share, units, seed);
                if (one != null) {
                    values[n++] = one;
                }
            }
            if (n > 0) {
                reached.add(units);
                patterns.add(java.util.Arrays.copyOf(values, n));
            }
        }
        return CapacityGrowth.fit(reached, patterns);
    }

    /** All but what was found with a key; a measurement that still puts findings here does not put them there. */
    public GrowthFindings without(RandomKey key) {
        GrowthFindings rest = new GrowthFindings();
        found.forEach((place, patterns) -> {
            if (!place.key().equals(key)) {
                rest.found.put(place, patterns);
            }
        });
        return rest;
    }
}
