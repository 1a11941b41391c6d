package org.energyscape.cli.bench;

import java.util.List;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.data.digits.DigitWriter;
import org.energyscape.engine.rbm.Rbm;
import org.energyscape.engine.rbm.RbmExact;

/** Work that is no product of matrices: the exact partition function, in double, and the digit writer. */
final class OtherJobs {
    private OtherJobs() {}

    static List<BenchJob> list(BenchSizes sizes) {
        return List.of(logPartition(sizes.enumerated()), digits(sizes.rows()));
    }

    private static BenchJob logPartition(int hidden) {
        return new BenchJob("logz-" + hidden, Double.NaN, true, (work, kernels) -> {
            Rbm rbm = Rbm.gaussian(work.visible(), hidden, 0.1, work.key("weights"));
            return () -> RbmExact.logPartition(rbm, kernels.threads(), ProgressSink.NONE);
        });
    }

    private static BenchJob digits(int count) {
        return new BenchJob("digits-" + count, Double.NaN, true, (work, kernels) -> {
            DigitWriter writer = new DigitWriter(2);
            return () -> writer.write(count, kernels.threads(), ProgressSink.NONE)
                    .values()
                    .data()[count];
        });
    }
}
