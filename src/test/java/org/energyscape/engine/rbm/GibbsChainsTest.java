package org.energyscape.engine.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.math.RandomStream;
import org.energyscape.engine.rbm.GibbsChains.Layer;
import org.junit.jupiter.api.Test;

class GibbsChainsTest {
    private static final int MANY = 8_000;
    private static final RandomKey KEY = RandomKey.ofSeed(31);
    private final Rbm rbm = BruteForce.machine(4, 3, 1, 30);
    private final double[][] joint = BruteForce.joint(rbm);

    @Test
    void chainsThatStartFromTheModelStayThere() {
        GibbsChains chains = chains(MANY, 2);
        chains.restore(startAt(chains, BruteForce.marginal(joint)));

        chains.halfStep();
        assertThat(chains.nextLayer()).isEqualTo(Layer.VISIBLE);
        assertJointDistribution(chains);

        chains.halfStep();
        assertThat(chains.nextLayer()).isEqualTo(Layer.HIDDEN);
        assertVisibleDistribution(chains, BruteForce.marginal(joint));

        for (int step = 0; step < 10; step++) {
            chains.step();
        }
        assertVisibleDistribution(chains, BruteForce.marginal(joint));
        chains.halfStep();
        assertJointDistribution(chains);
    }

    @Test
    void chainsThatStartFromNoiseReachTheModel() {
        GibbsChains chains = chains(MANY, 2);
        chains.startFromNoise(0.5);
        double[] uniform = new double[16];
        Arrays.fill(uniform, 1.0 / 16);
        assertVisibleDistribution(chains, uniform);
        for (int step = 0; step < 40; step++) {
            chains.step();
        }
        assertVisibleDistribution(chains, BruteForce.marginal(joint));
    }

    @Test
    void clampedPixelsKeepTheirValuesAndTheRestFollowsTheConditional() {
        GibbsChains chains = chains(MANY, 2);
        chains.startFromNoise(0.5);
        chains.clamp(new boolean[] {true, false, true, false}, new float[] {1, 0, 0, 0});
        for (int step = 0; step < 40; step++) {
            chains.step();
        }
        double[] p = BruteForce.marginal(joint);
        double sum = 0;
        for (int v = 0; v < 16; v++) {
            p[v] = (v & 0b0101) == 0b0001 ? p[v] : 0;
            sum += p[v];
        }
        for (int v = 0; v < 16; v++) {
            p[v] /= sum;
        }
        assertVisibleDistribution(chains, p);

        chains.release();
        for (int step = 0; step < 40; step++) {
            chains.step();
        }
        assertVisibleDistribution(chains, BruteForce.marginal(joint));
    }

    @Test
    void theSameSeedGivesTheSameBitsOnOneAndTwoThreads() {
        Rbm large = Rbm.gaussian(90, 40, 0.3, KEY);
        GibbsChains one = new GibbsChains(large, 300, KEY, Kernels.plain(1));
        GibbsChains two = new GibbsChains(large, 300, KEY, Kernels.plain(2));
        for (GibbsChains chains : new GibbsChains[] {one, two}) {
            chains.startFromNoise(0.3);
            for (int i = 0; i < 5; i++) {
                chains.step();
            }
        }
        assertThat(two.visible()).isEqualTo(one.visible());
        assertThat(two.hiddenProbabilities()).isEqualTo(one.hiddenProbabilities());
    }

    @Test
    void chainsAddedBehindDoNotChangeTheFirstOnes() {
        GibbsChains few = chains(3, 1);
        GibbsChains more = chains(50, 1);
        few.startFromNoise(0.5);
        more.startFromNoise(0.5);
        for (int i = 0; i < 7; i++) {
            few.step();
            more.step();
        }
        assertThat(few.visible().data()).isEqualTo(Arrays.copyOf(more.visible().data(), 12));
    }

    @Test
    void aSavedStateContinuesWithTheSameBits() {
        GibbsChains chains = chains(20, 1);
        chains.startFromData(BruteForce.examples(10, 4, 1));
        chains.clamp(new boolean[] {false, true, false, false}, new float[] {0, 1, 0, 0});
        chains.step();
        chains.halfStep();
        GibbsState saved = chains.state();
        assertThat(saved.byteSize()).isEqualTo(20 * (4 + 4 + 3 + 3) * 4 + 4 + 16);
        chains.step();
        chains.step();
        GibbsState expected = chains.state();

        GibbsChains other = chains(20, 2);
        other.restore(saved);
        assertThat(other.nextLayer()).isEqualTo(Layer.VISIBLE);
        other.step();
        other.step();
        assertThat(other.visible()).isEqualTo(expected.visible());
        assertThat(other.hidden()).isEqualTo(expected.hidden());
        assertThat(other.halfSteps()).isEqualTo(expected.halfSteps());
        assertThat(saved.halfSteps()).isEqualTo(3);
        assertThatThrownBy(() -> chains(19, 1).restore(saved)).hasMessageContaining("19 chains");
    }

