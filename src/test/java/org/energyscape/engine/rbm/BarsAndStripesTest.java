package org.energyscape.engine.rbm;

import static org.assertj.core.api.Assertions.assertThat;

import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.RandomKey;
import org.junit.jupiter.api.Test;

/**
 * The classical small problem: 2 x 2 pictures of bars or stripes, 8 rows of which all off and all on come twice. Their
 * entropy, 1.7329 nats, bounds every mean log-likelihood.
 */
class BarsAndStripesTest {
    private static final double ENTROPY = -(2 * 0.25 * Math.log(0.25) + 4 * 0.125 * Math.log(0.125));

    private static final FloatMatrix PICTURES = new FloatMatrix(8, 4, new float[] {
        0, 0, 0, 0, //
        0, 0, 0, 0, //
        1, 1, 0, 0, //
        0, 0, 1, 1, //
        1, 0, 1, 0, //
        0, 1, 0, 1, //
        1, 1, 1, 1, //
        1, 1, 1, 1,
    });

    private static final CdConfig EXACT = CdConfig.DEFAULT
            .withNegative(new NegativePhase.Exact())
            .withRate(0.5)
            .withDecay(RateDecay.NONE, 1)
            .withMomentum(0.9);

    private static double trained(CdConfig config, int steps, long seed) {
        RandomKey key = RandomKey.ofSeed(seed);
        CdTrainer trainer =
                new CdTrainer(Rbm.gaussian(4, 4, 0.1, key), PICTURES, config.withBatchSize(8), key, Kernels.plain(1));
        for (int i = 0; i < steps; i++) {
            trainer.step();
        }
        Rbm rbm = trainer.rbm();
        return RbmExact.meanLogLikelihood(rbm, PICTURES, RbmExact.logPartition(rbm));
    }

    @Test
    void theCentredExactGradientReachesTheEntropyOfTheDataFromEveryStart() {
        assertThat(ENTROPY).isBetween(1.7328, 1.7330);
        CdConfig centred = EXACT.withCentring(Centring.BOTH);
        for (long seed = 1; seed <= 10; seed++) {
            assertThat(trained(centred, 20_000, seed)).as("seed %d", seed).isBetween(-ENTROPY - 0.01, -ENTROPY + 1e-6);
        }
    }

    @Test
    void withoutCentringItReachesItTooButSomeStartsEndInTheSameLocalOptimum() {
        int reached = 0;
        for (long seed = 1; seed <= 10; seed++) {
            double found = trained(EXACT, 20_000, seed);
            boolean best = found > -ENTROPY - 0.01;
            // 3 log 2: all on and all off are learned as one.
            assertThat(best || Math.abs(found + 3 * Math.log(2)) < 0.01)
                    .as("seed %d: %f", seed, found)
                    .isTrue();
            reached += best ? 1 : 0;
        }
        assertThat(reached).isBetween(4, 9);
    }
}
