package org.energyscape.planted.lab.one;

import org.energyscape.planted.engine.rbm.PlantedTrainer;
import org.energyscape.planted.engine.rbm.PlantedVerdict;

/** Planted: a view that asks the model instead of the snapshot. */
public final class OneView {
    public double fromTrainer(PlantedTrainer trainer) {
        return trainer.loss();
    }

    public double fromSnapshot(PlantedVerdict verdict) {
        return verdict.loss();
    }
}
