package org.energyscape.cli.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Counts the bytes a task allocates on the heap, on whatever threads. */
final class Allocation {
    private Allocation() {}

    /** Bytes of one run; -1 where this Java machine does not count them. */
    static long of(BenchTask task) {
        if (!(ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads)
                || !threads.isThreadAllocatedMemorySupported()) {
            return -1;
        }
        task.reset();
        // Asking allocates too, each time the same.
        long asking = -total(threads) + total(threads);
        long before = total(threads);
        task.run();
        return Math.max(0, total(threads) - before - asking);
    }

    private static long total(ThreadMXBean threads) {
        long sum = 0;
        for (long bytes : threads.getThreadAllocatedBytes(threads.getAllThreadIds())) {
            sum += Math.max(0, bytes);
        }
        return sum;
    }
}