    @Test
    void aPictureStartsEveryChainAndExamplesStartThemAtRandom() {
        GibbsChains chains = chains(200, 1);
        chains.startFromPicture(new float[] {1, 0, 0.5f, 1});
        assertThat(Arrays.copyOfRange(chains.visible().data(), 796, 800)).containsExactly(1, 0, 0.5f, 1);

        FloatMatrix examples = new FloatMatrix(3, 4, new float[] {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0});
        chains.startFromData(examples);
        int[] counts = new int[16];
        for (int r = 0; r < 200; r++) {
            counts[BruteForce.state(chains.visible(), r)]++;
        }
        assertThat(counts[1] + counts[2] + counts[4]).isEqualTo(200);
        assertThat(counts[1]).isBetween(40, 95);
        assertThat(counts[2]).isBetween(40, 95);
    }

    @Test
    void wrongLengthsAreNamed() {
        GibbsChains chains = chains(1, 1);
        assertThatThrownBy(() -> chains.startFromPicture(new float[5]))
                .hasMessage("Expected a picture of 4 values, one a visible unit, found 5");
        assertThatThrownBy(() -> chains.clamp(new boolean[4], new float[3])).hasMessageContaining("values");
        assertThatThrownBy(() -> chains(0, 1)).hasMessageContaining("at least 1 chain");
    }

    /** -vᵀWh - bᵀv - cᵀh less the entropies of both layers. */
    private double meanFieldFreeEnergy(GibbsChains chains) {
        float[] v = chains.visible().data();
        float[] h = chains.hidden().data();
        return rbm.energy(v, h) - entropy(v) - entropy(h);
    }

    private static double entropy(float[] p) {
        double sum = 0;
        for (float q : p) {
            sum -= q <= 0 || q >= 1 ? 0 : q * Math.log(q) + (1 - q) * Math.log1p(-q);
        }
        return sum;
    }

    @Test
    void theMeanFieldFreeEnergyNeverRisesAndHeldUnitsStay() {
        GibbsChains chains = new GibbsChains(rbm, 1, KEY, Kernels.plain(1), GibbsChains.Update.MEAN_FIELD);
        chains.startFromNoise(0.5);
        boolean[] mask = new boolean[rbm.visible()];
        mask[1] = true;
        float[] held = new float[rbm.visible()];
        held[1] = 1;
        chains.clamp(mask, held);
        chains.step();
        double first = meanFieldFreeEnergy(chains);
        double before = first;
        for (int t = 0; t < 60; t++) {
            chains.halfStep();
            double now = meanFieldFreeEnergy(chains);
            assertThat(now).isLessThanOrEqualTo(before + 1e-5);
            before = now;
            assertThat(chains.visible().at(0, 1)).isEqualTo(1);
        }
        assertThat(before).isLessThan(first);
        assertThat(chains.visible()).isEqualTo(chains.visibleProbabilities());
    }

    private GibbsChains chains(int count, int threads) {
        return new GibbsChains(rbm, count, KEY, Kernels.plain(threads));
    }

    /** Visible states drawn from the table p itself, by inversion. */
    private GibbsState startAt(GibbsChains chains, double[] p) {
        GibbsState state = chains.state();
        RandomStream random = RandomKey.ofSeed(32).stream();
        for (int r = 0; r < chains.chains(); r++) {
            double u = random.nextDouble();
            int v = 0;
            while (v < p.length - 1 && u >= p[v]) {
                u -= p[v++];
            }
            System.arraycopy(BruteForce.bits(v, 4), 0, state.visible().data(), 4 * r, 4);
        }
        return state;
    }

    private static void assertVisibleDistribution(GibbsChains chains, double[] p) {
        long[] counts = new long[16];
        for (int r = 0; r < chains.chains(); r++) {
            counts[BruteForce.state(chains.visible(), r)]++;
        }
        assertFollows(counts, p);
    }

    private void assertJointDistribution(GibbsChains chains) {
        long[] counts = new long[128];
        double[] p = new double[128];
        for (int r = 0; r < chains.chains(); r++) {
            counts[BruteForce.state(chains.visible(), r) * 8 + BruteForce.state(chains.hidden(), r)]++;
        }
        for (int s = 0; s < 128; s++) {
            p[s] = joint[s / 8][s % 8];
        }
        assertFollows(counts, p);
    }

    /** Chi-square over the states expected at least five times; the rarer ones count as one. */
    private static void assertFollows(long[] counts, double[] p) {
        long total = Arrays.stream(counts).sum();
        double[] expected = new double[p.length + 1];
        long[] found = new long[p.length + 1];
        int used = 1;
        for (int s = 0; s < p.length; s++) {
            int at = p[s] * total >= 5 ? used++ : 0;
            expected[at] += p[s] * total;
            found[at] += counts[s];
        }
        int from = expected[0] > 0 ? 0 : 1;
        if (from == 1) {
            assertThat(found[0]).as("states of probability 0").isZero();
        }
        assertThat(new ChiSquareTest()
                        .chiSquareTest(Arrays.copyOfRange(expected, from, used), Arrays.copyOfRange(found, from, used)))
                .isGreaterThan(0.001);
    }
}
