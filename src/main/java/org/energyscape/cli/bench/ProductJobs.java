package org.energyscape.cli.bench;

import java.util.List;
import org.energyscape.engine.math.FloatMatrix;

/**
 * The three products of a training step alone, one minibatch each: V·W, H·Wᵀ and C += s·Vᵀ·H for V (batch x 784),
 * W (784 x hidden), H (batch x hidden). The left factor is dense or has {@link Workload#DENSITY} ones; each product is
 * 2 · batch · 784 · hidden operations.
 */
final class ProductJobs {
    /** Small, and of both signs in turn, so that the sums of the gradient stay small. */
    private static final float SCALE = 1e-3f;

    private ProductJobs() {}

    static List<BenchJob> list(BenchSizes sizes) {
        return List.of(
                hiddenInputs(sizes, "dense", false),
                hiddenInputs(sizes, "sparse", true),
                visibleInputs(sizes, "dense", false),
                visibleInputs(sizes, "sparse", true),
                gradient(sizes, "dense", false),
                gradient(sizes, "sparse", true));
    }

    private static BenchJob hiddenInputs(BenchSizes sizes, String kind, boolean sparse) {
        return new BenchJob("product-vw-" + kind, flops(sizes), true, (work, kernels) -> {
            FloatMatrix v = batch(work, sparse);
            FloatMatrix w = work.uniform(work.visible(), sizes.middleHidden(), "weights");
            FloatMatrix z = new FloatMatrix(sizes.batch(), sizes.middleHidden());
            return () -> {
                kernels.multiply(v.view(), w.view(), z.view());
                return z.data()[0];
            };
        });
    }

    private static BenchJob visibleInputs(BenchSizes sizes, String kind, boolean sparse) {
        return new BenchJob("product-hwt-" + kind, flops(sizes), true, (work, kernels) -> {
            int hidden = sizes.middleHidden();
            FloatMatrix h = sparse
                    ? work.sparse(sizes.batch(), hidden, "hidden")
                    : work.uniform(sizes.batch(), hidden, "hidden");
            FloatMatrix w = work.uniform(work.visible(), hidden, "weights");
            FloatMatrix z = new FloatMatrix(sizes.batch(), work.visible());
            return () -> {
                kernels.multiplyTransposed(h.view(), w.view(), z.view());
                return z.data()[0];
            };
        });
    }

    private static BenchJob gradient(BenchSizes sizes, String kind, boolean sparse) {
        return new BenchJob("product-vth-" + kind, flops(sizes), true, (work, kernels) -> {
            FloatMatrix v = batch(work, sparse);
            FloatMatrix h = work.uniform(sizes.batch(), sizes.middleHidden(), "hidden");
            FloatMatrix c = new FloatMatrix(work.visible(), sizes.middleHidden());
            float[] scale = {SCALE};
            return () -> {
                scale[0] = -scale[0];
                kernels.addTransposedProduct(scale[0], v.view(), h.view(), c.view());
                return c.data()[0];
            };
        });
    }

    private static FloatMatrix batch(Workload work, boolean sparse) {
        return Workload.head(
                sparse ? work.binaryRows() : work.denseRows(), work.sizes().batch());
    }

    private static double flops(BenchSizes sizes) {
        return TrainingJobs.productFlops(sizes.batch(), sizes.middleHidden());
    }
}
