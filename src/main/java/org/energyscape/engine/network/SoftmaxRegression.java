package org.energyscape.engine.network;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.data.Dataset;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.RandomKey;

/**
 * Multinomial logistic regression.
 *
 * <pre>  P(c | x) = exp(b_c + Σ_k x_k w_kc) / Σ_d exp(b_d + Σ_k x_k w_kd)</pre>
 *
 * <p>(Bishop 2006, "Pattern Recognition and Machine Learning", §4.3.4.) The loss of a minibatch of n rows is
 *
 * <pre>  J = -(1/n) Σ_rows log P(label | x) + (decay/2) Σ_kc w_kc²</pre>
 *
 * <p>in nats, lowered by gradient descent with momentum: v ← momentum v - rate ∂J, w ← w + v. Layout:
 * {@code weights[k * classes + c]}, then {@code classes} biases at the end of the same array. Trained by one thread, in an
 * order that depends on the key alone; a trained model is immutable and any thread may ask it.
 */
public final class SoftmaxRegression implements Classifier {
    private final int features;
    private final int classes;
    private final float[] weights;

    private SoftmaxRegression(int features, int classes, float[] weights) {
        this.features = features;
        this.classes = classes;
        this.weights = weights;
    }

    /**
     * How to train.
     *
     * @param epochs passes over the data; the rate falls linearly to a tenth over them
     * @param batch rows a step
     * @param rate step length at the beginning
     * @param momentum share of the last step kept, 0 to less than 1
     * @param decay strength of the quadratic penalty on the weights (not the biases)
     */
    public record Settings(int epochs, int batch, float rate, float momentum, float decay) {
        /** Settings that suit ten thousand digits of 28 x 28. */
        public static final Settings DEFAULT = new Settings(20, 100, 0.1f, 0.9f, 1e-3f);

        public Settings {
            if (epochs < 1 || batch < 1 || !(rate > 0) || !(momentum >= 0 && momentum < 1) || !(decay >= 0)) {
                throw new IllegalArgumentException(
                        "Expected epochs >= 1, batch >= 1, rate > 0, 0 <= momentum < 1, decay >= 0, found epochs "
                                + epochs + ", batch " + batch + ", rate " + rate + ", momentum " + momentum
                                + ", decay " + decay);
            }
        }
    }

