package org.energyscape.cli.bench;

import java.util.ArrayList;
import java.util.List;
import org.energyscape.engine.data.digits.DigitWriter;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.Kernels.Activation;
import org.energyscape.engine.math.MatrixView;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.rbm.CdConfig;
import org.energyscape.engine.rbm.CdState;
import org.energyscape.engine.rbm.CdTrainer;
import org.energyscape.engine.rbm.GibbsChains;
import org.energyscape.engine.rbm.NegativePhase;
import org.energyscape.engine.rbm.Rbm;

/**
 * Restricted Boltzmann machines: whole epochs of contrastive divergence, steps of Gibbs chains, and what an epoch does
 * besides products.
 *
 * <p>An epoch of CD-k is 2k + 3 products of 2 · rows · 784 · hidden operations: k + 1 upwards, k downwards, two for the
 * gradient. Persistent contrastive divergence is here too. Each run starts from the same weights, drawn from N(0, 0.01²).
 */
final class TrainingJobs {
    private static final double DEVIATION = 0.01;

    private TrainingJobs() {}

    static List<BenchJob> list(BenchSizes sizes) {
        List<BenchJob> jobs = new ArrayList<>();
        for (int k : new int[] {1, 10}) {
            for (int hidden : sizes.hidden()) {
                jobs.add(epoch("cd" + k + "-" + hidden + "-sparse", sizes, hidden, k, false));
            }
            jobs.add(epoch("cd" + k + "-" + sizes.middleHidden() + "-dense", sizes, sizes.middleHidden(), k, true));
        }
        jobs.add(persistent(sizes));
        jobs.add(epilogues(sizes));
        jobs.add(gibbs(sizes));
        return List.copyOf(jobs);
    }

    /** Operations of one product over that many examples. */
    static double productFlops(int rows, int hidden) {
        return 2.0 * rows * DigitWriter.SIDE * DigitWriter.SIDE * hidden;
    }

    /** Operations of an epoch. */
    static double epochFlops(int rows, int hidden, int k) {
        return (2 * k + 3) * productFlops(rows, hidden);
    }

    private static BenchJob epoch(String id, BenchSizes sizes, int hidden, int k, boolean dense) {
        return new BenchJob(id, epochFlops(sizes.rows(), hidden, k), true, (work, kernels) -> {
            FloatMatrix rows = dense ? work.denseRows() : work.binaryRows();
            CdConfig config = CdConfig.DEFAULT.withGibbsSteps(k).withBatchSize(sizes.batch());
            return epoch(work, rows, hidden, config, kernels);
        });
    }

    /** With as many particles as a batch has rows; the particles' own way up is one product more than CD-1 has. */
    private static BenchJob persistent(BenchSizes sizes) {
        int hidden = sizes.middleHidden();
        return new BenchJob("pcd1-" + hidden, 6 * productFlops(sizes.rows(), hidden), true, (work, kernels) -> {
            CdConfig config = CdConfig.DEFAULT
                    .withBatchSize(sizes.batch())
                    .withNegative(new NegativePhase.Persistent(sizes.batch()));
            return epoch(work, work.binaryRows(), hidden, config, kernels);
        });
    }

    /** One epoch over the rows, always the first. */
    static BenchTask epoch(Workload work, FloatMatrix rows, int hidden, CdConfig config, Kernels kernels) {
        Rbm rbm = Rbm.gaussian(work.visible(), hidden, DEVIATION, work.key("weights"));
        CdTrainer trainer = new CdTrainer(rbm, rows, config, work.key("training"), kernels);
        CdState start = trainer.state();
        return BenchTask.resetting(() -> trainer.restore(start), () -> {
            trainer.finishEpoch();
            return rbm.weights().data()[0];
        });
    }

    /**
     * Sigmoid, random numbers and sampling of a CD-1 epoch: three activations a batch (hidden, visible, hidden) over an
     * empty sum, and one sampling of the hidden layer.
     */
    private static BenchJob epilogues(BenchSizes sizes) {
        int hidden = sizes.middleHidden();
        return new BenchJob("epilogues-" + hidden, Double.NaN, true, (work, kernels) -> {
            MatrixView h = new FloatMatrix(sizes.batch(), hidden).view();
            MatrixView v = new FloatMatrix(sizes.batch(), work.visible()).view();
            MatrixView nothing = new FloatMatrix(sizes.batch(), 0).view();
            MatrixView up = new FloatMatrix(0, hidden).view();
            MatrixView down = new FloatMatrix(0, work.visible()).view();
            float[] hiddenInput = work.uniform(1, hidden, "hidden bias").data();
            float[] visibleInput =
                    work.uniform(1, work.visible(), "visible bias").data();
            RandomKey key = work.key("samples");
            int batches = sizes.rows() / sizes.batch();
            return () -> {
                for (int b = 0; b < batches; b++) {
                    kernels.affine(nothing, up, hiddenInput, Activation.SIGMOID, h);
                    kernels.sampleBernoulli(h, key.child(b), h);
                    kernels.affine(nothing, down, visibleInput, Activation.SIGMOID, v);
                    kernels.affine(nothing, up, hiddenInput, Activation.SIGMOID, h);
                }
                return h.data()[0] + v.data()[0];
            };
        });
    }

    private static BenchJob gibbs(BenchSizes sizes) {
        int hidden = sizes.middleHidden();
        double flops = 2 * productFlops(sizes.batch(), hidden);
        return new BenchJob("gibbs-" + hidden, flops, true, (work, kernels) -> {
            Rbm rbm = Rbm.gaussian(work.visible(), hidden, DEVIATION, work.key("weights"));
            GibbsChains chains = new GibbsChains(rbm, sizes.batch(), work.key("chains"), kernels);
            chains.startFromData(work.binaryRows());
            return () -> {
                chains.step();
                return chains.visible().data()[0];
            };
        });
    }
}
