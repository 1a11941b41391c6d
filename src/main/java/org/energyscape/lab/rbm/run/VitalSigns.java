package org.energyscape.lab.rbm.run;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.MatrixView;
import org.energyscape.engine.rbm.CdTrainer;
import org.energyscape.engine.rbm.Rbm;
import org.energyscape.lab.rbm.doctor.Vitals;
import org.energyscape.ui.picture.Bins;

/**
 * Takes the {@link Vitals} and makes the {@link Exhibit}s of a training run. It draws no random number and changes nothing.
 * Worker thread only.
 */
final class VitalSigns {
    /** Active in fewer pictures than this share: dead; in more than one less this share: saturated. */
    static final double RARE = 0.01;

    private static final int BINS = 40;

    /** What shows the units one by one, in the order the student chose. */
    private static final Set<Exhibit.Kind> ORDERED =
            Set.of(Exhibit.Kind.FILTERS, Exhibit.Kind.UPDATES, Exhibit.Kind.ACTIVITY);

    private final CdTrainer trainer;
    private final RbmProbe probe;
    private final UnitRanking ranking;
    private float[] fantasiesBefore = new float[0];
    private Vitals last = Vitals.NONE;
    private float[] activity = new float[0];

    VitalSigns(CdTrainer trainer, RbmProbe probe, Kernels kernels) {
        this.trainer = trainer;
        this.probe = probe;
        ranking = new UnitRanking(kernels);
    }

    Vitals last() {
        return last;
    }

    /** Back at another moment of the run: nothing is known of it until the next measurement. */
    void forget() {
        fantasiesBefore = new float[0];
        last = Vitals.NONE;
        ranking.forget();
    }

    /** Takes them anew. */
    void take() {
        Rbm rbm = trainer.rbm();
        activity = probe.activity();
        ranking.trained(trainer.progress());
        last = new Vitals(
                trainer.progress(),
                ratio(),
                count(activity, Exhibit.UnitState.DEAD),
                count(activity, Exhibit.UnitState.SATURATED),
                rbm.hidden(),
                Math.max(largest(rbm.visibleBias()), largest(rbm.hiddenBias())),
                Arrays.stream(trainer.swapRates()).min().orElse(Double.NaN),
                change());
    }

    /** As of the last measurement; the array is the caller's. */
    float[] activity() {
        return activity;
    }

    /** What the units are like at this moment: each filter a row, and mean P(h_j=1|v) as the probe has just found it. */
    record Units(float[] filters, float[] activity) {}

    /** Makes what is looked at. */
    Map<Exhibit.Kind, Exhibit> exhibits(RbmLook look, Units units) {
        Map<Exhibit.Kind, Exhibit> made = new EnumMap<>(Exhibit.Kind.class);
        boolean ordered = look.exhibits().stream().anyMatch(ORDERED::contains);
        int[] order = ordered ? ranking.order(look.order(), units.filters(), units.activity()) : new int[0];
        for (Exhibit.Kind kind : look.exhibits()) {
            Exhibit exhibit =
                    switch (kind) {
                        case FILTERS ->
                            new Exhibit.Filters(FilterMosaic.of(
                                    units.filters(), trainer.rbm().visible(), order));
                        case UPDATES ->
                            new Exhibit.Updates(FilterMosaic.of(
                                    FloatMatrix.copyOf(trainer.weightUpdate())
                                            .transpose()
                                            .data(),
                                    trainer.rbm().visible(),
                                    order));
                        case ACTIVITY -> activity(units.activity(), order);
                        case HISTOGRAMS -> histograms(look.filter());
                        case RECONSTRUCTIONS -> new Exhibit.Reconstructions(probe.reconstructions());
                        case FANTASIES -> fantasies();
                        case INSPECTOR -> null;
                    };
            if (exhibit != null) {
                made.put(kind, exhibit);
            }
        }
        return made;
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

    private static int count(float[] activity, Exhibit.UnitState wanted) {
        int count = 0;
        for (float a : activity) {
            count += state(a) == wanted ? 1 : 0;
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

    private Exhibit activity(float[] mean, int[] order) {
        FloatMatrix hidden = probe.probedHidden();
        int n = order.length;
        int rows = hidden.getRowDimension();
        float[] values = new float[rows * n];
        for (int r = 0; r < rows; r++) {
            for (int t = 0; t < n; t++) {
                values[r * n + t] = hidden.data()[r * n + order[t]];
            }
        }
        Exhibit.UnitState[] states = new Exhibit.UnitState[n];
        Arrays.setAll(states, t -> state(mean[order[t]]));
        return new Exhibit.Activity(values, order, rows, states);
    }

    private static Exhibit.UnitState state(float mean) {
        return mean < RARE
                ? Exhibit.UnitState.DEAD
                : mean > 1 - RARE ? Exhibit.UnitState.SATURATED : Exhibit.UnitState.ALIVE;
    }

    private Exhibit histograms(int chosen) {
        Rbm rbm = trainer.rbm();
        return new Exhibit.Histograms(
                Bins.of(rbm.weights().data(), BINS),
                Bins.of(trainer.weightUpdate().data(), BINS),
                Bins.of(rbm.visibleBias(), BINS),
                Bins.of(rbm.hiddenBias(), BINS),
                chosen >= 0 && chosen < rbm.hidden() ? rbm.hiddenBias()[chosen] : Double.NaN);
    }

    private Exhibit fantasies() {
        MatrixView chains = trainer.fantasies();
        return new Exhibit.Fantasies(FloatMatrix.copyOf(chains).data(), chains.rows(), trainer.swapRates());
    }
}
