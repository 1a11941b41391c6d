package org.energyscape.engine.rbm;

import java.util.Arrays;
import org.energyscape.engine.math.Activations;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.RandomKey;
import org.jspecify.annotations.Nullable;

/**
 * Block Gibbs sampling of an {@link Rbm} by any number of chains side by side, half a step at a time: h ~ P(h|v), then v
 * ~ P(v|h). Clamped visible units keep their values, so the chain samples the others from P(v_free | v_clamped). Without
 * chance ({@link Update#MEAN_FIELD}) a layer takes its probabilities in place of a sample.
 *
 * <p>Layers are chains x units; chain r is row r. Half-step number t of chain r draws from {@code
 * key.child(t).child(r)}: the same bits for any number of threads, and a chain does not change when others are added
 * behind it. The state is therefore just the layers, the mask and t. The parameters are read anew at each half-step, so
 * the machine may be trained between two of them. Not thread-safe: one thread steps.
 *
 * <p>{@link TemperedChains} has such chains at one inverse temperature β each: h ~ σ(β z), v ~ σ(β a + (1 - β) b_A) with the
 * inputs z = c + Wᵀv and a = b + Wh.
 */
public final class GibbsChains {
    private final Rbm rbm;
    private final RandomKey key;
    private final Kernels kernels;
    private final FloatMatrix visible;
    private final FloatMatrix visibleProbabilities;
    private final FloatMatrix hidden;
    private final FloatMatrix hiddenProbabilities;
    private final Update update;
    private final @Nullable Heat heat;
    private boolean[] clamped;
    /** Length m, or chains x m where each chain has values of its own. Never written to once it is here. */
    private float[] clampedValues;

    private long halfSteps;

    /** Chains that start with all units 0; choose a start by one of the {@code start} methods. */
    public GibbsChains(Rbm rbm, int chains, RandomKey key, Kernels kernels) {
        this(rbm, chains, key, kernels, Update.SAMPLE);
    }

    /** The same with a choice of what a layer becomes. */
    public GibbsChains(Rbm rbm, int chains, RandomKey key, Kernels kernels, Update update) {
        this(rbm, chains, key, kernels, update, null);
    }

    /** Samples at an inverse temperature. */
    GibbsChains(Rbm rbm, int chains, RandomKey key, Kernels kernels, Heat heat) {
        this(rbm, chains, key, kernels, Update.SAMPLE, heat);
    }

    private GibbsChains(Rbm rbm, int chains, RandomKey key, Kernels kernels, Update update, @Nullable Heat heat) {
        if (chains < 1) {
            throw new IllegalArgumentException("Expected at least 1 chain, found " + chains);
        }
        this.rbm = rbm;
        this.key = key;
        this.kernels = kernels;
        this.update = update;
        this.heat = heat;
        this.visible = new FloatMatrix(chains, rbm.visible());
        this.visibleProbabilities = new FloatMatrix(chains, rbm.visible());
        this.hidden = new FloatMatrix(chains, rbm.hidden());
        this.hiddenProbabilities = new FloatMatrix(chains, rbm.hidden());
        this.clamped = new boolean[rbm.visible()];
        this.clampedValues = new float[rbm.visible()];
    }

    /**
     * An inverse temperature.
     *
     * @param beta β in 0 .. 1
     * @param base b_A, the visible biases at β = 0, of length m
     * @param inputs a = b + Wh as last computed, chains x m: what energies are made of
     */
    record Heat(float beta, float[] base, FloatMatrix inputs) {}

    /** What a layer becomes at its turn. */
    public enum Update {
        /** A sample of its conditional distribution: Gibbs sampling, with P(v, h) as its stationary distribution. */
        SAMPLE,
        /**
         * Its probabilities, h = σ(c + Wᵀv) and v = σ(b + Wh): coordinate descent on the mean-field free energy of a
         * product of independent units, -vᵀWh - bᵀv - cᵀh - S(v) - S(h) with the entropies S in nats (Peterson and
         * Anderson 1987, "A mean field theory learning algorithm for neural networks", Complex Systems 1). It never
         * rises, so that each chain comes to rest at a fixed point near its start; no sample of the model.
         */
        MEAN_FIELD
    }

