package org.energyscape.engine.rbm;

import java.util.Arrays;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.MatrixView;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.math.RandomStream;

/**
 * The particles of persistent contrastive divergence (Tieleman 2008, ICML, p. 1064): Gibbs chains that are not begun anew at the
 * examples but go on where they were, while the parameters change slowly enough for them to stay near the model's
 * distribution. Not thread-safe.
 */
final class FantasyParticles implements Particles {
    private final FloatMatrix visible;
    private final FloatMatrix hidden;
    private final Phase.Rows rows;

    private FantasyParticles(FloatMatrix visible, int hiddenUnits) {
        this.visible = visible;
        this.hidden = new FloatMatrix(visible.getRowDimension(), hiddenUnits);
        this.rows = new Phase.Rows(visible.view(), hidden.view());
    }

    /** Particles at examples drawn at random, grey values turned on by chance. */
    static FantasyParticles drawn(int count, Rbm rbm, FloatMatrix data, RandomKey key) {
        return new FantasyParticles(examples(count, rbm, data, key), rbm.hidden());
    }

    /** States at examples drawn at random, count x m. */
    static FloatMatrix examples(int count, Rbm rbm, FloatMatrix data, RandomKey key) {
        FloatMatrix visible = new FloatMatrix(count, rbm.visible());
        for (int r = 0; r < count; r++) {
            RandomStream random = key.child(r).stream();
            int from = random.nextInt(data.getRowDimension()) * rbm.visible();
            for (int i = 0; i < rbm.visible(); i++) {
                visible.data()[r * rbm.visible() + i] = random.nextFloat() < data.data()[from + i] ? 1 : 0;
            }
        }
        return visible;
    }

    /** Particles at a state that was saved. */
    static FantasyParticles at(float[] saved, Rbm rbm) {
        int count = saved.length / rbm.visible();
        return new FantasyParticles(new FloatMatrix(count, rbm.visible(), saved.clone()), rbm.hidden());
    }

    @Override
    public int count() {
        return visible.getRowDimension();
    }

    @Override
    public MatrixView visible() {
        return rows.v();
    }

    @Override
    public Phase.Rows step(Kernels kernels, Rbm rbm, int gibbsSteps, RandomKey key) {
        for (int t = 0; t < gibbsSteps; t++) {
            rbm.sampleHidden(kernels, rows.v(), key.child(2L * t), rows.h(), rows.h());
            rbm.sampleVisible(kernels, rows.h(), key.child(2L * t + 1), rows.v(), rows.v());
        }
        rbm.hiddenProbabilities(kernels, rows.v(), rows.h());
        return rows;
    }

    @Override
    public float[] save() {
        return Arrays.copyOf(visible.data(), visible.data().length);
    }

    @Override
    public boolean isOf(NegativePhase phase) {
        return phase instanceof NegativePhase.Persistent persistent && persistent.particles() == count();
    }
}
