package org.energyscape.lab.hopfield.attractor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.attractor.UnlearningSeries;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.lab.LabSettings;
import org.energyscape.ui.fx.Jobs;
import org.jspecify.annotations.Nullable;

/**
 * What is measured of the network that is searched, beside the search: basins, and what dreams do. Each is a job of its own;
 * results that were asked for before the network changed are dropped. Holds no Node and computes nothing; FX thread.
 */
final class AttractorMeasurements {
    /** Two points of a series, and with which ε. */
    record Comparison(UnlearningSeries.Point before, UnlearningSeries.Point after, double strength) {}

    /** A whole series, and with which ε. */
    record Curve(UnlearningSeries series, double strength) {}

    private static final int MOST_KEPT = 50;

    private final LabSettings settings;
    private final AttractorController.Hands hands;
    private final int threads;
    private final Runnable changed;
    private final List<BasinCurve> basins = new ArrayList<>();
    private @Nullable Comparison comparison;
    private @Nullable Curve curve;
    private final JobSlot basinJob = new JobSlot();
    private final JobSlot comparisonJob = new JobSlot();
    private final JobSlot curveJob = new JobSlot();

    /** One job at a time: a later one, or a change of the network, cancels it. */
    private static final class JobSlot {
        private @Nullable Runnable cancel;
        private int number;

        boolean isBusy() {
            return cancel != null;
        }

        void stop() {
            Runnable now = cancel;
            cancel = null;
            number++;
            if (now != null) {
                now.run();
            }
        }
    }

    /**
     * Nothing is measured yet.
     *
     * @param changed is told whenever there is something new to draw
     */
    AttractorMeasurements(LabSettings settings, AttractorController.Hands hands, int threads, Runnable changed) {
        this.settings = settings;
        this.hands = hands;
        this.threads = threads;
        this.changed = changed;
    }

    /** Stops what is measured, and keeps what has been. */
    void stop() {
        basinJob.stop();
        comparisonJob.stop();
        curveJob.stop();
    }

    /** The network has changed. */
    void forget() {
        stop();
        basins.clear();
        comparison = null;
        curve = null;
    }

    private RandomKey key() {
        return AttractorSimulation.startKey(settings.values().get(AttractorParams.SEED));
    }

    /** The basin of an attractor, or null while it is not measured. */
    @Nullable
    BasinCurve basin(@Nullable SpinVector state) {
        return basins.stream()
                .filter(one -> one.state().equals(state))
                .findFirst()
                .orElse(null);
    }

    /** Measures the basin of an attractor, which has this name. */
    void measureBasin(AttractorSource from, SpinVector state, String name) {
        int trials = settings.values().get(AttractorParams.TRIALS);
        RandomKey key = key().child("basin");
        start(
                basinJob,
                "Measuring the basin of " + name,
                progress -> BasinCurve.measure(from.searched(), state, trials, key, threads, progress),
                measured -> {
                    basins.removeIf(one -> one.state().equals(measured.state()));
                    basins.add(0, measured);
                    if (basins.size() > MOST_KEPT) {
                        basins.remove(basins.size() - 1);
                    }
                });
    }

    boolean isMeasuringBasin() {
        return basinJob.isBusy();
    }

    private <T> void start(JobSlot slot, String title, Jobs.Work<T> work, Consumer<T> then) {
        slot.stop();
        int number = slot.number;
        slot.cancel = () -> {};
        Runnable cancel = hands.start(
                title,
                work,
                result -> {
                    if (number == slot.number) {
                        slot.cancel = null;
                        then.accept(result);
                        changed.run();
                    }
                },
                () -> {
                    if (number == slot.number) {
                        slot.cancel = null;
                        changed.run();
                    }
                });
        if (number == slot.number && slot.cancel != null) {
            slot.cancel = cancel;
        }
        changed.run();
    }

    /** Before and after the dreams that the settings name; null while that is not measured. */
    @Nullable
    Comparison comparison() {
        return comparison;
    }

    boolean isComparing() {
        return comparisonJob.isBusy();
    }

    /** Lets a copy of this network dream and compares. */
    void dream(AttractorSource source) {
        if (source.isEmpty() || !source.hasWeights()) {
            return;
        }
        ParamValues now = settings.values();
        HopfieldNetwork network = source.network();
        long seed = source.seed();
        double strength = now.get(AttractorParams.STRENGTH);
        int dreams = now.get(AttractorParams.DREAMS);
        int starts = now.get(AttractorParams.STARTS);
        RandomKey key = key();
        start(
                comparisonJob,
                "Dreaming",
                progress -> UnlearningSeries.compare(network, dreams, strength, seed, starts, key, threads, progress),
                series -> comparison =
                        new Comparison(series.points().get(0), series.points().get(1), strength));
    }

    /** The curve over the number of dreams, or null while it is not measured. */
    @Nullable
    Curve curve() {
        return curve;
    }

    boolean isMeasuringCurve() {
        return curveJob.isBusy();
    }

    /** Measures it for this network. */
    void measureCurve(AttractorSource source) {
        if (source.isEmpty() || !source.hasWeights()) {
            return;
        }
        ParamValues now = settings.values();
        HopfieldNetwork network = source.network();
        long seed = source.seed();
        double strength = now.get(AttractorParams.STRENGTH);
        List<Integer> counts = UnlearningSeries.counts(now.get(AttractorParams.MOST));
        int starts = now.get(AttractorParams.CURVE_STARTS);
        RandomKey key = key();
        start(
                curveJob,
                "Curve over dreams",
                progress -> UnlearningSeries.of(network, counts, strength, seed, starts, key, threads, progress),
                series -> curve = new Curve(series, strength));
    }
}
