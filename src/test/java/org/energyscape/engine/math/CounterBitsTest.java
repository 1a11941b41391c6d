package org.energyscape.engine.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;

/**
 * The quality of the row generator. Each test judges a score by its distribution under true chance, and was seen to fail for
 * a weaker mixer, which it still computes: so that a test that has lost its power fails too.
 */
class CounterBitsTest {
    /** Chance exceeds it once in 30,000. */
    private static final double SIGMAS = 4;

    private static final RandomKey KEY = RandomKey.ofSeed(50);

    private interface Mixer {
        int bits(int key0, int key1, int column);
    }

    private static final Mixer OURS = CounterBits::bits;
    /** The Weyl sequence as it is: perfectly even, and every bit can be foretold. */
    private static final Mixer UNMIXED = (key0, key1, column) -> (key0 ^ key1) + column * CounterBits.WEYL;
    /** One round, and the second key added at the end. */
    private static final Mixer ONE_ROUND = (key0, key1, column) -> {
        int x = key0 + column * CounterBits.WEYL;
        return (x ^ (x >>> 17)) * CounterBits.FIRST + key1;
    };
    /** A row key that does not reach the mixer whole. */
    private static final Mixer KEY_FORGOTTEN = (key0, key1, column) -> CounterBits.bits(key0 & 0xFF, 0, column);

    @Test
    void numbersFillTheUnitIntervalEvenly() {
        Mixer heavy = (key0, key1, column) -> {
            int x = OURS.bits(key0, key1, column);
            return x | (x << 5 & 0x40000000);
        };
        assertThat(unevenness(OURS, 400, 1000)).isBetween(-SIGMAS, SIGMAS);
        assertThat(unevenness(heavy, 400, 1000)).isGreaterThan(100);
    }

    /** 4096 cells, as sigmas of the chi-square statistic. */
    private static double unevenness(Mixer mixer, int rows, int columns) {
        long[] counts = new long[4096];
        for (int r = 0; r < rows; r++) {
            long row = RandomKey.childBits(KEY.bits(), r);
            for (int j = 0; j < columns; j++) {
                counts[mixer.bits(CounterBits.key0(row), CounterBits.key1(row), j) >>> 20]++;
            }
        }
        double expected = rows * (double) columns / counts.length;
        double chi = 0;
        for (long count : counts) {
            chi += (count - expected) * (count - expected) / expected;
        }
        return (chi - (counts.length - 1)) / Math.sqrt(2.0 * (counts.length - 1));
    }

    @Test
    void neighboursInARowInAColumnAndUnderAnotherKeyAreUncorrelated() {
        for (int lag : new int[] {1, 2, 16, 500}) {
            assertThat(correlation(OURS, 0, lag, 0)).isBetween(-SIGMAS, SIGMAS);
            assertThat(correlation(OURS, lag, 0, 0)).isBetween(-SIGMAS, SIGMAS);
        }
        assertThat(correlation(OURS, 1, 1, 0)).isBetween(-SIGMAS, SIGMAS);
        assertThat(correlation(OURS, 0, 0, 1)).isBetween(-SIGMAS, SIGMAS);
        assertThat(Math.abs(correlation(UNMIXED, 0, 1, 0))).isGreaterThan(20);
        assertThat(Math.abs(correlation(KEY_FORGOTTEN, 256, 0, 0, true))).isGreaterThan(20);
    }

    private static double correlation(Mixer mixer, int rowLag, int columnLag, int keyLag) {
        return correlation(mixer, rowLag, columnLag, keyLag, false);
    }

    /** Of the numbers at two places, in sigmas; with row numbers as keys, where it is the mixer alone that must tell rows apart. */
    private static double correlation(Mixer mixer, int rowLag, int columnLag, int keyLag, boolean plainRows) {
        int rows = 500;
        int columns = 700;
        double sum = 0;
        for (int r = 0; r < rows; r++) {
            long row = plainRows ? r : RandomKey.childBits(KEY.bits(), r);
            long other = plainRows ? r + rowLag : RandomKey.childBits(KEY.bits() + keyLag, r + rowLag);
            for (int j = 0; j < columns; j++) {
                double x = (mixer.bits((int) row, (int) (row >>> 32), j) >>> 8) * 0x1p-24 - 0.5;
                double y = (mixer.bits((int) other, (int) (other >>> 32), j + columnLag) >>> 8) * 0x1p-24 - 0.5;
                sum += x * y;
            }
        }
        return sum * 12 / Math.sqrt(rows * (double) columns);
    }