    /** Which layer the next {@link #halfStep()} draws. */
    public enum Layer {
        HIDDEN,
        VISIBLE
    }

    /** Starts every chain with visible units that are 1 with the given probability, independently. */
    public void startFromNoise(double probability) {
        Arrays.fill(visibleProbabilities.data(), (float) probability);
        kernels.sampleBernoulli(visibleProbabilities.view(), key.child("noise"), visible.view());
        begin();
    }

    /** Starts every chain at the same picture, length m, values in [0, 1] kept as they are. */
    public void startFromPicture(float[] picture) {
        requireLength("picture", picture.length);
        for (int r = 0; r < chains(); r++) {
            System.arraycopy(picture, 0, visible.data(), r * picture.length, picture.length);
        }
        copyVisible();
        begin();
    }

    /** Starts chain r at row r, chains x m; values in [0, 1] kept as they are. */
    public void startFromStates(FloatMatrix states) {
        requireLength("state", states.getColumnDimension());
        if (states.getRowDimension() != chains()) {
            throw new IllegalArgumentException(
                    "Expected a state for each of " + chains() + " chains, found " + states.getRowDimension());
        }
        copy(states, visible);
        copyVisible();
        begin();
    }

    /** Starts chain r at an example drawn at random from the rows of {@code data}, examples x m. */
    public void startFromData(FloatMatrix data) {
        requireLength("example", data.getColumnDimension());
        if (data.getRowDimension() == 0) {
            throw new IllegalArgumentException("Expected at least one example to start from, found none");
        }
        int m = rbm.visible();
        RandomKey choice = key.child("data");
        for (int r = 0; r < chains(); r++) {
            int row = choice.child(r).stream().nextInt(data.getRowDimension());
            System.arraycopy(data.data(), row * m, visible.data(), r * m, m);
        }
        copyVisible();
        begin();
    }

    /**
     * Clamps the visible units where {@code mask} is true to {@code values}, in all chains, from now on; the others are
     * free. Both of length m; copied.
     */
    public void clamp(boolean[] mask, float[] values) {
        requireLength("mask", mask.length);
        requireLength("values", values.length);
        clamped = mask.clone();
        clampedValues = values.clone();
        applyClamp();
    }

    /**
     * Clamps the visible units where {@code mask} is true, each chain at values of its own, from now on.
     *
     * @param values chains x m; copied
     */
    public void clampEach(boolean[] mask, FloatMatrix values) {
        requireLength("mask", mask.length);
        requireLength("row of values", values.getColumnDimension());
        if (values.getRowDimension() != chains()) {
            throw new IllegalArgumentException(
                    "Expected values for each of " + chains() + " chains, found " + values.getRowDimension() + " rows");
        }
        clamped = mask.clone();
        clampedValues = values.data().clone();
        applyClamp();
    }

    /** Frees all visible units. */
    public void release() {
        clamped = new boolean[rbm.visible()];
    }

    /** Draws the layer whose turn it is, from the other one; or computes it where there is no chance. */
    public void halfStep() {
        RandomKey here = key.child(halfSteps);
        boolean sampling = update == Update.SAMPLE;
        if (heat != null) {
            heatedHalfStep(heat, here);
        } else if (nextLayer() == Layer.HIDDEN) {
            if (sampling) {
                rbm.sampleHidden(kernels, visible.view(), here, hiddenProbabilities.view(), hidden.view());
            } else {
                rbm.hiddenProbabilities(kernels, visible.view(), hiddenProbabilities.view());
                copy(hiddenProbabilities, hidden);
            }
        } else {
            if (sampling) {
                rbm.sampleVisible(kernels, hidden.view(), here, visibleProbabilities.view(), visible.view());
            } else {
                rbm.visibleProbabilities(kernels, hidden.view(), visibleProbabilities.view());
                copy(visibleProbabilities, visible);
            }
            applyClamp();
        }
        halfSteps++;
    }

