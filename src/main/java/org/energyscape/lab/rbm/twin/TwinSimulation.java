package org.energyscape.lab.rbm.twin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.Command;
import org.energyscape.engine.run.Granularity;
import org.energyscape.engine.run.SavedState;
import org.energyscape.engine.run.Simulation;
import org.energyscape.lab.rbm.run.Exhibit;
import org.energyscape.lab.rbm.run.RbmSimulation;
import org.energyscape.lab.rbm.run.RbmSnapshot;

/**
 * Two training runs of an RBM in step with each other, which learn from the same pictures in the same order with the same
 * random numbers and differ in one setting. Every random number of a run is a function of (seed, purpose, epoch, place in
 * the epoch, row, unit), so that twins draw the same numbers as far as they ask for the same: the order of the pictures,
 * the coding, the weights they begin with, and the uniform number against which each unit of each Gibbs step is drawn. They
 * cannot where
 *
 * <ul>
 *   <li>one has more hidden units: those both have begin alike and draw the same numbers, the others have no counterpart;
 *   <li>the minibatches have other sizes: the order of the pictures is the same, what is drawn for them is not;
 *   <li>one takes more Gibbs steps: the steps both take draw the same numbers, the others have no counterpart;
 *   <li>the seeds differ.
 * </ul>
 *
 * <p>A step is a minibatch of twin A; B follows until it has seen as many pictures, so that both end their epochs together
 * whatever the sizes of their minibatches. Step counts are those of A.
 */
final class TwinSimulation implements Simulation<TwinSnapshot> {
    /**
     * One of the two.
     *
     * @param machine the run itself
     * @param course the same, or around it what records it
     */
    record Twin(RbmSimulation machine, Simulation<RbmSnapshot> course) {}

    private final Twin first;
    private final Twin second;
    private final Supplier<TwinPairing> pairing;
    private final Kernels kernels;
    private ParamValues values;

    /**
     * Twins at their start.
     *
     * @param values of {@link TwinParams#ALL}
     * @param pairing how filters are paired; asked whenever a snapshot is made
     */
    TwinSimulation(Twin first, Twin second, ParamValues values, Supplier<TwinPairing> pairing, Kernels kernels) {
        this.first = first;
        this.second = second;
        this.values = values;
        this.pairing = pairing;
        this.kernels = kernels;
    }

    /** Steps of twin A. */
    long firstSteps() {
        return first.machine().stepCount();
    }

    /** Steps of twin B. */
    long secondSteps() {
        return second.machine().stepCount();
    }

    @Override
    public List<Granularity> granularities() {
        return first.course().granularities();
    }

    @Override
    public void apply(ParamValues changed) {
        values = changed;
        first.course().apply(TwinParams.first(changed));
        second.course().apply(TwinParams.second(changed));
    }

    @Override
    public void execute(Command command) {
        first.course().execute(command);
    }

    /**
     * Learns from one minibatch of A.
     *
     * @throws IllegalStateException if the weights of one twin are no finite numbers any more
     */
    @Override
    public void step() {
        if (isFinished()) {
            return;
        }
        step(first, "Twin A");
        while (second.machine().examples() < first.machine().examples()
                && !second.course().isFinished()) {
            step(second, "Twin B");
        }
    }

    private static void step(Twin twin, String name) {
        try {
            twin.course().step();
        } catch (IllegalStateException e) {
            throw new IllegalStateException(name + ": " + e.getMessage(), e);
        }
    }

    @Override
    public long stepCount() {
        return firstSteps();
    }

    @Override
    public boolean atBoundary(Granularity granularity) {
        return first.course().atBoundary(granularity);
    }

    @Override
    public boolean isFinished() {
        return first.course().isFinished();
    }

    @Override
    public void restart() {
        first.course().restart();
        second.course().restart();
    }

    @Override
    public TwinSnapshot snapshot() {
        RbmSnapshot a = first.course().snapshot();
        RbmSnapshot b = second.course().snapshot();
        int m = a.visible();
        FloatMatrix filtersOfA = new FloatMatrix(a.hidden(), m, a.filters());
        FloatMatrix filtersOfB = new FloatMatrix(b.hidden(), m, b.filters());
        TwinPairs pairs = TwinPairs.of(pairing.get(), filtersOfA, filtersOfB, kernels);
        float[] difference = new float[pairs.count() * m];
        for (int p = 0; p < pairs.count(); p++) {
            int fromA = pairs.first()[p] * m;
            int fromB = pairs.second()[p] * m;
            for (int i = 0; i < m; i++) {
                difference[p * m + i] = a.filters()[fromA + i] - b.filters()[fromB + i];
            }
        }
        TwinChange<?> change = TwinParams.change(values);
        return new TwinSnapshot(
                stepCount(),
                a,
                b,
                change,
                change.shownIn(values),
                pairs,
                difference,
                TwinTiles.of(a, b, pairs, difference, order(a)),
                mean(a.filters()),
                mean(b.filters()));
    }

    /** The order in which the filters of A are looked at; by number where they are not. */
    private static int[] order(RbmSnapshot a) {
        return a.exhibits().get(Exhibit.Kind.FILTERS) instanceof Exhibit.Filters shown
                ? shown.mosaic().units()
                : IntStream.range(0, a.hidden()).toArray();
    }

    private static double mean(float[] weights) {
        double sum = 0;
        for (float w : weights) {
            sum += Math.abs(w);
        }
        return sum / weights.length;
    }

    @Override
    public SavedState saveState() {
        return new TwinState(first.course().saveState(), second.course().saveState(), values);
    }

    @Override
    public void restore(SavedState state) {
        if (!(state instanceof TwinState saved)) {
            throw new IllegalArgumentException("Expected a state of twin runs, found " + state.getClass());
        }
        values = saved.values();
        first.course().restore(saved.first());
        second.course().restore(saved.second());
    }

    @Override
    public Map<String, Object> summary() {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("first", first.course().summary());
        both.put("second", second.course().summary());
        return both;
    }
}
