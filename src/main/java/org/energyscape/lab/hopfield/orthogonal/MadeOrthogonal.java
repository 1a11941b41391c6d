package org.energyscape.lab.hopfield.orthogonal;

import java.util.List;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.Degradation;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.RecallTrials;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.TrialReport;
import org.energyscape.engine.hopfield.UpdateOrder;
import org.energyscape.engine.hopfield.attractor.Orthogonalisation;
import org.energyscape.engine.math.RandomKey;

/**
 * Stored pictures before and after they were made orthogonal, under the same rule, with the same noise and the same random
 * numbers.
 *
 * @param patterns the new pictures
 * @param turned how many pixels of each were turned
 * @param after what the new ones have in common
 * @param noise share of pixels turned before recall
 * @param overlapBefore mean overlap with the picture after one sweep of free recall, of the old ones
 * @param overlapAfter the same of the new ones
 * @param error standard error of the two means, the larger
 */
public record MadeOrthogonal(
        List<SpinVector> patterns,
        int[] turned,
        PictureFacts after,
        double noise,
        double overlapBefore,
        double overlapAfter,
        double error) {
    static final int TRIALS = 200;
    private static final double TURNING = 0.7;

    public MadeOrthogonal {
        patterns = List.copyOf(patterns);
    }

    /** Makes the patterns of a network orthogonal and measures both networks. */
    static MadeOrthogonal of(HopfieldNetwork before, double noise, long seed, int threads, ProgressSink progress) {
        Orthogonalisation made = Orthogonalisation.of(before.patterns(), part(progress, 0, TURNING));
        HopfieldNetwork after = HopfieldNetwork.of(before.rule(), made.patterns());
        PictureFacts facts = PictureFacts.of(after, progress);
        RandomKey key = RandomKey.ofSeed(seed).child("orthogonal");
        double half = (1 - TURNING) / 2;
        TrialReport old = trials(before, noise, key, threads, part(progress, TURNING, half));
        TrialReport now = trials(after, noise, key, threads, part(progress, TURNING + half, half));
        return new MadeOrthogonal(
                made.patterns(),
                made.turned().stream().mapToInt(units -> units.cardinality()).toArray(),
                facts,
                noise,
                old.meanOverlap(),
                now.meanOverlap(),
                Math.max(old.meanOverlapError(), now.meanOverlapError()));
    }

    private static TrialReport trials(
            HopfieldNetwork network, double noise, RandomKey key, int threads, ProgressSink progress) {
        return new RecallTrials(network, new Degradation.Noise(noise), false, UpdateOrder.RANDOM, 1, 1)
                .run(TRIALS, key, threads, progress);
    }

    private static ProgressSink part(ProgressSink whole, double from, double share) {
        return new ProgressSink() {
            @Override
            public void report(double fraction, String text) {
                whole.report(from + share * fraction, text);
            }

            @Override
            public boolean isCancelled() {
                return whole.isCancelled();
            }
        };
    }

    /** Pixels turned in all pictures together. */
    public int turnedInAll() {
        int sum = 0;
        for (int count : turned) {
            sum += count;
        }
        return sum;
    }
}
