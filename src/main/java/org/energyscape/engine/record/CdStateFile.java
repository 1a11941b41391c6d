package org.energyscape.engine.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipFile;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.rbm.CdState;
import org.energyscape.engine.rbm.Rbm;
import org.jspecify.annotations.Nullable;

/**
 * A moment of training as a NumPy archive from which training goes on bit for bit. {@code W} (m x n), {@code b} (m) and
 * {@code c} (n) are those of {@link RbmFile}, and such an archive is one for whoever wants the machine alone. Beside them:
 *
 * <ul>
 *   <li>{@code W_velocity}, {@code b_velocity}, {@code c_velocity}: the last changes, which momentum repeats; float32;
 *   <li>{@code epoch}, {@code position}: epochs finished and examples of the present one already seen; int64;
 *   <li>{@code particles}: chains x m, 0 or 1, uint8, hottest temperature last; where chains go on from step to step;
 *   <li>{@code swaps}: 2 x (K-1), int64: exchanges offered, exchanges made, for each pair of K temperatures;
 *   <li>{@code v_mean}, {@code h_mean}: running means behind centring and sparsity; float32.
 * </ul>
 *
 * <p>An archive with W, b and c alone, as older versions kept them, is read too; going on from it repeats nothing.
 */
public final class CdStateFile {
    private static final String W_VELOCITY = "W_velocity";
    private static final String B_VELOCITY = "b_velocity";
    private static final String C_VELOCITY = "c_velocity";
    private static final String EPOCH = "epoch";
    private static final String POSITION = "position";
    private static final String PARTICLES = "particles";
    private static final String SWAPS = "swaps";
    private static final String V_MEAN = "v_mean";
    private static final String H_MEAN = "h_mean";

    private CdStateFile() {}

    /**
     * What an archive holds.
     *
     * @param state epoch and position are 0 and velocities zero where the archive has weights alone
     * @param isWhole whether training goes on from it bit for bit
     */
    public record Stored(CdState state, boolean isWhole) {
        /** The same at a place that is known from elsewhere. */
        public Stored at(int epoch, int position) {
            return new Stored(
                    new CdState(
                            epoch,
                            position,
                            state.rbm(),
                            state.weightUpdate(),
                            state.visibleBiasUpdate(),
                            state.hiddenBiasUpdate(),
                            state.fantasy(),
                            state.swaps(),
                            state.visibleMean(),
                            state.hiddenMean()),
                    isWhole);
        }
    }

    /** The arrays of a state by name; they share nothing with it. */
    public static Map<String, NpyArray> arrays(CdState state) {
        Rbm rbm = state.rbm();
        Map<String, NpyArray> arrays = RbmFile.arrays(rbm);
        arrays.put(W_VELOCITY, NpyArray.of(new FloatMatrix(rbm.visible(), rbm.hidden(), state.weightUpdate())));
        arrays.put(B_VELOCITY, NpyArray.of(state.visibleBiasUpdate()));
        arrays.put(C_VELOCITY, NpyArray.of(state.hiddenBiasUpdate()));
        arrays.put(EPOCH, whole(NpyType.INT64, new int[0], state.epoch()));
        arrays.put(POSITION, whole(NpyType.INT64, new int[0], state.position()));
        if (state.fantasy().length > 0) {
            float[] units = state.fantasy();
            double[] values = new double[units.length];
            Arrays.setAll(values, i -> units[i]);
            int[] shape = {units.length / rbm.visible(), rbm.visible()};
            arrays.put(PARTICLES, new NpyArray(NpyType.UINT8, shape, values));
        }
        if (state.swaps().length > 0) {
            double[] values = Arrays.stream(state.swaps()).asDoubleStream().toArray();
            arrays.put(SWAPS, new NpyArray(NpyType.INT64, new int[] {2, values.length / 2}, values));
        }
        if (state.hiddenMean().length > 0) {
            arrays.put(V_MEAN, NpyArray.of(state.visibleMean()));
            arrays.put(H_MEAN, NpyArray.of(state.hiddenMean()));
        }
        return arrays;
    }

    private static NpyArray whole(NpyType type, int[] shape, double... values) {
        return new NpyArray(type, shape, values);
    }

    /** Whether the archive is not one of weights alone; looks at the names alone. States of other models are whole. */
    public static boolean isWhole(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(W_VELOCITY + ".npy") != null || zip.getEntry("W.npy") == null;
        }
    }

    /** Reads a state; the message of the exception names file, array, what was found and what was expected. */
    public static Stored read(Path file) throws IOException {
        Map<String, NpyArray> arrays = NpzFile.read(file);
        Rbm rbm = RbmFile.of(arrays, file);
        if (!arrays.containsKey(W_VELOCITY)) {
            return new Stored(CdState.start(rbm), false);
        }
        int m = rbm.visible();
        int n = rbm.hidden();
        NpyArray particles = arrays.get(PARTICLES);
        NpyArray swaps = arrays.get(SWAPS);
        boolean means = arrays.containsKey(H_MEAN);
        if (particles != null && (particles.dimensions() != 2 || particles.shape()[1] != m)) {
            throw new IOException(file + ", array " + PARTICLES + ": expected rows of " + m + " units, found shape "
                    + particles.shapeText());
        }
        int chains = particles == null ? 0 : particles.shape()[0];
        if (swaps != null && (swaps.dimensions() != 2 || swaps.shape()[0] != 2 || !isMultiple(chains, swaps))) {
            throw new IOException(file + ", array " + SWAPS + ": expected 2 x (K-1) for " + chains
                    + " particles at K temperatures, found shape " + swaps.shapeText());
        }
        CdState state = new CdState(
                place(arrays, EPOCH, file),
                place(arrays, POSITION, file),
                rbm,
                floats(arrays, W_VELOCITY, m * n, file),
                floats(arrays, B_VELOCITY, m, file),
                floats(arrays, C_VELOCITY, n, file),
                particles == null ? new float[0] : particles.toFloats(),
                swaps == null
                        ? new long[0]
                        : Arrays.stream(swaps.values()).mapToLong(v -> (long) v).toArray(),
                means ? floats(arrays, V_MEAN, m, file) : new float[0],
                means ? floats(arrays, H_MEAN, n, file) : new float[0]);
        return new Stored(state, true);
    }

    private static boolean isMultiple(int chains, NpyArray swaps) {
        return chains > 0 && chains % (swaps.shape()[1] + 1) == 0;
    }

    private static int place(Map<String, NpyArray> arrays, String name, Path file) throws IOException {
        double value = array(arrays, name, 1, file).values()[0];
        if (value < 0 || value > Integer.MAX_VALUE || value != Math.rint(value)) {
            throw new IOException(file + ", array " + name + ": expected a whole number from 0, found " + value);
        }
        return (int) value;
    }

    private static float[] floats(Map<String, NpyArray> arrays, String name, int length, Path file) throws IOException {
        float[] values = array(arrays, name, length, file).toFloats();
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw new IOException(
                        file + ", array " + name + ": expected finite numbers, found " + values[i] + " at value " + i);
            }
        }
        return values;
    }

    private static NpyArray array(Map<String, NpyArray> arrays, String name, int length, Path file) throws IOException {
        @Nullable NpyArray array = arrays.get(name);
        if (array == null) {
            throw new IOException(
                    file + ": the array " + name + " of a state of training is missing, found " + arrays.keySet());
        }
        if (array.values().length != length) {
            throw new IOException(
                    file + ", array " + name + ": expected " + length + " values, found shape " + array.shapeText());
        }
        return array;
    }
}
