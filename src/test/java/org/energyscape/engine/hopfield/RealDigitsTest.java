package org.energyscape.engine.hopfield;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.math.RandomStream;
import org.junit.jupiter.api.Test;

/**
 * What Hebb's rule makes of handwritten digits, 28 x 28, diagonal zero: where it breaks, with and without clamping. Digits
 * are alike (most pixels are background), so that their crosstalk adds up where that of random patterns averages out.
 */
class RealDigitsTest {
    private static final RandomKey KEY = RandomKey.ofSeed(2);
    private static final int N = MnistDigits.SIDE * MnistDigits.SIDE;
    private static final int DRAWS = 20;
    private static final int THREADS = 2;

    @Test
    void hebbBreaksOnAFewDigitsWhereItHoldsManyRandomPatterns() throws IOException {
        MnistDigits digits = MnistDigits.firstOrSkip(2000);
        ClampingGain.say(
                "stored | first 0..P-1: fixed, recalled from 10 %% noise | %d random choices of digits: fixed, all fixed, "
                        + "recalled | random patterns: fixed, recalled",
                DRAWS);
        double[] recalledDigits = new double[11];
        double[] recalledRandom = new double[11];
        for (int p = 1; p <= 10; p++) {
            List<SpinVector> first =
                    IntStream.range(0, p).mapToObj(c -> digits.digit(c, 0)).toList();
            Outcome one = outcome(first, KEY.child(p));
            Outcome drawn = Outcome.NONE;
            Outcome random = Outcome.NONE;
            for (int d = 0; d < DRAWS; d++) {
                RandomKey key = KEY.child(p).child(d);
                drawn = drawn.plus(outcome(draw(digits, p, key.child("choice")), key));
                random = random.plus(outcome(PatternSets.random(N, p, key.child("patterns")), key));
            }
            recalledDigits[p] = drawn.recalled / DRAWS;
            recalledRandom[p] = random.recalled / DRAWS;
            ClampingGain.say(
                    "%6d | %2.0f of %2d  %5.1f %% | %5.1f %%  %2.0f of %d  %5.1f %% | %5.1f %%  %5.1f %%",
                    p,
                    one.fixed * p,
                    p,
                    100 * one.recalled,
                    100 * drawn.fixed / DRAWS,
                    drawn.allFixed,
                    DRAWS,
                    100 * recalledDigits[p],
                    100 * random.fixed / DRAWS,
                    100 * recalledRandom[p]);
        }
        assertThat(recalledDigits[2]).isEqualTo(1);
        for (int p = 3; p <= 10; p++) {
            assertThat(recalledDigits[p]).isLessThan(0.1);
            assertThat(recalledRandom[p]).isEqualTo(1);
        }
    }

    @Test
    void withHalfADigitHiddenTwoStoredDigitsComeBackAndMoreMelt() throws IOException {
        MnistDigits digits = MnistDigits.firstOrSkip(2000);
        ClampingGain.sayHeader();
        for (int p = 2; p <= 5; p++) {
            List<HopfieldNetwork> networks = new ArrayList<>();
            for (int d = 0; d < DRAWS; d++) {
                networks.add(hebb(draw(digits, p, KEY.child("choice").child(p).child(d))));
            }
            ClampingGain gain = ClampingGain.overHalves(p + " digits", networks, MnistDigits.SIDE);
            if (p == 2) {
                assertThat(gain.free().recallRate()).isEqualTo(1);
                assertThat(gain.clamped().recallRate()).isEqualTo(1);
            } else {
                // Stored digits are no fixed points any more: clamping cannot bring back what is not there.
                assertThat(gain.clamped().recallRate()).isLessThan(0.05);
                assertThat(gain.clamped().meanUnknownOverlap())
                        .isGreaterThanOrEqualTo(gain.free().meanUnknownOverlap());
            }
        }
    }

    @Test
    void threeDigitsAreStableOnlyWhileTwoOverlapsDoNotOutweighTheThird() throws IOException {
        // Where the other two agree against a digit its field is 1 - m - m': digits overlap by 0.6 to 0.8, so it turns.
        MnistDigits digits = MnistDigits.firstOrSkip(2000);
        for (int d = 0; d < DRAWS; d++) {
            List<SpinVector> three = draw(digits, 3, KEY.child("three").child(d));
            assertThat(three.get(0).overlap(three.get(1)) + three.get(0).overlap(three.get(2)))
                    .isGreaterThan(1);
            assertThat(hebb(three).isFixedPoint(three.get(0))).isFalse();
        }
    }

    /** Shares of the stored patterns that are fixed points and that come back from 10 % noise, and whether all are fixed. */
    private record Outcome(double fixed, double allFixed, double recalled) {
        static final Outcome NONE = new Outcome(0, 0, 0);

        Outcome plus(Outcome other) {
            return new Outcome(fixed + other.fixed, allFixed + other.allFixed, recalled + other.recalled);
        }
    }

    private static Outcome outcome(List<SpinVector> patterns, RandomKey key) {
        HopfieldNetwork network = hebb(patterns);
        long fixed = patterns.stream().filter(network::isFixedPoint).count();
        double recalled = RecallTrials.exact(network, new Degradation.Noise(0.1), false)
                .run(2 * patterns.size(), key.child("trials"), THREADS, ProgressSink.NONE)
                .recallRate();
        return new Outcome((double) fixed / patterns.size(), fixed == patterns.size() ? 1 : 0, recalled);
    }

    /** One digit each of P different classes, classes and digits by chance. */
    private static List<SpinVector> draw(MnistDigits digits, int p, RandomKey key) {
        RandomStream random = key.stream();
        int[] classes = IntStream.range(0, 10).toArray();
        random.shuffle(classes);
        List<SpinVector> drawn = new ArrayList<>();
        for (int k = 0; k < p; k++) {
            drawn.add(digits.digit(classes[k], random.nextInt(digits.count(classes[k]))));
        }
        return drawn;
    }

    private static HopfieldNetwork hebb(List<SpinVector> patterns) {
        return HopfieldNetwork.of(new HebbRule(false), patterns);
    }
}
