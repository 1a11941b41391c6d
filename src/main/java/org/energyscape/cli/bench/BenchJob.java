package org.energyscape.cli.bench;

import org.energyscape.engine.math.Kernels;

/**
 * Something worth timing.
 *
 * @param id its name on the command line and in files: words joined by hyphens, from the general to the special
 * @param flops floating-point operations of one run, counted as if no factor were zero; NaN where that means little
 * @param parallel whether more than one thread can make it faster
 * @param setup makes it ready
 */
record BenchJob(String id, double flops, boolean parallel, Setup setup) {
    /** Makes a job ready; whatever it does is not timed. */
    @FunctionalInterface
    interface Setup {
        BenchTask prepare(Workload workload, Kernels kernels);
    }

    /** Whether the id is this word or begins with it and a hyphen. */
    boolean isMeantBy(String word) {
        return id.equals(word) || id.startsWith(word + "-");
    }
}
