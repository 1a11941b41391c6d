package org.energyscape.lab.rbm;

import org.energyscape.engine.run.MetricLog;

/** Which measure of both sets the large plot shows. */
enum CurveChoice {
    CROSS_ENTROPY("Cross-entropy", "cross-entropy (nats a picture)", true, "crossEntropy"),
    SQUARED_ERROR("Squared error", "squared error (a picture)", true, "squaredError"),
    PSEUDO_LIKELIHOOD("Pseudo-likelihood", "pseudo-log-likelihood (nats a picture)", false, "pseudoLogLikelihood"),
    FREE_ENERGY("Free energy", "mean free energy (nats)", false, "freeEnergy");

    private final String label;
    private final String axis;
    private final boolean logarithmic;
    private final String metric;

    CurveChoice(String label, String axis, boolean logarithmic, String metric) {
        this.label = label;
        this.axis = axis;
        this.logarithmic = logarithmic;
        this.metric = metric;
    }

    String axis() {
        return axis;
    }

    /** Untrained, a picture costs hundreds of nats; what is learned afterwards is a few. */
    boolean logarithmic() {
        return logarithmic;
    }

    MetricLog.Series train() {
        return new MetricLog.Series(metric, "train");
    }

    MetricLog.Series validation() {
        return new MetricLog.Series(metric, "validation");
    }

    /** As the box of choices shows it. */
    @Override
    public String toString() {
        return label;
    }
}
