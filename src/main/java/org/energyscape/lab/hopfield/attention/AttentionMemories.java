package org.energyscape.lab.hopfield.attention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.energyscape.engine.data.digits.DigitWriter;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.lab.hopfield.attention.AttentionParams.Coding;
import org.energyscape.lab.hopfield.attention.AttentionParams.Source;
import org.energyscape.lab.hopfield.part.GalleryItem;
import org.energyscape.lab.hopfield.part.Memories;
import org.jspecify.annotations.Nullable;

/**
 * The memories of the page, as grey pictures, as vectors and as spins. Nobody writes into the arrays once it is made; any
 * thread may read them.
 *
 * @param side pixels a side
 * @param names on screen, one a memory
 * @param labels class of each digit, or -1
 * @param grey pictures in 0 … 1, side² numbers each
 * @param vectors the same coded, a memory a row
 * @param spins the same thresholded at one half
 * @param lowest colour of paper among vectors
 * @param highest colour of ink among vectors
 */
record AttentionMemories(
        int side,
        List<String> names,
        int[] labels,
        List<float[]> grey,
        FloatMatrix vectors,
        List<SpinVector> spins,
        float lowest,
        float highest) {

    static final float INK = 0.5f;

    int count() {
        return names.size();
    }

    int units() {
        return side * side;
    }

    /** The memories that the settings ask for; those of the gallery are none before the lab has told of it. */
    static AttentionMemories of(ParamValues values, @Nullable Memories lab) {
        List<String> names = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        List<float[]> grey = new ArrayList<>();
        int side = DigitWriter.SIDE;
        if (values.get(AttentionParams.SOURCE) == Source.DIGITS) {
            DigitWriter writer = new DigitWriter(values.get(AttentionParams.SEED));
            int classes = values.get(AttentionParams.CLASSES);
            for (int k = 0; k < values.get(AttentionParams.COUNT); k++) {
                names.add("Digit " + k % classes);
                labels.add(k % classes);
                grey.add(writer.digit(k % classes, k));
            }
        } else if (lab != null) {
            side = lab.side();
            for (GalleryItem item : lab.stored()) {
                names.add(item.name());
                labels.add(-1);
                grey.add(ofSpins(item.picture()));
            }
        }
        return made(side, names, labels, grey, values.get(AttentionParams.CODING));
    }

    private static AttentionMemories made(
            int side, List<String> names, List<Integer> labels, List<float[]> grey, Coding coding) {
        int n = side * side;
        float[] data = new float[names.size() * n];
        double lowest = 0;
        double highest = 0;
        for (int k = 0; k < names.size(); k++) {
            float[] vector = coded(grey.get(k), coding);
            System.arraycopy(vector, 0, data, k * n, n);
            float least = vector[0];
            float most = vector[0];
            for (float x : vector) {
                least = Math.min(least, x);
                most = Math.max(most, x);
            }
            lowest += least / (double) names.size();
            highest += most / (double) names.size();
        }
        return new AttentionMemories(
                side,
                List.copyOf(names),
                labels.stream().mapToInt(Integer::intValue).toArray(),
                List.copyOf(grey),
                new FloatMatrix(names.size(), n, data),
                grey.stream().map(picture -> SpinVector.threshold(picture, INK)).toList(),
                (float) lowest,
                highest > lowest ? (float) highest : (float) lowest + 1);
    }

    /** Ink 1, paper 0. */
    static float[] ofSpins(SpinVector picture) {
        float[] grey = picture.toFloats();
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (grey[i] + 1) / 2;
        }
        return grey;
    }

    /** A picture as a vector, fresh; layer norm makes zeros of a blank one. */
    static float[] coded(float[] grey, Coding coding) {
        float[] vector = grey.clone();
        if (coding == Coding.GREY) {
            return vector;
        }
        double mean = 0;
        for (float x : grey) {
            mean += x;
        }
        mean /= grey.length;
        double square = 0;
        for (float x : grey) {
            square += (x - mean) * (x - mean);
        }
        double deviation = Math.sqrt(square / grey.length);
        if (deviation < 1e-9) {
            Arrays.fill(vector, 0);
            return vector;
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) ((grey[i] - mean) / deviation);
        }
        return vector;
    }
}
