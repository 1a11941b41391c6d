package org.energyscape.engine.hopfield.attractor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.SpinVector;

/**
 * Patterns made orthogonal, or as nearly so as a descent finds, by turning few units: pattern after pattern, the units are
 * turned that lower Σ_μ (ξ^μ·ξ)² over the patterns before it most, one at a time, else two, else three, until none does. More
 * than one are needed because every unit changes every scalar product by 2. The first pattern stays.
 *
 * <p>More than two patterns can only be orthogonal where N is a multiple of 4, and N patterns at most.
 *
 * @param patterns the new patterns
 * @param turned for each pattern the units that were turned
 * @param before {@link Crosstalk#rootMeanSquare} of the patterns as they were
 * @param after the same of the new ones; 0 where all are orthogonal
 */
public record Orthogonalisation(List<SpinVector> patterns, List<BitSet> turned, double before, double after) {
    public Orthogonalisation {
        patterns = List.copyOf(patterns);
        turned = List.copyOf(turned);
    }

    /** Makes patterns orthogonal. */
    public static Orthogonalisation of(List<SpinVector> patterns) {
        return of(patterns, ProgressSink.NONE);
    }

    /**
     * Makes patterns orthogonal; N P / 64 steps for every unit turned, up to N² P / 64 for every two turned at once, 2^24 P / 64 for three.
     *
     * @throws CancellationException if the sink asks to stop
     */
    public static Orthogonalisation of(List<SpinVector> patterns, ProgressSink progress) {
        List<SpinVector> made = new ArrayList<>();
        List<BitSet> turned = new ArrayList<>();
        for (SpinVector pattern : patterns) {
            BitSet units = new PatternTurner(made, pattern).run(progress);
            turned.add(units);
            made.add(pattern.flipped(units));
            progress.report(
                    (double) made.size() / patterns.size(), made.size() + " of " + patterns.size() + " patterns");
        }
        return new Orthogonalisation(made, turned, Crosstalk.rootMeanSquare(patterns), Crosstalk.rootMeanSquare(made));
    }
}
