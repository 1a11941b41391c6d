package org.energyscape.engine.rbm;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.energyscape.engine.data.SharedData;
import org.energyscape.engine.math.FloatMatrix;

/** The published machine of 784 x 15 units whose log Z is known. */
final class ReferenceRbm {
    static final double LOG_PARTITION = 215.138405525;

    private ReferenceRbm() {}

    static Rbm read() throws IOException {
        Map<String, FloatMatrix> arrays = MatFile.read(SharedData.file("rbm_reference/mnistvh.mat"));
        return new Rbm(
                array(arrays, "vishid"),
                array(arrays, "visbiases").data(),
                array(arrays, "hidbiases").data());
    }

    private static FloatMatrix array(Map<String, FloatMatrix> arrays, String name) {
        return Objects.requireNonNull(arrays.get(name), name);
    }
}
