package org.energyscape.engine.hopfield.experiment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.energyscape.engine.hopfield.Degraded;
import org.energyscape.engine.hopfield.DenseMemoryRule;
import org.energyscape.engine.hopfield.Fields;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.LearningRule;
import org.energyscape.engine.hopfield.ModernHopfield;
import org.energyscape.engine.hopfield.ModernRecall;
import org.energyscape.engine.hopfield.Recall;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.UpdateOrder;
import org.energyscape.engine.math.RandomKey;

/** A memory that takes part in an experiment: a network of spins with some rule, or the modern network. */
public sealed interface Contender {
    /** The name, a word or two. */
    String title();

    /** The network before its first pattern. Degradations ask it for fields; the modern one is its counterpart with spins. */
    HopfieldNetwork empty(int units);

    /** What recalls with the patterns of this network, on one thread. */
    Recaller recaller(HopfieldNetwork network);

    /** Recalls one damaged picture after another. */
    interface Recaller {
        /**
         * Follows a damaged picture to its end.
         *
         * @param clamped whether units known to be right are held
         */
        End recall(Degraded start, boolean clamped, int maxSweeps, RandomKey key);
    }

    /**
     * Where a recall came to.
     *
     * @param state the last state
     * @param sweeps sweeps or updates done
     */
    record End(SpinVector state, int sweeps) {}

    /**
     * A network of spins, one unit at a time in random order, at zero temperature.
     *
     * @param rule how it learns
     */
    record Spins(LearningRule rule) implements Contender {
        @Override
        public String title() {
            return rule.title();
        }

        @Override
        public HopfieldNetwork empty(int units) {
            return HopfieldNetwork.empty(units, rule);
        }

        @Override
        public Recaller recaller(HopfieldNetwork network) {
            Fields fields = network.fields(network.patterns().get(0));
            return (start, clamped, maxSweeps, key) -> {
                fields.moveTo(start.state());
                Recall recall = new Recall(fields, clamped ? start.known() : new BitSet(), UpdateOrder.RANDOM, key);
                recall.run(maxSweeps);
                return new End(recall.spins(), recall.sweeps());
            };
        }
    }

    /**
     * The modern network, updated until nothing changes; its end is rounded to the nearest spins.
     *
     * @param beta β, positive
     */
    record Modern(double beta) implements Contender {
        @Override
        public String title() {
            return "Modern, β = " + beta;
        }

        @Override
        public HopfieldNetwork empty(int units) {
            double rate = Math.min(beta, DenseMemoryRule.Exponential.MAX_RATE);
            return HopfieldNetwork.empty(units, new DenseMemoryRule.Exponential(rate));
        }

        @Override
        public Recaller recaller(HopfieldNetwork network) {
            ModernHopfield modern = ModernHopfield.of(network.patterns(), beta);
            return (start, clamped, maxSweeps, key) -> {
                ModernRecall recall = new ModernRecall(modern, start.state(), clamped ? start.known() : new BitSet());
                recall.run(maxSweeps);
                return new End(recall.spins(), recall.updates());
            };
        }

        /** The states of a recall from its start to its end, which is not rounded yet. */
        public List<float[]> path(ModernHopfield modern, Degraded start, boolean clamped, int maxUpdates) {
            ModernRecall recall = new ModernRecall(modern, start.state(), clamped ? start.known() : new BitSet());
            List<float[]> path = new ArrayList<>();
            path.add(recall.state().clone());
            while (!recall.converged() && recall.updates() < maxUpdates) {
                recall.update();
                path.add(recall.state().clone());
            }
            return path;
        }
    }
}
