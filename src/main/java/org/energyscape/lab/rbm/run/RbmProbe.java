package org.energyscape.lab.rbm.run;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.MatrixView;
import org.energyscape.engine.rbm.CrossEntropyTerms;
import org.energyscape.engine.rbm.EnergyTerms;
import org.energyscape.engine.rbm.InputTerms;
import org.energyscape.engine.rbm.Rbm;
import org.energyscape.engine.rbm.UnitEffect;
import org.jspecify.annotations.Nullable;

/**
 * Looks into an {@link Rbm} for the pictures on screen, with mean-field values throughout: no random number is drawn, so
 * looking changes nothing. The cost of one look is bounded by {@link #PROBED} pictures, whatever the size of the data.
 * Worker thread only.
 */
public final class RbmProbe {
    /** Sample pictures shown above their reconstructions. */
    static final int SHOWN = 10;

    /** Pictures over which activity is averaged. */
    public static final int PROBED = 100;

    /** Pictures searched for those a filter likes best. */
    private static final int SEARCHED = 500;

    /** Hidden units named for a drawing. */
    private static final int FIRING = 7;

    /** Parts of a sum that are named one by one. */
    public static final int LISTED = 5;

    /** Pictures shown for a filter. */
    private static final int LIKED = 8;

    /** Pictures that are reconstructed without it. */
    private static final int TRIED = 4;

    private final Rbm rbm;
    private final Kernels kernels;
    private final FloatMatrix examples;
    private final float[] shown;
    private final FloatMatrix probedHidden;

    /**
     * A probe that looks at the first rows of a set.
     *
     * @param examples pictures x m, in the coding of the run; not written to
     * @param shownRows the pictures to reconstruct
     */
    RbmProbe(Rbm rbm, FloatMatrix examples, int[] shownRows, Kernels kernels) {
        this.rbm = rbm;
        this.kernels = kernels;
        this.examples = examples;
        this.probedHidden = new FloatMatrix(Math.min(PROBED, examples.getRowDimension()), rbm.hidden());
        int m = rbm.visible();
        shown = new float[shownRows.length * m];
        for (int i = 0; i < shownRows.length; i++) {
            System.arraycopy(examples.data(), shownRows[i] * m, shown, i * m, m);
        }
    }

    /** W transposed: one filter a row. */
    float[] filters() {
        return rbm.weights().transpose().data();
    }

    float[] originals() {
        return shown;
    }

    float[] reconstructions() {
        int m = rbm.visible();
        int rows = shown.length / m;
        FloatMatrix hidden = new FloatMatrix(rows, rbm.hidden());
        FloatMatrix visible = new FloatMatrix(rows, m);
        rbm.hiddenProbabilities(kernels, new FloatMatrix(rows, m, shown).view(), hidden.view());
        rbm.visibleProbabilities(kernels, hidden.view(), visible.view());
        return visible.data();
    }

    /** P(h|v) of the probe pictures, pictures x n, as of the last call of {@link #activity}; the storage itself. */
    FloatMatrix probedHidden() {
        return probedHidden;
    }

    float[] activity() {
        int rows = probedHidden.getRowDimension();
        rbm.hiddenProbabilities(kernels, examples.view().rows(0, rows), probedHidden.view());
        float[] mean = new float[rbm.hidden()];
        kernels.addColumnSums(1f / rows, probedHidden.view(), mean);
        return mean;
    }

    RbmSnapshot.@Nullable Belief belief(float @Nullable [] input, RbmQuestion question) {
        if (input == null || input.length != rbm.visible()) {
            return null;
        }
        float[] hidden = new float[rbm.hidden()];
        float[] reconstruction = new float[input.length];
        rbm.hiddenProbabilities(kernels, MatrixView.ofRow(input), MatrixView.ofRow(hidden));
        rbm.visibleProbabilities(kernels, MatrixView.ofRow(hidden), MatrixView.ofRow(reconstruction));
        int[] strongest = IntStream.range(0, hidden.length)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> -hidden[j]))
                .limit(FIRING)
                .mapToInt(Integer::intValue)
                .toArray();
        return new RbmSnapshot.Belief(
                input,
                hidden,
                reconstruction,
                CrossEntropyTerms.of(input, reconstruction, LISTED),
                EnergyTerms.of(rbm, input, LISTED),
                strongest,
                question,
                answer(question, input, hidden));
    }

    private @Nullable InputTerms answer(RbmQuestion question, float[] input, float[] hidden) {
        int unit = question.unit();
        boolean ofHidden = question.layer() == RbmQuestion.Layer.HIDDEN;
        if (unit < 0 || unit >= (ofHidden ? rbm.hidden() : rbm.visible())) {
            return null;
        }
        return ofHidden
                ? InputTerms.ofHidden(rbm, input, unit, LISTED)
                : InputTerms.ofVisible(rbm, hidden, unit, LISTED);
    }

    RbmSnapshot.@Nullable Lens lens(int unit, ActivityHistory.Course course) {
        if (unit < 0 || unit >= rbm.hidden()) {
            return null;
        }
        int m = rbm.visible();
        int n = rbm.hidden();
        float[] weights = new float[m];
        double square = 0;
        for (int i = 0; i < m; i++) {
            weights[i] = rbm.weights().data()[i * n + unit];
            square += (double) weights[i] * weights[i];
        }
        int rows = Math.min(SEARCHED, examples.getRowDimension());
        double[] inputs = new double[rows];
        kernels.rowDots(examples.view().rows(0, rows), weights, inputs);
        double bias = rbm.hiddenBias()[unit];
        double activity = 0;
        for (int r = 0; r < rows; r++) {
            inputs[r] += bias;
            activity += 1 / (1 + Math.exp(-inputs[r])) / rows;
        }
        int[] falling = IntStream.range(0, rows)
                .boxed()
                .sorted(Comparator.comparingDouble(r -> -inputs[r]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] rising = IntStream.range(0, rows).map(k -> falling[rows - 1 - k]).toArray();
        RbmSnapshot.Liking most = liking(falling, inputs);
        InputTerms favourite =
                rows == 0 ? null : InputTerms.ofHidden(rbm, Arrays.copyOf(most.examples(), m), unit, LISTED);
        int tried = Math.min(TRIED, most.count());
        FloatMatrix without = new FloatMatrix(tried, m, Arrays.copyOf(most.examples(), tried * m));
        return new RbmSnapshot.Lens(
                unit,
                weights,
                bias,
                activity,
                Math.sqrt(square),
                most,
                liking(rising, inputs),
                rows,
                favourite,
                UnitEffect.of(rbm, without, unit, kernels),
                course);
    }

    private RbmSnapshot.Liking liking(int[] order, double[] inputs) {
        int m = rbm.visible();
        int count = Math.min(LIKED, order.length);
        float[] pictures = new float[count * m];
        for (int k = 0; k < count; k++) {
            System.arraycopy(examples.data(), order[k] * m, pictures, k * m, m);
        }
        return new RbmSnapshot.Liking(
                pictures,
                Arrays.stream(order).limit(count).mapToDouble(r -> inputs[r]).toArray());
    }
}
