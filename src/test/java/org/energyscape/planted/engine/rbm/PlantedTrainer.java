package org.energyscape.planted.engine.rbm;

/** Planted: a model that a view must not call. */
public final class PlantedTrainer {
    public double loss() {
        return 0.5;
    }
}
