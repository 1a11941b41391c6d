package org.energyscape.lab.rbm.gibbs;

import java.util.Arrays;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.rbm.TemperedChains;

/** At which temperatures the replicas of tempered chains were after the last {@value #LENGTH} full steps. One thread. */
final class LadderTrace {
    static final int LENGTH = 400;

    private final TemperedChains chains;
    private final int count;
    /** Place s % LENGTH: after full step s, entry r K + number, the temperature; not written to once it is here. */
    private final byte[][] ring = new byte[LENGTH][];

    private long steps;

    LadderTrace(TemperedChains chains) {
        this.chains = chains;
        count = chains.ladder().count();
        clear();
    }

    /** The places, shared. */
    record State(byte[][] ring, long steps) {
        long bytes() {
            return 8L * ring.length;
        }
    }

    State state() {
        return new State(ring.clone(), steps);
    }

    void restore(State state) {
        System.arraycopy(state.ring, 0, ring, 0, LENGTH);
        steps = state.steps;
    }

    /** Begins with where the replicas are. */
    void clear() {
        steps = -1;
        follow();
    }

    /** A full step was made. */
    void follow() {
        byte[] places = new byte[count * chains.chains()];
        for (int r = 0; r < chains.chains(); r++) {
            for (int k = 0; k < count; k++) {
                places[r * count + chains.replica(k, r)] = (byte) k;
            }
        }
        steps++;
        ring[(int) (steps % LENGTH)] = places;
    }

    /**
     * What a view draws.
     *
     * @param chain the enlarged one
     * @param number of the replica whose way is asked for; the last one for greater numbers
     */
    GibbsLadder ladder(int chain, int number) {
        int followed = Math.max(0, Math.min(number, count - 1));
        int kept = (int) Math.min(steps + 1, LENGTH);
        int[] path = new int[kept];
        for (int i = 0; i < kept; i++) {
            path[i] = ring[(int) ((steps - kept + 1 + i) % LENGTH)][chain * count + followed];
        }
        int m = chains.cold().visible().getColumnDimension();
        float[] states = new float[count * m];
        GibbsLadder.Rung[] rungs = new GibbsLadder.Rung[count];
        for (int k = 0; k < count; k++) {
            FloatMatrix visible = chains.rung(k).visible();
            System.arraycopy(visible.data(), chain * m, states, k * m, m);
            boolean pair = k + 1 < count;
            rungs[k] = new GibbsLadder.Rung(
                    chains.ladder().betas()[k],
                    chains.replica(k, chain),
                    chains.energy(k, chain),
                    pair ? chains.swapRate(k) : Double.NaN,
                    pair ? chains.offered(k) : 0,
                    pair ? chains.acceptance(k, chain) : Double.NaN,
                    pair && chains.wasOffered(k),
                    pair && chains.wasTaken(k, chain));
        }
        return new GibbsLadder(
                Arrays.asList(rungs), states, followed, path, steps - kept + 1, chains.roundTrips(), chains.chains());
    }
}
