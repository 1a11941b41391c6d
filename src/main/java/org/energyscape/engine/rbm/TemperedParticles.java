package org.energyscape.engine.rbm;

import java.util.Arrays;
import org.energyscape.engine.math.Activations;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.MatrixView;
import org.energyscape.engine.math.RandomKey;

/**
 * Chains at K inverse temperatures β_1 = 1 > … > β_K = 0, R at each (parallel tempering; Desjardins et al. 2010, AISTATS,
 * p. 145). A Gibbs step leaves p_β(v,h) ∝ e^-βE(v,h) as it is; then neighbours offer each other their states (v,h), taken with
 * probability
 *
 * <pre>
 * min(1, exp((β_k - β_k+1) · (E_k - E_k+1))),   E = -Σ_j h_j z_j - bᵀv,  z = c + Wᵀv
 * </pre>
 *
 * either the even pairs or the odd ones. Only the chains at β = 1 enter the means. Rows are ordered by
 * temperature: row k·R + r is particle r at β_k.
 */
final class TemperedParticles implements Particles {
    private final int particles;
    private final float[] betas;
    private final FloatMatrix visible;
    private final FloatMatrix hidden;
    private final FloatMatrix inputs;
    private final double[] energies;
    private final double[] visibleEnergies;
    private final long[] offered;
    private final long[] taken;
    private final Phase.Rows coldest;

    private TemperedParticles(FloatMatrix visible, int hiddenUnits, int temperatures) {
        int rows = visible.getRowDimension();
        this.particles = rows / temperatures;
        this.visible = visible;
        hidden = new FloatMatrix(rows, hiddenUnits);
        inputs = new FloatMatrix(rows, hiddenUnits);
        coldest =
                new Phase.Rows(visible.view().rows(0, particles), inputs.view().rows(0, particles));
        energies = new double[rows];
        visibleEnergies = new double[rows];
        offered = new long[temperatures - 1];
        taken = new long[temperatures - 1];
        betas = new float[temperatures];
        for (int k = 0; k < temperatures; k++) {
            betas[k] = 1 - (float) k / (temperatures - 1);
        }
    }

    /** Every chain at an example drawn at random. */
    static TemperedParticles drawn(NegativePhase.Tempered phase, Rbm rbm, FloatMatrix data, RandomKey key) {
        int rows = phase.particles() * phase.temperatures();
        return new TemperedParticles(
                FantasyParticles.examples(rows, rbm, data, key), rbm.hidden(), phase.temperatures());
    }

    /** Chains at a state that was saved, with what {@link #saveSwaps} gave. */
    static TemperedParticles at(float[] saved, long[] swaps, Rbm rbm) {
        FloatMatrix states = new FloatMatrix(saved.length / rbm.visible(), rbm.visible(), saved.clone());
        int pairs = swaps.length / 2;
        TemperedParticles particles = new TemperedParticles(states, rbm.hidden(), pairs + 1);
        System.arraycopy(swaps, 0, particles.offered, 0, pairs);
        System.arraycopy(swaps, pairs, particles.taken, 0, pairs);
        return particles;
    }

    @Override
    public int count() {
        return particles;
    }

    @Override
    public MatrixView visible() {
        return coldest.v();
    }

    /** For each pair of neighbouring temperatures, hottest last, the share of offers that were taken; NaN before the first. */
    double[] swapRates() {
        double[] rates = new double[offered.length];
        for (int k = 0; k < rates.length; k++) {
            rates[k] = (double) taken[k] / offered[k];
        }
        return rates;
    }

    @Override
    public Phase.Rows step(Kernels kernels, Rbm rbm, int gibbsSteps, RandomKey key) {
        for (int t = 0; t < gibbsSteps; t++) {
            RandomKey here = key.child(t);
            rbm.hiddenInputs(kernels, visible.view(), hidden.view());
            squash(hidden);
            kernels.sampleBernoulli(hidden.view(), here.child(0), hidden.view());
            rbm.visibleInputs(kernels, hidden.view(), visible.view());
            squash(visible);
            kernels.sampleBernoulli(visible.view(), here.child(1), visible.view());
            rbm.hiddenInputs(kernels, visible.view(), inputs.view());
            kernels.rowDots(hidden.view(), inputs.view(), energies);
            kernels.rowDots(visible.view(), rbm.visibleBias(), visibleEnergies);
            swap(here.child(2));
        }
        float[] z = inputs.data();
        int own = particles * inputs.getColumnDimension();
        for (int i = 0; i < own; i++) {
            z[i] = Activations.sigmoid(z[i]);
        }
        return coldest;
    }

    /** σ(β z), β that of the row. */
    private void squash(FloatMatrix layer) {
        int width = layer.getColumnDimension() * particles;
        float[] z = layer.data();
        for (int k = 0; k < betas.length; k++) {
            float beta = betas[k];
            for (int i = k * width; i < (k + 1) * width; i++) {
                z[i] = Activations.sigmoid(beta * z[i]);
            }
        }
    }

    /** Even or odd pairs, by chance: a step of learning may be a single Gibbs step, and both have to come up. */
    private void swap(RandomKey key) {
        int first = key.child("parity").uniformAt(0) < 0.5f ? 0 : 1;
        for (int k = first; k + 1 < betas.length; k += 2) {
            RandomKey pair = key.child(k);
            for (int r = 0; r < particles; r++) {
                int cold = k * particles + r;
                int hot = cold + particles;
                double gain = (betas[k] - betas[k + 1]) * (energy(cold) - energy(hot));
                offered[k]++;
                if (pair.uniformAt(r) < Math.exp(gain)) {
                    taken[k]++;
                    exchange(visible, cold, hot);
                    exchange(inputs, cold, hot);
                    exchange(energies, cold, hot);
                    exchange(visibleEnergies, cold, hot);
                }
            }
        }
    }

    private double energy(int row) {
        return -energies[row] - visibleEnergies[row];
    }

    private static void exchange(double[] values, int a, int b) {
        double kept = values[a];
        values[a] = values[b];
        values[b] = kept;
    }

    private static void exchange(FloatMatrix rows, int a, int b) {
        float[] data = rows.data();
        int width = rows.getColumnDimension();
        int atA = a * width;
        int atB = b * width;
        for (int i = 0; i < width; i++) {
            float kept = data[atA + i];
            data[atA + i] = data[atB + i];
            data[atB + i] = kept;
        }
    }

    @Override
    public float[] save() {
        return Arrays.copyOf(visible.data(), visible.data().length);
    }

    @Override
    public long[] saveSwaps() {
        long[] swaps = Arrays.copyOf(offered, 2 * offered.length);
        System.arraycopy(taken, 0, swaps, offered.length, taken.length);
        return swaps;
    }

    @Override
    public boolean isOf(NegativePhase phase) {
        return phase instanceof NegativePhase.Tempered tempered
                && tempered.particles() == particles
                && tempered.temperatures() == betas.length;
    }
}
