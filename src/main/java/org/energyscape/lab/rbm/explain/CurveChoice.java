package org.energyscape.lab.rbm.explain;

import java.util.Locale;
import org.energyscape.engine.run.MetricLog;

/** Which measure of both sets the large plot shows. */
public enum CurveChoice {
    CROSS_ENTROPY("Cross-entropy", "cross-entropy (nats a picture)", " nats", true, "crossEntropy"),
    SQUARED_ERROR("Squared error", "squared error (a picture)", "", true, "squaredError"),
    PSEUDO_LIKELIHOOD(
            "Pseudo-likelihood", "pseudo-log-likelihood (nats a picture)", " nats", false, "pseudoLogLikelihood"),
    FREE_ENERGY("Free energy", "mean free energy (nats)", " nats", false, "freeEnergy"),
    /** Measured on demand. */
    LOG_LIKELIHOOD("Log-likelihood", "mean log P(v) (nats a picture)", " nats", false, "logLikelihood");

    private final String label;
    private final String axis;
    private final String unit;
    private final boolean logarithmic;
    private final String metric;

    CurveChoice(String label, String axis, String unit, boolean logarithmic, String metric) {
        this.label = label;
        this.axis = axis;
        this.unit = unit;
        this.logarithmic = logarithmic;
        this.metric = metric;
    }

    /** The last points of both curves, or an empty text while there are none. */
    public String latest(MetricLog metrics) {
        Double onTrain = metrics.last(train());
        Double onValidation = metrics.last(validation());
        return onTrain == null || onValidation == null
                ? ""
                : Figures.minus(
                        String.format(Locale.ROOT, "train %.1f · validation %.1f%s", onTrain, onValidation, unit));
    }

    public String axis() {
        return axis;
    }

    /** Untrained, a picture costs hundreds of nats; what is learned afterwards is a few. */
    public boolean logarithmic() {
        return logarithmic;
    }

    public MetricLog.Series train() {
        return new MetricLog.Series(metric, "train");
    }

    public MetricLog.Series validation() {
        return new MetricLog.Series(metric, "validation");
    }

    /** As the box of choices shows it. */
    @Override
    public String toString() {
        return label;
    }
}
