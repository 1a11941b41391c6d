package org.energyscape.lab.rbm.run;

import java.util.List;
import java.util.Map;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.rbm.CrossEntropyTerms;
import org.energyscape.engine.rbm.EnergyTerms;
import org.energyscape.engine.rbm.FilterGradient;
import org.energyscape.engine.rbm.InputTerms;
import org.energyscape.engine.rbm.UnitEffect;
import org.energyscape.engine.run.Snapshot;
import org.energyscape.lab.rbm.data.RbmData;
import org.energyscape.lab.rbm.doctor.Finding;
import org.energyscape.lab.rbm.doctor.Vitals;
import org.energyscape.lab.rbm.param.DataCoding;
import org.jspecify.annotations.Nullable;

/**
 * What the pictures of the training run show. Arrays are fresh and never written again. m visible, n hidden units.
 *
 * @param step minibatches done
 * @param place where training stands
 * @param data what is learned from
 * @param filters n x m row-major: filter j is column j of W, one picture a row
 * @param visibleBias b, length m
 * @param hiddenBias c, length n
 * @param activity mean of P(h_j=1|v) over the probe pictures, length n
 * @param originals sample pictures in the coding of the run, rows of m
 * @param belief what the machine makes of the drawing, or null where nothing is drawn
 * @param lens the chosen filter, or null where none is
 * @param gradient the last change of the chosen filter taken apart, or null where none is chosen or no step was made
 * @param vitals as last taken
 * @param findings what the doctor has to say of them
 * @param exhibits what the panes of the training page show; only those that are on screen
 */
public record RbmSnapshot(
        long step,
        Place place,
        DataInfo data,
        float[] filters,
        float[] visibleBias,
        float[] hiddenBias,
        float[] activity,
        float[] originals,
        @Nullable Belief belief,
        @Nullable Lens lens,
        @Nullable FilterGradient gradient,
        Vitals vitals,
        List<Finding> findings,
        Map<Exhibit.Kind, Exhibit> exhibits)
        implements Snapshot {
    /** Of the parameters alone: nothing is looked at, and nothing was measured. */
    public static RbmSnapshot ofWeights(long step, Place place, DataInfo data, RbmWeights weights) {
        return new RbmSnapshot(
                step,
                place,
                data,
                weights.filters(),
                weights.visibleBias(),
                weights.hiddenBias(),
                new float[0],
                new float[0],
                null,
                null,
                null,
                Vitals.NONE,
                List.of(),
                Map.of());
    }

    /**
     * Where training stands.
     *
     * @param epoch epochs finished
     * @param batch minibatches of this epoch done
     * @param batches minibatches an epoch
     * @param examples pictures seen so far, repetitions counted
     * @param rate the learning rate of the next step
     */
    public record Place(int epoch, int batch, int batches, long examples, double rate) {}

    /**
     * What is learned from.
     *
     * @param pictures of both sets, as grey values
     * @param coding how grey became units
     * @param examples some validation pictures in that coding, rows of m; the same matrix in all snapshots of a run
     * @param entropyFloor mean entropy of a grey training picture in nats, which no cross-entropy with it can be below; 0
     *     for binary ones
     */
    public record DataInfo(RbmData pictures, DataCoding coding, FloatMatrix examples, double entropyFloor) {
        /** Of the whole set. */
        public String name() {
            return pictures.name();
        }

        public int trainRows() {
            return pictures.train().size();
        }

        public int validationRows() {
            return pictures.validation().size();
        }

        /** Pixels a picture row. */
        public int width() {
            return pictures.train().width();
        }

        /** Picture rows. */
        public int height() {
            return pictures.train().height();
        }
    }

    /**
     * What the machine makes of the drawing.
     *
     * @param input the drawing in the coding of the run, length m
     * @param hidden P(h|v), length n
     * @param reconstruction P(v|h) at those probabilities, length m
     * @param error the cross-entropy between drawing and reconstruction, and what it is made of
     * @param energy the free energy of the drawing, and what it is made of
     * @param strongest the hidden units that fire most surely, strongest first
     * @param question the unit that was asked about
     * @param answer what its input is made of, or null where none was asked about
     */
    public record Belief(
            float[] input,
            float[] hidden,
            float[] reconstruction,
            CrossEntropyTerms error,
            EnergyTerms energy,
            int[] strongest,
            RbmQuestion question,
            @Nullable InputTerms answer) {
        /** Nats. */
        public double crossEntropy() {
            return error.crossEntropy();
        }

        /** Nats. */
        public double freeEnergy() {
            return energy.freeEnergy();
        }
    }

    /**
     * One hidden unit enlarged.
     *
     * @param index its number
     * @param weights its filter, length m
     * @param bias c_j
     * @param activity mean of P(h_j=1|v) over the pictures searched
     * @param norm length of the weight vector
     * @param most the pictures with the greatest P(h_j=1|v), that with the greatest first
     * @param least those with the smallest, that with the smallest first
     * @param searched how many pictures were searched
     * @param favourite what the input of the strongest example is made of, or null where there is none
     * @param effect what the unit adds to the reconstruction of the strongest examples
     * @param course how active it was so far
     */
    public record Lens(
            int index,
            float[] weights,
            double bias,
            double activity,
            double norm,
            Liking most,
            Liking least,
            int searched,
            @Nullable InputTerms favourite,
            UnitEffect effect,
            ActivityHistory.Course course) {
        /** P(h_j=1|v) of the strongest example. */
        public double greatestProbability() {
            return most.count() == 0 ? 0 : most.probability(0);
        }

        /** P(h_j=1|v) of the weakest example. */
        public double smallestProbability() {
            return least.count() == 0 ? 0 : least.probability(0);
        }
    }

    /**
     * Pictures and how much a unit likes them.
     *
     * @param examples rows of m
     * @param inputs c_j + (Wᵀv)_j of each
     */
    public record Liking(float[] examples, double[] inputs) {
        public int count() {
            return inputs.length;
        }

        /** P(h_j=1|v). */
        public double probability(int k) {
            return 1 / (1 + Math.exp(-inputs[k]));
        }
    }

    public int visible() {
        return visibleBias.length;
    }

    public int hidden() {
        return hiddenBias.length;
    }
}
