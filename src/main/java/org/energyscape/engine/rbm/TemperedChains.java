package org.energyscape.engine.rbm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.RandomKey;

/**
 * Parallel tempering of an {@link Rbm}: C chains, each with K replicas at the inverse temperatures β_k of a {@link
 * TemperLadder}. Replica k has the stationary distribution
 *
 * <pre>
 * p_k(v,h) ∝ exp(-β_k E(v,h) - (1 - β_k) E_A(v)),   E_A(v) = -b_Aᵀv
 * </pre>
 *
 * so that β = 1 is the model and β = 0 a machine without weights, whose units are drawn independently. A full step is a step
 * of block Gibbs sampling in every replica, then neighbours offer each other their states (v,h), taken with the probability of
 * Metropolis that leaves the product of all p_k as it is:
 *
 * <pre>
 * min(1, exp((β_k - β_k+1) (D_k - D_k+1))),   D = E - E_A = -vᵀWh - (b - b_A)ᵀv - cᵀh
 * </pre>
 *
 * (Swendsen and Wang 1986; for RBMs Desjardins et al. 2010, AISTATS, p. 145.) The pairs 1-2, 3-4, … take turns with 2-3, 4-5, …:
 * fixed turns carry states through the temperatures sooner than turns by chance (Syed et al. 2022, "Non-reversible parallel
 * tempering", JRSS B 84, p. 321). Units that are clamped are so in all replicas; their terms cancel in D.
 *
 * <p>Replicas are numbered by the temperature they began at and keep their number when they move. One that comes from β = 1 to
 * β_K and back again has made a round trip. Replica 0 at β = 1 draws the numbers that {@link GibbsChains} of the same key
 * draw. Not thread-safe: one thread steps; the bits are the same for any number of threads.
 */
public final class TemperedChains {
    private static final byte FROM_HOT = 2;
    private static final byte FROM_COLD = 1;

    private final Rbm rbm;
    private final RandomKey key;
    private final Kernels kernels;
    private final TemperLadder ladder;
    private final int chains;
    private final List<GibbsChains> rungs = new ArrayList<>();
    private final List<FloatMatrix> inputs = new ArrayList<>();
    /** Entry k C + r: D before the last offers, the replica at temperature k of chain r, whether k and k + 1 exchanged. */
    private final double[] energies;

    private final byte[] replicas;
    private final boolean[] exchanged;
    /** Entry r K + number: from which end the replica came last. */
    private final byte[] heading;

    private final long[] offered;
    private final long[] taken;
    private long roundTrips;

    /** Replicas that start with all units 0; choose a start by one of the {@code start} methods. */
    public TemperedChains(Rbm rbm, int chains, TemperLadder ladder, RandomKey key, Kernels kernels) {
        if (ladder.base().length != rbm.visible()) {
            throw new IllegalArgumentException(
                    "Expected biases of " + rbm.visible() + " visible units for β = 0, found " + ladder.base().length);
        }
        this.rbm = rbm;
        this.key = key;
        this.kernels = kernels;
        this.ladder = ladder;
        this.chains = chains;
        int count = ladder.count();
        for (int k = 0; k < count; k++) {
            FloatMatrix own = new FloatMatrix(chains, rbm.visible());
            inputs.add(own);
            rungs.add(new GibbsChains(
                    rbm,
                    chains,
                    k == 0 ? key : key.child("temperature").child(k),
                    kernels,
                    new GibbsChains.Heat(ladder.betas()[k], ladder.base(), own)));
        }
        energies = new double[count * chains];
        replicas = new byte[count * chains];
        exchanged = new boolean[count * chains];
        heading = new byte[count * chains];
        offered = new long[count - 1];
        taken = new long[count - 1];
        begin();
    }

    /** Where they stand, copied. Immutable by contract. */
    public record State(
            GibbsState cold,
            List<Rung> hot,
            double[] energies,
            byte[] replicas,
            boolean[] exchanged,
            byte[] heading,
            long[] offered,
            long[] taken,
            long roundTrips) {
        /** Replicas of one temperature; probabilities only between the two layers, when the next swap still moves them. */
        record Rung(PackedLayer visible, PackedLayer hidden, float[] hiddenProbabilities) {}

        public long byteSize() {
            long hotter = 0;
            for (Rung rung : hot) {
                hotter += rung.visible.byteSize()
                        + rung.hidden.byteSize()
                        + (long) Float.BYTES * rung.hiddenProbabilities.length;
            }
            return cold.byteSize() + hotter + 11L * replicas.length + 2L * Long.BYTES * offered.length;
        }
    }

    /** As {@link GibbsChains#startFromNoise}, in every replica with numbers of its own. */
    public void startFromNoise(double probability) {
        rungs.forEach(rung -> rung.startFromNoise(probability));
        begin();
    }

