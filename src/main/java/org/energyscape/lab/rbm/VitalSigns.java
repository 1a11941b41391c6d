package org.energyscape.lab.rbm;

import java.util.Arrays;
import org.energyscape.engine.math.MatrixView;
import org.energyscape.engine.rbm.CdTrainer;
import org.energyscape.engine.rbm.Rbm;
import org.energyscape.ui.picture.Bins;

/**
 * Takes the {@link Vitals} and makes the {@link Exhibit}s of a training run. It draws no random number and changes nothing.
 * Worker thread only.
 */
final class VitalSigns {
    /** Active in fewer pictures than this share: dead; in more than one less this share: saturated. */
    static final double RARE = 0.01;

    private static final int BINS = 40;

    private final CdTrainer trainer;
    private final RbmProbe probe;
    private float[] fantasiesBefore = new float[0];
    private double least = Double.POSITIVE_INFINITY;
    private double leastAt;
    private Vitals last = Vitals.NONE;

    VitalSigns(CdTrainer trainer, RbmProbe probe) {
        this.trainer = trainer;
        this.probe = probe;
    }

    Vitals last() {
        return last;
    }

    /** Back at another moment of the run: what was least is known again only from there on. */
    void forget() {
        least = Double.POSITIVE_INFINITY;
        leastAt = 0;
        fantasiesBefore = new float[0];
        last = Vitals.NONE;
    }

    /** Takes them anew. */
    void take(double validationError) {
        Rbm rbm = trainer.rbm();
        double epochs = trainer.progress();
        if (validationError < least) {
            least = validationError;
            leastAt = epochs;
        }
        float[] activity = probe.activity();
        last = new Vitals(
                epochs,
                ratio(),
                rare(activity, 1),
                rare(activity, -1),
                rbm.hidden(),
                Math.max(largest(rbm.visibleBias()), largest(rbm.hiddenBias())),
                least,
                leastAt,
                Arrays.stream(trainer.swapRates()).min().orElse(Double.NaN),
                change());
    }

    Exhibit exhibit(Exhibit.Kind kind) {
        return switch (kind) {
            case FILTERS -> new Exhibit.Filters();
            case UPDATES -> new Exhibit.Updates(transposed(trainer.weightUpdate()), ratio());
            case ACTIVITY -> activity();
            case HISTOGRAMS -> histograms();
            case FANTASIES -> fantasies();
        };
    }

    private double ratio() {
        return mean(trainer.weightUpdate().data())
                / mean(trainer.rbm().weights().data());
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float v : values) {
            sum += Math.abs(v);
        }
        return sum / values.length;
    }

    private static double largest(float[] values) {
        double most = 0;
        for (float v : values) {
            most = Math.max(most, Math.abs(v));
        }
        return most;
    }

    /** Units below the rare share for a side of 1, above one less it for -1. */
    private static int rare(float[] activity, int side) {
        int count = 0;
        for (float a : activity) {
            count += (side > 0 ? a < RARE : a > 1 - RARE) ? 1 : 0;
        }
        return count;
    }

    /** Since the last measurement. */
    private double change() {
        float[] now = copy(trainer.fantasies());
        double changed = Double.NaN;
        if (now.length > 0 && now.length == fantasiesBefore.length) {
            int different = 0;
            for (int i = 0; i < now.length; i++) {
                different += now[i] == fantasiesBefore[i] ? 0 : 1;
            }
            changed = (double) different / now.length;
        }
        fantasiesBefore = now;
        return changed;
    }

    private Exhibit activity() {
        float[] mean = probe.activity();
        MatrixView hidden = probe.probedHidden();
        float[] values = transposed(hidden);
        return new Exhibit.Activity(values, hidden.columns(), hidden.rows(), rare(mean, 1), rare(mean, -1));
    }

    private Exhibit histograms() {
        Rbm rbm = trainer.rbm();
        return new Exhibit.Histograms(
                Bins.of(rbm.weights().data(), BINS),
                Bins.of(trainer.weightUpdate().data(), BINS),
                Bins.of(rbm.visibleBias(), BINS),
                Bins.of(rbm.hiddenBias(), BINS));
    }

    private Exhibit fantasies() {
        MatrixView chains = trainer.fantasies();
        return new Exhibit.Fantasies(copy(chains), chains.rows(), trainer.swapRates());
    }

    private static float[] copy(MatrixView rows) {
        float[] values = new float[rows.rows() * rows.columns()];
        for (int r = 0; r < rows.rows(); r++) {
            System.arraycopy(rows.data(), rows.start(r), values, r * rows.columns(), rows.columns());
        }
        return values;
    }

    private static float[] transposed(MatrixView matrix) {
        float[] values = new float[matrix.rows() * matrix.columns()];
        for (int r = 0; r < matrix.rows(); r++) {
            for (int c = 0; c < matrix.columns(); c++) {
                values[c * matrix.rows() + r] = matrix.data()[matrix.start(r) + c];
            }
        }
        return values;
    }
}
