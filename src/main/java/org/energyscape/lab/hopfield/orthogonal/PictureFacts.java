package org.energyscape.lab.hopfield.orthogonal;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.Fields;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.attractor.Crosstalk;

/**
 * What stored pictures have in common, and which of them their network keeps.
 *
 * @param crosstalk C_μν = ξ^μ·ξ^ν / N, P x P
 * @param first one picture of the pair with the largest |C_μν|, -1 with fewer than two pictures
 * @param second the other
 * @param largest their C_μν, with its sign
 * @param rootMeanSquare √ of the mean of C_μν² over pairs
 * @param fixed pictures that are fixed points
 */
public record PictureFacts(float[] crosstalk, int first, int second, double largest, double rootMeanSquare, int fixed) {
    /**
     * Compares the patterns of a network; P² N / 64 steps and a look at every unit of every pattern, and learning where the
     * network has not learned yet.
     *
     * @throws CancellationException if the sink asks to stop
     */
    static PictureFacts of(HopfieldNetwork network, ProgressSink progress) {
        List<SpinVector> patterns = network.patterns();
        int p = patterns.size();
        int first = -1;
        int second = -1;
        double largest = 0;
        for (int mu = 0; mu < p; mu++) {
            for (int nu = mu + 1; nu < p; nu++) {
                double overlap = patterns.get(mu).overlap(patterns.get(nu));
                if (first < 0 || Math.abs(overlap) > Math.abs(largest)) {
                    first = mu;
                    second = nu;
                    largest = overlap;
                }
            }
        }
        return new PictureFacts(
                Crosstalk.matrix(patterns).data().clone(),
                first,
                second,
                largest,
                Crosstalk.rootMeanSquare(patterns),
                fixed(network, progress));
    }

    private static int fixed(HopfieldNetwork network, ProgressSink progress) {
        List<SpinVector> patterns = network.patterns();
        if (patterns.isEmpty()) {
            return 0;
        }
        Fields fields = network.fields(patterns.get(0));
        int fixed = 0;
        for (SpinVector pattern : patterns) {
            if (progress.isCancelled()) {
                throw new CancellationException("The comparison was cancelled");
            }
            fields.moveTo(pattern);
            fixed += fields.isFixedPoint() ? 1 : 0;
        }
        return fixed;
    }
}
