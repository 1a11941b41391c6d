package org.energyscape.lab.hopfield;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.energyscape.engine.hopfield.DenseMemoryRule;
import org.energyscape.engine.hopfield.FieldAnatomy;
import org.energyscape.engine.hopfield.Fields;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.LearningRule;
import org.energyscape.engine.hopfield.ProjectionRule;
import org.energyscape.engine.hopfield.UpdateOrder;

/**
 * The local field of one unit taken apart by memories ({@link FieldAnatomy}, which has the sources):
 *
 * <pre>f_i = ξ_i^ν c_ν + Σ_{μ≠ν} ξ_i^μ c_μ + s_i + r_i + θ_i</pre>
 *
 * <p>The first term is the signal of the pattern looked for, the sum is the crosstalk of all others; what c_μ is depends on the
 * rule ({@link Form}). s_i is the unit's pull on itself, left out where the diagonal is zero, r_i what a rule has changed beside.
 * Made by the worker.
 *
 * @param question what was asked
 * @param units N
 * @param patterns P
 * @param form what the numbers mean
 * @param spin x_i, -1 or +1
 * @param held whether the unit is clamped
 * @param turning probability that the unit turns when it is looked at, T > 0; NaN without a temperature, where the field decides
 * @param signal that of the pattern looked for
 * @param others the largest of the other signals, largest magnitude first, at most {@value #LISTED}
 * @param crosstalk Σ_{μ≠ν} ξ_i^μ c_μ, those not listed included
 * @param own s_i
 * @param rest r_i
 * @param threshold θ_i
 * @param field f_i
 * @param diagonal W_ii
 * @param flipEnergy what a flip would change the energy by: 2 x_i f_i - 2 W_ii
 */
public record NeuronTerms(
        HopfieldQuestion question,
        int units,
        int patterns,
        Form form,
        int spin,
        boolean held,
        double turning,
        Signal signal,
        List<Signal> others,
        double crosstalk,
        double own,
        double rest,
        double threshold,
        double field,
        double diagonal,
        double flipEnergy) {
    /** What c_μ, s_i and r_i are under a rule. */
    public enum Form {
        /** c = m, the overlaps; s_i = -(P/N) x_i where the diagonal is zero; r_i = 0. */
        HEBB,
        /** c = Y⁺x, the overlaps freed of what the patterns have in common; s_i = -W_ii x_i; r_i = 0. */
        PROJECTION,
        /** As Hebb's, r_i is what the rule has changed: Storkey, perceptron, unlearning. */
        CORRECTED,
        /** ξ_i c is the part a pattern has in half the difference of the energies; nothing beside. */
        DENSE;

        static Form of(LearningRule rule) {
            if (rule instanceof DenseMemoryRule) {
                return DENSE;
            }
            return rule instanceof HebbRule ? HEBB : rule instanceof ProjectionRule ? PROJECTION : CORRECTED;
        }
    }

    /** Signals named one by one besides that of the pattern looked for. */
    static final int LISTED = 5;

    /**
     * What one memory adds to the field.
     *
     * @param pattern its number in the order of storing
     * @param spin ξ_i^μ
     * @param value ξ_i^μ c_μ
     */
    public record Signal(int pattern, int spin, double value) {
        /** c_μ. */
        public double coefficient() {
            return spin * value;
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
    static NeuronTerms of(
            HopfieldQuestion question,
            HopfieldNetwork network,
            Fields fields,
            int sought,
            boolean held,
            double temperature,
            UpdateOrder order) {
        int unit = question.unit();
        FieldAnatomy anatomy = FieldAnatomy.of(network, fields, unit);
        List<Signal> all = new ArrayList<>();
        double sum = 0;
        for (int mu = 0; mu < network.patterns().size(); mu++) {
            double part = anatomy.parts().get(mu);
            all.add(new Signal(mu, network.patterns().get(mu).spin(unit), part));
            sum += part;
        }
        Signal signal = all.get(sought >= 0 ? sought : largest(network.overlaps(fields.spins())));
        List<Signal> others = new ArrayList<>(all);
        others.remove(signal.pattern());
        others.sort(Comparator.comparingDouble(other -> -Math.abs(other.value())));
        Form form = Form.of(network.rule());
        double diagonal = form == Form.DENSE || !network.hasWeights()
                ? 0
                : network.couplings().at(unit, unit) / network.couplings().divisor();
        return new NeuronTerms(
                question,
                network.units(),
                all.size(),
                form,
                anatomy.spin(),
                held,
                turning(anatomy, temperature, order),
                signal,
                others.subList(0, Math.min(LISTED, others.size())),
                sum - signal.value(),
                anatomy.own(),
                form == Form.CORRECTED ? anatomy.rest() : 0,
                anatomy.threshold(),
                anatomy.field(),
                diagonal,
                anatomy.energyChange());
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

    /** As {@link org.energyscape.engine.hopfield.Recall} turns units. */
    private static double turning(FieldAnatomy anatomy, double temperature, UpdateOrder order) {
        double cost = order == UpdateOrder.SYNCHRONOUS ? 2 * anatomy.spin() * anatomy.field() : anatomy.energyChange();
        return temperature > 0 ? 1 / (1 + Math.exp(cost / temperature)) : Double.NaN;
    }

    /** Whether chance decides. */
    boolean isWarm() {
        return !Double.isNaN(turning);
    }

    /** Whether the field asks for the other sign, clamped or not; a field of zero leaves the unit as it is. */
    boolean wantsFlip() {
        return spin * field < 0;
    }
}
