package org.energyscape.lab.hopfield.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.Degradation;
import org.energyscape.engine.hopfield.Degraded;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.ModernTrials;
import org.energyscape.engine.hopfield.RecallTrials;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.TrialReport;
import org.energyscape.engine.hopfield.UpdateOrder;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.lab.hopfield.part.TunedRule;
import org.jspecify.annotations.Nullable;

/**
 * How often each rule and process brings the stored pictures back, every pixel right, from the same damaged pictures: trial t
 * damages picture t mod P with the random numbers of t, whatever the rule. Recall is at temperature 0, for only there it ends.
 *
 * @param conditions what is asked of all of them
 * @param contenders those that have learned
 * @param threads most threads to use
 */
record CompareTrials(Conditions conditions, List<Learnt> contenders, int threads) {
    private static final int MOST_SWEEPS = 100;

    CompareTrials {
        contenders = List.copyOf(contenders);
    }

    /**
     * What a measurement depends on besides the rule; equal conditions give equal numbers.
     *
     * @param damage what is done to a picture
     * @param network of the lab: the patterns, and what the damage asks for fields
     * @param masked whether the damage hides something, so that there is a clamped process
     * @param order which units are updated when
     * @param seed of all random numbers
     * @param trials of each rule and process
     */
    record Conditions(
            Degradation damage, HopfieldNetwork network, boolean masked, UpdateOrder order, long seed, int trials) {
        /** The damage for every rule: where it asks for fields they are those of the network of the lab. */
        Degradation shared() {
            return new Degradation.Composed(new Shared(damage, network));
        }

        RandomKey key() {
            return RandomKey.ofSeed(seed).child("trials");
        }
    }

    private record Shared(Degradation damage, HopfieldNetwork network) implements Degradation.Composed.Maker {
        @Override
        public Degraded damage(HopfieldNetwork other, SpinVector truth, RandomKey key) {
            return damage.apply(network, truth, key);
        }
    }

    /**
     * Runs them all.
     *
     * @throws java.util.concurrent.CancellationException if the sink asks to stop
     */
    CompareReport run(ProgressSink progress) {
        Map<TunedRule, CompareReport.Rates> rates = new LinkedHashMap<>();
        List<ProgressSink> parts = parts(progress);
        int part = 0;
        for (Learnt one : contenders) {
            TrialReport free = run(one, false, parts.get(part++));
            TrialReport clamped = conditions.masked() ? run(one, true, parts.get(part++)) : null;
            rates.put(
                    one.competitor(),
                    new CompareReport.Rates(
                            CompareReport.Rate.of(free), clamped == null ? null : CompareReport.Rate.of(clamped)));
        }
        return new CompareReport(conditions, rates);
    }

    private TrialReport run(Learnt one, boolean clamped, ProgressSink progress) {
        Degradation damage = conditions.shared();
        return one.modern() == null
                ? new RecallTrials(one.network(), damage, clamped, conditions.order(), MOST_SWEEPS, 1)
                        .run(conditions.trials(), conditions.key(), threads, progress)
                : new ModernTrials(one.network(), one.competitor().strength(), damage, clamped, MOST_SWEEPS, 1)
                        .run(conditions.trials(), conditions.key(), threads, progress);
    }

    /** One sink for each run, all of which tell the given one about the whole. */
    private List<ProgressSink> parts(ProgressSink whole) {
        int runs = contenders.size() * (conditions.masked() ? 2 : 1);
        List<ProgressSink> parts = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            int number = run;
            String name = contenders
                    .get(conditions.masked() ? run / 2 : run)
                    .competitor()
                    .rule()
                    .label();
            parts.add(new ProgressSink() {
                @Override
                public void report(double fraction, String text) {
                    whole.report((number + fraction) / runs, name + ", " + text);
                }

                @Override
                public boolean isCancelled() {
                    return whole.isCancelled();
                }
            });
        }
        return parts;
    }

    /** The conditions and rules of a comparison; null where nothing can be measured. */
    static @Nullable CompareTrials of(@Nullable Conditions conditions, CompareSnapshot snapshot, int threads) {
        List<Learnt> learnt =
                snapshot.columns().stream().map(CompareSnapshot.Column::learnt).toList();
        return conditions == null || learnt.isEmpty() ? null : new CompareTrials(conditions, learnt, threads);
    }
}
