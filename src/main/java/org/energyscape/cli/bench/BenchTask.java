package org.energyscape.cli.bench;

/** A job made ready for one setting, to be run as often as wanted. One thread calls it; it may use others. */
@FunctionalInterface
interface BenchTask {
    /** Does the work once. The number depends on the result, so that no compiler can leave the work out. */
    double run();

    /** Goes back to where a run begins; not part of the time. */
    default void reset() {}

    /** A task whose run leaves something behind that must be put back. */
    static BenchTask resetting(Runnable reset, BenchTask task) {
        return new BenchTask() {
            @Override
            public double run() {
                return task.run();
            }

            @Override
            public void reset() {
                reset.run();
            }
        };
    }
}
