package org.energyscape.cli.bench;

import java.util.List;

/** Jobs that take milliseconds. */
final class SmallSizes {
    static final BenchSizes SIZES = new BenchSizes(60, 20, List.of(5, 7, 9), List.of(40, 50), 45, 30, 4);
    static final Scaling.Plan PLAN = new Scaling.Plan(List.of(3, 6), List.of(10, 30), List.of(1, 2));

    static final PeakMeter.Effort EFFORT = new PeakMeter.Effort(1, 1, 2);

    private SmallSizes() {}
}
