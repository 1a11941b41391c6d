package org.energyscape.lab.rbm.run;

import org.energyscape.engine.param.Labelled;
import org.energyscape.ui.picture.Bins;

/**
 * What a pane of the training page shows; only what is looked at is made, on the worker, scales of colours included.
 * Arrays are never written again.
 */
public sealed interface Exhibit {
    /** The kinds, in the order of their list. */
    enum Kind implements Labelled {
        FILTERS("filters", "Filters", "The weights of every hidden unit, one picture each."),
        UPDATES("updates", "Last change \u0394W", "How the last minibatch changed every filter, on one scale."),
        ACTIVITY("activity", "Hidden activity", "P(h|v): a column a hidden unit, a row a validation picture."),
        HISTOGRAMS("histograms", "Histograms", "How weights, their last change and both biases are distributed."),
        RECONSTRUCTIONS(
                "reconstructions", "Reconstructions", "Validation pictures and what the machine makes of them."),
        FANTASIES(
                "fantasies",
                "Fantasies",
                "Fantasy particles: the chains that go on from step to step (PCD, tempering)."),
        INSPECTOR("inspector", "Unit inspector", "One hidden unit: weights, examples, effect, course of its activity.");

        private final Words words;

        Kind(String key, String label, String help) {
            words = new Words(key, label, help);
        }

        @Override
        public Words words() {
            return words;
        }
    }

    /** All filters. */
    record Filters(FilterMosaic mosaic) implements Exhibit {}

    /** The last change of each filter. */
    record Updates(FilterMosaic mosaic) implements Exhibit {}

    /**
     * P(h|v) of probe pictures, as Hinton (2012, "A practical guide to training RBMs", \u00a715) draws it: a column a hidden unit, a
     * row a picture. A column that is dark or light all the way down is a unit that says nothing.
     *
     * @param values pictures x units row-major
     * @param units the hidden unit of each column, in the order of the filters
     * @param pictures how many rows
     * @param states whether the unit of each column is of use
     */
    record Activity(float[] values, int[] units, int pictures, UnitState[] states) implements Exhibit {
        public int count(UnitState wanted) {
            int count = 0;
            for (UnitState state : states) {
                count += state == wanted ? 1 : 0;
            }
            return count;
        }
    }

    /** Whether a hidden unit tells pictures apart. */
    enum UnitState {
        /** Active in less than a hundredth of the probe pictures. */
        DEAD,
        ALIVE,
        /** Active in more than ninety-nine hundredths. */
        SATURATED
    }

    /**
     * How weights, their last change and both biases are distributed.
     *
     * @param chosenBias c of the chosen unit, NaN where none is chosen
     */
    record Histograms(Bins weights, Bins updates, Bins visibleBias, Bins hiddenBias, double chosenBias)
            implements Exhibit {}

    /**
     * What the machine makes of the sample pictures.
     *
     * @param values P(v|h) of each with h ~ P(h|v) replaced by its mean, rows of m
     */
    record Reconstructions(float[] values) implements Exhibit {}

    /**
     * The visible units of the chains that go on from step to step.
     *
     * @param values chains x m row-major; empty where the model statistics have no such chains
     * @param swapRates see {@link org.energyscape.engine.rbm.CdTrainer#swapRates}
     */
    record Fantasies(float[] values, int count, double[] swapRates) implements Exhibit {}
}