    /**
     * Trains on a set labelled 0 to classes - 1, from weights of zero.
     *
     * @throws CancellationException if the sink asked to stop
     */
    public static SoftmaxRegression train(
            Dataset data, int classes, Settings settings, RandomKey key, ProgressSink progress) {
        requireLabels(data, classes);
        int features = data.features();
        float[] weights = new float[(features + 1) * classes];
        float[] velocity = new float[weights.length];
        float[] gradient = new float[weights.length];
        int[] order = new int[data.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (int epoch = 0; epoch < settings.epochs; epoch++) {
            progress.report((double) epoch / settings.epochs, "training softmax regression");
            if (progress.isCancelled()) {
                throw new CancellationException("Training was cancelled in epoch " + epoch);
            }
            key.child(epoch).stream().shuffle(order);
            float rate = settings.rate * (1 - 0.9f * epoch / settings.epochs);
            for (int from = 0; from < order.length; from += settings.batch) {
                int to = Math.min(order.length, from + settings.batch);
                int[] rows = Arrays.copyOfRange(order, from, to);
                lossAndGradient(weights, classes, data, rows, settings.decay, gradient);
                for (int i = 0; i < weights.length; i++) {
                    velocity[i] = settings.momentum * velocity[i] - rate * gradient[i];
                    weights[i] += velocity[i];
                }
            }
        }
        return new SoftmaxRegression(features, classes, weights);
    }

    /** The loss J of the given rows; overwrites {@code gradient} with ∂J/∂weights in the same layout. */
    static double lossAndGradient(
            float[] weights, int classes, Dataset data, int[] rows, float decay, float[] gradient) {
        int features = data.features();
        float[] values = data.values().data();
        Arrays.fill(gradient, 0);
        float[] scores = new float[classes];
        double loss = 0;
        for (int row : rows) {
            int offset = row * features;
            scores(weights, classes, values, offset, features, scores);
            int label = data.labels()[row];
            loss -= toLogProbabilities(scores)[label] / rows.length;
            for (int c = 0; c < classes; c++) {
                scores[c] = (float) ((StrictMath.exp(scores[c]) - (c == label ? 1 : 0)) / rows.length);
            }
            for (int k = 0; k < features; k++) {
                float x = values[offset + k];
                if (x != 0) {
                    for (int c = 0; c < classes; c++) {
                        gradient[k * classes + c] += x * scores[c];
                    }
                }
            }
            for (int c = 0; c < classes; c++) {
                gradient[features * classes + c] += scores[c];
            }
        }
        double square = 0;
        for (int i = 0; i < features * classes; i++) {
            square += (double) weights[i] * weights[i];
            gradient[i] += decay * weights[i];
        }
        return loss + decay / 2 * square;
    }

    @Override
    public int[] classify(FloatMatrix pictures) {
        Classifier.requireColumns(pictures, features);
        int[] result = new int[pictures.getRowDimension()];
        float[] scores = new float[classes];
        for (int row = 0; row < result.length; row++) {
            scores(weights, classes, pictures.data(), row * features, features, scores);
            for (int c = 1; c < classes; c++) {
                if (scores[c] > scores[result[row]]) {
                    result[row] = c;
                }
            }
        }
        return result;
    }

    /** P(c | x) for each row: rows x classes. */
    public FloatMatrix probabilities(FloatMatrix pictures) {
        Classifier.requireColumns(pictures, features);
        FloatMatrix result = new FloatMatrix(pictures.getRowDimension(), classes);
        float[] scores = new float[classes];
        for (int row = 0; row < result.getRowDimension(); row++) {
            scores(weights, classes, pictures.data(), row * features, features, scores);
            toLogProbabilities(scores);
            for (int c = 0; c < classes; c++) {
                result.data()[row * classes + c] = (float) StrictMath.exp(scores[c]);
            }
        }
        return result;
    }

    /** The weights of one class as a picture: w_kc for every pixel k. */
    public float[] template(int label) {
        float[] picture = new float[features];
        for (int k = 0; k < features; k++) {
            picture[k] = weights[k * classes + label];
        }
        return picture;
    }

    private static void scores(float[] weights, int classes, float[] values, int offset, int features, float[] scores) {
        System.arraycopy(weights, features * classes, scores, 0, classes);
        for (int k = 0; k < features; k++) {
            float x = values[offset + k];
            if (x != 0) {
                for (int c = 0; c < classes; c++) {
                    scores[c] += x * weights[k * classes + c];
                }
            }
        }
    }

    /** Turns scores into log P in place, subtracting the greatest first so that no exponential overflows. */
    private static float[] toLogProbabilities(float[] scores) {
        float greatest = scores[0];
        for (float s : scores) {
            greatest = Math.max(greatest, s);
        }
        double sum = 0;
        for (float s : scores) {
            sum += StrictMath.exp(s - greatest);
        }
        float logSum = (float) (greatest + StrictMath.log(sum));
        for (int c = 0; c < scores.length; c++) {
            scores[c] -= logSum;
        }
        return scores;
    }

    private static void requireLabels(Dataset data, int classes) {
        int[] labels = data.labels();
        if (labels.length == 0 || classes < 2) {
            throw new IllegalArgumentException("Expected at least one row and two classes, found " + labels.length
                    + " rows and " + classes + " classes");
        }
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] >= classes) {
                throw new IllegalArgumentException("Row " + i + " of " + data.name() + " has label " + labels[i]
                        + ", expected 0 to " + (classes - 1));
            }
        }
    }
}