    /** Starts every replica at the same picture. */
    public void startFromPicture(float[] picture) {
        rungs.forEach(rung -> rung.startFromPicture(picture));
        begin();
    }

    /** Starts every replica at an example drawn at random. */
    public void startFromData(FloatMatrix data) {
        rungs.forEach(rung -> rung.startFromData(data));
        begin();
    }

    /** Starts all replicas of chain r at row r, chains x m. */
    public void startFromStates(FloatMatrix visible) {
        rungs.forEach(rung -> rung.startFromStates(visible));
        begin();
    }

    private void begin() {
        Arrays.fill(energies, Double.NaN);
        Arrays.fill(exchanged, false);
        for (int k = 0; k < ladder.count(); k++) {
            Arrays.fill(replicas, k * chains, (k + 1) * chains, (byte) k);
        }
        forgetCounts();
    }

    /** Rates and round trips are counted anew: the replicas now walk another distribution. */
    public void forgetCounts() {
        Arrays.fill(offered, 0);
        Arrays.fill(taken, 0);
        Arrays.fill(heading, (byte) 0);
        roundTrips = 0;
        turnAtTheEnds();
    }

    /** Clamps in every replica. */
    public void clamp(boolean[] mask, float[] values) {
        rungs.forEach(rung -> rung.clamp(mask, values));
    }

    /** Clamps all replicas of a chain at its own values, chains x m. */
    public void clampEach(boolean[] mask, FloatMatrix values) {
        rungs.forEach(rung -> rung.clampEach(mask, values));
    }

    /** Frees all visible units. */
    public void release() {
        rungs.forEach(GibbsChains::release);
    }

    /** Draws the next layer in every replica; after a visible layer neighbours may exchange their states. */
    public void halfStep() {
        for (GibbsChains rung : rungs) {
            rung.halfStep();
        }
        if (cold().nextLayer() == GibbsChains.Layer.HIDDEN) {
            measureEnergies();
            swap();
            turnAtTheEnds();
        }
    }

    /** D of every replica, from the inputs of its visible units: -(a - b_A)ᵀv - cᵀh. */
    private void measureEnergies() {
        double[] some = new double[chains];
        for (int k = 0; k < ladder.count(); k++) {
            GibbsChains rung = rungs.get(k);
            int from = k * chains;
            kernels.rowDots(rung.visible().view(), inputs.get(k).view(), some);
            for (int r = 0; r < chains; r++) {
                energies[from + r] = -some[r];
            }
            kernels.rowDots(rung.hidden().view(), rbm.hiddenBias(), some);
            for (int r = 0; r < chains; r++) {
                energies[from + r] -= some[r];
            }
            kernels.rowDots(rung.visible().view(), ladder.base(), some);
            for (int r = 0; r < chains; r++) {
                energies[from + r] += some[r];
            }
        }
    }

    /** The pair that is offered first after so many half-steps. */
    private static int firstPair(long halfSteps) {
        return (int) (halfSteps / 2 - 1) % 2;
    }

    private void swap() {
        RandomKey here = key.child("swap").child(halfSteps());
        Arrays.fill(exchanged, false);
        for (int k = firstPair(halfSteps()); k + 1 < ladder.count(); k += 2) {
            RandomKey pair = here.child(k);
            for (int r = 0; r < chains; r++) {
                offered[k]++;
                if (pair.uniformAt(r) < acceptance(k, r)) {
                    taken[k]++;
                    exchanged[k * chains + r] = true;
                    exchange(k, r);
                }
            }
        }
    }

    /**
     * The probability that replicas at temperatures k and k + 1 of chain r exchange the states they had when offers were last
     * made.
     */
    public double acceptance(int k, int r) {
        double gain = (ladder.betas()[k] - ladder.betas()[k + 1])
                * (energies[k * chains + r] - energies[(k + 1) * chains + r]);
        return Math.min(1, Math.exp(gain));
    }

    private void exchange(int k, int r) {
        GibbsChains colder = rungs.get(k);
        GibbsChains hotter = rungs.get(k + 1);
        exchange(colder.visible(), hotter.visible(), r);
        exchange(colder.visibleProbabilities(), hotter.visibleProbabilities(), r);
        exchange(colder.hidden(), hotter.hidden(), r);
        exchange(colder.hiddenProbabilities(), hotter.hiddenProbabilities(), r);
        byte number = replicas[k * chains + r];
        replicas[k * chains + r] = replicas[(k + 1) * chains + r];
        replicas[(k + 1) * chains + r] = number;
    }

    private static void exchange(FloatMatrix a, FloatMatrix b, int row) {
        int width = a.getColumnDimension();
        float[] left = a.data();
        float[] right = b.data();
        for (int i = row * width; i < (row + 1) * width; i++) {
            float kept = left[i];
            left[i] = right[i];
            right[i] = kept;
        }
    }

