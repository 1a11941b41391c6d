package org.energyscape.engine.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

class RandomStreamTest {
    private static final BigInteger MASK = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

    @Test
    void followsTheRecurrenceOfXoshiro256PlusPlus() {
        RandomStream stream = new RandomStream(42);
        RandomStream.State start = stream.state();
        BigInteger[] s = {unsigned(start.s0()), unsigned(start.s1()), unsigned(start.s2()), unsigned(start.s3())};
        for (int i = 0; i < 1000; i++) {
            assertThat(stream.nextLong()).isEqualTo(referenceStep(s));
        }
    }

    @Test
    void firstNumbersFromTheStateOneTwoThreeFour() {
        // By hand: rotl(1 + 4, 23) + 1, then the state becomes (7, 0, 2^18 + 2, rotl(6, 45)).
        RandomStream stream = new RandomStream.State(1, 2, 3, 4).resume();
        assertThat(stream.nextLong()).isEqualTo((5L << 23) + 1);
        assertThat(stream.state()).isEqualTo(new RandomStream.State(7, 0, (1L << 18) + 2, 6L << 45));
        assertThat(stream.nextLong()).isEqualTo(Long.rotateLeft(7 + (6L << 45), 23) + 7);
    }

    /** A stream is seeded by steps of SplitMix64 from the bits of its key: those must not be the bits of the children. */
    @Test
    void theStreamOfAKeyHasNothingOfItsChildren() {
        for (long seed = 0; seed < 50; seed++) {
            RandomKey key = RandomKey.ofSeed(seed);
            RandomStream.State state = key.stream().state();
            Set<Long> words = Set.of(key.bits(), state.s0(), state.s1(), state.s2(), state.s3());
            Set<Long> children = new HashSet<>();
            for (long index = -8; index < 200; index++) {
                assertThat(words).doesNotContain(key.child(index).bits());
                assertThat(children.add(key.child(index).bits())).isTrue();
                assertThat(key.child(index).child(index + 1))
                        .isNotEqualTo(key.child(index + 1).child(index));
            }
        }
    }

    @Test
    void savedStateContinuesWithTheSameNumbers() {
        RandomStream stream = new RandomStream(3);
        stream.nextGaussian();
        RandomStream.State saved = stream.state();
        double[] expected = {stream.nextGaussian(), stream.nextDouble(), stream.nextInt(10), stream.nextGaussian()};
        RandomStream resumed = saved.resume();
        assertThat(new double[] {
                    resumed.nextGaussian(), resumed.nextDouble(), resumed.nextInt(10), resumed.nextGaussian()
                })
                .isEqualTo(expected);
        stream.restore(saved);
        assertThat(stream.nextGaussian()).isEqualTo(expected[0]);
    }

    @Test
    void integersDoublesAndFloatsAreUniform() {
        RandomStream stream = new RandomStream(5);
        long[][] counts = new long[4][12];
        int draws = 60_000;
        for (int i = 0; i < draws; i++) {
            counts[0][stream.nextInt(12)]++;
            counts[1][(int) (stream.nextDouble() * 12)]++;
            counts[2][(int) (stream.nextFloat() * 12)]++;
            counts[3][stream.nextBoolean() ? 1 : 0]++;
        }
        counts[3] = Arrays.copyOf(counts[3], 2);
        for (long[] c : counts) {
            double[] expected = new double[c.length];
            Arrays.fill(expected, (double) draws / c.length);
            assertThat(new ChiSquareTest().chiSquareTest(expected, c)).isGreaterThan(0.001);
        }
    }

    @Test
    void largeBoundsAreUnbiased() {
        // 2^32 is 8/3 of this bound: without rejection, numbers of one class modulo 3 have two sources, the others
        // three.
        int bound = 3 << 29;
        RandomStream stream = new RandomStream(6);
        long[] classes = new long[3];
        for (int i = 0; i < 30_000; i++) {
            classes[stream.nextInt(bound) % 3]++;
        }
        assertThat(new ChiSquareTest().chiSquareTest(new double[] {10_000, 10_000, 10_000}, classes))
                .isGreaterThan(0.001);
        assertThatThrownBy(() -> stream.nextInt(0)).hasMessageContaining("must be positive, found 0");
    }

    @Test
    void commonsMathDistributionsRunOnIt() {
        NormalDistribution normal = new NormalDistribution(new RandomStream(7), 2, 3);
        double[] sample = normal.sample(5000);
        assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(normal, sample))
                .isGreaterThan(0.001);
        double[] gaussian = new double[5000];
        RandomStream stream = new RandomStream(8);
        Arrays.setAll(gaussian, i -> stream.nextGaussian());
        assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(new NormalDistribution(0, 1), gaussian))
                .isGreaterThan(0.001);
    }

    @Test
    void shuffleMakesEveryOrderEquallyOften() {
        RandomStream stream = new RandomStream(9);
        long[] counts = new long[27];
        for (int i = 0; i < 12_000; i++) {
            int[] order = {0, 1, 2};
            stream.shuffle(order);
            counts[order[0] * 9 + order[1] * 3 + order[2]]++;
        }
        long[] seen = Arrays.stream(counts).filter(c -> c > 0).toArray();
        assertThat(seen).hasSize(6);
        double[] expected = new double[6];
        Arrays.fill(expected, 2000);
        assertThat(new ChiSquareTest().chiSquareTest(expected, seen)).isGreaterThan(0.001);
    }

    @Test
    void childrenOfAKeyDiffer() {
        Set<Long> seen = new HashSet<>();
        RandomKey root = RandomKey.ofSeed(0);
        for (RandomKey parent :
                new RandomKey[] {root, root.child("noise"), root.child("weights"), RandomKey.ofSeed(1)}) {
            for (int i = 0; i < 5000; i++) {
                seen.add(parent.child(i).bits());
            }
        }
        assertThat(seen).hasSize(20_000);
        assertThat(root.child("noise").child(3))
                .isEqualTo(RandomKey.ofSeed(0).child("noise").child(3));
    }

    @Test
    void numbersOfNeighbouringKeysAreUniformAndUncorrelated() {
        RandomKey root = RandomKey.ofSeed(10);
        int n = 40_000;
        double sum = 0;
        double product = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double x = root.child(i / 100).uniformAt(i % 100) - 0.5;
            double y = root.child(i / 100 + 1).uniformAt(i % 100) - 0.5;
            sum += x;
            squares += x * x;
            product += x * y;
        }
        assertThat(sum / n).isCloseTo(0, within(4 * Math.sqrt(1.0 / 12 / n)));
        assertThat(squares / n).isCloseTo(1.0 / 12, within(4 * Math.sqrt(1.0 / 180 / n)));
        assertThat(product / n).isCloseTo(0, within(4.0 / 12 / Math.sqrt(n)));
    }

    private static BigInteger unsigned(long x) {
        return BigInteger.valueOf(x).and(MASK);
    }

    private static BigInteger rotate(BigInteger x, int by) {
        return x.shiftLeft(by).or(x.shiftRight(64 - by)).and(MASK);
    }

    /** xoshiro256++ written once more over unbounded integers. */
    private static long referenceStep(BigInteger[] s) {
        BigInteger result = rotate(s[0].add(s[3]).and(MASK), 23).add(s[0]).and(MASK);
        BigInteger t = s[1].shiftLeft(17).and(MASK);
        s[2] = s[2].xor(s[0]);
        s[3] = s[3].xor(s[1]);
        s[1] = s[1].xor(s[2]);
        s[0] = s[0].xor(s[3]);
        s[2] = s[2].xor(t);
        s[3] = rotate(s[3], 45);
        return result.longValue();
    }
}
