package org.energyscape.engine.rbm;

import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.RandomKey;
import org.jspecify.annotations.Nullable;

/**
 * What to measure log Z by: annealed importance sampling from the base rate of the examples, and back again if wanted.
 *
 * <p>The way back begins at states of Gibbs chains that have walked {@value #WALK} steps from the examples: as near to the
 * model as the examples' own modes are. Forwards the estimate errs on the low side on average, backwards on the high side,
 * so that the two enclose log Z unless both miss a mode.
 *
 * @param schedule the inverse temperatures
 * @param particles R, each way
 * @param seed all samples follow from it
 * @param backwards whether to go the way back too
 * @param base where the way begins
 */
public record AisPlan(AisSchedule schedule, int particles, long seed, boolean backwards, Base base) {
    /** The machine without hidden units at which the way begins. */
    public enum Base {
        /** Pixels as often on as in the examples ({@link Rbm#logOdds}): Salakhutdinov and Murray 2008. */
        DATA,
        /** Every state equally probable. */
        UNIFORM
    }

    private static final int WALK = 200;

    /** From the base rate of the examples. */
    public AisPlan(AisSchedule schedule, int particles, long seed, boolean backwards) {
        this(schedule, particles, seed, backwards, Base.DATA);
    }

    /** Some 1,000 temperatures and 100 particles: a second or two for a machine of 784 x 100 units. */
    public static final AisPlan LIVE = new AisPlan(AisSchedule.linear(1_000), 100, 1, false);

    /**
     * Both estimates, nats.
     *
     * @param forward from base rate to model
     * @param backward from model to base rate; null if not wanted
     */
    public record Result(AisEstimate forward, @Nullable AisEstimate backward) {}

    /**
     * Measures; the same bits for any number of threads.
     *
     * @param examples rows of m binary values
     * @throws java.util.concurrent.CancellationException if the sink asks to stop
     */
    public Result measure(Rbm rbm, FloatMatrix examples, Kernels kernels, ProgressSink progress) {
        RandomKey key = RandomKey.ofSeed(seed).child("ais");
        float[] start = base == Base.DATA ? Rbm.logOdds(examples) : new float[rbm.visible()];
        AisEstimate forward = AnnealedImportance.run(
                rbm, start, schedule, particles, key.child("forward"), kernels, part(progress, 0));
        if (!backwards) {
            return new Result(forward, null);
        }
        GibbsChains chains = new GibbsChains(rbm, particles, key.child("walk"), kernels);
        chains.startFromData(examples);
        for (int t = 0; t < WALK; t++) {
            chains.step();
        }
        AisEstimate backward = AnnealedImportance.runBackwards(
                rbm, start, schedule, chains.visible(), key.child("backward"), kernels, part(progress, 1));
        return new Result(forward, backward);
    }

    /** One of two ways, or the only one. */
    private ProgressSink part(ProgressSink whole, int way) {
        return backwards ? new Half(whole, way) : whole;
    }

    private record Half(ProgressSink whole, int way) implements ProgressSink {
        @Override
        public void report(double fraction, String text) {
            whole.report((fraction + way) / 2, (way == 0 ? "forwards, " : "backwards, ") + text);
        }

        @Override
        public boolean isCancelled() {
            return whole.isCancelled();
        }
    }
}
