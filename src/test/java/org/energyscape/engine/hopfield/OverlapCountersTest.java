package org.energyscape.engine.hopfield;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.math.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OverlapCountersTest {
    private static final RandomKey KEY = RandomKey.ofSeed(77);

    static Stream<SliceLoops> loops() {
        return Stream.of(new PlainSliceLoops(), SliceLoops.best());
    }

    @ParameterizedTest
    @MethodSource("loops")
    void countLikePlainIntegersThroughEveryCarry(SliceLoops loops) {
        // Widths below, at and beyond whole vectors; starts next to the carries of one and two digits.
        for (int patterns : new int[] {1, 63, 64, 65, 511, 512, 1100}) {
            List<SpinVector> stored = PatternSets.random(90, patterns, KEY);
            RandomStream random = KEY.child(patterns).stream();
            int[] expected = new int[patterns];
            int[] near = {0, 127, -128, 32_639, -32_896, 5_000_000};
            for (int mu = 0; mu < patterns; mu++) {
                expected[mu] = near[random.nextInt(near.length)] + random.nextInt(5) - 2;
            }
            OverlapCounters counters = new OverlapCounters(new PatternBits(90, stored), expected.clone(), loops);
            for (int step = 0; step < 200; step++) {
                int unit = random.nextInt(90);
                boolean up = random.nextBoolean();
                int change = random.nextBoolean() ? 1 : -1;
                for (int mu = 0; mu < patterns; mu++) {
                    expected[mu] += stored.get(mu).spin(unit) > 0 == up ? change : 0;
                }
                if (change > 0) {
                    counters.increment(unit, up);
                } else {
                    counters.decrement(unit, up);
                }
                int seen = random.nextInt(90);
                assertThat(counters.sumAt(seen)).isEqualTo(sumAt(seen, stored, expected));
            }
            long total = 0;
            for (int value : expected) {
                total += value;
            }
            assertThat(counters.total()).isEqualTo(total);
        }
    }

    @ParameterizedTest
    @MethodSource("loops")
    void aCopyCountsOnItsOwn(SliceLoops loops) {
        List<SpinVector> stored = PatternSets.random(10, 70, KEY);
        int[] values = new int[70];
        OverlapCounters counters = new OverlapCounters(new PatternBits(10, stored), values, loops);
        OverlapCounters copy = counters.copy();
        for (int k = 0; k < 300; k++) {
            copy.increment(3, true);
        }
        assertThat(counters.sumAt(3)).isZero();
        assertThat(copy.sumAt(3))
                .isEqualTo(300 * stored.stream().filter(p -> p.spin(3) > 0).count());
    }

    @Test
    void bitsTellForEachUnitThePatternsThatHaveItUp() {
        List<SpinVector> stored = PatternSets.random(130, 70, KEY);
        PatternBits bits = new PatternBits(130, stored);
        for (int i = 0; i < 130; i++) {
            int up = 0;
            for (int mu = 0; mu < 70; mu++) {
                boolean set = (bits.words()[i * bits.width() + (mu >> 6)] >>> mu & 1) == 1;
                assertThat(set).isEqualTo(stored.get(mu).spin(i) > 0);
                up += set ? 1 : 0;
            }
            assertThat(bits.up(i)).isEqualTo(up);
        }
        int product = stored.stream().mapToInt(p -> p.spin(4) * p.spin(129)).sum();
        assertThat(bits.product(4, 129)).isEqualTo(product);
    }

    private static long sumAt(int unit, List<SpinVector> stored, int[] values) {
        long sum = 0;
        for (int mu = 0; mu < values.length; mu++) {
            sum += stored.get(mu).spin(unit) > 0 ? values[mu] : 0;
        }
        return sum;
    }
}
