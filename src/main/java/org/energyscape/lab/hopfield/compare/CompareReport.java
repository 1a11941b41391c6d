package org.energyscape.lab.hopfield.compare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.energyscape.engine.hopfield.TrialReport;
import org.energyscape.engine.math.Proportion;
import org.energyscape.lab.hopfield.part.TunedRule;
import org.jspecify.annotations.Nullable;

/**
 * What trials have given.
 *
 * @param conditions under which they were run
 * @param rates of each rule
 */
record CompareReport(CompareTrials.Conditions conditions, Map<TunedRule, Rates> rates) {
    CompareReport {
        rates = Collections.unmodifiableMap(new LinkedHashMap<>(rates));
    }

    /** Of both processes; the clamped one null where nothing is hidden. */
    record Rates(Rate free, @Nullable Rate clamped) {
        @Nullable
        Rate of(boolean ofClamped) {
            return ofClamped ? clamped : free;
        }
    }

    /**
     * Of one rule and process.
     *
     * @param recalled trials at whose end every pixel was right
     * @param right mean share of the unknown pixels that were right
     * @param rightError standard error of that mean, from the scatter of the trials
     * @param sweeps mean number of sweeps
     */
    record Rate(Proportion recalled, double right, double rightError, double sweeps) {
        static Rate of(TrialReport report) {
            int recalled = (int)
                    report.trials().stream().filter(TrialReport.Trial::recalled).count();
            double sweeps = report.trials().stream()
                    .mapToInt(TrialReport.Trial::sweeps)
                    .average()
                    .orElse(0);
            return new Rate(
                    new Proportion(recalled, report.trials().size()),
                    (1 + report.meanUnknownOverlap()) / 2,
                    report.meanUnknownOverlapError() / 2,
                    sweeps);
        }

        /** Half the width of Wilson's interval of one standard error. */
        double error() {
            return (recalled.high(1) - recalled.low(1)) / 2;
        }
    }

    @Nullable
    Rate rate(TunedRule competitor, boolean clamped) {
        Rates both = rates.get(competitor);
        return both == null ? null : both.of(clamped);
    }

    /** The rules with the greatest rate of a process among those shown; none where all are equal. */
    Set<TunedRule> best(Set<TunedRule> shown, boolean clamped) {
        int most = -1;
        int least = Integer.MAX_VALUE;
        Set<TunedRule> best = new LinkedHashSet<>();
        for (TunedRule one : shown) {
            Rate rate = rate(one, clamped);
            if (rate != null) {
                int count = rate.recalled().successes();
                least = Math.min(least, count);
                if (count > most) {
                    best.clear();
                    most = count;
                }
                if (count == most) {
                    best.add(one);
                }
            }
        }
        return most > least ? best : Set.of();
    }

    /** The same with what another one says of other rules; this one alone where the conditions differ. */
    CompareReport with(@Nullable CompareReport before) {
        if (before == null || !before.conditions().equals(conditions)) {
            return this;
        }
        Map<TunedRule, Rates> all = new LinkedHashMap<>(before.rates());
        all.putAll(rates);
        return new CompareReport(conditions, all);
    }
}
