package org.energyscape.engine.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.rbm.Rbm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RbmFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final Map<String, NpyArray> arrays = smallMachine();

    private static Map<String, NpyArray> smallMachine() {
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        arrays.put("W", new NpyArray(NpyType.FLOAT64, new int[] {2, 3}, new double[] {1, 2, 3, 4, 5, 6}));
        arrays.put("b", new NpyArray(NpyType.FLOAT64, new int[] {2}, new double[] {7, 8}));
        arrays.put("c", new NpyArray(NpyType.FLOAT64, new int[] {1, 3}, new double[] {9, 10, 11}));
        return arrays;
    }

    @Test
    void aMachineSurvivesWritingAndReading() throws IOException {
        Rbm rbm = Rbm.gaussian(17, 9, 0.3, RandomKey.ofSeed(2));
        rbm.visibleBias()[3] = 0.1f;
        rbm.hiddenBias()[8] = -4;
        Path file = folder.resolve("rbm.npz");
        RbmFile.write(file, rbm);
        Rbm read = RbmFile.read(file);
        assertThat(read.weights()).isEqualTo(rbm.weights());
        assertThat(read.visibleBias()).isEqualTo(rbm.visibleBias());
        assertThat(read.hiddenBias()).isEqualTo(rbm.hiddenBias());
    }

    @Test
    void doublesAndRowVectorsFromElsewhereAreWelcome() throws IOException {
        Rbm rbm = RbmFile.read(written());
        assertThat(rbm.weights().at(1, 0)).isEqualTo(4);
        assertThat(rbm.visibleBias()).containsExactly(7, 8);
        assertThat(rbm.hiddenBias()).containsExactly(9, 10, 11);
    }

    @Test
    void aMissingArrayIsNamedWithThoseFound() {
        arrays.remove("c");
        assertProblem("expected the arrays W, b and c; c is missing, found [W, b]");
    }

    @Test
    void biasesOfTheWrongLengthAreNamed() {
        arrays.put("b", NpyArray.of(new float[3]));
        assertProblem("array b: expected 2 values, one a visible unit of W (2, 3), found shape (3,)");
    }

    @Test
    void weightsThatAreNoMatrixAreNamed() {
        arrays.put("W", NpyArray.of(new float[6]));
        assertProblem("array W: expected two dimensions (visible x hidden), found shape (6,)");
    }

    @Test
    void numbersThatAreNotFiniteInFloatAreNamed() {
        arrays.put("c", new NpyArray(NpyType.FLOAT64, new int[] {3}, new double[] {0, 1e300, 0}));
        assertProblem("array c: expected finite numbers in the range of float, found 1.0E300 at value 1");
    }

    private Path written() throws IOException {
        Path file = folder.resolve("weights.npz");
        NpzFile.write(file, arrays);
        return file;
    }

    private void assertProblem(String message) {
        assertThatThrownBy(() -> RbmFile.read(written()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("weights.npz")
                .hasMessageContaining(message);
    }
}
