package org.energyscape.engine.rbm;

/**
 * What is subtracted from the likelihood to keep the machine simple:
 *
 * <pre>
 * l1 · Σ |W_ij|  +  l2/2 · Σ W_ij²  +  sparsityCost · Σ_j H(p, q_j)
 * </pre>
 *
 * with H(p, q_j) the cross-entropy between the wanted activity p of a hidden unit and the activity q_j it has, a running
 * mean over minibatches. Its gradient, cost · (p - q_j) on c_j and that times ⟨v_i⟩ on W_ij, follows Hinton 2012, "A
 * practical guide to training RBMs", §11. Biases have no weight decay.
 *
 * @param l1 draws small weights to exactly about zero; at least 0
 * @param l2 weight decay, shrinks all weights in proportion; at least 0, 2e-4 is customary
 * @param sparsityTarget p, in (0, 1)
 * @param sparsityCost at least 0; 0: no target
 */
public record Penalties(double l1, double l2, double sparsityTarget, double sparsityCost) {
    public static final Penalties NONE = new Penalties(0, 0, 0.1, 0);

    public Penalties {
        notBelowZero("l1", l1);
        notBelowZero("weightDecay", l2);
        notBelowZero("sparsityCost", sparsityCost);
        if (!(sparsityTarget > 0 && sparsityTarget < 1)) {
            throw new IllegalArgumentException("sparsityTarget is " + sparsityTarget + ", expected 0 < p < 1");
        }
    }

    public Penalties withL1(double value) {
        return new Penalties(value, l2, sparsityTarget, sparsityCost);
    }

    public Penalties withL2(double value) {
        return new Penalties(l1, value, sparsityTarget, sparsityCost);
    }

    public Penalties withSparsity(double target, double cost) {
        return new Penalties(l1, l2, target, cost);
    }

    /** Whether a weight is changed for its own size. */
    boolean onWeights() {
        return l1 > 0 || l2 > 0;
    }

    private static void notBelowZero(String name, double found) {
        if (!(found >= 0) || Double.isInfinite(found)) {
            throw new IllegalArgumentException(name + " is " + found + ", expected a number not below 0");
        }
    }
}
