package org.energyscape.lab.hopfield.capacity;

import java.util.function.Function;
import org.energyscape.lab.SharedRuns;
import org.energyscape.lab.hopfield.part.GridRecord;
import org.energyscape.lab.hopfield.part.GrowthRecord;
import org.energyscape.lab.hopfield.part.LiveRecord;

/**
 * The record of a plan while it is carried out.
 *
 * @param <F> what is kept of a snapshot
 */
record PlanRecord<F>(LiveRecord<F> record, Function<CapacitySnapshot, F> part) implements RecordQueue.Growing {
    /** Begins it. */
    static RecordQueue.Growing begin(SharedRuns runs, CapacityPlan plan) {
        if (plan instanceof CapacityPlan.Growth growth) {
            return new PlanRecord<>(
                    GrowthRecord.begin(runs, growth.experiment(), growth.key(), growth.seed()),
                    CapacitySnapshot::growths);
        }
        if (plan instanceof CapacityPlan.Recalls recalls) {
            return new PlanRecord<>(
                    GridRecord.begin(runs, plan.topic().key(), recalls.grid(), plan.key(), recalls.seed()),
                    CapacitySnapshot::cells);
        }
        throw new IllegalArgumentException("Nothing is measured by " + plan);
    }

    @Override
    public void found(CapacitySnapshot now) {
        record.found(part.apply(now));
    }

    @Override
    public void finish(CapacitySnapshot all) {
        record.finish(part.apply(all));
    }

    @Override
    public void stop(CapacitySnapshot some) {
        record.stop(part.apply(some));
    }
}
