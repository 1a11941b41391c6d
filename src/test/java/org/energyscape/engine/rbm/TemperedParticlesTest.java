package org.energyscape.engine.rbm;

import static org.assertj.core.api.Assertions.assertThat;

import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.RandomKey;
import org.junit.jupiter.api.Test;

class TemperedParticlesTest {
    private static final RandomKey KEY = RandomKey.ofSeed(80);

    /** Two modes, all on and all off, with e^-20 and less between them: a single chain never crosses. */
    private static Rbm twoModes() {
        Rbm rbm = Rbm.zero(8, 2);
        for (int i = 0; i < 8; i++) {
            rbm.weights().data()[2 * i] = 8;
            rbm.visibleBias()[i] = -4;
        }
        rbm.hiddenBias()[0] = -32;
        return rbm;
    }

    private static double meanOn(Particles chains, Rbm rbm, int steps) {
        double on = 0;
        for (int t = 0; t < steps; t++) {
            chains.step(Kernels.plain(1), rbm, 1, KEY.child(t));
            for (int r = 0; r < chains.count(); r++) {
                on += chains.visible().data()[chains.visible().start(r)];
            }
        }
        return on / steps / chains.count();
    }

    @Test
    void hotChainsCarryTheColdOnesBetweenModesThatHoldAPersistentChain() {
        Rbm rbm = twoModes();
        double exact = RbmExact.modelPhase(rbm).visibleBias()[0];
        assertThat(exact).isBetween(0.45, 0.55);
        FloatMatrix allOff = new FloatMatrix(1, 8);
        TemperedParticles tempered = TemperedParticles.drawn(new NegativePhase.Tempered(10, 20), rbm, allOff, KEY);
        FantasyParticles single = FantasyParticles.drawn(10, rbm, allOff, KEY);
        assertThat(meanOn(single, rbm, 2_000)).isLessThan(0.05);
        meanOn(tempered, rbm, 500);
        assertThat(meanOn(tempered, rbm, 6_000)).isBetween(exact - 0.08, exact + 0.08);
        assertThat(tempered.swapRates()).hasSize(19);
        for (double rate : tempered.swapRates()) {
            assertThat(rate).isBetween(0.1, 1.0);
        }
    }

    /** Exactly drawn states of the model stay drawn from it: mean of every unit and of every pair. */
    @Test
    void theModelsDistributionIsStationary() {
        Rbm rbm = BruteForce.machine(5, 3, 1.2, 81);
        RbmExact.Gradient exact = RbmExact.modelPhase(rbm);
        TemperedParticles chains =
                TemperedParticles.drawn(new NegativePhase.Tempered(200, 5), rbm, BruteForce.examples(50, 5, 82), KEY);
        double[] pairs = new double[15];
        double[] units = new double[5];
        int steps = 3_000;
        for (int t = 0; t < 100 + steps; t++) {
            Phase.Rows rows = chains.step(Kernels.plain(1), rbm, 1, KEY.child(t));
            for (int r = 0; t >= 100 && r < 200; r++) {
                for (int i = 0; i < 5; i++) {
                    float v = rows.v().data()[rows.v().start(r) + i];
                    units[i] += v / (200.0 * steps);
                    for (int j = 0; j < 3; j++) {
                        pairs[i * 3 + j] += v * rows.h().data()[rows.h().start(r) + j] / (200.0 * steps);
                    }
                }
            }
        }
        // 600,000 states, of which neighbours in time are alike: some 10⁵ independent ones, so 4 σ is 0.006.
        for (int i = 0; i < 5; i++) {
            assertThat(Math.abs(units[i] - exact.visibleBias()[i])).isLessThan(0.006);
        }
        for (int i = 0; i < 15; i++) {
            assertThat(Math.abs(pairs[i] - exact.weights()[i])).isLessThan(0.006);
        }
    }

    @Test
    void oneAndTwoThreadsGiveTheSameBits() {
        FloatMatrix data = BruteForce.examples(120, 40, 83);
        CdConfig config = CdConfig.DEFAULT
                .withNegative(new NegativePhase.Tempered(30, 6))
                .withCentring(Centring.BOTH)
                .withBatchSize(60);
        float[][] weights = new float[2][];
        for (int threads = 1; threads <= 2; threads++) {
            CdTrainer trainer =
                    new CdTrainer(BruteForce.machine(40, 20, 0.2, 84), data, config, KEY, Kernels.best(threads));
            for (int i = 0; i < 10; i++) {
                trainer.step();
            }
            assertThat(trainer.swapRates()).hasSize(5);
            weights[threads - 1] = trainer.rbm().weights().data();
        }
        assertThat(weights[1]).isEqualTo(weights[0]);
    }
}
