package org.energyscape.lab.rbm;

import java.util.Arrays;
import org.energyscape.engine.math.FloatMatrix;
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
    private Vitals last = Vitals.NONE;

    VitalSigns(CdTrainer trainer, RbmProbe probe) {
        this.trainer = trainer;
        this.probe = probe;
    }

    Vitals last() {
        return last;
    }

    /** Back at another moment of the run: nothing is known of it until the next measurement. */
    void forget() {
        fantasiesBefore = new float[0];
        last = Vitals.NONE;
    }

    /** Takes them anew. */
    void take() {
        Rbm rbm = trainer.rbm();
        float[] activity = probe.activity();
        last = new Vitals(
                trainer.progress(),
                ratio(),
                rare(activity, 1),
                rare(activity, -1),
                rbm.hidden(),
                Math.max(largest(rbm.visibleBias()), largest(rbm.hiddenBias())),
                Arrays.stream(trainer.swapRates()).min().orElse(Double.NaN),
                change());
    }

    /** Makes what is looked at; {@code activity} is what the probe has just found for this moment. */
    Exhibit exhibit(Exhibit.Kind kind, float[] activity) {
        return switch (kind) {
            case FILTERS -> new Exhibit.Filters();
            case UPDATES ->
                new Exhibit.Updates(
                        FloatMatrix.copyOf(trainer.weightUpdate()).transpose().data());
            case ACTIVITY -> activity(activity);
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
        float[] now = FloatMatrix.copyOf(trainer.fantasies()).data();
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

    private Exhibit activity(float[] mean) {
        FloatMatrix hidden = probe.probedHidden();
        return new Exhibit.Activity(
                hidden.transpose().data(), mean.length, hidden.getRowDimension(), rare(mean, 1), rare(mean, -1));
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
        return new Exhibit.Fantasies(FloatMatrix.copyOf(chains).data(), chains.rows(), trainer.swapRates());
    }
}
