package org.energyscape.engine.math;

import java.util.ArrayList;
import java.util.List;
import org.energyscape.engine.math.TiledProduct.Path;

/** Every implementation this JVM can run: plain, and with the vector module each width with each way through a product. */
final class AllKernels {
    static final List<Integer> WIDTHS = List.of(128, 256, 512);

    private AllKernels() {}

    static List<Kernels> on(int threads) {
        List<Kernels> all = new ArrayList<>();
        all.add(Kernels.plain(threads));
        all.addAll(vector(threads));
        return all;
    }

    /** Empty without the vector module. */
    static List<Kernels> vector(int threads) {
        List<Kernels> all = new ArrayList<>();
        if (VectorModule.isPresent()) {
            for (int bits : WIDTHS) {
                for (Path path : Path.values()) {
                    all.add(new TiledKernels(VectorBackend.of(bits), path, threads));
                }
            }
        }
        return all;
    }
}