    private void heatedHalfStep(Heat at, RandomKey here) {
        if (nextLayer() == Layer.HIDDEN) {
            rbm.hiddenInputs(kernels, visible.view(), hiddenProbabilities.view());
            float[] p = hiddenProbabilities.data();
            for (int i = 0; i < p.length; i++) {
                p[i] = Activations.sigmoid(at.beta * p[i]);
            }
            kernels.sampleBernoulli(hiddenProbabilities.view(), here, hidden.view());
        } else {
            rbm.visibleInputs(kernels, hidden.view(), at.inputs.view());
            float[] a = at.inputs.data();
            float[] p = visibleProbabilities.data();
            int m = rbm.visible();
            float rest = 1 - at.beta;
            for (int from = 0; from < p.length; from += m) {
                for (int i = 0; i < m; i++) {
                    p[from + i] = Activations.sigmoid(at.beta * a[from + i] + rest * at.base[i]);
                }
            }
            kernels.sampleBernoulli(visibleProbabilities.view(), here, visible.view());
            applyClamp();
        }
    }

    /** Goes on to the next visible sample: v → h → v, or h → v if the hidden layer was drawn last. */
    public void step() {
        do {
            halfStep();
        } while (nextLayer() == Layer.VISIBLE);
    }

    public int chains() {
        return visible.getRowDimension();
    }

    public Layer nextLayer() {
        return halfSteps % 2 == 0 ? Layer.HIDDEN : Layer.VISIBLE;
    }

    /** Half-steps since the start. */
    public long halfSteps() {
        return halfSteps;
    }

    /** The visible units, chains x m: 0 or 1, but for grey starting or clamped pixels and without chance. The storage itself. */
    public FloatMatrix visible() {
        return visible;
    }

    /** P(v|h) as last computed, clamped units at their values; before that the start. The storage itself. */
    public FloatMatrix visibleProbabilities() {
        return visibleProbabilities;
    }

    /** The hidden units, chains x n. The storage itself. */
    public FloatMatrix hidden() {
        return hidden;
    }

    /** P(h|v) as last computed. The storage itself. */
    public FloatMatrix hiddenProbabilities() {
        return hiddenProbabilities;
    }

    /** All of it, copied. */
    public GibbsState state() {
        return new GibbsState(
                halfSteps,
                visible.copy(),
                visibleProbabilities.copy(),
                hidden.copy(),
                hiddenProbabilities.copy(),
                clamped.clone(),
                clampedValues);
    }

    /** Goes back to a state of chains of the same shape and key. */
    public void restore(GibbsState state) {
        if (state.visible().getRowDimension() != chains()
                || state.visible().getColumnDimension() != rbm.visible()
                || state.hidden().getColumnDimension() != rbm.hidden()) {
            throw new IllegalArgumentException("Expected a state of " + chains() + " chains of " + rbm.visible() + " x "
                    + rbm.hidden() + " units, found " + state.visible().getRowDimension() + " of "
                    + state.visible().getColumnDimension() + " x "
                    + state.hidden().getColumnDimension());
        }
        copy(state.visible(), visible);
        copy(state.visibleProbabilities(), visibleProbabilities);
        copy(state.hidden(), hidden);
        copy(state.hiddenProbabilities(), hiddenProbabilities);
        clamped = state.clamped().clone();
        clampedValues = state.clampedValues();
        halfSteps = state.halfSteps();
    }

    private void begin() {
        Arrays.fill(hidden.data(), 0);
        Arrays.fill(hiddenProbabilities.data(), 0);
        halfSteps = 0;
        applyClamp();
    }

    private void copyVisible() {
        copy(visible, visibleProbabilities);
    }

    private void applyClamp() {
        int m = rbm.visible();
        int stride = clampedValues.length == m ? 0 : m;
        for (int i = 0; i < m; i++) {
            if (clamped[i]) {
                for (int r = 0; r < chains(); r++) {
                    float value = clampedValues[r * stride + i];
                    visible.data()[r * m + i] = value;
                    visibleProbabilities.data()[r * m + i] = value;
                }
            }
        }
    }

    private static void copy(FloatMatrix from, FloatMatrix to) {
        System.arraycopy(from.data(), 0, to.data(), 0, to.data().length);
    }

    private void requireLength(String what, int found) {
        if (found != rbm.visible()) {
            throw new IllegalArgumentException(
                    "Expected a " + what + " of " + rbm.visible() + " values, one a visible unit, found " + found);
        }
    }
}