    /** The 24 bits that are used, for small column numbers and for keys that differ in one bit. */
    @Test
    void everyBitOfKeysAndColumnTurnsEveryBitOfTheResultHalfTheTime() {
        assertThat(worstAvalanche(OURS)).isLessThan(0.06);
        assertThat(worstAvalanche(ONE_ROUND)).isGreaterThan(0.4);
    }

    /** The largest distance from one half of P(output bit turns | input bit turned). */
    private static double worstAvalanche(Mixer mixer) {
        int trials = 4000;
        RandomStream random = KEY.child("avalanche").stream();
        int[][] turned = new int[74][24];
        for (int t = 0; t < trials; t++) {
            int key0 = random.nextInt();
            int key1 = random.nextInt();
            int column = random.nextInt(1024);
            int before = mixer.bits(key0, key1, column) >>> 8;
            for (int b = 0; b < 74; b++) {
                int after = b < 32
                        ? mixer.bits(key0 ^ 1 << b, key1, column)
                        : b < 64 ? mixer.bits(key0, key1 ^ 1 << b, column) : mixer.bits(key0, key1, column ^ 1 << b);
                int change = before ^ after >>> 8;
                for (int o = 0; o < 24; o++) {
                    turned[b][o] += change >>> o & 1;
                }
            }
        }
        double worst = 0;
        for (int[] bits : turned) {
            for (int count : bits) {
                worst = Math.max(worst, Math.abs(count / (double) trials - 0.5));
            }
        }
        return worst;
    }

    /** The gaps between numbers below 1/8 have a geometric distribution: a test of runs along the row. */
    @Test
    void gapsBetweenSmallNumbersAreGeometric() {
        assertThat(gapScore(OURS)).isLessThan(0.9999);
        assertThat(gapScore(UNMIXED)).isGreaterThan(0.999999);
    }

    private static double gapScore(Mixer mixer) {
        int cells = 24;
        long[] counts = new long[cells + 1];
        long total = 0;
        for (int r = 0; r < 300; r++) {
            long row = RandomKey.childBits(KEY.bits(), r);
            int gap = 0;
            for (int j = 0; j < 2000; j++) {
                if (mixer.bits(CounterBits.key0(row), CounterBits.key1(row), j) >>> 29 == 0) {
                    counts[Math.min(gap, cells)]++;
                    total++;
                    gap = 0;
                } else {
                    gap++;
                }
            }
        }
        double chi = 0;
        for (int g = 0; g <= cells; g++) {
            double p = Math.pow(0.875, g) * (g < cells ? 0.125 : 1);
            chi += (counts[g] - total * p) * (counts[g] - total * p) / (total * p);
        }
        return new ChiSquaredDistribution(cells).cumulativeProbability(chi);
    }

    @Test
    void zeroNeverFiresAndOneAlwaysDoes() {
        float largest = 0;
        float smallest = 1;
        for (int j = 0; j < 50_000_000; j++) {
            float u = CounterBits.uniform(1, 2, j);
            largest = Math.max(largest, u);
            smallest = Math.min(smallest, u);
        }
        assertThat(largest).isLessThan(1).isGreaterThan(1 - 3e-7f);
        assertThat(smallest).isNotNegative().isLessThan(3e-7f);
    }

    @Test
    void theNumbersAreTheSameEverywhereAndForever() {
        assertThat(CounterBits.bits(0, 0, 0)).isZero();
        assertThat(CounterBits.bits(1, 2, 3)).isEqualTo(0x078BDA1F);
        long row = RandomKey.ofSeed(7).child(3).bits();
        assertThat(RandomKey.ofSeed(7).child(3).uniformAt(11))
                .isEqualTo(CounterBits.uniform((int) row, (int) (row >>> 32), 11));
    }
}
