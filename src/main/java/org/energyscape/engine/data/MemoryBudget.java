package org.energyscape.engine.data;

import java.nio.file.Path;

/**
 * How much a reader may allocate for one file, so that a file that claims too much is refused instead of ending the
 * program.
 *
 * @param bytes the most one data set may take
 */
record MemoryBudget(long bytes) {
    private static final long LONGEST_ARRAY = Integer.MAX_VALUE - 8L;

    /** A quarter of what the virtual machine may ever use: a growing array needs its old and its new form at once. */
    static MemoryBudget ofThisMachine() {
        return new MemoryBudget(Runtime.getRuntime().maxMemory() / 4);
    }

    /** The most floats that one data set may have. */
    long floats() {
        return Math.min(LONGEST_ARRAY, bytes / Float.BYTES);
    }

    /** The product as an array length, or a refusal that names the claim. */
    int floatsFor(long rows, long columns, Path file, String place) throws DataFormatException {
        long limit = floats();
        // Neither factor is negative, so division tells without overflow.
        if (columns != 0 && rows > limit / columns) {
            throw new DataFormatException(
                    file,
                    place,
                    rows + " pictures of " + columns + " values",
                    "at most " + limit + " values in all (memory limit)");
        }
        return Math.toIntExact(rows * columns);
    }
}
