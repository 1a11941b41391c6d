package org.energyscape.engine.rbm;

/**
 * Which layers are centred in the gradient. With offsets μ (visible) and λ (hidden), running means of the data and of
 * P(h|v) under it, the gradient of the ordinary machine is replaced by
 *
 * <pre>
 * g'_W = ⟨(v-μ)(h-λ)ᵀ⟩_data - ⟨(v-μ)(h-λ)ᵀ⟩_model,   g'_b = g_b - g'_W λ,   g'_c = g_c - g'_Wᵀ μ
 * </pre>
 *
 * (Melchior, Fischer and Wiskott 2016, "How to center deep Boltzmann machines", JMLR 17, p. 3387; Montavon and Müller 2012).
 * Learning then does not depend on whether ink is 1 and paper 0 or the other way round. A layer that is not centred has the
 * offset 0.
 */
public enum Centring {
    NONE(false, false),
    VISIBLE(true, false),
    HIDDEN(false, true),
    BOTH(true, true);

    private final boolean visible;
    private final boolean hidden;

    Centring(boolean visible, boolean hidden) {
        this.visible = visible;
        this.hidden = hidden;
    }

    public boolean visible() {
        return visible;
    }

    public boolean hidden() {
        return hidden;
    }
}
