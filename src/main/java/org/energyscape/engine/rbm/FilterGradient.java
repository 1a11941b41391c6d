package org.energyscape.engine.rbm;

/**
 * How the weights of one hidden unit j came to change in the last step, pixel by pixel, taken apart:
 *
 * <pre>
 * ΔW_ij = ε (⟨v_i h_j⟩_data - ⟨v_i h_j⟩_model) + momentum + centring and sparsity - decay
 * </pre>
 *
 * All arrays have length m; momentum is what remains: the share of the change before that was repeated.
 *
 * @param unit j
 * @param rate ε of that step
 * @param data ⟨v_i h_j⟩ over the examples of the minibatch
 * @param model ⟨v_i h_j⟩ over what stood for the model
 * @param corrected ε times what centring and the sparsity target added
 * @param decayed -ε (l2 W_ij + l1 sign W_ij), W before the step
 * @param change ΔW_ij
 * @param examples in the minibatch
 */
public record FilterGradient(
        int unit,
        double rate,
        float[] data,
        float[] model,
        float[] corrected,
        float[] decayed,
        float[] change,
        int examples) {
    /** ε (⟨v_i h_j⟩_data - ⟨v_i h_j⟩_model). */
    public double gradientStep(int i) {
        return rate * ((double) data[i] - model[i]);
    }

    /** The repeated share of the change before. */
    public double momentum(int i) {
        return change[i] - gradientStep(i) - corrected[i] - decayed[i];
    }
}
