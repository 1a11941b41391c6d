package org.energyscape.lab.hopfield;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.energyscape.engine.hopfield.Fields;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.HopfieldNetwork;

/**
 * The local field of one unit taken apart by memories (Amit, Gutfreund and Sompolinsky 1985; Hertz, Krogh and Palmer
 * 1991, §2.2):
 *
 * <pre>f_i = ξ_i^ν m_ν + Σ_{μ≠ν} ξ_i^μ m_μ + s_i + θ_i,   m_μ = (1/N) Σ_j ξ_j^μ x_j</pre>
 *
 * <p>The first term is the signal of the pattern looked for, the sum is the crosstalk of all others. What is left, s_i, is
 * under Hebb's rule the self-term: -(P/N) x_i where the diagonal is zero, 0 where it is kept. For another rule it is what
 * that rule adds to Hebb's field. Made by the worker; P steps.
 *
 * @param question what was asked
 * @param units N
 * @param patterns P
 * @param hebb whether s_i is the self-term of Hebb's rule
 * @param spin x_i, -1 or +1
 * @param held whether the unit is clamped
 * @param signal that of the pattern looked for
 * @param others the largest of the other signals, largest magnitude first, at most {@value #LISTED}
 * @param crosstalk Σ_{μ≠ν} ξ_i^μ m_μ, those not listed included
 * @param self s_i
 * @param threshold θ_i
 * @param field f_i
 * @param diagonal W_ii
 * @param flipEnergy what a flip would change the energy by: 2 x_i f_i - 2 W_ii
 */
public record NeuronTerms(
        HopfieldQuestion question,
        int units,
        int patterns,
        boolean hebb,
        int spin,
        boolean held,
        Signal signal,
        List<Signal> others,
        double crosstalk,
        double self,
        double threshold,
        double field,
        double diagonal,
        double flipEnergy) {
    /** Signals named one by one besides that of the pattern looked for. */
    static final int LISTED = 5;

    /**
     * What one memory adds to the field.
     *
     * @param pattern its number in the order of storing
     * @param spin ξ_i^μ
     * @param overlap m_μ
     */
    public record Signal(int pattern, int spin, double overlap) {
        /** ξ_i^μ m_μ. */
        public double value() {
            return spin * overlap;
        }
    }

    public NeuronTerms {
        others = List.copyOf(others);
    }

    /**
     * Takes the field of a unit apart.
     *
     * @param network with at least one stored pattern
     * @param fields the state
     * @param sought number of the pattern looked for, or -1 for the one with the largest overlap
     */
    static NeuronTerms of(HopfieldQuestion question, HopfieldNetwork network, Fields fields, int sought, boolean held) {
        int unit = question.unit();
        double[] overlaps = network.overlaps(fields.spins());
        List<Signal> all = new ArrayList<>();
        double sum = 0;
        for (int mu = 0; mu < overlaps.length; mu++) {
            Signal signal = new Signal(mu, network.patterns().get(mu).spin(unit), overlaps[mu]);
            all.add(signal);
            sum += signal.value();
        }
        Signal signal = all.get(sought >= 0 ? sought : largest(overlaps));
        List<Signal> others = new ArrayList<>(all);
        others.remove(signal.pattern());
        others.sort(Comparator.comparingDouble(other -> -Math.abs(other.value())));
        int spin = fields.spin(unit);
        double field = fields.field(unit);
        double flipEnergy = fields.flipEnergy(unit);
        double threshold = network.threshold(unit);
        boolean hebb = network.rule() instanceof HebbRule;
        double own = (double) all.size() / network.units();
        boolean kept = network.rule() instanceof HebbRule rule && rule.keepDiagonal();
        double self = hebb ? (kept ? 0 : -own * spin) : field - threshold - sum;
        double diagonal = hebb ? (kept ? own : 0) : spin * field - flipEnergy / 2;
        return new NeuronTerms(
                question,
                network.units(),
                all.size(),
                hebb,
                spin,
                held,
                signal,
                others.subList(0, Math.min(LISTED, others.size())),
                sum - signal.value(),
                self,
                threshold,
                field,
                diagonal,
                flipEnergy);
    }

    private static int largest(double[] overlaps) {
        int best = 0;
        for (int mu = 1; mu < overlaps.length; mu++) {
            if (Math.abs(overlaps[mu]) > Math.abs(overlaps[best])) {
                best = mu;
            }
        }
        return best;
    }

    /** Other patterns that are not listed. */
    int unlisted() {
        return patterns - 1 - others.size();
    }

    /** The sum of their signals. */
    double unlistedSum() {
        return crosstalk - others.stream().mapToDouble(Signal::value).sum();
    }

    /** Whether the field asks for the other sign, clamped or not; a field of zero leaves the unit as it is. */
    boolean wantsFlip() {
        return spin * field < 0;
    }
}
