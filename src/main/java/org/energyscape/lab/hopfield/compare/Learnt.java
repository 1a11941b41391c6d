package org.energyscape.lab.hopfield.compare;

import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.ModernHopfield;
import org.energyscape.engine.hopfield.PerceptronWeights;
import org.energyscape.lab.hopfield.part.RuleChoice;
import org.energyscape.lab.hopfield.part.TunedRule;
import org.jspecify.annotations.Nullable;

/**
 * A competitor that knows the patterns.
 *
 * @param competitor how it remembers
 * @param network the patterns; under a rule with weights these are learned
 * @param modern the modern network, or null for spins
 * @param outcome what is to be said of the learning; empty for nothing
 */
record Learnt(
        TunedRule competitor,
        HopfieldNetwork network,
        @Nullable ModernHopfield modern,
        String outcome) {
    static Learnt of(TunedRule competitor, HopfieldNetwork network) {
        if (competitor.learning() == null) {
            return new Learnt(competitor, network, ModernHopfield.of(network.patterns(), competitor.strength()), "");
        }
        String outcome =
                competitor.rule() == RuleChoice.PERCEPTRON && network.learned() instanceof PerceptronWeights weights
                        ? weights.words()
                        : "";
        return new Learnt(competitor, network, null, outcome);
    }
}
