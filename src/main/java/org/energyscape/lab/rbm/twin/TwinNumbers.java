package org.energyscape.lab.rbm.twin;

import org.energyscape.engine.run.MetricLog;
import org.energyscape.lab.rbm.run.RbmSimulation;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * The key numbers of one twin at the moment that is shown; null where nothing had been measured by then.
 *
 * @param train cross-entropy of training pictures, nats a picture
 * @param validation cross-entropy of validation pictures, nats a picture
 * @param gap mean free energy of validation less training pictures, nats
 * @param meanWeight mean of |w_ij|
 */
record TwinNumbers(
        @Nullable Double train,
        @Nullable Double validation,
        @Nullable Double gap,
        double meanWeight) {
    /** Those last measured up to the step of the snapshot. */
    static TwinNumbers of(MetricLog log, RbmSnapshot snapshot, double meanWeight) {
        return new TwinNumbers(
                log.lastUpTo(RbmSimulation.TRAIN, snapshot.step()),
                log.lastUpTo(RbmSimulation.VALIDATION, snapshot.step()),
                log.lastUpTo(RbmSimulation.GAP, snapshot.step()),
                meanWeight);
    }
}
