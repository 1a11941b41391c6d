package org.energyscape.engine.hopfield;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.data.Dataset;
import org.energyscape.engine.data.IdxReader;
import org.energyscape.engine.data.SharedData;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.math.RandomStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What Hebb's rule makes of handwritten digits, 28 x 28, diagonal zero: where it breaks, with and without clamping. Digits
 * are alike (most pixels are background), so that their crosstalk adds up where that of random patterns averages out.
 */
class RealDigitsTest {
    private static final RandomKey KEY = RandomKey.ofSeed(2);
    private static final int SIDE = 28;
    private static final int N = SIDE * SIDE;
    private static final int DRAWS = 5;
    private static final int TRIALS_PER_HALF = 40;
    private static final int THREADS = 2;

    /** By class, in file order: +1 where a pixel is above half. */
    private static final List<List<SpinVector>> DIGITS = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        Dataset test = IdxReader.read(SharedData.file("mnist/t10k-images-idx3-ubyte.gz"), ProgressSink.NONE);
        for (int c = 0; c < 10; c++) {
            DIGITS.add(new ArrayList<>());
        }
        for (int i = 0; i < 2000; i++) {
            DIGITS.get(test.labels()[i]).add(SpinVector.threshold(test.row(i), 0.5f));
        }
    }

    @Test
    void hebbBreaksOnAFewDigitsWhereItHoldsManyRandomPatterns() {
        ClampingGain.say(
                "stored | first 0..P-1: fixed, recalled from 10 %% noise | %d random choices of digits: fixed, all fixed, "
                        + "recalled | random patterns: fixed, recalled",
                DRAWS);
        double[] recalledDigits = new double[11];
        double[] recalledRandom = new double[11];
        for (int p = 1; p <= 10; p++) {
            List<SpinVector> first =
                    IntStream.range(0, p).mapToObj(c -> DIGITS.get(c).get(0)).toList();
            Outcome one = outcome(first, KEY.child(p));
            Outcome drawn = Outcome.NONE;
            Outcome random = Outcome.NONE;
            for (int d = 0; d < DRAWS; d++) {
                RandomKey key = KEY.child(p).child(d);
                drawn = drawn.plus(outcome(draw(p, key.child("choice")), key));
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
    void withHalfADigitHiddenTwoStoredDigitsComeBackAndMoreMelt() {
        ClampingGain.sayHeader();
        for (int p = 2; p <= 5; p++) {
            List<HopfieldNetwork> networks = new ArrayList<>();
            for (int d = 0; d < DRAWS; d++) {
                networks.add(hebb(draw(p, KEY.child("choice").child(p).child(d))));
            }
            ClampingGain gain = ClampingGain.overHalves(p + " digits", networks, SIDE, TRIALS_PER_HALF);
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
    void threeDigitsAreStableOnlyWhileTwoOverlapsDoNotOutweighTheThird() {
        // Where the other two agree against a digit its field is 1 - m - m': digits overlap by 0.6 to 0.8, so it turns.
        for (int d = 0; d < DRAWS; d++) {
            List<SpinVector> three = draw(3, KEY.child("three").child(d));
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
    private static List<SpinVector> draw(int p, RandomKey key) {
        RandomStream random = key.stream();
        int[] classes = IntStream.range(0, 10).toArray();
        random.shuffle(classes);
        List<SpinVector> drawn = new ArrayList<>();
        for (int k = 0; k < p; k++) {
            List<SpinVector> ofClass = DIGITS.get(classes[k]);
            drawn.add(ofClass.get(random.nextInt(ofClass.size())));
        }
        return drawn;
    }

    private static HopfieldNetwork hebb(List<SpinVector> patterns) {
        return HopfieldNetwork.of(new HebbRule(false), patterns);
    }
}
