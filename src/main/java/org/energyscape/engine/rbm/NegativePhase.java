package org.energyscape.engine.rbm;

/**
 * Where the second means of the gradient ⟨v hᵀ⟩_data - ⟨v hᵀ⟩_model come from: what stands in for the model's expectation.
 */
public sealed interface NegativePhase {
    /** Chains that begin at the examples of the minibatch (CD-k; Hinton 2002, Neural Computation 14, §3). */
    record Contrastive() implements NegativePhase {}

    /**
     * Chains that go on from step to step (persistent contrastive divergence; Tieleman 2008, ICML, p. 1064).
     *
     * @param particles how many, at least 1
     */
    record Persistent(int particles) implements NegativePhase {
        public Persistent {
            atLeast("particles", particles, 1);
        }
    }

    /**
     * Persistent chains at several temperatures that exchange their states (parallel tempering; Desjardins et al. 2010,
     * AISTATS, p. 145): the hot ones wander between the modes that hold the cold ones.
     *
     * @param particles how many at each temperature, at least 1
     * @param temperatures inverse temperatures β, evenly from 1 to 0; at least 2
     */
    record Tempered(int particles, int temperatures) implements NegativePhase {
        public Tempered {
            atLeast("particles", particles, 1);
            atLeast("temperatures", temperatures, 2);
        }
    }

    /** The expectation itself, by enumeration of the smaller layer: 2^min(m,n) states a step. */
    record Exact() implements NegativePhase {}

    private static void atLeast(String name, int found, int least) {
        if (found < least) {
            throw new IllegalArgumentException(name + " is " + found + ", expected at least " + least);
        }
    }
}
