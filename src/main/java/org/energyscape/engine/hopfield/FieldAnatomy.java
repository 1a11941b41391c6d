package org.energyscape.engine.hopfield;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * The field of one unit taken apart: f_i = Σ_μ part_μ + own + rest + θ_i.
 *
 * <ul>
 *   <li>Hebb: part_μ = ξ_i^μ m_μ with the overlaps m; own = -(P/N) x_i where the diagonal is zero; no rest (Hertz, Krogh and
 *       Palmer 1991, §2.2).
 *   <li>Projection: part_μ = ξ_i^μ a_μ with a = Y⁺x, the overlaps freed of what the patterns have in common; own = -W_ii x_i
 *       where the diagonal is zero.
 *   <li>Storkey, perceptron, unlearning: parts and own as Hebb's; the rest is what the rule has changed.
 *   <li>Dense memory: the parts of {@link DenseMemoryFields}, which add up.
 * </ul>
 *
 * <p>Projection costs a decomposition of the P x P matrix of overlaps; all others N P steps. Immutable.
 *
 * @param unit i
 * @param spin x_i
 * @param parts one number a pattern
 * @param own the part of the unit itself
 * @param rest what is in the field beside
 * @param threshold θ_i
 * @param field f_i
 * @param flips whether the unit would turn
 * @param energyChange what turning it would do to the energy
 */
public record FieldAnatomy(
        int unit,
        int spin,
        List<Double> parts,
        double own,
        double rest,
        double threshold,
        double field,
        boolean flips,
        double energyChange) {
    public FieldAnatomy {
        parts = List.copyOf(parts);
    }

    /** Takes the field of a unit apart. */
    public static FieldAnatomy of(HopfieldNetwork network, SpinVector state, int unit) {
        return of(network, network.fields(state), unit);
    }

    /** The same from fields at hand, such as those of a recall. */
    public static FieldAnatomy of(HopfieldNetwork network, Fields fields, int unit) {
        if (unit < 0 || unit >= network.units()) {
            throw new IllegalArgumentException("A unit lies in 0 to " + (network.units() - 1) + ", found " + unit);
        }
        double[] parts = fields instanceof DenseMemoryFields dense
                ? dense.parts(unit)
                : weightParts(network, fields.spins(), unit);
        double own = own(network, fields, unit);
        double field = fields.field(unit);
        double threshold = network.threshold(unit);
        List<Double> list = new ArrayList<>();
        double sum = own + threshold;
        for (double part : parts) {
            list.add(part);
            sum += part;
        }
        return new FieldAnatomy(
                unit,
                fields.spin(unit),
                list,
                own,
                field - sum,
                threshold,
                field,
                fields.wantsFlip(unit),
                fields.flipEnergy(unit));
    }

    /** What is not the signal of this pattern, the threshold left out: crosstalk. */
    public double crosstalk(int pattern) {
        return field - threshold - parts.get(pattern);
    }

    private static double[] weightParts(HopfieldNetwork network, SpinVector state, int unit) {
        double[] parts = network.rule() instanceof ProjectionRule
                ? coefficients(network.patterns(), state)
                : network.overlaps(state);
        for (int mu = 0; mu < parts.length; mu++) {
            parts[mu] *= network.patterns().get(mu).spin(unit);
        }
        return parts;
    }

    /** a = Y⁺x = C⁺ m with C_μν = ξ^μ·ξ^ν / N. */
    private static double[] coefficients(List<SpinVector> patterns, SpinVector state) {
        int p = patterns.size();
        if (p == 0) {
            return new double[0];
        }
        RealMatrix overlaps = new Array2DRowRealMatrix(p, p);
        ArrayRealVector m = new ArrayRealVector(p);
        for (int mu = 0; mu < p; mu++) {
            m.setEntry(mu, patterns.get(mu).overlap(state));
            for (int nu = 0; nu < p; nu++) {
                overlaps.setEntry(mu, nu, patterns.get(mu).overlap(patterns.get(nu)));
            }
        }
        return new SingularValueDecomposition(overlaps).getSolver().solve(m).toArray();
    }

    private static double own(HopfieldNetwork network, Fields fields, int unit) {
        int spin = fields.spin(unit);
        if (network.rule() instanceof DenseMemoryRule) {
            return 0;
        }
        if (network.rule() instanceof ProjectionRule projection) {
            return projection.keepDiagonal() ? 0 : -((Projector) network.learned()).square(unit) * spin;
        }
        boolean kept = network.rule() instanceof HebbRule hebb && hebb.keepDiagonal();
        return kept ? 0 : -(double) network.patterns().size() / network.units() * spin;
    }
}
