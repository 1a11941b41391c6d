package org.energyscape.lab.rbm;

import org.energyscape.ui.picture.Bins;

/** What the large picture of the training page shows beside the filters; only what is looked at is made. */
sealed interface Exhibit {
    /** The kinds, in the order of their buttons. */
    enum Kind {
        FILTERS("Filters"),
        UPDATES("\u0394W"),
        ACTIVITY("Activity"),
        HISTOGRAMS("Histograms"),
        FANTASIES("Fantasies");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** Nothing more than the filters, which every snapshot has. */
    record Filters() implements Exhibit {}

    /**
     * The last change of each filter.
     *
     * @param values n x m row-major
     */
    record Updates(float[] values) implements Exhibit {}

    /**
     * P(h|v) of probe pictures: a row a unit, a column a picture.
     *
     * @param values units x pictures row-major
     * @param dead units active in less than a hundredth of the pictures
     * @param saturated units active in more than ninety-nine hundredths
     */
    record Activity(float[] values, int units, int pictures, int dead, int saturated) implements Exhibit {}

    /** How weights, their last change and both biases are distributed. */
    record Histograms(Bins weights, Bins updates, Bins visibleBias, Bins hiddenBias) implements Exhibit {}

    /**
     * The visible units of the chains that go on from step to step.
     *
     * @param values chains x m row-major; empty where the model statistics have no such chains
     * @param swapRates see {@link org.energyscape.engine.rbm.CdTrainer#swapRates}
     */
    record Fantasies(float[] values, int count, double[] swapRates) implements Exhibit {}
}
