package org.energyscape.engine.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.math.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemperedChainsTest {
    private static final int M = 3;
    private static final int N = 2;
    private static final int MANY = 20_000;
    private static final RandomKey KEY = RandomKey.ofSeed(41);
    private final Rbm rbm = BruteForce.machine(M, N, 1.5, 40);

    private static TemperLadder ladder(boolean based) {
        return TemperLadder.of(3, 0.1, 1, based ? new float[] {1.5f, -1, 0.5f} : new float[M]);
    }

    /** log p_k(v,h) up to a constant, by the definition. */
    private double logWeight(TemperLadder ladder, int k, float[] v, float[] h) {
        double beta = ladder.betas()[k];
        double ofBase = 0;
        for (int i = 0; i < v.length; i++) {
            ofBase += ladder.base()[i] * v[i];
        }
        return -beta * BruteForce.energy(rbm, v, h) + (1 - beta) * ofBase;
    }

    /** p_k over states v · 2^N + h. */
    private double[] table(TemperLadder ladder, int k) {
        double[] p = new double[1 << (M + N)];
        double z = 0;
        for (int s = 0; s < p.length; s++) {
            p[s] = Math.exp(logWeight(ladder, k, BruteForce.bits(s >> N, M), BruteForce.bits(s & 3, N)));
            z += p[s];
        }
        for (int s = 0; s < p.length; s++) {
            p[s] /= z;
        }
        return p;
    }

    private static double[] visibleOf(double[] p) {
        double[] marginal = new double[1 << M];
        for (int s = 0; s < p.length; s++) {
            marginal[s >> N] += p[s];
        }
        return marginal;
    }

    private static void drawInto(FloatMatrix visible, double[] p, RandomStream random) {
        for (int r = 0; r < visible.getRowDimension(); r++) {
            double u = random.nextDouble();
            int v = 0;
            while (v < p.length - 1 && u >= p[v]) {
                u -= p[v++];
            }
            System.arraycopy(BruteForce.bits(v, M), 0, visible.data(), M * r, M);
        }
    }

    private static double pValue(long[] counts, double[] p) {
        long total = Arrays.stream(counts).sum();
        double[] expected = Arrays.stream(p).map(x -> x * total).toArray();
        assertThat(Arrays.stream(expected).min().orElseThrow()).isGreaterThanOrEqualTo(5);
        return new ChiSquareTest().chiSquareTest(expected, counts);
    }

    /**
     * Replicas drawn from the product of the three distributions keep it: each p_k over (v,h), and the joint distribution of
     * the states of neighbours, which a wrong probability of exchange would tie together.
     */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theProductOfAllTemperaturesIsStationary(boolean based) {
        TemperLadder ladder = ladder(based);
        TemperedChains chains = new TemperedChains(rbm, MANY, ladder, KEY, Kernels.plain(2));
        RandomStream random = RandomKey.ofSeed(42).stream();
        double[][] p = new double[3][];
        for (int k = 0; k < 3; k++) {
            p[k] = table(ladder, k);
            drawInto(chains.rung(k).visible(), visibleOf(p[k]), random);
        }
        for (int step = 1; step <= 6; step++) {
            chains.halfStep();
            chains.halfStep();
            for (int k = 0; k < 3; k++) {
                long[] counts = new long[1 << (M + N)];
                for (int r = 0; r < MANY; r++) {
                    counts[state(chains.rung(k), r)]++;
                }
                assertThat(pValue(counts, p[k]))
                        .as("temperature %d after step %d", k, step)
                        .isGreaterThan(0.0005);
            }
            for (int k = 0; k < 2; k++) {
                double[] cold = visibleOf(p[k]);
                double[] hot = visibleOf(p[k + 1]);
                double[] product = new double[1 << (2 * M)];
                Arrays.setAll(product, s -> cold[s >> M] * hot[s & 7]);
                long[] counts = new long[1 << (2 * M)];
                for (int r = 0; r < MANY; r++) {
                    counts[
                            BruteForce.state(chains.rung(k).visible(), r) << M
                                    | BruteForce.state(chains.rung(k + 1).visible(), r)]++;
                }
                assertThat(pValue(counts, product))
                        .as("pair %d after step %d", k, step)
                        .isGreaterThan(0.0005);
            }
        }
        for (int k = 0; k < 2; k++) {
            assertThat(chains.offered(k)).isEqualTo(3L * MANY);
            assertThat(chains.swapRate(k)).isBetween(0.3, 0.99);
        }
    }

    private static int state(GibbsChains rung, int r) {
        return BruteForce.state(rung.visible(), r) << N | BruteForce.state(rung.hidden(), r);
    }

    private static float[] row(FloatMatrix matrix, int r) {
        int n = matrix.getColumnDimension();
        return Arrays.copyOfRange(matrix.data(), r * n, (r + 1) * n);
    }

    @Test
    void theProbabilityOfAnExchangeIsThatOfMetropolis() {
        TemperLadder ladder = ladder(true);
        TemperedChains chains = new TemperedChains(rbm, 200, ladder, KEY, Kernels.plain(1));
        chains.startFromNoise(0.5);
        int exchanges = 0;
        for (int step = 0; step < 4; step++) {
            chains.halfStep();
            chains.halfStep();
            int k = step % 2;
            assertThat(chains.wasOffered(k)).isTrue();
            assertThat(chains.wasOffered(1 - k)).isFalse();
            for (int r = 0; r < 200; r++) {
                // Where the two states are now, exchanged or not.
                int a = chains.wasTaken(k, r) ? k + 1 : k;
                int b = chains.wasTaken(k, r) ? k : k + 1;
                float[] va = row(chains.rung(a).visible(), r);
                float[] ha = row(chains.rung(a).hidden(), r);
                float[] vb = row(chains.rung(b).visible(), r);
                float[] hb = row(chains.rung(b).hidden(), r);
                double gain = logWeight(ladder, k, vb, hb)
                        + logWeight(ladder, k + 1, va, ha)
                        - logWeight(ladder, k, va, ha)
                        - logWeight(ladder, k + 1, vb, hb);
                assertThat(chains.acceptance(k, r)).isCloseTo(Math.min(1, Math.exp(gain)), within(1e-5));
                exchanges += chains.wasTaken(k, r) ? 1 : 0;
                if (gain >= 0) {
                    assertThat(chains.wasTaken(k, r)).as("downhill always").isTrue();
                }
            }
        }
        assertThat(exchanges).isBetween(300, 790);
    }

    @Test
    void withoutAnExchangeTheColdReplicaIsThePlainChain() {
        TemperedChains tempered = new TemperedChains(rbm, 50, ladder(false), KEY, Kernels.plain(1));
        GibbsChains plain = new GibbsChains(rbm, 50, KEY, Kernels.plain(1));
        tempered.startFromNoise(0.5);
        plain.startFromNoise(0.5);
        assertThat(tempered.cold().visible()).isEqualTo(plain.visible());
        tempered.halfStep();
        plain.halfStep();
        assertThat(tempered.cold().hidden()).isEqualTo(plain.hidden());
        tempered.halfStep();
        plain.halfStep();
        int same = 0;
        for (int r = 0; r < 50; r++) {
            if (!tempered.wasTaken(0, r)) {
                same++;
                assertThat(row(tempered.cold().visible(), r)).isEqualTo(row(plain.visible(), r));
            }
        }
        assertThat(same).isPositive();
    }

    @Test
    void heldUnitsKeepTheirValuesAndTheOthersFollowTheConditional() {
        TemperedChains chains = new TemperedChains(rbm, MANY, ladder(true), KEY, Kernels.plain(2));
        chains.startFromNoise(0.5);
        chains.clamp(new boolean[] {false, true, false}, new float[] {0, 1, 0});
        for (int t = 0; t < 60; t++) {
            chains.halfStep();
        }
        double[] p = visibleOf(table(ladder(true), 0));
        double sum = p[2] + p[3] + p[6] + p[7];
        double[] conditional = {p[2] / sum, p[3] / sum, p[6] / sum, p[7] / sum};
        long[] counts = new long[4];
        for (int r = 0; r < MANY; r++) {
            int v = BruteForce.state(chains.cold().visible(), r);
            assertThat(v & 2).isEqualTo(2);
            counts[((v >> 1) & 2) | (v & 1)]++;
        }
        assertThat(pValue(counts, conditional)).isGreaterThan(0.001);
    }

    @Test
    void eachChainMayBeHeldAtValuesOfItsOwn() {
        TemperedChains chains = new TemperedChains(rbm, 4, ladder(true), KEY, Kernels.plain(1));
        FloatMatrix own = BruteForce.examples(4, M, 6);
        chains.startFromStates(own);
        chains.clampEach(new boolean[] {true, false, true}, own);
        for (int t = 0; t < 20; t++) {
            chains.halfStep();
            for (int k = 0; k < 3; k++) {
                for (int r = 0; r < 4; r++) {
                    assertThat(chains.rung(k).visible().at(r, 0)).isEqualTo(own.at(r, 0));
                    assertThat(chains.rung(k).visible().at(r, 2)).isEqualTo(own.at(r, 2));
                }
            }
        }
        assertThatThrownBy(() -> chains.clampEach(new boolean[M], new FloatMatrix(3, M)))
                .hasMessageContaining("each of 4 chains");
    }

    @Test
    void oneAndTwoThreadsGiveTheSameBits() {
        Rbm large = Rbm.gaussian(90, 40, 0.3, KEY);
        TemperLadder ladder = TemperLadder.of(6, 0, 2, new float[90]);
        TemperedChains one = new TemperedChains(large, 120, ladder, KEY, Kernels.plain(1));
        TemperedChains two = new TemperedChains(large, 120, ladder, KEY, Kernels.plain(2));
        for (TemperedChains chains : new TemperedChains[] {one, two}) {
            chains.startFromNoise(0.3);
            for (int i = 0; i < 11; i++) {
                chains.halfStep();
            }
        }
        for (int k = 0; k < 6; k++) {
            assertThat(two.rung(k).visible()).isEqualTo(one.rung(k).visible());
            assertThat(two.rung(k).hiddenProbabilities()).isEqualTo(one.rung(k).hiddenProbabilities());
        }
        assertThat(two.roundTrips()).isEqualTo(one.roundTrips());
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7})
    void aSavedStateGoesOnWithTheSameBits(int saveAt) {
        Rbm middle = Rbm.gaussian(70, 20, 0.3, KEY);
        TemperLadder ladder = TemperLadder.of(4, 0, 1, new float[70]);
        TemperedChains chains = new TemperedChains(middle, 5, ladder, KEY, Kernels.plain(1));
        FloatMatrix grey = new FloatMatrix(5, 70);
        Arrays.fill(grey.data(), 0.3f);
        chains.startFromStates(grey);
        TemperedChains.State start = chains.state();
        for (int t = 0; t < saveAt; t++) {
            chains.halfStep();
        }
        TemperedChains.State saved = chains.state();
        for (int t = 0; t < 40; t++) {
            chains.halfStep();
        }
        TemperedChains other = new TemperedChains(middle, 5, ladder, KEY, Kernels.plain(2));
        other.restore(saved);
        assertThat(other.state())
                .usingRecursiveComparison()
                .withEqualsForType(Float::equals, Float.class)
                .withEqualsForType(Double::equals, Double.class)
                .isEqualTo(saved);
        for (int t = 0; t < 40; t++) {
            other.halfStep();
        }
        assertThat(other.state())
                .usingRecursiveComparison()
                .withEqualsForType(Float::equals, Float.class)
                .withEqualsForType(Double::equals, Double.class)
                .isEqualTo(chains.state());
        other.restore(start);
        for (int t = 0; t < saveAt; t++) {
            other.halfStep();
        }
        assertThat(other.state())
                .usingRecursiveComparison()
                .withEqualsForType(Float::equals, Float.class)
                .withEqualsForType(Double::equals, Double.class)
                .isEqualTo(saved);
        assertThat(saved.byteSize()).isBetween(2L * 5 * 90 * 4, 4L * 5 * 90 * 4);
        assertThatThrownBy(() -> new TemperedChains(middle, 4, ladder, KEY, Kernels.plain(1)).restore(saved))
                .hasMessageContaining("4 temperatures of 4 chains");
    }

    @Test
    void roundTripsAreThoseOfTheReplicasPaths() {
        TemperedChains chains = new TemperedChains(rbm, 7, ladder(false), KEY, Kernels.plain(1));
        chains.startFromNoise(0.5);
        int[][] from = new int[7][3];
        for (int r = 0; r < 7; r++) {
            from[r][0] = 1;
        }
        long trips = 0;
        for (int t = 0; t < 300; t++) {
            chains.halfStep();
            chains.halfStep();
            for (int r = 0; r < 7; r++) {
                for (int number = 0; number < 3; number++) {
                    int place = chains.place(number, r);
                    assertThat(chains.replica(place, r)).isEqualTo(number);
                    if (place == 0) {
                        trips += from[r][number] == 2 ? 1 : 0;
                        from[r][number] = 1;
                    } else if (place == 2 && from[r][number] == 1) {
                        from[r][number] = 2;
                    }
                }
            }
        }
        assertThat(trips).isGreaterThan(100);
        assertThat(chains.roundTrips()).isEqualTo(trips);
        chains.forgetCounts();
        assertThat(chains.roundTrips()).isZero();
        assertThat(chains.offered(0)).isZero();
    }

    /** Two modes, all on and all off; a plain chain crosses with a probability of about 4e-6 a step. */
    @Test
    void temperedChainsForgetAModeThatHoldsPlainOnes() {
        Rbm modes = Rbm.zero(8, 2);
        for (int i = 0; i < 8; i++) {
            modes.weights().data()[2 * i] = 8;
            modes.visibleBias()[i] = -4;
        }
        modes.hiddenBias()[0] = -32;
        TemperedChains tempered =
                new TemperedChains(modes, 20, TemperLadder.of(16, 0, 1, new float[8]), KEY, Kernels.plain(1));
        GibbsChains plain = new GibbsChains(modes, 20, KEY, Kernels.plain(1));
        tempered.startFromPicture(new float[8]);
        plain.startFromPicture(new float[8]);
        Autocorrelation ofTempered = new Autocorrelation(20, 600);
        double on = 0;
        double held = 0;
        for (int t = 0; t < 4000; t++) {
            tempered.halfStep();
            tempered.halfStep();
            plain.step();
            double[] first = new double[20];
            for (int r = 0; r < 20; r++) {
                first[r] = tempered.cold().visible().at(r, 0);
                held += plain.visible().at(r, 0) / 80_000;
                on += first[r] / 80_000;
            }
            ofTempered.add(first);
        }
        assertThat(held).as("plain chains hardly ever cross").isLessThan(0.1);
        Autocorrelation.Estimate memory = ofTempered.estimate();
        assertThat(memory.time()).isBetween(2.0, 200.0);
        double exact = RbmExact.modelPhase(modes).visibleBias()[0];
        assertThat(on).isCloseTo(exact, within(4 * 0.5 / Math.sqrt(memory.effectiveDraws())));
        assertThat(tempered.roundTrips()).isGreaterThan(1000);
    }

    @Test
    void laddersFallFromOne() {
        assertThat(TemperLadder.of(5, 0.2, 1, new float[1]).betas())
                .containsExactly(new float[] {1, 0.8f, 0.6f, 0.4f, 0.2f}, within(1e-6f));
        assertThat(TemperLadder.of(3, 0, 2, new float[1]).betas()).containsExactly(1, 0.75f, 0);
        assertThatThrownBy(() -> new TemperLadder(new float[] {1, 0.5f, 0.6f}, new float[1]))
                .hasMessageContaining("found 0.6 behind 0.5");
        assertThatThrownBy(() -> new TemperLadder(new float[] {0.9f, 0.5f}, new float[1]))
                .hasMessageContaining("the first is 1");
        assertThatThrownBy(
                        () -> new TemperedChains(rbm, 1, TemperLadder.of(2, 0, 1, new float[9]), KEY, Kernels.plain(1)))
                .hasMessageContaining("found 9");
    }
}