    private void turnAtTheEnds() {
        int count = ladder.count();
        for (int r = 0; r < chains; r++) {
            int coldest = r * count + replicas[r];
            if (heading[coldest] == FROM_HOT) {
                roundTrips++;
            }
            heading[coldest] = FROM_COLD;
            int hottest = r * count + replicas[(count - 1) * chains + r];
            if (heading[hottest] == FROM_COLD) {
                heading[hottest] = FROM_HOT;
            }
        }
    }

    /** The replicas at β = 1: samples of the model. To be looked at, not to be stepped. */
    public GibbsChains cold() {
        return rungs.get(0);
    }

    /** The replicas at temperature k. To be looked at, not to be stepped. */
    public GibbsChains rung(int k) {
        return rungs.get(k);
    }

    public TemperLadder ladder() {
        return ladder;
    }

    /** C. */
    public int chains() {
        return chains;
    }

    public long halfSteps() {
        return cold().halfSteps();
    }

    /** The number of the replica at temperature k of chain r. */
    public int replica(int k, int r) {
        return replicas[k * chains + r];
    }

    /** At which temperature the replica of that number is. */
    public int place(int number, int r) {
        for (int k = 0; k < ladder.count(); k++) {
            if (replicas[k * chains + r] == number) {
                return k;
            }
        }
        throw new IndexOutOfBoundsException("There are " + ladder.count() + " replicas, none is number " + number);
    }

    /** D = E - E_A at temperature k of chain r when offers were last made, in nats; NaN before. */
    public double energy(int k, int r) {
        return energies[k * chains + r];
    }

    /** Whether temperatures k and k + 1 were the ones to exchange when offers were last made. */
    public boolean wasOffered(int k) {
        return halfSteps() >= 2 && k % 2 == firstPair(halfSteps() / 2 * 2);
    }

    /** Whether they did, in chain r. */
    public boolean wasTaken(int k, int r) {
        return exchanged[k * chains + r];
    }

    /** Offers made to the pair k and k + 1, in all chains. */
    public long offered(int k) {
        return offered[k];
    }

    /** The share of them that was taken; NaN before the first. */
    public double swapRate(int k) {
        return (double) taken[k] / offered[k];
    }

    /** Trips from β = 1 to the hottest temperature and back, of all replicas of all chains. */
    public long roundTrips() {
        return roundTrips;
    }

    /** All of it, copied. */
    public State state() {
        boolean between = cold().nextLayer() == GibbsChains.Layer.VISIBLE;
        List<State.Rung> hot = new ArrayList<>();
        for (GibbsChains rung : rungs.subList(1, rungs.size())) {
            hot.add(new State.Rung(
                    new PackedLayer(rung.visible()),
                    new PackedLayer(rung.hidden()),
                    between ? rung.hiddenProbabilities().data().clone() : new float[0]));
        }
        return new State(
                cold().state(),
                List.copyOf(hot),
                energies.clone(),
                replicas.clone(),
                exchanged.clone(),
                heading.clone(),
                offered.clone(),
                taken.clone(),
                roundTrips);
    }

    /** Goes back to a state of chains of the same shape, ladder and key. */
    public void restore(State state) {
        if (state.replicas.length != replicas.length) {
            throw new IllegalArgumentException("Expected a state of " + ladder.count() + " temperatures of " + chains
                    + " chains, found " + state.replicas.length + " replicas");
        }
        cold().restore(state.cold);
        for (int k = 1; k < ladder.count(); k++) {
            State.Rung saved = state.hot.get(k - 1);
            FloatMatrix visible = saved.visible.unpack();
            FloatMatrix hidden = saved.hidden.unpack();
            FloatMatrix p = saved.hiddenProbabilities.length == 0
                    ? hidden
                    : new FloatMatrix(chains, rbm.hidden(), saved.hiddenProbabilities);
            rungs.get(k)
                    .restore(new GibbsState(
                            state.cold.halfSteps(),
                            visible,
                            visible,
                            hidden,
                            p,
                            state.cold.clamped(),
                            state.cold.clampedValues()));
        }
        System.arraycopy(state.energies, 0, energies, 0, energies.length);
        System.arraycopy(state.replicas, 0, replicas, 0, replicas.length);
        System.arraycopy(state.exchanged, 0, exchanged, 0, exchanged.length);
        System.arraycopy(state.heading, 0, heading, 0, heading.length);
        System.arraycopy(state.offered, 0, offered, 0, offered.length);
        System.arraycopy(state.taken, 0, taken, 0, taken.length);
        roundTrips = state.roundTrips;
    }
}
