package org.energyscape.engine.hopfield;

import java.util.List;
import org.energyscape.engine.ProgressSink;

/**
 * The projection or pseudo-inverse rule W = Y (YᵀY)⁺ Yᵀ, Y with the patterns as columns: W projects on what they span, so that
 * W ξ^μ = ξ^μ exactly, however alike they are, as long as P ≤ N are linearly independent (Personnaz, Guyon and Dreyfus 1985,
 * "Information storage and retrieval in spin-glass like neural networks", J. Physique Lettres 46, L-359; Kanter and Sompolinsky
 * 1987, "Associative recall of memory without errors", Phys. Rev. A 35, p. 380).
 *
 * <p>With the diagonal W_ii, of mean P/N, set to zero a stored pattern stays a fixed point as long as W_ii &lt; 1, and is
 * attracting over wider basins; where every state is reproduced, W = I, nothing is left.
 *
 * <p>The pseudo-inverse comes from an orthonormal basis of the patterns, see {@link Projector}; a pattern that the others
 * span already changes nothing. Storing adds one vector to the basis, forgetting keeps the basis up to the pattern forgotten.
 *
 * @param keepDiagonal whether W_ii stays instead of becoming 0
 */
public record ProjectionRule(boolean keepDiagonal) implements WeightRule {
    @Override
    public String title() {
        return "Projection";
    }

    @Override
    public Projector learn(int units, List<SpinVector> patterns) {
        return learn(units, patterns, ProgressSink.NONE);
    }

    @Override
    public Projector learn(int units, List<SpinVector> patterns, ProgressSink progress) {
        return Projector.empty(units, keepDiagonal).with(patterns, progress);
    }

    @Override
    public Projector afterStoring(Learned before, List<SpinVector> patterns, int known, ProgressSink progress) {
        return ((Projector) before).with(patterns.subList(known, patterns.size()), progress);
    }

    @Override
    public Projector afterForgetting(
            Learned before, List<SpinVector> remaining, int index, SpinVector forgotten, ProgressSink progress) {
        return ((Projector) before).first(index).with(remaining.subList(index, remaining.size()), progress);
    }
}
