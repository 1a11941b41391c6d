package org.energyscape.lab.rbm.gibbs;

import org.energyscape.engine.rbm.EnergyTerms;
import org.energyscape.engine.run.Snapshot;
import org.energyscape.lab.rbm.explain.RbmWords;
import org.energyscape.lab.rbm.param.ChainMode;
import org.jspecify.annotations.Nullable;

/**
 * What the Gibbs view shows. Arrays are fresh and never written again.
 *
 * @param step half-steps done: the hidden layer is drawn in odd ones, the visible layer in even ones
 * @param origin where the weights come from
 * @param width pixels a picture row
 * @param chains number of chains
 * @param samples the visible units, chains x m
 * @param probabilities P(v|h) as last computed, chains x m; the start before that
 * @param focus the enlarged chain
 * @param hidden the hidden units of that chain, length n
 * @param hiddenProbabilities P(h|v) of that chain as last computed, length n
 * @param held which units are held, length m
 * @param energy F(v) of that chain and, once h was drawn, E(v, h), with what they are made of
 * @param mode whether layers are drawn or take their probabilities
 * @param map where the chains are among the pictures; null before they move, unless somebody looks at it
 * @param ladder the replicas at other temperatures, or null for chains that are not tempered
 * @param comparison the free chains beside those that hold pixels, or null where they are not compared
 */
public record GibbsSnapshot(
        long step,
        String origin,
        int width,
        int chains,
        float[] samples,
        float[] probabilities,
        int focus,
        float[] hidden,
        float[] hiddenProbabilities,
        boolean[] held,
        EnergyTerms energy,
        ChainMode mode,
        @Nullable GibbsMap map,
        @Nullable GibbsLadder ladder,
        @Nullable GibbsComparison comparison)
        implements Snapshot {
    /** F(v) of the enlarged chain, nats. */
    double freeEnergy() {
        return energy.freeEnergy();
    }

    int visible() {
        return held.length;
    }

    /** Whether the hidden layer was drawn last. */
    boolean hiddenIsNewest() {
        return step % 2 == 1;
    }

    /** In words: full steps, and the half of one. */
    String position() {
        long steps = step / 2;
        return step == 0
                ? "Start"
                : hiddenIsNewest() ? "Step " + RbmWords.count(steps) + " + h" : "Step " + RbmWords.count(steps);
    }
}
