package org.energyscape.engine.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.rbm.Rbm;

/**
 * The parameters of an {@link Rbm} as a NumPy archive with the arrays {@code W} (visible x hidden), {@code b} (visible) and
 * {@code c} (hidden): the form in which students bring machines trained elsewhere.
 *
 * <p>Written as float32, read from any {@link NpyType}. Other arrays in the archive are ignored.
 */
public final class RbmFile {
    private RbmFile() {}

    /** Reads a machine; the message of the exception names file, array, what was found and what was expected. */
    public static Rbm read(Path file) throws IOException {
        return of(NpzFile.read(file), file);
    }

    /** The machine among the arrays of a file. */
    static Rbm of(Map<String, NpyArray> arrays, Path file) throws IOException {
        NpyArray w = array(arrays, "W", file);
        if (w.dimensions() != 2) {
            throw new IOException(
                    file + ", array W: expected two dimensions (visible x hidden), found shape " + w.shapeText());
        }
        int visible = w.shape()[0];
        int hidden = w.shape()[1];
        float[] b = vector(arrays, "b", visible, "visible", w, file);
        float[] c = vector(arrays, "c", hidden, "hidden", w, file);
        float[] weights = finite(w, "W", file);
        return new Rbm(new FloatMatrix(visible, hidden, weights), b, c);
    }

    /** Writes a machine; the file appears whole or not at all. */
    public static void write(Path file, Rbm rbm) throws IOException {
        NpzFile.write(file, arrays(rbm));
    }

    /** The arrays of a machine by name; they share nothing with it, so it may be trained on while they are written. */
    public static Map<String, NpyArray> arrays(Rbm rbm) {
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        arrays.put("W", NpyArray.of(rbm.weights()));
        arrays.put("b", NpyArray.of(rbm.visibleBias()));
        arrays.put("c", NpyArray.of(rbm.hiddenBias()));
        return arrays;
    }

    private static NpyArray array(Map<String, NpyArray> arrays, String name, Path file) throws IOException {
        NpyArray array = arrays.get(name);
        if (array == null) {
            throw new IOException(file + ": expected the arrays W, b and c; " + name + " is missing, found "
                    + new TreeSet<>(arrays.keySet()));
        }
        return array;
    }

    private static float[] vector(
            Map<String, NpyArray> arrays, String name, int length, String layer, NpyArray w, Path file)
            throws IOException {
        NpyArray array = array(arrays, name, file);
        // A column or row vector, as MATLAB users save it, is unambiguous and therefore welcome.
        int longest = 1;
        for (int side : array.shape()) {
            longest = Math.max(longest, side);
        }
        boolean isVector = length == 0 || (array.dimensions() >= 1 && longest == array.values().length);
        if (!isVector || array.values().length != length) {
            throw new IOException(file + ", array " + name + ": expected " + length + " values, one a " + layer
                    + " unit of W " + w.shapeText() + ", found shape " + array.shapeText());
        }
        return finite(array, name, file);
    }

    private static float[] finite(NpyArray array, String name, Path file) throws IOException {
        float[] values = array.toFloats();
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw new IOException(
                        file + ", array " + name + ": expected finite numbers in the range of float, found "
                                + array.values()[i] + " at value " + i);
            }
        }
        return values;
    }
}
